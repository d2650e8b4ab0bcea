package org.liansim.scenario.yaml;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Product;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Rationing;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Zone;

/** Makes a scenario of content that has been held against the schema, and checks what a schema cannot. */
final class ScenarioBinder {
    private static final int MOST_YEARS = 100;

    private final Fields root;
    private final SchemaCheck schema;
    private final StudyFiles files;
    private final Problems problems;

    ScenarioBinder(Fields root, SchemaCheck schema, StudyFiles files, Problems problems) {
        this.root = root;
        this.schema = schema;
        this.files = files;
        this.problems = problems;
    }

    /** The scenario; of use only when no error has been reported. */
    Scenario bind(String id) {
        Map<String, Zone> zones = new TreeMap<>();
        root.members("zones").forEach((key, each) -> zones.put(key, new Zone(key, each.title("title"), each.source())));
        Map<String, Cluster> clusters = new TreeMap<>();
        root.members("clusters")
                .forEach((key, each) -> clusters.put(key, new Cluster(key, each.title("title"), each.source())));
        Map<String, Fields> entries = root.members("products");
        References references = new References();
        SupplyTableBinder table = new SupplyTableBinder(root.group("network"), files, problems);
        FirmsBinder firms = new FirmsBinder(zones.keySet(), references, schema, problems);
        if (schema.isDoubtful(root.mapping())
                || schema.isDoubtful(root.group("network").mapping())) {
            firms.unknown();
        } else if (root.hasGroup("network")) {
            firms.given(table.firms(entries.keySet(), zones.keySet()));
            if (!table.areFirmsSound()) {
                firms.unknown();
            }
        }
        ProductBinder binder = new ProductBinder(entries, firms, clusters.keySet(), references, schema, problems);
        Map<String, Product> products = new TreeMap<>();
        entries.forEach((key, each) -> products.put(key, binder.bind(key)));
        if (schema.isWhole()) {
            references.report(problems);
            new ProductChecks(products, entries, problems).run();
        }
        Scenario scenario = new Scenario(
                        id,
                        root.title("title"),
                        period(),
                        new Scenario.Sampling(root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0), (int)
                                root.whole("replications", 1, 1_000_000, 1)),
                        rationing(),
                        parameters(),
                        List.copyOf(zones.values()),
                        List.copyOf(clusters.values()),
                        new ArrayList<>(products.values()))
                .with(root.written("economy").equals("on"));
        return root.hasGroup("network") ? scenario.with(table.bind(products)) : scenario;
    }

    /** Simulated time; of no length when the start or the horizon is unknown. */
    private Scenario.Period period() {
        Optional<LocalDate> given = start();
        LocalDate start = given.orElse(LocalDate.EPOCH);
        LocalDate end = start;
        String horizon = root.written("horizon");
        if (!horizon.isEmpty()) {
            try {
                Period length = Quantity.parsePeriod(horizon);
                end = start.plus(length);
                if (length.isZero()) {
                    problems.error(root.place("horizon"), "horizon must be more than 0 days, not " + horizon);
                } else if (end.isAfter(start.plusYears(MOST_YEARS))) {
                    problems.error(
                            root.place("horizon"), "horizon must be at most " + MOST_YEARS + " years, not " + horizon);
                }
            } catch (Quantity.Malformed e) {
                problems.error(root.place("horizon"), "horizon: " + e.getMessage(), e.hint());
            }
        }
        return new Scenario.Period(start, given.isPresent() ? end : start);
    }

    private Optional<LocalDate> start() {
        String start = root.written("start");
        try {
            return start.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(start));
        } catch (DateTimeParseException e) {
            problems.error(
                    root.place("start"),
                    "start: '" + start + "' is not a day of the calendar",
                    "year-month-day, for example 2023-01-01");
            return Optional.empty();
        }
    }

    private Rationing rationing() {
        String word = root.written("rationing").toUpperCase(Locale.ROOT);
        for (Rationing each : Rationing.values()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        return Rationing.PROPORTIONAL;
    }

    private Parameters parameters() {
        Fields fields = root.group("parameters");
        Map<Parameter, Double> set = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            if (fields.has(parameter.id())) {
                Bounds bounds =
                        Bounds.of(parameter.range().least(), parameter.range().most());
                set.put(parameter, fields.number(parameter.id(), parameter.dimension(), bounds));
            }
        }
        return Parameters.of(set);
    }
}
