package org.liansim.model.inoue;

import java.util.Arrays;

/** Suppliers and clients of chosen firms. */
final class Neighbours {
    private final InoueNetwork network;
    private final int[] chosen;
    /** First client of each chosen firm, and the number of them all. */
    private final int[] start;

    private final int[] client;

    /** @param chosen rows of firms, distinct */
    Neighbours(InoueNetwork network, int[] chosen) {
        this.network = network;
        this.chosen = chosen;
        int[] place = new int[network.firms()];
        Arrays.fill(place, -1);
        for (int i = 0; i < chosen.length; i++) {
            place[chosen[i]] = i;
        }
        start = new int[chosen.length + 1];
        for (int supplier : network.supplier) {
            if (place[supplier] >= 0) {
                start[place[supplier] + 1]++;
            }
        }
        for (int i = 0; i < chosen.length; i++) {
            start[i + 1] += start[i];
        }
        client = new int[start[chosen.length]];
        int[] next = start.clone();
        for (int firm = 0; firm < network.firms(); firm++) {
            for (int link = network.start[firm]; link < network.start[firm + 1]; link++) {
                int at = place[network.supplier[link]];
                if (at >= 0) {
                    client[next[at]++] = firm;
                }
            }
        }
    }

    /** Mean over the links of a chosen firm of the values at their other ends; 0 without links. */
    double mean(int place, double[] value) {
        int firm = chosen[place];
        double sum = 0;
        for (int link = network.start[firm]; link < network.start[firm + 1]; link++) {
            sum += value[network.supplier[link]];
        }
        for (int i = start[place]; i < start[place + 1]; i++) {
            sum += value[client[i]];
        }
        int degree = network.start[firm + 1] - network.start[firm] + start[place + 1] - start[place];
        return degree == 0 ? 0 : sum / degree;
    }
}
