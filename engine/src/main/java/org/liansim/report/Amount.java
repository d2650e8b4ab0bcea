package org.liansim.report;

import java.util.Locale;
import org.liansim.kpi.Unit;

/**
 * Writes values of a unit for readers: about three significant digits of what is uncertain, a true minus, groups of three.
 *
 * @param unit how the unit is shown
 * @param code language, {@code en} or {@code zh}
 */
record Amount(DisplayUnit unit, String code) {
    private static final int MOST_DECIMALS = 4;

    static Amount of(Unit unit, String code) {
        return new Amount(DisplayUnit.of(unit, code), code);
    }

    /** Amounts of change: a share changes by percentage points. */
    Amount ofChange(String code) {
        return unit.title().equals("%")
                ? new Amount(new DisplayUnit(Phrase.POINTS.in(code), unit.scale()), code)
                : this;
    }

    /** A value with its unit. */
    String of(double value) {
        return number(value) + joined();
    }

    /** A value without its unit. */
    String number(double value) {
        return number(value, Math.abs(value));
    }

    /** A value with its unit as someone set it: without zeros at its end. */
    String plain(double value) {
        return trimmed(number(value)) + joined();
    }

    /** A number without zeros at the end of its decimals. */
    static String trimmed(String number) {
        return number.replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
    }

    /** A value with the decimals that suit another one. */
    String number(double value, double size) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String text = written(value * unit.scale(), decimals(size * unit.scale()));
        return value != 0 && text.matches("0[.0]*") ? "≈ 0" : text;
    }

    /** A difference with its sign. */
    String signed(double value, double size) {
        String number = number(value, size);
        return value > 0 && Character.isDigit(number.charAt(0)) ? "+" + number : number;
    }

    /** Half the width of an interval behind its middle, with the decimals that suit another number; empty when unknown. */
    String error(double half, double size) {
        return Double.isNaN(half) ? "" : " ± " + written(half * unit.scale(), decimals(size * unit.scale()));
    }

    /** The unit behind a number; in Chinese it stands without a space, as does none. */
    String joined() {
        return unit.title().isEmpty() || code.equals("zh") ? unit.title() : " " + unit.title();
    }

    /** Decimals that show about three digits of a number. */
    static int decimals(double size) {
        double absolute = Math.abs(size);
        if (absolute >= 1000 || absolute == 0) {
            return 0;
        }
        int decimals = absolute >= 100 ? 1 : 2;
        for (double least = 1; absolute < least && decimals < MOST_DECIMALS; least /= 10) {
            decimals++;
        }
        return decimals;
    }

    /** A number in groups of three, with a true minus and no minus zero. */
    static String written(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.matches("-0[.0]*") ? text.substring(1) : text.replace('-', '−');
    }

    /** A share in percent, as a table has it. */
    static String percent(String share, String code) {
        return Phrase.PERCENT.in(code, written(100 * Double.parseDouble(share), 0));
    }

    /** A share of a whole in percent, with its sign. */
    static String percent(double part, double whole, String code) {
        double percent = 100 * part / Math.abs(whole);
        if (!Double.isFinite(percent)) {
            return "–";
        }
        String text = written(percent, Math.abs(percent) >= 100 ? 0 : Math.abs(percent) >= 10 ? 1 : 2);
        return Phrase.PERCENT.in(code, (percent > 0 ? "+" : "") + text);
    }
}
