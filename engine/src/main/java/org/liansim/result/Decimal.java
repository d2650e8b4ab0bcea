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
        String shortest = DoubleToDecimal.toString(value);
        int mark = shortest.indexOf('E');
        if (mark < 0) {
            return value == 0 ? "0" : trimmed(shortest);
        }
        int exponent = Integer.parseInt(shortest, mark + 1, shortest.length(), 10);
        return exponent >= PLAIN_FROM && exponent < PLAIN_BELOW
                ? plain(shortest, mark, exponent)
                : new BigDecimal(shortest).stripTrailingZeros().toString();
    }

    /** A text without the zero that may stand alone behind its point. */
    private static String trimmed(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A number in scientific notation, whose exponent stands behind a mark, without it. */
    private static String plain(String scientific, int mark, int exponent) {
        StringBuilder text = new StringBuilder(trimmed(scientific.substring(0, mark)));
        int first = text.charAt(0) == '-' ? 1 : 0;
        if (text.length() > first + 1) {
            text.deleteCharAt(first + 1);
        }
        if (exponent < 0) {
            return text.insert(first, "0.000000", 0, 1 - exponent).toString();
        }
        int point = first + 1 + exponent;
        while (text.length() < point) {
            text.append('0');
        }
        return (point < text.length() ? text.insert(point, '.') : text).toString();
    }
}
