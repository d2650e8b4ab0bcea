package org.liansim.model.economy;

import org.liansim.network.Network;

/**
 * Links that can carry anything: those with suppliers outside the city, and with firms that are there or once were. A
 * contract over any other is zero.
 */
final class KnownLinks {
    /** Known links of each input, ascending, from its first link on. */
    final int[] link;
    /** End of each input's known links. */
    final int[] end;

    private final Network network;
    private final int[] input;
    /** Month in which each firm entered; 0 for those of the start, and for those that never came. */
    private final int[] born;

    KnownLinks(EconomyPlan plan, int[] born) {
        network = plan.network;
        input = plan.input;
        this.born = born;
        link = new int[network.linkSupplier.length];
        end = new int[network.inputProduct.length];
    }

    /** Lists all anew. */
    void list() {
        for (int k = 0; k < end.length; k++) {
            list(k);
        }
    }

    /** Takes in the links of a firm that enters. */
    void meet(int supplier) {
        for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
            list(input[slot]);
        }
    }

    private void list(int k) {
        int to = network.linkStart[k];
        for (int each = network.linkStart[k]; each < network.linkStart[k + 1]; each++) {
            int supplier = network.linkSupplier[each];
            if (supplier < network.present || supplier >= network.firms || born[supplier] > 0) {
                link[to++] = each;
            }
        }
        end[k] = to;
    }
}
