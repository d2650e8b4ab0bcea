package org.liansim.model.chain;

import java.util.Arrays;

/**
 * The known season of each product: how final demand's monthly factors reach what is ordered from, shipped by and started
 * at its makers. Orders of a buyer lead its use by the lead time, shipments by the transport time, and batches lead
 * shipments by the processing time. All profiles have mean 1 over the year.
 */
final class Seasons {
    private static final int BINS = 360;
    private static final int PASSES = 200;
    private static final double SETTLED = 1e-13;

    private final SeasonCalendar calendar;
    private final boolean[] flat;
    /** Running integrals over the year, BINS + 1 values a product [ticks]. */
    private final double[] ordered;

    private final double[] shipped;
    private final double[] started;
    private final double[] peak;

    /**
     * Lets the final demand's seasons reach every product.
     *
     * @param flows what each product's makers sell, by product of the buyer
     */
    Seasons(SeasonCalendar calendar, ProductFlows flows) {
        this.calendar = calendar;
        int products = flows.products;
        flat = new boolean[products];
        peak = new double[products];
        double[][] order = profiles(products);
        double[][] ship = profiles(products);
        double[][] start = profiles(products);
        if (flows.isSeasonal()) {
            for (int pass = 0; pass < PASSES && pass(flows, order, ship, start) > SETTLED; pass++) {}
        }
        ordered = integrals(order);
        shipped = integrals(ship);
        started = integrals(start);
        for (int product = 0; product < products; product++) {
            flat[product] = isFlat(order[product]) && isFlat(ship[product]) && isFlat(start[product]);
            peak[product] = Arrays.stream(start[product]).max().orElse(1);
        }
    }

    /** Whether a product has no season at all; its factors are then exactly 1. */
    boolean isFlat(int product) {
        return flat[product];
    }

    /** Largest factor of the batches started. */
    double peak(int product) {
        return peak[product];
    }

    /** Mean factor of the orders received between two ticks. */
    double ordered(int product, long from, long to) {
        return flat[product] ? 1 : mean(ordered, product, from, to);
    }

    /** Mean factor of the shipments due between two ticks. */
    double shipped(int product, long from, long to) {
        return flat[product] ? 1 : mean(shipped, product, from, to);
    }

    /** Mean factor of the batches started between two ticks. */
    double started(int product, long from, long to) {
        return flat[product] ? 1 : mean(started, product, from, to);
    }

    /** Factor of the batches started times ticks, summed from a fixed date to a tick. */
    double startedUntil(int product, long tick) {
        return at(started, product, tick);
    }

    private double mean(double[] integral, int product, long from, long to) {
        return (at(integral, product, to) - at(integral, product, from)) / (to - from);
    }

    private double at(double[] integral, int product, long tick) {
        long position = calendar.position(tick);
        long year = position / SeasonCalendar.YEAR;
        double place = (position - year * SeasonCalendar.YEAR) * ((double) BINS / SeasonCalendar.YEAR);
        int bin = (int) place;
        int cell = product * (BINS + 1) + bin;
        double low = integral[cell];
        return year * SeasonCalendar.YEAR + low + (place - bin) * (integral[cell + 1] - low);
    }

    private static double pass(ProductFlows flows, double[][] order, double[][] ship, double[][] start) {
        double change = 0;
        for (int p = 0; p < flows.products; p++) {
            if (flows.output[p] <= 0) {
                continue;
            }
            double[] orders = new double[BINS];
            double[] shipments = new double[BINS];
            for (int bin = 0; bin < BINS; bin++) {
                orders[bin] = flows.demand[p] * season(flows, p, bin);
                shipments[bin] = flows.demand[p] * season(flows, p, wrap(bin - bins(flows.bookTicks[p])));
            }
            for (int buyer = 0; buyer < flows.products; buyer++) {
                double flow = flows.flow[p * flows.products + buyer];
                if (flow == 0) {
                    continue;
                }
                int lead = bins(flows.leadTicks[p]);
                int transit = bins(flows.transitTicks[p]);
                for (int bin = 0; bin < BINS; bin++) {
                    orders[bin] += flow * start[buyer][wrap(bin + lead)];
                    shipments[bin] += flow * start[buyer][wrap(bin + transit)];
                }
            }
            int processing = bins(flows.processingTicks[p]);
            normalise(orders);
            normalise(shipments);
            for (int bin = 0; bin < BINS; bin++) {
                double batch = shipments[wrap(bin + processing)];
                change = Math.max(change, Math.abs(batch - start[p][bin]));
                start[p][bin] = batch;
            }
            order[p] = orders;
            ship[p] = shipments;
        }
        return change;
    }

    private static double season(ProductFlows flows, int product, int bin) {
        return flows.season[product * 12 + bin * 12 / BINS];
    }

    private static int bins(long ticks) {
        return (int) ((ticks * BINS + SeasonCalendar.YEAR / 2) / SeasonCalendar.YEAR);
    }

    private static int wrap(int bin) {
        return Math.floorMod(bin, BINS);
    }

    private static void normalise(double[] profile) {
        double sum = 0;
        for (double value : profile) {
            sum += value;
        }
        for (int bin = 0; bin < BINS; bin++) {
            profile[bin] *= BINS / sum;
        }
    }

    private static boolean isFlat(double[] profile) {
        for (double value : profile) {
            if (Math.abs(value - 1) > 1e-12) {
                return false;
            }
        }
        return true;
    }

    private static double[][] profiles(int products) {
        double[][] profiles = new double[products][BINS];
        for (double[] profile : profiles) {
            Arrays.fill(profile, 1);
        }
        return profiles;
    }

    private static double[] integrals(double[][] profiles) {
        double[] integrals = new double[profiles.length * (BINS + 1)];
        double width = (double) SeasonCalendar.YEAR / BINS;
        for (int product = 0; product < profiles.length; product++) {
            int cell = product * (BINS + 1);
            for (int bin = 0; bin < BINS; bin++) {
                integrals[cell + bin + 1] = integrals[cell + bin] + width * profiles[product][bin];
            }
        }
        return integrals;
    }
}
