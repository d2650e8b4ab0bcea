package org.liansim.model.inoue;

/**
 * What hits the network: either damage that recovers or windows of damage, and changes of final consumption.
 *
 * @param damage damage from a day on
 * @param windows damage between given days; not together with {@code damage}
 * @param demand other final consumption on given days
 */
public record Disruption(Damage damage, Windows windows, Demand demand) {
    /** @throws IllegalArgumentException when there are both damage and windows */
    public Disruption {
        if (damage.firm().length > 0 && windows.firm().length > 0) {
            throw new IllegalArgumentException("damage with recovery and windows of damage exclude each other");
        }
    }

    /** Nothing happens. */
    public static Disruption none() {
        return of(new Damage(new int[0], new double[0], new int[0]));
    }

    /** Damage alone. */
    public static Disruption of(Damage damage) {
        return new Disruption(
                damage,
                new Windows(new int[0], new double[0], new int[0], new int[0]),
                new Demand(new int[0], new int[0], new double[0]));
    }

    /** The same with windows of damage. */
    public Disruption with(Windows other) {
        return new Disruption(damage, other, demand);
    }

    /** The same with other final consumption on given days. */
    public Disruption with(Demand other) {
        return new Disruption(damage, windows, other);
    }

    /**
     * Damage that starts on a day and then recovers. Rows are distinct firms in rising order.
     *
     * @param firm rows of firms
     * @param lost part of capacity lost, 0 to 1
     * @param start first day, from 0
     */
    public record Damage(int[] firm, double[] lost, int[] start) {}

    /**
     * Damage between days. A firm may have several windows, in rising order of firms. Damage stands until the next
     * window of the firm starts, or after its last window; where windows overlap the later row counts.
     *
     * @param firm rows of firms
     * @param lost part of capacity lost, at most 1; negative for capacity gained
     * @param start first day
     * @param end last day
     */
    public record Windows(int[] firm, double[] lost, int[] start, int[] end) {}

    /**
     * Final consumption of single firms on single days, in rising order of days; without a row it is that of the
     * network.
     *
     * @param day days, from 0
     * @param firm rows of firms
     * @param amount final consumption on that day [value a day, at least 0]
     */
    public record Demand(int[] day, int[] firm, double[] amount) {}
}
