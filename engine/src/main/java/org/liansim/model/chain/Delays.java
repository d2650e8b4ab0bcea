package org.liansim.model.chain;

import org.liansim.network.Region;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;

/**
 * How long things take, in ticks. Order-to-receipt time is information, wait for the supplier's review, order book and
 * transport. Reviews stand on even ticks and messages arrive on odd ones, so that no message meets a review.
 */
final class Delays {
    static final double DAY = 86_400;

    /** Time between two reviews, even. */
    final long review;
    /** Delay of an order, odd. */
    final long information;

    private final double shortest;
    private final double localTransit;
    private final double nationalTransit;
    private final double importTransit;

    Delays(Parameters parameters) {
        review = even(parameters.get(Parameter.REVIEW) * DAY);
        shortest = parameters.get(Parameter.MIN_DELAY) * DAY;
        information = odd(shortest);
        localTransit = Math.max(shortest, parameters.get(Parameter.LOCAL_TRANSIT) * DAY);
        nationalTransit = Math.max(shortest, parameters.get(Parameter.NATIONAL_TRANSIT) * DAY);
        importTransit = Math.max(shortest, parameters.get(Parameter.IMPORT_TRANSIT) * DAY);
    }

    /** Batches in process at rest. */
    int batches(Product product) {
        return (int) Math.max(1, Math.ceil(product.production().processingDays() * DAY / review));
    }

    /** Mean order-to-receipt time. */
    long leadTicks(Product product) {
        return Math.max((long) (product.lead().meanDays() * DAY), information + review / 2 + transitTicks(product));
    }

    /** Mean transport time from a firm of the city, odd. */
    long transitTicks(Product product) {
        return odd(transit(product, Region.LOCAL));
    }

    /** Mean transport time of a product from a region; the order-to-receipt time bounds it. */
    double transit(Product product, Region region) {
        double usual = switch (region) {
            case LOCAL -> localTransit;
            case NATIONAL -> nationalTransit;
            case ABROAD -> importTransit;
        };
        return Math.max(shortest, Math.min(usual, product.lead().meanDays() * DAY - information));
    }

    /** Reviews that an order waits in the order book of a firm; a service is drawn without one. */
    int bookReviews(Product product) {
        if (product.service()) {
            return 0;
        }
        double wait = product.lead().meanDays() * DAY - information - review / 2.0 - transitTicks(product);
        return (int) Math.max(0, Math.round(wait / review));
    }

    /** Time that an order waits in the book of an outside supplier, which answers without reviews. */
    double outsideBook(Product product, Region region) {
        return Math.max(0, product.lead().meanDays() * DAY - information - transit(product, region));
    }

    /** Part of a mean transport time that every delivery takes. */
    double leastTransit(double transit) {
        return Math.min(transit, Math.max(transit / 2, shortest));
    }

    /** Nearest odd number of ticks, at least 1. */
    static long odd(double ticks) {
        return (long) ticks | 1;
    }

    private static long even(double ticks) {
        return Math.max(2, (long) ticks & ~1L);
    }
}
