package org.liansim.model.inoue;

/**
 * Settings of a run.
 *
 * @param orders how firms order
 * @param rationing how suppliers share out
 * @param stock input stocks
 * @param recovery recovery of damage
 */
public record InoueSettings(OrderRule orders, RationingRule rationing, Stock stock, Recovery recovery) {
    /** Defaults of the authors' program: normal orders, proportional rationing, 15 days of stock, no recovery. */
    public static InoueSettings defaults() {
        return new InoueSettings(OrderRule.NORMAL, RationingRule.PROPORTIONAL, Stock.uniform(15, 6), Recovery.none());
    }

    /** The same with other orders. */
    public InoueSettings with(OrderRule rule) {
        return new InoueSettings(rule, rationing, stock, recovery);
    }

    /** The same with another rationing. */
    public InoueSettings with(RationingRule rule) {
        return new InoueSettings(orders, rule, stock, recovery);
    }

    /** The same with other stocks. */
    public InoueSettings with(Stock other) {
        return new InoueSettings(orders, rationing, other, recovery);
    }

    /** The same with another recovery. */
    public InoueSettings with(Recovery other) {
        return new InoueSettings(orders, rationing, stock, other);
    }

    /**
     * Input stocks.
     *
     * @param start which of target and start is drawn
     * @param days target, or its mean [days of use before the shock, above 0]; at most 500 when drawn
     * @param adjustment days over which a gap to the target is closed [days, above 0]
     * @param least least target when targets are drawn [days, at most the mean]
     * @param seed seed of the draws; they are keyed by firm name and are not those of the authors' generator
     */
    public record Stock(StartingStock start, double days, double adjustment, int least, long seed) {
        /** @throws IllegalArgumentException when a value is out of its range */
        public Stock {
            if (!(days > 0 && days < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("stock of " + days + " days is not positive");
            }
            if (!(adjustment > 0 && adjustment < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("adjustment over " + adjustment + " days is not positive");
            }
            if (start != StartingStock.UNIFORM && days > 500) {
                throw new IllegalArgumentException("mean stock of " + days + " days is above 500");
            }
            if (start == StartingStock.POISSON_TARGET && !(least >= 0 && least <= days)) {
                throw new IllegalArgumentException(
                        "least stock of " + least + " days is not from 0 to the mean of " + days);
            }
        }

        /** The same stock for every firm. */
        public static Stock uniform(double days, double adjustment) {
            return new Stock(StartingStock.UNIFORM, days, adjustment, 0, 0);
        }
    }

    /**
     * Recovery of damage.
     *
     * @param shape how damage falls
     * @param days its days [days, at least 1 unless there is no recovery]
     * @param delay days from the start of a firm's damage in which it does not fall [days]
     */
    public record Recovery(RecoveryShape shape, int days, int delay) {
        /** @throws IllegalArgumentException when a shape comes without its days */
        public Recovery {
            if (shape != RecoveryShape.NONE && days < 1) {
                throw new IllegalArgumentException("recovery over " + days + " days; at least 1 is needed");
            }
        }

        /** Damage stays. */
        public static Recovery none() {
            return new Recovery(RecoveryShape.NONE, 0, 0);
        }
    }
}
