package org.liansim.comparison;

import java.util.Comparator;
import java.util.stream.IntStream;

/** S. Holm (1979), A simple sequentially rejective multiple test procedure, Scand. J. Statist. 6, 65-70. */
public final class Holm {
    private Holm() {}

    /** Adjusted p values, in the order given; a NaN stays and does not count as a test. */
    public static double[] adjusted(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = p.clone();
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (order.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
