package org.liansim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.liansim.comparison.BudgetAllocation;
import org.liansim.comparison.KimNelson;
import org.liansim.comparison.Observations;
import org.liansim.comparison.Selection;
import org.liansim.comparison.SelectionProcedure;
import org.liansim.experiment.Estimate;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.experiment.Measure;
import org.liansim.kpi.Kpi;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.ExperimentSpec.DesignSpec;
import org.liansim.scenario.ExperimentSpec.Named;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Quantity;

/** Selects the best strategy of an experiment; replications are run as the procedure asks for them. */
final class StrategySelection implements Observations {
    private final Rule rule;
    private final ExperimentRun run;
    private final Consumer<List<int[]>> runner;
    private final int measure;
    private final double sign;

    /**
     * A selection that has not begun.
     *
     * @param runner runs tasks, each a treatment and a replication, as far as it gets
     */
    StrategySelection(Rule rule, ExperimentRun run, Consumer<List<int[]>> runner) {
        this.rule = rule;
        this.run = run;
        this.runner = runner;
        measure = run.measures().indexOf(rule.aim());
        sign = rule.aim().outcome().kpi().sense() == Kpi.Sense.LESS_IS_BETTER ? -1 : 1;
    }

    /**
     * By what rule the best strategy is selected.
     *
     * @param aim what is to be best
     * @param procedure gives the replications out
     * @param name of the procedure
     * @param most most runs that it takes
     */
    record Rule(Measure aim, SelectionProcedure procedure, String name, int most) {
        private static final int FIRST = 10;
        private static final int STEP = 4;

        /** The rule of a file; of use only when no problem has been reported. */
        static Rule of(DesignSpec design, Experiment experiment, Problems problems) {
            Measure aim = measure(design.words().get("aim"), experiment);
            int strategies = experiment.strategies().size();
            int first = design.number("first", FIRST);
            if (design.type().equals("ocba")) {
                int runs = design.number("runs", 1);
                if (runs < strategies * first) {
                    problems.error(
                            design.place(),
                            runs + " runs are too few for " + first + " first replications of " + strategies
                                    + " treatments",
                            "take at least " + strategies * first + ", or a smaller 'first'");
                }
                double confidence = confidence(design, 1, strategies, problems);
                return new Rule(
                        aim,
                        new BudgetAllocation(runs, first, design.number("step", STEP), confidence),
                        design.type(),
                        runs);
            }
            int most = experiment.plan().sampling().replications();
            if (most < first) {
                problems.error(
                        design.place(),
                        most + " replications are fewer than the first " + first + " of every treatment",
                        "take at least " + first + " for 'replications', or a smaller 'first'");
            }
            Named written = design.words().get("indifference");
            double indifference = ExperimentLoader.amount(written, aim, problems);
            if (indifference <= 0) {
                problems.error(written.place(), "indifference must be above 0, not " + written.text());
            }
            double confidence = confidence(design, 0.95, strategies, problems);
            return new Rule(
                    aim, new KimNelson(indifference, confidence, first, most), design.type(), most * strategies);
        }

        private static Measure measure(Named named, Experiment experiment) {
            return experiment.judgement().measures().stream()
                    .filter(each -> each.name().equals(named.text()))
                    .findFirst()
                    .orElseThrow();
        }

        private static double confidence(DesignSpec design, double standard, int strategies, Problems problems) {
            Named written = design.words().get("confidence");
            if (written == null) {
                return standard;
            }
            try {
                double confidence =
                        Quantity.parse(written.text(), Dimension.SHARE).value();
                if (confidence <= 1.0 / strategies || confidence >= 1) {
                    problems.error(
                            written.place(),
                            "confidence must be above 1/" + strategies
                                    + ", the chance of a guess, and below 100 %, not " + written.text());
                }
                return confidence;
            } catch (Quantity.Malformed e) {
                problems.error(written.place(), "confidence: " + e.getMessage(), e.hint());
                return standard;
            }
        }
    }

    /** The table of the selection; without rows when it was stopped or a run failed. */
    FlatTable table(List<String> strategies) {
        List<List<String>> rows = new ArrayList<>();
        try {
            Selection selection = rule.procedure().select(strategies.size(), this);
            for (int system = 0; system < strategies.size(); system++) {
                Estimate estimate = Estimate.of(run.values(system + 1, measure));
                rows.add(List.of(
                        strategies.get(system),
                        rule.aim().name(),
                        Decimal.of(estimate.mean()),
                        Decimal.of(estimate.halfWidth()),
                        Integer.toString(selection.replications()[system]),
                        system == selection.best() ? "yes" : "no",
                        rule.name()));
            }
        } catch (Unobserved e) {
            rows.clear();
        }
        return new FlatTable(
                "selection.csv",
                List.of("strategy", "outcome", "mean", "half_width", "replications", "selected", "procedure"),
                rows);
    }

    @Override
    public void announce(List<int[]> needed) {
        List<int[]> missing = needed.stream()
                .map(each -> new int[] {each[0] + 1, each[1]})
                .filter(each -> !run.has(each[0], each[1]))
                .toList();
        if (!missing.isEmpty()) {
            runner.accept(missing);
        }
    }

    @Override
    public double value(int system, int replication) {
        double value = run.value(system + 1, replication, measure);
        if (Double.isNaN(value)) {
            throw new Unobserved();
        }
        return sign * value;
    }

    /** A replication that was asked for failed, has no such outcome, or was not run because the experiment was stopped. */
    private static final class Unobserved extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
