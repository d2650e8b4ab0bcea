package org.liansim.result;

import java.math.BigDecimal;
import tools.jackson.core.io.schubfach.DoubleToDecimal;

/**
 * Writes numbers: the shortest decimal that reads back as the same double (R. Giulietti, The Schubfach way to render
 * doubles), with the same characters on every Java version. {@link Double#toString} is not shortest before Java 19.
 */
public final class Decimal {
    private static final int PLAIN_FROM = -7;
    private static final int PLAIN_BELOW = 21;

    private Decimal() {}

    /**
     * The text of a number: plain from 1e-7 to below 1e21, scientific outside; empty for NaN, {@code Inf} and
     * {@code -Inf} for the infinities. Zero has no sign.
     */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        BigDecimal shortest = new BigDecimal(DoubleToDecimal.toString(value)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        return exponent >= PLAIN_FROM && exponent < PLAIN_BELOW ? shortest.toPlainString() : shortest.toString();
    }
}
