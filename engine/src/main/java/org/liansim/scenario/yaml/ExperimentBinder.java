package org.liansim.scenario.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.liansim.scenario.ExperimentSpec;
import org.liansim.scenario.ExperimentSpec.DesignSpec;
import org.liansim.scenario.ExperimentSpec.FactorSpec;
import org.liansim.scenario.ExperimentSpec.Named;
import org.liansim.scenario.ExperimentSpec.StrategySpec;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;
import org.liansim.scenario.yaml.Variants.Variant;

/** Makes an experiment of content that has been held against the schema. */
final class ExperimentBinder {
    private static final long BUDGET = 100_000;
    private static final long MOST_BUDGET = 10_000_000;
    private static final int MOST_REPLICATIONS = 1_000_000;
    private static final List<String> ENDS = List.of("from", "to", "step", "mode");
    private static final List<String> NUMBERS =
            List.of("levels", "resolution", "points", "trajectories", "rows", "evaluations", "runs", "first", "step");
    private static final List<String> WORDS = List.of("aim", "cost", "at_most", "indifference", "confidence");
    private static final Map<String, Variant> DESIGNS = Map.ofEntries(
            Map.entry("full-factorial", new Variant(List.of(), Set.of("levels"))),
            Map.entry("fractional-factorial", new Variant(List.of(), Set.of("resolution"))),
            Map.entry("one-at-a-time", new Variant(List.of(), Set.of("levels"))),
            Map.entry("latin-hypercube", Variant.of("points")),
            Map.entry("sobol-sequence", Variant.of("points")),
            Map.entry("morris", new Variant(List.of("trajectories"), Set.of("levels"))),
            Map.entry("saltelli", Variant.of("rows")),
            Map.entry("search", new Variant(List.of("evaluations", "aim"), Set.of("cost", "at_most"))),
            Map.entry("kim-nelson", new Variant(List.of("aim", "indifference"), Set.of("confidence", "first"))),
            Map.entry("ocba", new Variant(List.of("aim", "runs"), Set.of("confidence", "first", "step"))));

    private final Fields root;
    private final SchemaCheck schema;
    private final StudyFiles files;
    private final Problems problems;

    ExperimentBinder(Fields root, SchemaCheck schema, StudyFiles files, Problems problems) {
        this.root = root;
        this.schema = schema;
        this.files = files;
        this.problems = problems;
    }

    /** The experiment; of use only when no error has been reported. */
    ExperimentSpec bind(String id) {
        Path base = file(root, "base");
        return new ExperimentSpec(
                id,
                root.title("title"),
                new ExperimentSpec.Origin(base, sets(root), root.place("base")),
                sampling(),
                design(),
                factors(),
                strategies(base),
                measured());
    }

    private ExperimentSpec.Sampling sampling() {
        OptionalLong seed = root.has("seed")
                ? OptionalLong.of(root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0))
                : OptionalLong.empty();
        OptionalInt replications = root.has("replications")
                ? OptionalInt.of((int) root.whole("replications", 1, MOST_REPLICATIONS, 1))
                : OptionalInt.empty();
        Map<String, Named> precision = amounts("precision");
        if (!precision.isEmpty()
                && (root.has("design") || root.members("treatments").size() < 2)) {
            problems.error(
                    root.keyPlace("precision"),
                    "precision is that of differences between treatments at the base: it needs at least two treatments"
                            + " and no design",
                    "");
        }
        return new ExperimentSpec.Sampling(seed, replications, root.whole("budget", 1, MOST_BUDGET, BUDGET), precision);
    }

    private Optional<DesignSpec> design() {
        if (!root.hasGroup("design")) {
            return Optional.empty();
        }
        Fields fields = root.group("design");
        String type = new Variants(DESIGNS, schema, problems).check(fields);
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String key : NUMBERS) {
            if (fields.has(key)) {
                numbers.put(key, fields.whole(key, least(key), Integer.MAX_VALUE, least(key)));
            }
        }
        if (type.equals("morris") && numbers.getOrDefault("levels", 2L) % 2 != 0) {
            problems.error(
                    fields.place("levels"), fields.name("levels") + " must be even, not " + numbers.get("levels"));
        }
        Map<String, Named> words = new LinkedHashMap<>();
        for (String key : WORDS) {
            given(fields, key).ifPresent(word -> words.put(key, word));
        }
        if (words.containsKey("cost") != words.containsKey("at_most")) {
            problems.further(fields.place(), "a cost and what it is at_most belong together in the design", "");
        }
        if (type.isEmpty()) {
            return Optional.empty();
        }
        DesignSpec design = new DesignSpec(type, numbers, words, fields.place());
        if (design.isSelection()) {
            checkSelection(design);
        } else if (!root.has("factors")) {
            problems.further(fields.place(), "a design needs factors to vary", "write 'factors:'");
        }
        return Optional.of(design);
    }

    private void checkSelection(DesignSpec design) {
        if (root.members("treatments").size() < 2) {
            problems.further(
                    design.place(), "design '" + design.type() + "' selects one of at least two treatments", "");
        }
        if (root.has("factors")) {
            problems.error(
                    root.keyPlace("factors"),
                    "factors have no meaning with design '" + design.type() + "', which selects among treatments",
                    "");
        }
    }

    private static long least(String key) {
        return switch (key) {
            case "levels", "trajectories", "rows" -> 2;
            case "resolution" -> 3;
            case "first" -> 5;
            default -> 1;
        };
    }

    private List<FactorSpec> factors() {
        List<FactorSpec> factors = new ArrayList<>();
        root.members("factors").forEach((id, fields) -> factors.add(factor(id, fields)));
        if (!factors.isEmpty() && !root.has("design")) {
            problems.error(root.keyPlace("factors"), "factors without a design are not varied", "write 'design:'");
        }
        return factors;
    }

    private FactorSpec factor(String id, Fields fields) {
        Map<String, Named> range = new LinkedHashMap<>();
        for (String key : ENDS) {
            given(fields, key).ifPresent(end -> range.put(key, end));
        }
        List<String> values = new ArrayList<>();
        if (fields.mapping().get("values") instanceof Sequence list) {
            for (Item item : list.items()) {
                values.add(item instanceof Scalar scalar ? scalar.text() : "");
            }
            for (String key : range.keySet()) {
                problems.error(fields.keyPlace(key), fields.name() + " has values, so '" + key + "' has no meaning");
            }
        }
        if (range.containsKey("from") != range.containsKey("to")) {
            problems.further(fields.place(), "a range needs both 'from' and 'to' in " + fields.name(), "");
        }
        String distribution = fields.written("distribution");
        return new FactorSpec(
                id,
                paths(id, fields),
                range,
                values,
                new ExperimentSpec.About(
                        fields.has("title") ? Optional.of(fields.title("title")) : Optional.empty(),
                        distribution.isEmpty() ? "uniform" : distribution,
                        fields.has("source") ? Optional.of(fields.source()) : Optional.empty(),
                        fields.place()));
    }

    private static List<Named> paths(String id, Fields fields) {
        List<Named> paths = new ArrayList<>();
        if (fields.mapping().get("set") instanceof Sequence list) {
            for (Item item : list.items()) {
                paths.add(new Named(item instanceof Scalar scalar ? scalar.text() : "", item.place()));
            }
        } else {
            given(fields, "set").ifPresent(paths::add);
        }
        return paths.isEmpty() ? List.of(new Named(standardPath(id), fields.place())) : paths;
    }

    /** Ids of parameters and paths need no path of their own. */
    private static String standardPath(String id) {
        for (Parameter parameter : Parameter.values()) {
            if (parameter.id().equals(id)) {
                return "parameters." + id;
            }
        }
        return "parameters." + id.replace('-', '_');
    }

    private List<StrategySpec> strategies(Path base) {
        List<StrategySpec> strategies = new ArrayList<>();
        root.members("treatments").forEach((id, fields) -> {
            Path file = fields.has("scenario") ? file(fields, "scenario") : base;
            strategies.add(new StrategySpec(id, file, sets(fields), fields.place()));
        });
        return strategies;
    }

    private ExperimentSpec.Measured measured() {
        return new ExperimentSpec.Measured(named("outcomes"), amounts("good_enough"), named("front"));
    }

    /** Amounts by outcome. */
    private Map<String, Named> amounts(String group) {
        Map<String, Named> amounts = new LinkedHashMap<>();
        Fields fields = root.group(group);
        for (String key : fields.keys()) {
            given(fields, key).ifPresent(value -> amounts.put(key, value));
        }
        return amounts;
    }

    private List<Named> named(String key) {
        List<Named> all = new ArrayList<>();
        root.texts(key).forEach((text, place) -> all.add(new Named(text, place)));
        return all;
    }

    private static List<Named> sets(Fields fields) {
        List<Named> sets = new ArrayList<>();
        Fields settings = fields.group("set");
        for (String path : settings.keys()) {
            given(settings, path)
                    .ifPresent(value -> sets.add(new Named(path + "=" + value.text(), settings.keyPlace(path))));
        }
        return sets;
    }

    private static Optional<Named> given(Fields fields, String key) {
        String text = fields.written(key);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Named(text, fields.place(key)));
    }

    private Path file(Fields fields, String key) {
        Place place = fields.place(key);
        String name = fields.text(key);
        return name.isEmpty() ? Path.of("") : files.named(name, place).orElse(Path.of(""));
    }
}
