package org.liansim.lever;

/** How controls are moved by a lever that is in force in part, or more than once. */
final class Factors {
    private Factors() {}

    /** A factor in force to some extent: 1 at 0, the factor itself at 1, its square at 2. */
    static double of(double factor, double extent) {
        return factor == 1 || extent == 0 ? 1 : StrictMath.pow(factor, extent);
    }

    /** Two shares of which each leaves the rest to the other. */
    static double either(double one, double other) {
        return 1 - (1 - one) * (1 - Math.min(1, other));
    }
}
