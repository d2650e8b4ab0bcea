package org.liansim.outcome;

/** A model that can be asked for its measures at a sample. */
@FunctionalInterface
public interface Readings {
    /** Value of a measure of a firm at this moment. */
    double of(int firm, Measure measure);

    /**
     * Reads all measures of a firm at this moment.
     *
     * @param values by ordinal of the measure: zero, and infinite for {@link Measure#LEAST_STOCK}, which stay where the
     *     firm has nothing else
     * @return whether it has anything else; when not, nothing is written
     */
    default boolean read(int firm, double[] values) {
        for (Measure measure : Measure.values()) {
            values[measure.ordinal()] = of(firm, measure);
        }
        return true;
    }
}
