package org.liansim.cli;

import org.liansim.scenario.Dimension;
import org.liansim.scenario.Quantity;

/** Lengths of simulated time that options give. */
final class SimulatedTime {
    private static final double TICKS_OF_DAY = 86_400;

    private SimulatedTime() {}

    /**
     * Ticks of a length, at least 1.
     *
     * @param option the option that gives it
     * @param example a value of the option that would be right
     */
    static long ticks(String option, String length, String example) {
        String reason;
        try {
            double days = Quantity.parse(length, Dimension.DURATION).value();
            if (days > 0) {
                return Math.max(1, Math.round(days * TICKS_OF_DAY));
            }
            reason = "'" + length + "' must be more than 0 days";
        } catch (Quantity.Malformed e) {
            reason = e.getMessage();
        }
        throw new UsageException(option + ": " + reason + "; write it like " + option + " '" + example + "'");
    }
}
