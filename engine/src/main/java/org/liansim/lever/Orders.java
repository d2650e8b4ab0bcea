package org.liansim.lever;

import java.util.stream.IntStream;
import org.liansim.model.Controls;

/** Final demand that a lever brings to the firms of its target, in proportion to what they sell at the start. */
final class Orders {
    private final LeverCase lever;
    private final int[] slots;
    private final int[] firm;
    private final double share;

    /**
     * Orders in full force.
     *
     * @param yuanPerDay at base-year prices; without orders the target needs no final demand
     */
    Orders(LeverCase lever, double yuanPerDay) {
        this.lever = lever;
        slots = yuanPerDay == 0 ? new int[0] : lever.hits().demandSlots();
        firm = IntStream.of(slots).map(lever.hits()::firmOf).toArray();
        double base = IntStream.of(slots)
                .mapToDouble(slot -> lever.network().demandBase[slot])
                .sum();
        share = base > 0 ? yuanPerDay / base : 0;
    }

    /** Adds them to the demand. */
    void add(Controls controls, double intensity) {
        for (int k = 0; k < slots.length; k++) {
            controls.demand[slots[k]] *= 1 + intensity * lever.reach(firm[k]) * share;
        }
    }
}
