package org.liansim.model.stock;

import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockChain.Step;

/** Periods as ticks. Within a period each step has a slot of fixed offset, so that no order rests on ties. */
final class Calendar {
    private static final int STEPS = 4;

    private final StockChain.Clock clock;

    Calendar(StockChain.Clock clock) {
        this.clock = clock;
    }

    boolean isPeriodic() {
        return clock.review() == StockChain.Review.PERIODIC;
    }

    /** Whether the first review comes before the first demand. */
    boolean reviewsBeforeDemand() {
        return isPeriodic() && offset(Step.REVIEW) < offset(Step.DEMAND);
    }

    /** Length of a period [ticks]. */
    long period() {
        return clock.ticks();
    }

    /** First tick of a period, counted from 0. */
    long start(long period) {
        return period * clock.ticks();
    }

    /** A time in periods as a tick, rounded down. */
    long tick(double periods) {
        return (long) Math.floor(periods * clock.ticks());
    }

    /** The span between two ticks in periods. */
    double periods(long from, long to) {
        return (double) (to - from) / clock.ticks();
    }

    /** Offset of a step from the start of the period. */
    long offset(Step step) {
        return clock.sequence().indexOf(step) * (clock.ticks() / STEPS);
    }

    /** When a supplier learns of an order placed now: a tick later, or some periods later after all reviews. */
    long known(long now, int delay) {
        if (isPeriodic() && delay > 0) {
            return start(now / clock.ticks() + delay) + offset(Step.REVIEW) + clock.ticks() / STEPS / 2;
        }
        return now + 1 + start(delay);
    }

    /**
     * When goods that leave now arrive at another point or from outside.
     *
     * @param lead lead of the order in periods
     * @param spent ticks of the lead that the order has taken to reach the supplier
     */
    long arrival(long now, double lead, long spent) {
        if (isPeriodic()) {
            long due = start(now / clock.ticks() + (long) lead) + offset(Step.RECEIVE);
            return Math.max(due, now + spent);
        }
        return now + Math.max(spent, tick(lead) - spent);
    }
}
