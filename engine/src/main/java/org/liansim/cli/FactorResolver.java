package org.liansim.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liansim.experiment.Factor;
import org.liansim.experiment.Scale;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.ExperimentSpec.FactorSpec;
import org.liansim.scenario.ExperimentSpec.Named;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;
import org.liansim.scenario.TypeCatalog;

/**
 * Makes the factors of an experiment: what a file leaves out is taken from what the scenario's own values say of their
 * ranges.
 *
 * @param base the base scenario
 * @param shocks types of shock, with the ranges of their fields
 * @param levers types of lever, with the ranges of their fields
 * @param problems takes what is wrong
 */
record FactorResolver(Scenario base, TypeCatalog shocks, TypeCatalog levers, Problems problems) {
    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9.]+(?:[eE][+-]?\\d+)?) ?(.*)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Rates are written in percent only. */
    private static final double PERCENT = 100;

    /** Terms of every lever that are shares. */
    private static final List<String> SHARES = List.of("intensity", "take_up", "leakage", "success");

    private static final int MOST_DATES = 10_000;
    private static final Text UNSAID = Text.same("");

    /** The factor; empty when something is wrong with it, which is reported. */
    Optional<Factor> factor(FactorSpec spec) {
        Optional<Own> own = own(spec.paths().get(0).text());
        Text source = spec.about().source().or(() -> own.map(Own::source)).orElse(UNSAID);
        Optional<Scale> scale =
                spec.values().isEmpty() ? range(spec, own) : Optional.of(new Scale.Choices(spec.values()));
        return scale.map(each ->
                new Factor(spec.id(), spec.paths().stream().map(Named::text).toList(), each, source));
    }

    private Optional<Scale> range(FactorSpec spec, Optional<Own> own) {
        if (spec.given("from").isEmpty()) {
            if (own.isPresent()) {
                Own known = own.get();
                double scale = known.dimension() == Dimension.RATE ? PERCENT : 1;
                return ranged(
                        spec, known.range().least() * scale, known.range().most() * scale, unit(known.dimension()));
            }
            String path = spec.paths().get(0).text();
            if (path.startsWith("levers.") || path.startsWith("shocks.")) {
                noRange(spec, path.split("\\.", 3));
            } else if (path.startsWith("parameters.")) {
                List<String> known =
                        Stream.of(Parameter.values()).map(Parameter::id).toList();
                String id = path.substring("parameters.".length());
                problems.misspelt(
                        spec.paths().get(0).place(),
                        "unknown parameter '" + id + "' in factor '" + spec.id() + "'",
                        id,
                        known);
            } else {
                problems.error(
                        spec.place(),
                        "factor '" + spec.id() + "' needs 'from' and 'to', or 'values': '" + path
                                + "' has no range of its own");
            }
            return Optional.empty();
        }
        Named from = spec.given("from").orElseThrow();
        Named to = spec.given("to").orElse(from);
        if (DATE.matcher(from.text()).matches()) {
            return dates(spec, from, to);
        }
        Matcher low = NUMBER.matcher(from.text());
        Matcher high = NUMBER.matcher(to.text());
        if (!low.matches() || !high.matches() || number(low) == null || number(high) == null) {
            Named wrong = low.matches() && number(low) != null ? to : from;
            problems.error(
                    wrong.place(),
                    "'" + wrong.text() + "' is no end of a range in factor '" + spec.id() + "'",
                    "a number with its unit such as '30 days', or a date");
            return Optional.empty();
        }
        if (!low.group(2).equals(high.group(2))) {
            problems.error(
                    to.place(),
                    "the ends of factor '" + spec.id() + "' have different units: '" + from.text() + "' and '"
                            + to.text() + "'");
            return Optional.empty();
        }
        if (number(low) >= number(high)) {
            problems.error(
                    to.place(),
                    "the range of factor '" + spec.id() + "' is empty: it goes from " + from.text() + " to "
                            + to.text(),
                    "'from' must be below 'to'");
            return Optional.empty();
        }
        return ranged(spec, number(low), number(high), low.group(2));
    }

    /** Tells why a term of a lever or shock has no range: there is no such one, or the term is no amount. */
    private void noRange(FactorSpec spec, String[] keys) {
        boolean isLever = keys[0].equals("levers");
        String word = isLever ? "lever" : "shock";
        List<String> ids = isLever
                ? base.policy().levers().stream().map(LeverSetting::id).toList()
                : base.shocks().stream().map(ShockSetting::id).toList();
        if (keys.length > 1 && !ids.contains(keys[1])) {
            problems.unknown(
                    spec.paths().get(0).place(),
                    "the base has no " + word + " '" + keys[1] + "', which factor '" + spec.id() + "' varies",
                    keys[1],
                    ids);
        } else {
            problems.error(
                    spec.place(),
                    "factor '" + spec.id() + "' needs 'from' and 'to', or 'values': '"
                            + spec.paths().get(0).text() + "' has no range of its own");
        }
    }

    private Optional<Scale> ranged(FactorSpec spec, double from, double to, String unit) {
        Scale.Distribution distribution = Scale.Distribution.valueOf(
                spec.about().distribution().toUpperCase(Locale.ROOT).replace('-', '_'));
        if (distribution == Scale.Distribution.LOG_UNIFORM && from <= 0) {
            problems.error(
                    spec.place(),
                    "the range of factor '" + spec.id() + "' must be above 0 for distribution log-uniform");
            return Optional.empty();
        }
        double mode = (from + to) / 2;
        if (spec.given("mode").isPresent()) {
            Named given = spec.given("mode").orElseThrow();
            Matcher parts = NUMBER.matcher(given.text());
            boolean fits =
                    parts.matches() && number(parts) != null && parts.group(2).equals(unit);
            if (!fits || number(parts) < from || number(parts) > to) {
                problems.error(
                        given.place(),
                        "the mode of factor '" + spec.id() + "' must lie in its range, not " + given.text());
                return Optional.empty();
            }
            mode = number(parts);
        }
        return Optional.of(new Scale.Range(from, to, unit, distribution, mode));
    }

    /** Every date from one to another in steps. */
    private Optional<Scale> dates(FactorSpec spec, Named from, Named to) {
        try {
            LocalDate first = LocalDate.parse(from.text());
            LocalDate last = LocalDate.parse(to.text());
            Optional<Named> step = spec.given("step");
            double days = step.isEmpty()
                    ? Double.NaN
                    : Quantity.parse(step.get().text(), Dimension.DURATION).value();
            if (!(days >= 1) || days != Math.rint(days)) {
                problems.error(
                        step.map(Named::place).orElse(spec.place()),
                        "the dates of factor '" + spec.id() + "' need a step of whole days",
                        "for example step: 30 days");
                return Optional.empty();
            }
            List<String> dates = new ArrayList<>();
            for (LocalDate date = first;
                    !date.isAfter(last) && dates.size() <= MOST_DATES;
                    date = date.plusDays((long) days)) {
                dates.add(date.toString());
            }
            if (dates.size() < 2 || dates.size() > MOST_DATES) {
                problems.error(
                        to.place(),
                        "factor '" + spec.id() + "' has "
                                + (dates.size() < 2 ? "fewer than 2" : "more than " + MOST_DATES) + " dates from "
                                + first + " to " + last);
                return Optional.empty();
            }
            return Optional.of(new Scale.Choices(dates));
        } catch (DateTimeParseException | Quantity.Malformed e) {
            problems.error(spec.place(), "factor '" + spec.id() + "': " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Double number(Matcher parts) {
        try {
            return Double.valueOf(parts.group(1));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String unit(Dimension dimension) {
        return switch (dimension) {
            case DURATION -> "days";
            case RATE -> "%/year";
            case MONEY -> "yuan";
            case FLOW -> "yuan/year";
            case SHARE, NUMBER, PRICE -> "";
        };
    }

    /** What a value says of its own range. */
    private record Own(Dimension dimension, Parameter.Range range, Text source) {}

    private Optional<Own> own(String path) {
        String[] keys = path.split("\\.");
        if (keys.length == 2 && keys[0].equals("parameters")) {
            return Stream.of(Parameter.values())
                    .filter(each -> each.id().equals(keys[1]))
                    .findFirst()
                    .map(each -> new Own(each.dimension(), each.range(), each.source()));
        }
        if (keys.length == 3 && keys[0].equals("shocks")) {
            return base.shocks().stream()
                    .filter(each -> each.id().equals(keys[1]))
                    .findFirst()
                    .flatMap(each -> field(shocks.type(each.type()), keys[2]));
        }
        if (keys.length == 3 && keys[0].equals("levers")) {
            return base.policy().levers().stream()
                    .filter(each -> each.id().equals(keys[1]))
                    .findFirst()
                    .flatMap(each -> SHARES.contains(keys[2])
                            ? Optional.of(new Own(Dimension.SHARE, new Parameter.Range(1, 0, 1), UNSAID))
                            : field(levers.type(each.type()), keys[2]));
        }
        return Optional.empty();
    }

    private static Optional<Own> field(SettingType type, String id) {
        return type.fields().stream()
                .filter(field -> field.id().equals(id) && field.form() instanceof FieldType.Amount)
                .findFirst()
                .map(field -> {
                    FieldType.Amount amount = (FieldType.Amount) field.form();
                    return new Own(amount.dimension(), amount.range(), field.source());
                });
    }
}
