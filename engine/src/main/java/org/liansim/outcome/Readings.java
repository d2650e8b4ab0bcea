package org.liansim.outcome;

/** A model that can be asked for its measures at a sample. */
@FunctionalInterface
public interface Readings {
    /** Value of a measure of a firm at this moment. */
    double of(int firm, Measure measure);
}
