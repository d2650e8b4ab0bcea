package org.liansim.scenario.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.FieldType.Amount;
import org.liansim.scenario.FieldType.Course;
import org.liansim.scenario.FieldType.Names;
import org.liansim.scenario.FieldType.Weights;
import org.liansim.scenario.FieldType.Word;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Stage;
import org.liansim.scenario.Target;
import org.liansim.scenario.Timing;
import org.liansim.scenario.yaml.Item.Scalar;

/** Reads what shocks and levers have in common, and checks that what they name and when they act lies in the scenario. */
final class SettingBinder {
    private static final String DAY_HINT = "year-month-day, for example 2023-07-20";

    private final Scenario scenario;
    private final SchemaCheck schema;
    private final Problems problems;

    SettingBinder(Scenario scenario, SchemaCheck schema, Problems problems) {
        this.scenario = scenario;
        this.schema = schema;
        this.problems = problems;
    }

    /** What it acts on. */
    Target target(Fields target, SettingType type) {
        EnumMap<Selector, SortedSet<String>> names = new EnumMap<>(Selector.class);
        for (Selector selector : type.selectors()) {
            if (target.has(selector.id())) {
                Map<String, Place> given = given(target, selector.id());
                if (given.isEmpty()) {
                    problems.error(
                            target.place(selector.id()),
                            target.name(selector.id()) + " names nothing",
                            "leave the key out for all");
                } else {
                    names.put(selector, new TreeSet<>(given.keySet()));
                    check(selector, given, target.name(selector.id()));
                }
            }
        }
        return new Target(names);
    }

    /** A single name or a list of them. */
    static Map<String, Place> given(Fields target, String key) {
        if (target.mapping().get(key) instanceof Scalar) {
            Map<String, Place> one = new LinkedHashMap<>();
            String name = target.text(key);
            if (!name.isEmpty()) {
                one.put(name, target.place(key));
            }
            return one;
        }
        return target.texts(key);
    }

    private void check(Selector selector, Map<String, Place> given, String where) {
        SortedSet<String> known = known(selector);
        given.forEach((name, place) -> {
            if (!known.contains(name)
                    && (schema.isWhole() || selector == Selector.REGION || selector == Selector.STAGE)) {
                problems.unknown(place, "unknown " + selector.id() + " '" + name + "' in " + where, name, known);
            }
        });
    }

    private SortedSet<String> known(Selector selector) {
        SortedSet<String> known = new TreeSet<>();
        switch (selector) {
            case ZONE -> scenario.zones().forEach(each -> known.add(each.id()));
            case CLUSTER -> scenario.clusters().forEach(each -> known.add(each.id()));
            case PRODUCT -> scenario.products().forEach(each -> known.add(each.id()));
            case STAGE -> Stream.of(Stage.values()).forEach(each -> known.add(each.id()));
            case FIRM -> scenario.products().forEach(each -> addFirms(each, known));
            case REGION -> known.addAll(List.of("local", "national", "abroad"));
        }
        return known;
    }

    private static void addFirms(Product product, SortedSet<String> names) {
        product.firms().anchors().forEach(anchor -> names.add(anchor.id()));
        int drawn = product.firms().count() - product.firms().anchors().size();
        for (int number = 1; number <= drawn; number++) {
            names.add(product.drawnFirm(number));
        }
    }

    /**
     * When it acts; what is permanent acts to the end of the horizon.
     *
     * @param lasting whether it may be permanent
     */
    Timing timing(Fields fields, boolean lasting) {
        LocalDate start = date(fields, "start");
        if (lasting && fields.flag("permanent", false)) {
            return permanent(fields, start);
        }
        double days = fields.number("duration", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0);
        if (fields.has("end")) {
            days = untilEnd(fields, start);
        } else if (!fields.has("duration") && !schema.isDoubtful(fields.mapping())) {
            problems.further(
                    fields.place(),
                    Missing.message(List.of("duration"), fields.name()),
                    lasting
                            ? "or give its 'end', the first day after it, or 'permanent: true'"
                            : "or give its 'end', the first day after it");
        }
        double ramp = fields.number("ramp", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0);
        if (ramp > days && (fields.has("end") || fields.has("duration"))) {
            problems.error(
                    fields.place("ramp"),
                    fields.name("ramp") + " must be at most its duration of "
                            + Written.value(days, Dimension.DURATION) + ", not "
                            + Written.value(ramp, Dimension.DURATION));
        }
        boolean exponential = fields.text("fading").equals("exponential");
        return new Timing(
                start,
                ramp,
                days,
                fields.number("recovery", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0),
                exponential ? Timing.Fading.EXPONENTIAL : Timing.Fading.LINEAR);
    }

    private Timing permanent(Fields fields, LocalDate start) {
        for (String key : List.of("end", "duration", "recovery", "fading")) {
            if (fields.has(key)) {
                problems.error(
                        fields.keyPlace(key),
                        fields.name() + " is permanent and has '" + key + "'",
                        "keep one of them");
            }
        }
        double ramp = fields.number("ramp", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0);
        long left = scenario.period().end().toEpochDay() - start.toEpochDay();
        return new Timing(start, ramp, Math.max(left, ramp), 0, Timing.Fading.LINEAR);
    }

    private double untilEnd(Fields fields, LocalDate start) {
        LocalDate end = date(fields, "end");
        if (fields.has("duration")) {
            problems.error(fields.keyPlace("duration"), fields.name() + " has both an end and a duration", "keep one");
        } else if (end.isBefore(start) && !start.equals(LocalDate.MAX)) {
            problems.error(
                    fields.place("end"),
                    fields.name("end") + " is " + end + ", before its start of " + start,
                    "an end is the first day after it");
        }
        return Math.max(0, end.toEpochDay() - start.toEpochDay());
    }

    /** A day within the scenario's horizon; its first one when the day is wrong. */
    private LocalDate date(Fields fields, String key) {
        String text = fields.text(key);
        LocalDate first = scenario.period().start();
        LocalDate end = scenario.period().end();
        if (text.isEmpty()) {
            return first;
        }
        LocalDate date = day(fields, key, text, first);
        boolean late = key.equals("end") ? date.isAfter(end) : !date.isBefore(end);
        if (date.isBefore(first) || late) {
            outside(fields.place(key), fields.name(key) + " is " + date);
        }
        return date;
    }

    private void outside(Place place, String what) {
        Scenario.Period period = scenario.period();
        if (period.days() > 0) {
            problems.error(
                    place,
                    what + ", outside the horizon of the scenario",
                    "simulated time is from " + period.start() + " to "
                            + period.end().minusDays(1));
        }
    }

    private LocalDate day(Fields fields, String key, String text, LocalDate instead) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.error(
                    fields.place(key), fields.name(key) + ": '" + text + "' is not a day of the calendar", DAY_HINT);
            return instead;
        }
    }

    /** Values of the fields of its type, defaults filled in. */
    SettingValues values(Fields fields, SettingType type) {
        Map<String, Double> numbers = new TreeMap<>();
        Map<String, String> words = new TreeMap<>();
        Map<String, SortedMap<LocalDate, Double>> courses = new TreeMap<>();
        Map<String, SortedSet<String>> names = new TreeMap<>();
        Map<String, SortedMap<String, Double>> weights = new TreeMap<>();
        for (FieldType field : type.fields()) {
            String id = field.id();
            if (field.form() instanceof Amount amount) {
                Bounds bounds = Bounds.of(amount.range().least(), amount.range().most());
                numbers.put(
                        id,
                        fields.number(
                                id, amount.dimension(), bounds, amount.range().standard()));
            } else if (field.form() instanceof Word word) {
                String given = fields.text(id).toLowerCase(Locale.ROOT);
                words.put(id, given.isEmpty() ? word.words().get(0) : given);
            } else if (field.form() instanceof Course course && fields.has(id)) {
                courses.put(id, course(fields.group(id), course));
            } else if (field.form() instanceof Names list && fields.has(id)) {
                Map<String, Place> given = given(fields, id);
                check(list.kind(), given, fields.name(id));
                names.put(id, new TreeSet<>(given.keySet()));
            } else if (field.form() instanceof Weights list && fields.has(id)) {
                weights.put(id, weights(fields.group(id), list));
            }
        }
        return new SettingValues(numbers, words, courses, names, weights);
    }

    private SortedMap<String, Double> weights(Fields fields, Weights form) {
        SortedMap<String, Double> weights = new TreeMap<>();
        Map<String, Place> given = new LinkedHashMap<>();
        Bounds bounds = Bounds.of(form.range().least(), form.range().most());
        for (String name : fields.keys()) {
            given.put(name, fields.keyPlace(name));
            weights.put(name, fields.number(name, Dimension.NUMBER, bounds));
        }
        check(form.kind(), given, fields.name());
        return weights;
    }

    private void check(FieldType.Kind kind, Map<String, Place> given, String where) {
        Optional<Selector> selector = Stream.of(Selector.values())
                .filter(each -> each.name().equals(kind.name()))
                .findFirst();
        selector.ifPresent(each -> check(each, given, where));
    }

    private SortedMap<LocalDate, Double> course(Fields points, Course course) {
        Bounds bounds = Bounds.of(course.range().least(), course.range().most());
        SortedMap<LocalDate, Double> values = new TreeMap<>();
        for (String key : points.keys()) {
            try {
                LocalDate date = LocalDate.parse(key);
                if (date.isBefore(scenario.period().start())
                        || date.isAfter(scenario.period().end())) {
                    outside(points.keyPlace(key), "'" + key + "' in " + points.name() + " is " + date);
                }
                values.put(date, points.number(key, course.dimension(), bounds));
            } catch (DateTimeParseException e) {
                problems.error(
                        points.keyPlace(key),
                        "'" + key + "' in " + points.name() + " is not a day of the calendar",
                        DAY_HINT);
            }
        }
        return values;
    }
}
