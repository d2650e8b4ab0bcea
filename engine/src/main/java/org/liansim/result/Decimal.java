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
                ? plain(value < 0 ? "-" : "", digits(shortest, mark), exponent)
                : new BigDecimal(shortest).stripTrailingZeros().toString();
    }

    /** A text without the zero that may stand alone behind its point. */
    private static String trimmed(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The digits of a number in scientific notation. */
    private static String digits(String text, int mark) {
        int first = text.charAt(0) == '-' ? 1 : 0;
        String rest = text.substring(first + 2, mark);
        return text.charAt(first) + (rest.equals("0") ? "" : rest);
    }

    private static String plain(String sign, String digits, int exponent) {
        int point = exponent + 1;
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? sign + digits + "0".repeat(point - digits.length())
                : sign + digits.substring(0, point) + '.' + digits.substring(point);
    }
}
