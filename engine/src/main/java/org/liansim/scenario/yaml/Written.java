package org.liansim.scenario.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import org.liansim.scenario.Dimension;

/** Numbers as files write them. */
public final class Written {
    private static final MathContext DIGITS = new MathContext(10);
    private static final double SECONDS = 86_400;

    private Written() {}

    /** A number without trailing zeros, rounded to ten digits. */
    static String number(double value) {
        String text = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        return text.length() <= 20 ? text : String.valueOf(value);
    }

    /** A value in the unit of its dimension. */
    public static String value(double value, Dimension dimension) {
        return switch (dimension) {
            case DURATION -> duration(value);
            case SHARE -> percent(value);
            case NUMBER -> number(value);
            case RATE -> percent(value) + "/year";
            case MONEY -> money(value);
            case FLOW -> money(value) + "/year";
            case PRICE -> number(value) + " yuan";
        };
    }

    private static String duration(double days) {
        if (days != 0 && Math.abs(days) < 0.01) {
            return number(days * SECONDS) + " s";
        }
        return number(days) + (days == 1 ? " day" : " days");
    }

    private static String percent(double value) {
        return number(value * 100) + " %";
    }

    private static String money(double yuan) {
        double size = Math.abs(yuan);
        if (size >= 1e8) {
            return number(yuan / 1e9) + " bn yuan";
        }
        return size >= 1e5 ? number(yuan / 1e6) + " million yuan" : number(yuan) + " yuan";
    }
}
