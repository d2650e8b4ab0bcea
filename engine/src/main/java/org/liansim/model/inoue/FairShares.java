package org.liansim.model.inoue;

/**
 * Smallest-first rationing of one supplier. With r the order of a client as a multiple of its purchases A before the
 * shock, and final consumers with their own r and amount C, the supplier raises a common multiple from one distinct r
 * to the next as long as its output allows; those reached have what they ordered, all others share what is then left as
 * a last, equal multiple.
 *
 * <p>Kept as in the authors' program, because it changes its results: each rise is charged with C even when final
 * consumers are already satisfied, so that a last multiple may exceed an order and some output may reach no one; and
 * clients that ordered nothing are supplied up to the first multiple.
 *
 * <p>The multiple at which the output runs out is found by weighted selection in linear time.
 */
final class FairShares {
    /** Multiple that counts as no order: what rounding leaves of one. The authors' program has 1e-20. */
    private static final double NOTHING = 1e-12;
    /**
     * A rise that takes all the output is not made, in the authors' program by exact comparison. It is common, as a
     * full capacity is what a multiple of 1 takes, and must not hang on rounding.
     */
    private static final double ALL = 1 - 1e-12;

    private double[] multiple = new double[16];
    private double[] weight = new double[16];
    private int count;
    private double first;
    private double idle;
    private double reached;
    private double last;

    /** Starts a supplier with at most the given number of clients. */
    void begin(int clients) {
        if (clients + 1 > multiple.length) {
            int size = Math.max(clients + 1, 2 * multiple.length);
            multiple = new double[size];
            weight = new double[size];
        }
        count = 0;
        idle = 0;
        first = Double.POSITIVE_INFINITY;
    }

    /** Adds a client that orders {@code ratio} times {@code amount}. */
    void add(double ratio, double amount) {
        if (ratio <= NOTHING) {
            idle += amount;
        } else {
            multiple[count] = ratio;
            weight[count++] = amount;
            first = Math.min(first, ratio);
        }
    }

    /**
     * Shares out.
     *
     * @param output what there is
     * @param finalRatio multiple that final consumers want, 0 when they take no part
     * @param charge final consumption charged with each rise of the multiple
     */
    void share(double output, double finalRatio, double charge) {
        if (finalRatio > NOTHING) {
            add(finalRatio, 0);
        }
        reached = 0;
        double served = count == 0 ? 0 : idle * first;
        double above = 0;
        int low = 0;
        int high = count;
        double servedBelow = 0;
        while (low < high) {
            double pivot = pivot(low, high);
            int less = low;
            int greater = high;
            double taken = 0;
            double restBefore = 0;
            for (int i = low; i < greater; ) {
                if (multiple[i] > pivot) {
                    restBefore += weight[i];
                    swap(i, --greater);
                } else {
                    taken += weight[i] * multiple[i];
                    if (multiple[i] < pivot) {
                        swap(i, less++);
                    }
                    i++;
                }
            }
            if (served + servedBelow + taken + pivot * (restBefore + above + charge) < ALL * output) {
                reached = pivot;
                servedBelow += taken;
                low = greater;
            } else {
                above += restBefore;
                for (int i = less; i < greater; i++) {
                    above += weight[i];
                }
                high = less;
            }
        }
        double spent = reached == 0 ? 0 : served + servedBelow + reached * (above + charge);
        double sharing = above + (finalRatio > reached ? charge : 0);
        last = sharing > 0 ? reached + Math.max(0, output - spent) / sharing : reached;
    }

    /** What a client gets that orders {@code order}, {@code ratio} times its {@code amount}. */
    double delivery(double order, double ratio, double amount) {
        if (ratio <= NOTHING) {
            return reached > 0 ? first * amount : 0;
        }
        return ratio <= reached ? order : last * amount;
    }

    /** Multiple that final consumers get. */
    double finalMultiple(double finalRatio) {
        return finalRatio <= reached ? finalRatio : last;
    }

    private double pivot(int low, int high) {
        double a = multiple[low];
        double b = multiple[(low + high) >>> 1];
        double c = multiple[high - 1];
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        double m = multiple[i];
        multiple[i] = multiple[j];
        multiple[j] = m;
        double w = weight[i];
        weight[i] = weight[j];
        weight[j] = w;
    }
}
