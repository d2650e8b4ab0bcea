package org.liansim.scenario.yaml;

/**
 * What a number may be.
 *
 * @param least lower bound
 * @param most upper bound
 * @param open whether the lower bound itself is refused
 */
record Bounds(double least, double most, boolean open) {
    static final Bounds SHARE = new Bounds(0, 1, false);
    static final Bounds POSITIVE_SHARE = new Bounds(0, 1, true);
    static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY, false);
    static final Bounds POSITIVE = new Bounds(0, Double.POSITIVE_INFINITY, true);

    static Bounds of(double least, double most) {
        return new Bounds(least, most, false);
    }
}
