package org.liansim.validation;

/** How a result is held against a known answer. */
public sealed interface Claim {
    /** The known answer. */
    double expected();

    /** What was found here. */
    double got();

    /** Whether it holds. */
    boolean holds();

    /** How close it is, in words. */
    String closeness();

    /** The known answer as written. */
    default String known() {
        return Row.number(expected(), 10);
    }

    /**
     * A computed value.
     *
     * @param tolerance largest difference, as the known answer's digits allow
     */
    record Exact(double expected, double got, double tolerance) implements Claim {
        @Override
        public boolean holds() {
            return Math.abs(got - expected) <= tolerance;
        }

        @Override
        public String closeness() {
            return "within " + Row.number(tolerance, 2);
        }
    }

    /**
     * An estimate from random numbers: its interval must contain the known answer and be narrow enough.
     *
     * @param widest largest half-width, as a share of the known answer
     */
    record Estimate(double expected, Interval interval, double widest) implements Claim {
        @Override
        public double got() {
            return interval.centre();
        }

        @Override
        public boolean holds() {
            return interval.contains(expected) && interval.halfWidth() <= widest * Math.abs(expected);
        }

        @Override
        public String closeness() {
            return Row.number(interval.confidence() * 100, 3) + " % interval ± " + Row.number(interval.halfWidth(), 2)
                    + " (at most " + Row.number(widest * Math.abs(expected), 2) + ")";
        }
    }

    /**
     * A published estimate beside a simulated one. It is met when the simulated mean lies within the published interval
     * and the simulated interval is no wider than half of that; what misses says why, and fails once it is met.
     *
     * @param low lower end of the published interval
     * @param high its upper end
     * @param why cause of the miss; empty where the claim is that the estimate is met
     */
    record Published(double expected, double low, double high, Interval found, String why) implements Claim {
        @Override
        public double got() {
            return found.centre();
        }

        private boolean isMet() {
            return low <= got() && got() <= high && 2 * found.halfWidth() <= (high - low) / 2;
        }

        @Override
        public boolean holds() {
            return isMet() == why.isEmpty();
        }

        @Override
        public String known() {
            return Row.number(expected, 3) + " (" + Row.number(low, 3) + " to " + Row.number(high, 3) + ")";
        }

        @Override
        public String closeness() {
            return Row.number(found.confidence() * 100, 3) + " % interval ± " + Row.number(found.halfWidth(), 2)
                    + (why.isEmpty() ? ", met" : ", missed: " + why);
        }
    }

    /**
     * What came about in fact, beside what is simulated without knowing it.
     *
     * It is to move the same way from the year before.
     *
     * @param before what it was in the year before
     * @param remark what the simulation was told, and why it differs
     */
    record HeldOut(double before, double expected, Interval found, String remark) implements Claim {
        @Override
        public double got() {
            return found.centre();
        }

        @Override
        public boolean holds() {
            return (got() - before) * (expected - before) > 0;
        }

        @Override
        public String closeness() {
            return Row.number(found.confidence() * 100, 3) + " % interval ± " + Row.number(found.halfWidth(), 2) + "; "
                    + Row.number(100 * (got() / expected - 1), 2) + " % off: " + remark;
        }
    }

    /**
     * A default without evidence, and the wide range from which to sample it.
     *
     * @param got the default
     */
    record Judged(double low, double high, double got) implements Claim {
        @Override
        public double expected() {
            return Double.NaN;
        }

        @Override
        public boolean holds() {
            return low < high && low <= got && got <= high;
        }

        @Override
        public String known() {
            return "none";
        }

        @Override
        public String closeness() {
            return "judgement, range " + Row.number(low, 3) + " to " + Row.number(high, 3);
        }
    }

    /**
     * A share that is promised at least: the interval of what was found must reach it.
     *
     * @param expected what is promised
     */
    record Promise(double expected, Interval found) implements Claim {
        @Override
        public double got() {
            return found.centre();
        }

        @Override
        public boolean holds() {
            return found.centre() + found.halfWidth() >= expected;
        }

        @Override
        public String known() {
            return "at least " + Row.number(expected, 10);
        }

        @Override
        public String closeness() {
            return Row.number(found.confidence() * 100, 3) + " % interval ± " + Row.number(found.halfWidth(), 2);
        }
    }

    /** A computed value. */
    static Claim exact(double expected, double got, double tolerance) {
        return new Exact(expected, got, tolerance);
    }

    /** An estimate whose half-width is at most a share of the known answer. */
    static Claim estimate(double expected, Interval interval, double widest) {
        return new Estimate(expected, interval, widest);
    }
}
