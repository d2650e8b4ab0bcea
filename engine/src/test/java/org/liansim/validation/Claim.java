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

    /** A computed value. */
    static Claim exact(double expected, double got, double tolerance) {
        return new Exact(expected, got, tolerance);
    }

    /** An estimate whose half-width is at most a share of the known answer. */
    static Claim estimate(double expected, Interval interval, double widest) {
        return new Estimate(expected, interval, widest);
    }
}
