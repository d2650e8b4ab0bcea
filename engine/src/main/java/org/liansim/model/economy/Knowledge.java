package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Research and development builds up knowledge, which becomes obsolete (perpetual inventory, Griliches 1979). Research
 * answers its user cost with a constant elasticity; part of what is reported beyond the base year's is relabelled. What a
 * firm knows also comes from suppliers and customers, from its cluster and platforms in its zone, and from the cluster in
 * other zones (Jaffe 1986), as far as its own research lets it absorb that (Cohen and Levinthal 1990). All stocks are
 * relative to those of an outside world whose research grows with its output.
 */
final class Knowledge implements Mechanism {
    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final Outlook outlook;
    private final double elasticity;
    private final double decay;
    private final double fromLinks;
    private final double fromCluster;
    private final double fromZones;
    /** Own knowledge of each firm, and the outside world's of a firm like it [yuan]. */
    private final double[] stock;

    private final double[] reference;
    /** Knowledge of platforms by cell [yuan]. */
    private final double[] platforms;

    private final double[] cluster;
    private final double[] clusterReference;
    private final double[] partners;
    private final double[] flows;
    private final double[] effective;
    private final double[] own;
    /** Research of each firm in the base year [yuan/year]. */
    private final double[] base;
    /** Trend of each product's output in the month. */
    private final double[] trend;

    Knowledge(EconomyState state, Outlook outlook) {
        this.state = state;
        this.outlook = outlook;
        plan = state.plan;
        network = plan.network;
        elasticity = plan.of(Parameter.RESEARCH_ELASTICITY);
        decay = plan.of(Parameter.KNOWLEDGE_DECAY);
        fromLinks = plan.of(Parameter.SPILLOVER_LINKS);
        fromCluster = plan.of(Parameter.SPILLOVER_CLUSTER);
        fromZones = plan.of(Parameter.SPILLOVER_ZONES);
        stock = new double[network.firms];
        reference = new double[network.firms];
        effective = new double[network.firms];
        own = new double[network.firms];
        partners = new double[network.firms];
        flows = new double[network.firms];
        platforms = new double[plan.cells];
        cluster = new double[plan.cells];
        clusterReference = new double[plan.cells];
        base = new double[network.firms];
        trend = new double[network.products()];
        double share = plan.of(Parameter.RESEARCH_SHARE);
        for (int i = 0; i < network.firms; i++) {
            base[i] = share * plan.valueAdded[i] * network.output[i] * EconomyPlan.YEAR;
            double growth = plan.expectedGrowth[network.product[i]];
            stock[i] = usual(i, outlook.level(i)) / Math.max(decay / 2, decay + growth);
            reference[i] = stock[i];
            effective[i] = 1;
        }
    }

    /** Stock after some years of constant research [yuan/year]: the exact solution of dK/dt = R - decay K. */
    static double after(double stock, double research, double decay, double years) {
        double kept = StrictMath.exp(-decay * years);
        return stock * kept + research * (1 - kept) / decay;
    }

    /** Knowledge that a firm can use, over that of the outside world. */
    double effective(int i) {
        return effective[i];
    }

    /** Own knowledge of a firm over the outside world's of a firm like it. */
    double own(int i) {
        return reference[i] > 0 ? stock[i] / reference[i] : 1;
    }

    @Override
    public void pass(State run) {
        run.pass(stock, reference, platforms, effective);
    }

    @Override
    public void month(int month) {
        double year = 1 / EconomyPlan.MONTHS;
        double kept = StrictMath.exp(-decay * year);
        Arrays.setAll(trend, product -> plan.trends.output(product, month));
        for (int i = 0; i < network.firms; i++) {
            reference[i] = reference[i] * kept + usual(i, trend[network.product[i]]) * (1 - kept) / decay;
        }
        for (int i : state.known) {
            double usual = state.conditions.present[i] ? usual(i, outlook.level(i)) : 0;
            double cost = state.controls.economy.researchCost[i];
            double reported = cost == 1 ? usual : usual * StrictMath.pow(cost, -elasticity);
            double more = reported - usual;
            double real = usual + more * (more > 0 ? 1 - state.controls.economy.relabelled[i] : 1);
            real += state.funded[i];
            reported += state.funded[i];
            stock[i] = stock[i] * kept + real * (1 - kept) / decay;
            state.research[i] += real * year;
            state.reportedResearch[i] += reported * year;
            state.books.pay(i, state.books.households(), Flow.RESEARCH, (real - usual) * year);
        }
        for (int cell = 0; cell < plan.cells; cell++) {
            double research = state.controls.economy.platformResearch[cell] * EconomyPlan.YEAR;
            platforms[cell] = after(platforms[cell], research, decay, year);
        }
        spill();
    }

    @Override
    public void enter(int i) {
        stock[i] = reference[i];
    }

    private void spill() {
        Arrays.fill(cluster, 0);
        Arrays.fill(clusterReference, 0);
        for (int i : state.known) {
            own[i] = own(i);
            if (plan.cell[i] >= 0 && state.conditions.present[i]) {
                cluster[plan.cell[i]] += stock[i];
                clusterReference[plan.cell[i]] += reference[i];
            }
        }
        meetPartners();
        for (int i : state.known) {
            double absorbed = 2 * own[i] / (1 + own[i]);
            double linked = flows[i] > 0 ? partners[i] / flows[i] : 1;
            effective[i] = (1 - fromLinks - fromCluster - fromZones) * own[i]
                    + absorbed * (fromLinks * linked + fromCluster * here(i) + fromZones * elsewhere(i));
        }
    }

    /** Knowledge of the firms that each firm deals with, weighted by what they deal in. */
    private void meetPartners() {
        Arrays.fill(partners, 0);
        Arrays.fill(flows, 0);
        for (int buyer : state.known) {
            double output = state.inputs(buyer) * network.output[buyer] * outlook.level(buyer);
            for (int k = network.inputStart[buyer]; k < state.inputEnd(buyer); k++) {
                for (int at = network.linkStart[k]; plan.isLocal[k] && at < state.links.end[k]; at++) {
                    int link = state.links.link[at];
                    int supplier = network.linkSupplier[link];
                    double flow = output * network.inputShare[k] * state.conditions.contract[link];
                    if (supplier < network.firms && flow > 0) {
                        partners[buyer] += flow * own[supplier];
                        partners[supplier] += flow * own[buyer];
                        flows[buyer] += flow;
                        flows[supplier] += flow;
                    }
                }
            }
        }
    }

    private double here(int i) {
        if (plan.cell[i] < 0) {
            return 1;
        }
        int zone = network.zone[i];
        return state.controls.economy.spillover[zone * plan.zones + zone] * known(plan.cell[i]);
    }

    private double elsewhere(int i) {
        if (plan.cell[i] < 0) {
            return 1;
        }
        int zone = network.zone[i];
        double sum = 0;
        double size = 0;
        for (int from = 0; from < plan.zones; from++) {
            int cell = from * plan.clusters + plan.cell[i] % plan.clusters;
            if (from != zone && clusterReference[cell] > 0) {
                double factor = state.controls.economy.spillover[from * plan.zones + zone];
                sum += factor * known(cell) * clusterReference[cell];
                size += clusterReference[cell];
            }
        }
        return size > 0 ? sum / size : 1;
    }

    private double known(int cell) {
        return clusterReference[cell] > 0 ? (cluster[cell] + platforms[cell]) / clusterReference[cell] : 1;
    }

    /** Research of a firm at the user cost of the base year [yuan/year]. */
    private double usual(int i, double level) {
        return base[i] * level;
    }
}
