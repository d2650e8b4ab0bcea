package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liansim.comparison.Aim;
import org.liansim.experiment.Design;
import org.liansim.experiment.DesignType;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.Factor;
import org.liansim.experiment.Measure;
import org.liansim.experiment.Point;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Scopes;
import org.liansim.kpi.Unit;
import org.liansim.lever.LeverCatalog;
import org.liansim.report.Brief;
import org.liansim.run.Simulation;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.ExperimentSpec;
import org.liansim.scenario.ExperimentSpec.DesignSpec;
import org.liansim.scenario.ExperimentSpec.FactorSpec;
import org.liansim.scenario.ExperimentSpec.Named;
import org.liansim.scenario.ExperimentSpec.StrategySpec;
import org.liansim.scenario.InputException;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.Text;
import org.liansim.scenario.yaml.ExperimentReadResult;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;

/**
 * Reads an experiment and holds it against its scenarios: every strategy is read, and with each factor at the ends of
 * its range, so that what cannot be run is told before anything is.
 */
final class ExperimentLoader {
    /** Name of the only strategy of an experiment that names none. */
    private static final String BASE = "base";

    private static final long MOST_POINTS = 10_000_000;
    /** Values of a factor that are tried beforehand. */
    private static final int MOST_TRIED = 25;

    private final ScenarioReader scenarios;
    private final KpiCatalog kpis;

    /** @param scenarios reads the scenarios, and the experiment beside them */
    ExperimentLoader(ScenarioReader scenarios, KpiCatalog kpis) {
        this.scenarios = scenarios;
        this.kpis = kpis;
    }

    /**
     * An experiment with what it needs to run.
     *
     * @param experiment what is run
     * @param spec what its file says
     * @param scenarios what each strategy is read from
     * @param stopping when there were enough replications
     * @param inputs every file that was read
     * @param titles titles of strategies, factors and parts of the city
     */
    record Loaded(
            Experiment experiment,
            ExperimentSpec spec,
            List<ScenarioText> scenarios,
            Stopping stopping,
            List<InputFile> inputs,
            Map<String, Text> titles) {}

    /**
     * When there were enough replications, unless it is a number.
     *
     * @param selection when the best strategy is known; empty when none is selected
     * @param aims how well the differences between strategies are to be known; none for all replications
     */
    record Stopping(Optional<StrategySelection.Rule> selection, List<Aim> aims) {}

    /**
     * A scenario file with settings over it.
     *
     * @param file the file
     * @param sets overrides, in the form {@code path=value}, each with the place that it comes from
     */
    private record Variant(Path file, List<Named> sets) {
        ScenarioText text(ReadResult read) {
            return new ScenarioText(read.files(), sets.stream().map(Named::text).toList());
        }
    }

    /**
     * Reads an experiment.
     *
     * @param overrides overrides of all its scenarios, in the form {@code path=value}
     * @throws InputException with everything that is wrong
     */
    Loaded load(Path file, List<String> overrides) {
        ExperimentReadResult read = scenarios.experiments().read(file, List.of());
        ExperimentSpec spec = read.experiment();
        Problems problems = new Problems(read.sources());
        Map<String, InputFile> inputs = new LinkedHashMap<>();
        read.files().forEach(each -> inputs.putIfAbsent(each.path(), each));
        List<Variant> variants = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (StrategySpec strategy : strategies(spec)) {
            names.add(strategy.id());
            variants.add(new Variant(strategy.file(), sets(spec, strategy, overrides)));
        }
        List<Scenario> read0 = new ArrayList<>();
        List<ScenarioText> texts = new ArrayList<>();
        for (Variant variant : variants) {
            tried(variant, List.of(), "", problems).ifPresent(result -> {
                result.files().forEach(each -> inputs.putIfAbsent(each.path(), each));
                read0.add(result.scenario());
                texts.add(variant.text(result));
            });
        }
        problems.throwIfErrors();
        Scenario base = read0.get(0);
        refuseOtherTimes(read0, names);
        List<Factor> factors = factors(spec, base, variants, problems);
        problems.throwIfErrors();
        Experiment.Judgement judgement = judgement(spec, base, problems);
        Optional<Design> design =
                spec.design().map(each -> DesignType.of(each, base.sampling().seed()));
        List<Point> points = points(spec, factors, design, variants.size(), problems, base.sampling());
        problems.throwIfErrors();
        Experiment.Plan plan = new Experiment.Plan(design, points, base.sampling());
        Experiment experiment = new Experiment(spec.title(), names, factors, plan, judgement);
        Optional<StrategySelection.Rule> selection = spec.design()
                .filter(DesignSpec::isSelection)
                .map(each -> StrategySelection.Rule.of(each, experiment, problems));
        List<Aim> aims = aims(spec, judgement, problems);
        problems.throwIfErrors();
        return new Loaded(
                experiment,
                spec,
                texts,
                new Stopping(selection, aims),
                List.copyOf(inputs.values()),
                titles(names, read0, spec.factors(), judgement));
    }

    private static Map<String, Text> titles(
            List<String> strategies,
            List<Scenario> scenarios,
            List<FactorSpec> factors,
            Experiment.Judgement judgement) {
        Map<String, Text> titles = new TreeMap<>();
        List<Text> all = scenarios.stream().map(Scenario::title).toList();
        for (int i = 0; i < strategies.size(); i++) {
            if (Collections.frequency(all, all.get(i)) == 1) {
                titles.put("strategy:" + strategies.get(i), all.get(i));
            }
        }
        for (FactorSpec factor : factors) {
            List<String> paths = factor.paths().stream().map(Named::text).toList();
            Stream.of(Parameter.values())
                    .filter(each -> paths.equals(List.of("parameters." + each.id())))
                    .forEach(each -> titles.put("factor:" + factor.id(), Brief.of(each.meaning())));
            factor.about().title().ifPresent(title -> titles.put("factor:" + factor.id(), title));
        }
        judgement
                .measures()
                .forEach(each -> titles.put(each.scope().id(), each.scope().title()));
        return titles;
    }

    private static List<StrategySpec> strategies(ExperimentSpec spec) {
        return spec.strategies().isEmpty()
                ? List.of(new StrategySpec(
                        BASE, spec.base().file(), List.of(), spec.base().place()))
                : spec.strategies();
    }

    private static List<Named> sets(ExperimentSpec spec, StrategySpec strategy, List<String> overrides) {
        Place place = spec.base().place();
        List<Named> sets = new ArrayList<>(spec.base().sets());
        sets.addAll(strategy.sets());
        spec.sampling().seed().ifPresent(seed -> sets.add(new Named("seed=" + seed, place)));
        spec.sampling().replications().ifPresent(count -> sets.add(new Named("replications=" + count, place)));
        overrides.forEach(set -> sets.add(new Named(set, new Place("--set", 0, 0, 1))));
        return sets;
    }

    private static void refuseOtherTimes(List<Scenario> all, List<String> names) {
        Scenario.Period first = all.get(0).period();
        for (int i = 1; i < all.size(); i++) {
            Scenario.Period other = all.get(i).period();
            if (!other.equals(first)) {
                throw new UsageException("strategy '" + names.get(i) + "' runs from " + other.start() + " to before "
                        + other.end() + ", but '" + names.get(0) + "' from " + first.start() + " to before "
                        + first.end() + "; only the same time can be compared");
            }
        }
    }

    /** Reads a variant; what is wrong with a setting is reported where the experiment makes it. */
    private Optional<ReadResult> tried(Variant variant, List<Named> more, String when, Problems problems) {
        List<Named> sets = new ArrayList<>(variant.sets());
        sets.addAll(more);
        try {
            return Optional.of(scenarios.read(
                    variant.file(), sets.stream().map(Named::text).toList()));
        } catch (InputException e) {
            List<Problem> own = e.problems().stream()
                    .filter(each ->
                            each.place().file().equals("--set") && each.place().line() > 0)
                    .toList();
            if (own.isEmpty() && more.isEmpty()) {
                throw e;
            }
            for (Problem problem : own) {
                Named set = sets.get(problem.place().line() - 1);
                problems.error(set.place(), when + problem.message() + " (" + set.text() + ")", problem.hint());
            }
            if (own.isEmpty()) {
                Problem first = e.problems().get(0);
                problems.error(
                        more.get(0).place(),
                        when + first.message() + " (" + more.get(0).text() + ")",
                        first.hint());
            }
            return Optional.empty();
        }
    }

    private List<Factor> factors(ExperimentSpec spec, Scenario base, List<Variant> variants, Problems problems) {
        FactorResolver resolver = new FactorResolver(
                base, ShockCatalog.descriptions(), LeverCatalog.standard().descriptions(), problems);
        List<Factor> factors = new ArrayList<>();
        Map<String, String> taken = new TreeMap<>();
        for (FactorSpec each : spec.factors()) {
            for (Named path : each.paths()) {
                String other = taken.putIfAbsent(path.text(), each.id());
                if (other != null) {
                    problems.error(path.place(), "'" + path.text() + "' is varied by factor '" + other + "' already");
                }
            }
            resolver.factor(each).ifPresent(factor -> {
                factors.add(factor);
                variants.forEach(variant -> tryEnds(factor, each, variant, problems));
            });
        }
        return factors;
    }

    private void tryEnds(Factor factor, FactorSpec spec, Variant variant, Problems problems) {
        int choices = factor.scale().choices();
        int tries = choices == 0 ? 2 : Math.min(choices, MOST_TRIED);
        for (int i = 0; i < tries; i++) {
            double place = choices == 0 ? i : (i + 0.5) / tries;
            List<Named> sets = new ArrayList<>();
            for (int path = 0; path < factor.paths().size(); path++) {
                sets.add(new Named(
                        factor.sets(place).get(path), spec.paths().get(path).place()));
            }
            tried(variant, sets, "factor '" + factor.id() + "': ", problems);
        }
    }

    private Experiment.Judgement judgement(ExperimentSpec spec, Scenario base, Problems problems) {
        List<Scope> scopes = Scopes.of(base, Simulation.of(base).network());
        Map<String, Measure> measures = new LinkedHashMap<>();
        List<Named> named = new ArrayList<>(spec.outcomes().outcomes());
        named.addAll(spec.outcomes().front());
        spec.design().ifPresent(design -> {
            for (String key : List.of("aim", "cost")) {
                Optional.ofNullable(design.words().get(key)).ifPresent(named::add);
            }
        });
        for (Named each : named) {
            measure(each, scopes, problems).ifPresent(found -> measures.putIfAbsent(each.text(), found));
        }
        List<String> names = List.copyOf(measures.keySet());
        double[] enough = new double[names.size()];
        for (int i = 0; i < enough.length; i++) {
            Named value = spec.outcomes().enough().get(names.get(i));
            enough[i] = value == null ? Double.NaN : amount(value, measures.get(names.get(i)), problems);
        }
        spec.outcomes().enough().forEach((name, value) -> {
            if (!names.contains(name)) {
                problems.misspelt(value.place(), "'" + name + "' in good_enough is none of the outcomes", name, names);
            }
        });
        int[] front = spec.outcomes().front().stream()
                .mapToInt(each -> names.indexOf(each.text()))
                .toArray();
        return new Experiment.Judgement(List.copyOf(measures.values()), enough, front);
    }

    private static List<Aim> aims(ExperimentSpec spec, Experiment.Judgement judgement, Problems problems) {
        List<Aim> aims = new ArrayList<>();
        spec.sampling().precision().forEach((name, value) -> {
            Optional<Measure> found = judgement.measures().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                List<String> names =
                        judgement.measures().stream().map(Measure::name).toList();
                problems.misspelt(value.place(), "'" + name + "' in precision is none of the outcomes", name, names);
                return;
            }
            boolean relative = value.text().endsWith("%");
            double halfWidth = relative ? share(value, problems) : amount(value, found.get(), problems);
            if (halfWidth <= 0) {
                problems.error(value.place(), "a half width must be above 0, not " + value.text());
            }
            aims.add(new Aim(found.get().outcome(), found.get().scope(), halfWidth, relative));
        });
        return aims;
    }

    private static double share(Named value, Problems problems) {
        try {
            return Quantity.parse(value.text(), Dimension.SHARE).value();
        } catch (Quantity.Malformed e) {
            problems.error(value.place(), "'" + value.text() + "': " + e.getMessage(), e.hint());
            return Double.NaN;
        }
    }

    private Optional<Measure> measure(Named named, List<Scope> scopes, Problems problems) {
        String text = named.text();
        int at = text.indexOf('@');
        String wanted = at < 0 ? text : text.substring(0, at);
        String where = at < 0 ? "city" : text.substring(at + 1);
        Optional<Outcome> outcome = kpis.outcomes().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst();
        Optional<Scope> scope =
                scopes.stream().filter(each -> each.id().equals(where)).findFirst();
        if (outcome.isEmpty()) {
            List<String> known = kpis.outcomes().stream().map(Outcome::id).toList();
            problems.error(named.place(), "unknown outcome '" + wanted + "'", hint(wanted, known, "outcomes"));
        } else if (scope.isEmpty()) {
            List<String> known = scopes.stream().map(Scope::id).toList();
            problems.error(
                    named.place(), "unknown scope '" + where + "' of outcome '" + wanted + "'", hint(where, known, ""));
        }
        return outcome.flatMap(found -> scope.map(place -> new Measure(text, found, place)));
    }

    private static String hint(String wrong, List<String> known, String listing) {
        return Suggestions.nearest(wrong, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(
                        listing.isEmpty()
                                ? "such as " + String.join(", ", known.subList(0, Math.min(6, known.size())))
                                : "'liansim list " + listing + "' shows them");
    }

    /** A value in the unit of what is measured; NaN when it is wrong. */
    static double amount(Named value, Measure measure, Problems problems) {
        Unit unit = measure.outcome().kpi().description().unit();
        Dimension dimension = switch (unit) {
            case YUAN_PER_YEAR -> Dimension.FLOW;
            case YUAN -> Dimension.MONEY;
            case SHARE -> Dimension.SHARE;
            case DAYS -> Dimension.DURATION;
            default -> Dimension.NUMBER;
        };
        try {
            return Quantity.parse(value.text(), dimension).value();
        } catch (Quantity.Malformed e) {
            problems.error(
                    value.place(), "'" + value.text() + "' for '" + measure.name() + "': " + e.getMessage(), e.hint());
            return Double.NaN;
        }
    }

    private static List<Point> points(
            ExperimentSpec spec,
            List<Factor> factors,
            Optional<Design> design,
            int strategies,
            Problems problems,
            Scenario.Sampling sampling) {
        if (design.isEmpty()) {
            boolean search = spec.design().isPresent() && !spec.design().get().isSelection();
            return search ? List.of() : Point.all(strategies, new double[][] {new double[0]});
        }
        Place place = spec.design().orElseThrow().place();
        var axes = factors.stream().map(Factor::axis).toList();
        long size = design.get().size(axes);
        long each = (long) strategies * sampling.replications();
        long runs = size > Long.MAX_VALUE / each ? Long.MAX_VALUE : size * each;
        if (runs > spec.sampling().budget() || size > MOST_POINTS) {
            problems.error(
                    place,
                    "the design has " + size + " points, which with " + strategies
                            + (strategies == 1 ? " strategy and " : " strategies and ") + sampling.replications()
                            + " replications makes " + (runs == Long.MAX_VALUE ? "more than 10^18" : runs)
                            + " runs; the budget is " + spec.sampling().budget(),
                    "take fewer points, or raise 'budget:'");
            return List.of();
        }
        return Point.all(strategies, design.get().points(axes));
    }
}
