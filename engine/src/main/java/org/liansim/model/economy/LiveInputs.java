package org.liansim.model.economy;

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

    LiveInputs(EconomyPlan plan, Controls controls) {
        network = plan.network;
        isLocal = plan.isLocal;
        price = controls.price;
        isShifted = new boolean[network.products()];
    }

    @Override
    public void pass(State run) {
        run.pass(isShifted);
    }

    /** Looks at the outside prices of a month. */
    void look() {
        for (int cell = 0; cell < price.length; cell++) {
            isShifted[cell / REGIONS] |= price[cell] != 1;
        }
    }

    /** Whether an input is one of them, at the outside prices that were looked at. */
    boolean has(int k) {
        return isLocal[k] || isShifted[network.inputProduct[k]];
    }
}
