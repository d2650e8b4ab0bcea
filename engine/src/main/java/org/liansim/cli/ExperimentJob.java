package org.liansim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liansim.comparison.BudgetSearch;
import org.liansim.comparison.ExperimentTables;
import org.liansim.comparison.HalfWidthRule;
import org.liansim.experiment.ExecutionBackend;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.experiment.Measure;
import org.liansim.experiment.Point;
import org.liansim.experiment.Progress;
import org.liansim.experiment.TreatmentSource;
import org.liansim.kernel.Check;
import org.liansim.kpi.Kpi;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;
import org.liansim.run.Execution;
import org.liansim.scenario.ExperimentSpec.DesignSpec;
import org.liansim.scenario.ExperimentSpec.Named;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;
import org.liansim.scenario.Text;

/** An experiment that runs: all points of its design, or those that a search asks for. */
final class ExperimentJob {
    private final ExperimentLoader.Loaded loaded;
    private final ExperimentRun run;
    private final int threads;
    /** Grows while a search runs. */
    private final ArrayList<Point> points;

    private final DesignTreatments treatments;
    private ExecutionBackend current;
    private boolean stopped;
    private FlatTable found;
    private boolean enough;

    ExperimentJob(ExperimentLoader.Loaded loaded, ExperimentRun run, int threads, Check check, Execution execution) {
        this.loaded = loaded;
        this.run = run;
        this.threads = threads;
        points = new ArrayList<>(loaded.experiment().plan().points());
        treatments = new DesignTreatments(loaded.experiment(), loaded.scenarios(), points, check, execution);
    }

    /** The experiment, with the points that a search has tried so far. */
    Experiment experiment() {
        Experiment begun = loaded.experiment();
        Experiment.Plan plan = begun.plan();
        return new Experiment(
                begun.title(),
                begun.strategies(),
                begun.factors(),
                new Experiment.Plan(plan.design(), List.copyOf(points), plan.sampling()),
                begun.judgement());
    }

    String id() {
        return loaded.spec().id();
    }

    /** Titles of strategies, factors and parts of the city, by the names that a report looks up. */
    Map<String, Text> titles() {
        return loaded.titles();
    }

    List<InputFile> inputs() {
        return loaded.inputs();
    }

    ExperimentRun rows() {
        return run;
    }

    /** Runs that are missing; for a search and a selection the most that it may take. */
    int total() {
        int replications = replications();
        if (loaded.stopping().selection().isPresent()) {
            return loaded.stopping().selection().get().most();
        }
        return points.isEmpty()
                ? loaded.spec().design().orElseThrow().number("evaluations", 1) * replications
                : run.missing(1, points.size(), replications).size();
    }

    private int replications() {
        return loaded.experiment().plan().sampling().replications();
    }

    /** What a search or a selection found; empty when there was none. */
    Optional<FlatTable> found() {
        return Optional.ofNullable(found);
    }

    /** Runs what is missing; returns whether all of it was run. */
    boolean run(Progress progress) {
        if (points.isEmpty()) {
            searchIn(loaded.spec().design().orElseThrow(), progress);
            return !isStopped();
        }
        if (loaded.stopping().selection().isPresent()) {
            select(loaded.stopping().selection().get(), progress);
            return !isStopped();
        }
        return loaded.stopping().aims().isEmpty() ? runPointByPoint(progress) : runUntilKnown(progress);
    }

    /** All strategies at a point, then the next point: what a stop leaves can be compared. */
    private boolean runPointByPoint(Progress progress) {
        int strategies = loaded.experiment().strategies().size();
        List<int[]> missing = run.missing(1, points.size(), replications());
        missing.sort(Comparator.comparingInt(task -> (task[0] - 1) % (points.size() / strategies)));
        return missing.isEmpty() ? !isStopped() : run(missing, treatments, progress);
    }

    /** Replications of all strategies, until the differences are known well enough. */
    private boolean runUntilKnown(Progress progress) {
        HalfWidthRule rule =
                new HalfWidthRule(loaded.stopping().aims(), HalfWidthRule.LEAST, ExperimentTables.CONFIDENCE);
        TreatmentSource kept = new KeptTreatments(treatments);
        int most = replications();
        int total = total();
        int[] done = {0};
        for (int count = Math.min(HalfWidthRule.LEAST, most); count <= most && !enough; count++) {
            List<int[]> missing = run.missing(1, points.size(), count);
            boolean whole = missing.isEmpty()
                    ? !isStopped()
                    : run(missing, kept, (now, of, events) -> progress.advance(++done[0], total, events));
            if (!whole) {
                return false;
            }
            enough = rule.isEnough(ExperimentTables.samples(loaded.experiment(), run, count), count);
        }
        return true;
    }

    /** How the wish for precision ended; empty when there was none. */
    Optional<String> precision() {
        int replications = run.values(1, 0).length;
        return loaded.stopping().aims().isEmpty()
                ? Optional.empty()
                : Optional.of(CompareCommand.stopped(enough, replications));
    }

    private boolean run(List<int[]> tasks, TreatmentSource source, Progress progress) {
        boolean all = run.run(tasks, source, begin(), progress);
        if (givenUp().isPresent()) {
            stop();
        }
        return all && !isStopped();
    }

    private void select(StrategySelection.Rule rule, Progress progress) {
        TreatmentSource kept = new KeptTreatments(treatments);
        int[] done = {0};
        StrategySelection selection = new StrategySelection(
                rule,
                run,
                tasks -> run(tasks, kept, (now, total, events) -> progress.advance(++done[0], rule.most(), events)));
        found = selection.table(loaded.experiment().strategies());
    }

    /** Why the back-end gave up; empty when it did not. */
    synchronized Optional<String> givenUp() {
        return current == null ? Optional.empty() : current.givenUp();
    }

    private synchronized ExecutionBackend begin() {
        current = Backends.of(threads);
        if (stopped) {
            current.stop();
        }
        return current;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Makes {@link #run} return soon; may be called from any thread. */
    synchronized void stop() {
        stopped = true;
        if (current != null) {
            current.stop();
        }
    }

    private void searchIn(DesignSpec design, Progress progress) {
        Measure aim = measure(design.words().get("aim"));
        Named cost = design.words().get("cost");
        Measure bounded = cost == null ? null : measure(cost);
        Problems problems = new Problems(new Sources());
        double most = cost == null ? 1 : ExperimentLoader.amount(design.words().get("at_most"), bounded, problems);
        problems.throwIfErrors();
        double sign = aim.outcome().kpi().sense() == Kpi.Sense.LESS_IS_BETTER ? -1 : 1;
        List<Measure> measures = run.measures();
        int[] done = {0};
        List<double[]> tried = new ArrayList<>();
        BudgetSearch.Found best = new BudgetSearch(
                        most,
                        design.number("evaluations", 1),
                        loaded.experiment().plan().sampling().seed())
                .search(loaded.experiment().factors().size(), mix -> {
                    if (isStopped()) {
                        return new double[] {Double.NaN, Double.NaN};
                    }
                    points.add(new Point(0, mix));
                    int treatment = points.size();
                    List<int[]> missing = run.missing(treatment, treatment, replications());
                    boolean whole = missing.isEmpty()
                            ? !isStopped()
                            : run(
                                    missing,
                                    treatments,
                                    (now, total, events) -> progress.advance(++done[0], total(), events));
                    if (!whole) {
                        points.remove(treatment - 1);
                        return new double[] {Double.NaN, Double.NaN};
                    }
                    double value = run.mean(treatment, measures.indexOf(aim));
                    double price = bounded == null ? 0 : run.mean(treatment, measures.indexOf(bounded));
                    tried.add(new double[] {value, price});
                    return new double[] {sign * value, price};
                });
        found = table(tried, sign * best.value(), aim, bounded, most);
    }

    private Measure measure(Named named) {
        return run.measures().stream()
                .filter(each -> each.name().equals(named.text()))
                .findFirst()
                .orElseThrow();
    }

    private static FlatTable table(List<double[]> tried, double best, Measure aim, Measure cost, double most) {
        List<List<String>> rows = new ArrayList<>();
        boolean marked = false;
        for (double[] each : tried) {
            boolean within = cost == null || each[1] <= most;
            boolean isBest = !marked && within && each[0] == best;
            marked |= isBest;
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    Decimal.of(each[0]),
                    cost == null ? "" : Decimal.of(each[1]),
                    within ? "yes" : "no",
                    isBest ? "yes" : "no"));
        }
        return new FlatTable(
                "search.csv",
                List.of("treatment", aim.name(), cost == null ? "no_cost" : cost.name(), "within", "best"),
                rows);
    }
}
