package org.liansim.outcome;

/** A model that can be asked for its measures at a sample. */
@FunctionalInterface
public interface Readings {
    /** Value of a measure of a firm at this moment. */
    double of(int firm, Measure measure);

    /** Values of a measure of the first firms at this moment, as many as there is room for. */
    default void read(Measure measure, double[] values) {
        for (int firm = 0; firm < values.length; firm++) {
            values[firm] = of(firm, measure);
        }
    }
}
