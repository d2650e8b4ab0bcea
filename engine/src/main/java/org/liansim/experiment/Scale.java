package org.liansim.experiment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** From the unit interval to values as scenario files write them. */
public sealed interface Scale extends Serializable {
    /** The value at a place from 0 to 1. */
    String at(double place);

    /** Number of values; 0 for every number of a range. */
    int choices();

    /**
     * Some values, each over an equal part of the interval.
     *
     * @param values at least one
     */
    record Choices(List<String> values) implements Scale {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public String at(double place) {
            return values.get(Math.min(values.size() - 1, (int) (place * values.size())));
        }

        @Override
        public int choices() {
            return values.size();
        }
    }

    /**
     * Numbers of a range with a unit. They are rounded to nine digits, so that a table that shows them tells what was
     * run.
     *
     * @param from lower end
     * @param to upper end, above it
     * @param unit unit; empty for none
     * @param distribution how they are spread
     * @param mode densest value of a triangular distribution
     */
    record Range(double from, double to, String unit, Distribution distribution, double mode) implements Scale {
        private static final MathContext DIGITS = new MathContext(9);

        @Override
        public String at(double place) {
            BigDecimal rounded = new BigDecimal(distribution.quantile(this, place)).round(DIGITS);
            String number = rounded.stripTrailingZeros().toPlainString();
            return unit.isEmpty() ? number : number + " " + unit;
        }

        @Override
        public int choices() {
            return 0;
        }
    }

    /** How the numbers of a range are spread. */
    enum Distribution {
        UNIFORM {
            @Override
            double quantile(Range range, double p) {
                return range.from + p * (range.to - range.from);
            }
        },
        /** Evenly in the logarithm; the range is above 0. */
        LOG_UNIFORM {
            @Override
            double quantile(Range range, double p) {
                return range.from * StrictMath.pow(range.to / range.from, p);
            }
        },
        TRIANGULAR {
            @Override
            double quantile(Range range, double p) {
                double width = range.to - range.from;
                double rise = range.mode - range.from;
                return p * width < rise
                        ? range.from + Math.sqrt(p * width * rise)
                        : range.to - Math.sqrt((1 - p) * width * (width - rise));
            }
        };

        /** The value below which a share of the numbers lies. */
        abstract double quantile(Range range, double p);
    }
}
