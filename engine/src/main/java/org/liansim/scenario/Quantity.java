package org.liansim.scenario;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as files write it: {@code 7 days}, {@code 85 %}, {@code 300 bn yuan/year}.
 *
 * <p>A year of a flow has 365 days and 12 months. Decimal multiples are exact: {@code 29.7 %} is the double nearest to
 * 0.297.
 *
 * @param value value in the unit of the dimension
 * @param noun what a price is for, {@code phone} in {@code 2500 yuan/phone}; empty in other dimensions
 */
public record Quantity(double value, String noun) {
    /** A plain number of a file. */
    private static final String NUMBER = "[+-]?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,3})?";

    private static final String NOUN = "[A-Za-z][A-Za-z0-9 -]*";
    private static final Pattern NOUN_ONLY = Pattern.compile(NOUN);
    private static final Pattern NUMBER_ONLY = Pattern.compile(NUMBER);
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[,_'](?=\\d{3})");
    private static final Pattern SPLIT = Pattern.compile("(" + NUMBER + ")( *)(.*)");
    private static final Pattern CALENDAR = Pattern.compile("(\\d{1,6}) (days?|weeks?|months?|years?)");
    private static final Map<Dimension, Map<String, Scale>> UNITS = units();

    /**
     * Reads a text.
     *
     * @throws Malformed when it is not a quantity of the dimension
     */
    public static Quantity parse(String text, Dimension dimension) throws Malformed {
        Matcher split = SPLIT.matcher(text);
        if (!split.matches()) {
            throw new Malformed("'" + text + "' does not start with a number", hint(dimension));
        }
        String unit = split.group(3);
        if (unit.isEmpty() && split.group(2).isEmpty() && UNITS.get(dimension).containsKey("")) {
            return new Quantity(finite(text, new BigDecimal(split.group(1)).doubleValue()), "");
        }
        if (unit.isEmpty()) {
            throw new Malformed("a unit is missing in '" + text + "'", hint(dimension));
        }
        String noun = "";
        String known = unit;
        if (dimension == Dimension.PRICE && unit.contains("/")) {
            noun = unit.substring(unit.indexOf('/') + 1);
            known = unit.substring(0, unit.indexOf('/'));
        }
        Scale scale = UNITS.get(dimension).get(known);
        if (scale == null
                || dimension == Dimension.PRICE && !NOUN_ONLY.matcher(noun).matches()) {
            throw unknownUnit(text, split.group(1), unit, dimension);
        }
        if (split.group(2).length() != 1) {
            throw new Malformed(
                    "one space belongs between number and unit in '" + text + "'",
                    "did you mean '" + split.group(1) + " " + unit + "'?");
        }
        return new Quantity(finite(text, scale.apply(new BigDecimal(split.group(1)))), noun);
    }

    /** The value of a text that is a finite number and nothing else, NaN for any other. */
    static double plain(String text) {
        double value = NUMBER_ONLY.matcher(text).matches() ? new BigDecimal(text).doubleValue() : Double.NaN;
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /**
     * Reads a length of calendar time: a whole number of days, weeks, months or years.
     *
     * @throws Malformed when it is not one
     */
    public static Period parsePeriod(String text) throws Malformed {
        Matcher matcher = CALENDAR.matcher(text);
        if (!matcher.matches()) {
            throw new Malformed(
                    "'" + text + "' is not a whole number of days, weeks, months or years", "for example '10 years'");
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2).charAt(0)) {
            case 'd' -> Period.ofDays(count);
            case 'w' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    /** Regular expression (ECMA 262) of the texts that {@link #parse} takes. */
    public static String pattern(Dimension dimension) {
        List<String> units = new ArrayList<>();
        boolean bare = false;
        for (String unit : UNITS.get(dimension).keySet()) {
            if (unit.isEmpty()) {
                bare = true;
            } else {
                units.add(unit);
            }
        }
        String unit = units.isEmpty() ? "" : " (?:" + String.join("|", units) + ")";
        String noun = dimension == Dimension.PRICE ? "/" + NOUN : "";
        String tail = bare && !unit.isEmpty() ? "(?:" + unit + ")?" : unit + noun;
        return "^" + NUMBER + tail + "$";
    }

    /** Regular expression (ECMA 262) of the texts that {@link #parsePeriod} takes. */
    public static String periodPattern() {
        return "^" + CALENDAR.pattern() + "$";
    }

    /** A good example of the dimension, as a file writes it. */
    public static String example(Dimension dimension) {
        return switch (dimension) {
            case DURATION -> "7 days";
            case SHARE -> "85 %";
            case NUMBER -> "4";
            case RATE -> "2 %/year";
            case MONEY -> "4 bn yuan";
            case FLOW -> "300 bn yuan/year";
            case PRICE -> "2500 yuan/phone";
        };
    }

    private static double finite(String text, double value) throws Malformed {
        if (Double.isInfinite(value)) {
            throw new Malformed("'" + text + "' is too large a number", "");
        }
        return value;
    }

    private static Malformed unknownUnit(String text, String number, String unit, Dimension dimension) {
        String plain = GROUPING.matcher(text).replaceAll("");
        if (!plain.equals(text)) {
            return new Malformed("'" + text + "' groups its digits", "did you mean '" + plain + "'?");
        }
        for (Dimension other : Dimension.values()) {
            if (other != dimension && UNITS.get(other).containsKey(unit)) {
                return new Malformed(
                        "'" + text + "' is " + name(other) + " where " + name(dimension) + " is needed",
                        hint(dimension));
            }
        }
        return new Malformed(
                "unknown unit '" + unit + "'; allowed: " + allowed(dimension),
                respelt(unit, dimension)
                        .map(near -> "did you mean '" + number + " " + near + "'?")
                        .orElse(hint(dimension)));
    }

    /**
     * A unit that differs in spaces, case or one letter, but not in its words; none when units of different size are
     * equally near.
     */
    private static Optional<String> respelt(String unit, Dimension dimension) {
        String tail = dimension == Dimension.PRICE && unit.contains("/") ? unit.substring(unit.indexOf('/')) : "";
        String head = unit.substring(0, unit.length() - tail.length());
        TreeSet<String> near = new TreeSet<>();
        for (int allowance = 0; allowance <= 1 && near.isEmpty(); allowance++) {
            for (String known : UNITS.get(dimension).keySet()) {
                boolean alike = allowance == 0
                        ? head.replace(" ", "").equalsIgnoreCase(known.replace(" ", ""))
                        : head.split(" ").length == known.split(" ").length && Suggestions.distance(head, known) == 1;
                if (alike) {
                    near.add(known);
                }
            }
        }
        long sizes = near.stream().map(UNITS.get(dimension)::get).distinct().count();
        return sizes == 1 ? Optional.of(near.last() + tail) : Optional.empty();
    }

    private static String hint(Dimension dimension) {
        return dimension == Dimension.NUMBER ? "write a number alone" : "for example '" + example(dimension) + "'";
    }

    private static String name(Dimension dimension) {
        return switch (dimension) {
            case DURATION -> "a duration";
            case SHARE -> "a share";
            case NUMBER -> "a plain number";
            case RATE -> "a rate";
            case MONEY -> "an amount of money";
            case FLOW -> "an amount of money per time";
            case PRICE -> "a price";
        };
    }

    /** The units that a quantity may have, as words. */
    public static String allowed(Dimension dimension) {
        String money = "yuan, thousand yuan, million yuan, bn yuan, tn yuan, 万元, 亿元";
        return switch (dimension) {
            case DURATION -> "s, h, day, days, week, weeks";
            case SHARE -> "% or none";
            case NUMBER -> "none";
            case RATE -> "%/year";
            case MONEY -> money;
            case FLOW -> money + "; each with /year, /month or /day";
            case PRICE -> money + "; each with / and an English word";
        };
    }

    private static Map<Dimension, Map<String, Scale>> units() {
        Map<Dimension, Map<String, Scale>> units = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            units.put(dimension, new LinkedHashMap<>());
        }
        Map<String, Scale> duration = units.get(Dimension.DURATION);
        duration.put("s", new Scale(BigDecimal.ONE, 86_400));
        duration.put("h", new Scale(BigDecimal.ONE, 24));
        duration.put("day", Scale.ONE);
        duration.put("days", Scale.ONE);
        duration.put("week", new Scale(BigDecimal.valueOf(7), 1));
        duration.put("weeks", new Scale(BigDecimal.valueOf(7), 1));
        units.get(Dimension.SHARE).put("", Scale.ONE);
        units.get(Dimension.SHARE).put("%", new Scale(new BigDecimal("0.01"), 1));
        units.get(Dimension.NUMBER).put("", Scale.ONE);
        units.get(Dimension.RATE).put("%/year", new Scale(new BigDecimal("0.01"), 1));
        Map<String, Scale> money = units.get(Dimension.MONEY);
        money.put("yuan", Scale.ONE);
        money.put("元", Scale.ONE);
        money.put("thousand yuan", Scale.tenTo(3));
        money.put("万元", Scale.tenTo(4));
        money.put("million yuan", Scale.tenTo(6));
        money.put("亿元", Scale.tenTo(8));
        money.put("bn yuan", Scale.tenTo(9));
        money.put("billion yuan", Scale.tenTo(9));
        money.put("tn yuan", Scale.tenTo(12));
        money.put("trillion yuan", Scale.tenTo(12));
        money.forEach((unit, scale) -> {
            units.get(Dimension.FLOW).put(unit + "/year", scale);
            units.get(Dimension.FLOW).put(unit + "/month", scale.times(12));
            units.get(Dimension.FLOW).put(unit + "/day", scale.times(365));
            units.get(Dimension.PRICE).put(unit, scale);
        });
        return units;
    }

    /** A unit in terms of the dimension's own: times a decimal number, over a whole one. */
    private record Scale(BigDecimal factor, double divisor) {
        static final Scale ONE = new Scale(BigDecimal.ONE, 1);

        static Scale tenTo(int power) {
            return new Scale(BigDecimal.TEN.pow(power), 1);
        }

        Scale times(int count) {
            return new Scale(factor.multiply(BigDecimal.valueOf(count)), divisor);
        }

        double apply(BigDecimal number) {
            return number.multiply(factor).doubleValue() / divisor;
        }
    }

    /** A text is not a quantity of the dimension that is needed. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String hint;

        Malformed(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        /** Likely mend, empty when there is none. */
        public String hint() {
            return hint;
        }
    }
}
