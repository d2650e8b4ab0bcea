package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.model.EconomyControls;
import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Entry that money of public funds crowds out. Such funds draw private equity into the clusters that they are for, and who
 * founds a firm elsewhere finds less of it (Zhang 2025). A cluster loses its part of what is drawn in the whole city, less
 * what is drawn into itself; its entry answers what is left with a constant elasticity.
 */
final class CrowdingOut {
    private final EconomyPlan plan;
    private final EconomyControls controls;
    private final double elasticity;
    private final double crowdIn;
    /** What funds invest without levers [yuan/day]. */
    private final double usual;
    /** Share of each cluster in the output at rest of all of them. */
    private final double[] share;
    /** Private equity that is drawn into each cluster [yuan/day]. */
    private final double[] drawn;
    /** Factor on the entry of each cluster; the last is that of products which all clusters share. */
    private final double[] factor;

    CrowdingOut(EconomyState state) {
        plan = state.plan;
        controls = state.controls.economy;
        elasticity = plan.of(Parameter.ENTRY_CROWD_OUT);
        crowdIn = plan.of(Parameter.CROWD_IN);
        usual = plan.of(Parameter.FUNDS_MANAGED) * plan.of(Parameter.FUNDS_REALISED) / plan.of(Parameter.FUNDS_PERIOD);
        share = new double[plan.clusters];
        drawn = new double[plan.clusters];
        factor = new double[plan.clusters + 1];
        Network network = plan.network;
        double all = 0;
        for (int i = 0; i < network.present; i++) {
            if (plan.cell[i] >= 0) {
                share[plan.cell[i] % plan.clusters] += network.output[i];
                all += network.output[i];
            }
        }
        for (int cluster = 0; cluster < share.length; cluster++) {
            share[cluster] = all > 0 ? share[cluster] / all : 0;
        }
    }

    /** Looks at what levers offer in this month. */
    void look() {
        Arrays.fill(drawn, 0);
        double all = 0;
        for (int cell = 0; cell < plan.cells; cell++) {
            double perYuan = 1 - (1 - crowdIn) * controls.publicShare[cell];
            drawn[cell % plan.clusters] += perYuan * controls.equity[cell];
            all += perYuan * controls.equity[cell];
        }
        for (int cluster = 0; cluster < share.length; cluster++) {
            factor[cluster] = left(share[cluster] > 0 ? all - drawn[cluster] / share[cluster] : 0);
        }
        factor[share.length] = left(all);
    }

    /** Factor on the entry of firms of a cluster; -1 for products that all clusters share. */
    double of(int cluster) {
        return factor[cluster < 0 ? share.length : cluster];
    }

    private double left(double lost) {
        return usual > 0 && lost > 0 ? StrictMath.pow(usual / (usual + lost), elasticity) : 1;
    }
}
