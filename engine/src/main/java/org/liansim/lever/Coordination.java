package org.liansim.lever;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.network.Network;

/** How the levers of a run reinforce each other: factors on the reach of all of them, by zone and cluster. */
final class Coordination implements Stateful {
    private final int[] cell;
    private final double[] factor;
    private final double[] active;

    Coordination(Network network) {
        cell = new int[network.firms];
        for (int firm = 0; firm < network.firms; firm++) {
            String cluster = network.productAt(network.product[firm]).cluster();
            int row = network.clusters.indexOf(cluster);
            cell[firm] = row < 0 ? -1 : network.zone[firm] * network.clusters.size() + row;
        }
        factor = new double[network.zones.size() * network.clusters.size()];
        active = new double[network.zones.size() * Family.values().length];
        clear();
    }

    @Override
    public void pass(State run) {
        run.pass(factor, active);
    }

    /** Before a folding: no coordination, nothing active. */
    void clear() {
        Arrays.fill(factor, 1);
        Arrays.fill(active, 0);
    }

    /** Notes that a family of levers is active in a zone. */
    void note(Family family, int zone, double intensity) {
        int cell = zone * Family.values().length + family.ordinal();
        active[cell] = Math.max(active[cell], intensity);
    }

    /** How far all factors are active together in a zone, 0 to 1: that of the least active one. */
    double joint(int zone) {
        double least = 1;
        for (int family = 0; family < Family.FACTORS; family++) {
            least = Math.min(least, active[zone * Family.values().length + family]);
        }
        return least;
    }

    void multiply(int cell, double by) {
        factor[cell] *= by;
    }

    /** Factor on the reach of levers in a cell. */
    double of(int cell) {
        return factor[cell];
    }

    /** Cell of a firm: zone row x clusters + cluster row; -1 when its product has no cluster of the scenario. */
    int cellOf(int firm) {
        return cell[firm];
    }
}
