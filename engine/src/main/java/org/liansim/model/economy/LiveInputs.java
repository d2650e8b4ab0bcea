package org.liansim.model.economy;

import java.util.stream.IntStream;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.network.Region;

/**
 * Inputs whose prices and shares can differ from those of the base year: those with a supplier in the city, and those of
 * which an outside price has ever moved.
 */
final class LiveInputs implements Stateful {
    private static final int REGIONS = Region.values().length;

    private final Network network;
    private final boolean[] isLocal;
    /** Factors on outside prices, by product row x 3 + region ordinal. */
    private final double[] price;
    /** Whether an outside price of each product has ever moved. */
    private final boolean[] isShifted;

    private int[] all;

    LiveInputs(EconomyPlan plan, Controls controls) {
        network = plan.network;
        isLocal = plan.isLocal;
        price = controls.price;
        isShifted = new boolean[network.products()];
        list();
    }

    @Override
    public void pass(State run) {
        run.pass(isShifted);
        list();
    }

    /** All of them, at the outside prices of today and of the months before, ascending. */
    int[] look() {
        boolean more = false;
        for (int cell = 0; cell < price.length; cell++) {
            if (price[cell] != 1 && !isShifted[cell / REGIONS]) {
                isShifted[cell / REGIONS] = true;
                more = true;
            }
        }
        if (more) {
            list();
        }
        return all;
    }

    private void list() {
        all = IntStream.range(0, isLocal.length)
                .filter(k -> isLocal[k] || isShifted[network.inputProduct[k]])
                .toArray();
    }
}
