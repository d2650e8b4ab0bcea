package org.liansim.comparison;

import java.util.stream.IntStream;

/** Points that no other point beats in one aim without losing in another. */
public final class ParetoFront {
    private ParetoFront() {}

    /**
     * The front, as rows in ascending order; points that are equal in all aims all stay.
     *
     * @param values by point, then aim; a point with a NaN is left out
     * @param more for each aim, whether more is better
     */
    public static int[] of(double[][] values, boolean[] more) {
        return IntStream.range(0, values.length)
                .filter(row -> isKnown(values[row]))
                .filter(row -> IntStream.range(0, values.length)
                        .noneMatch(other -> isKnown(values[other]) && dominates(values[other], values[row], more)))
                .toArray();
    }

    private static boolean isKnown(double[] point) {
        for (double value : point) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean dominates(double[] one, double[] other, boolean[] more) {
        boolean better = false;
        for (int aim = 0; aim < more.length; aim++) {
            double gain = more[aim] ? one[aim] - other[aim] : other[aim] - one[aim];
            if (gain < 0) {
                return false;
            }
            better |= gain > 0;
        }
        return better;
    }
}
