package org.liansim.model.inoue;

/** Poisson distribution by inversion of its cumulative table; means up to 500. */
final class PoissonTable {
    private final double[] cumulative;

    PoissonTable(double mean) {
        cumulative = new double[(int) (mean + 12 * Math.sqrt(mean) + 30)];
        double probability = StrictMath.exp(-mean);
        double sum = probability;
        for (int k = 0; k < cumulative.length; k++) {
            cumulative[k] = sum;
            probability *= mean / (k + 1);
            sum += probability;
        }
    }

    /** Least number whose cumulative probability reaches u in (0, 1). */
    int at(double u) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] >= u) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
