package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.comparison.RegressionTree.Node;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.experiment.Factor;
import org.liansim.experiment.Measure;
import org.liansim.kpi.Kpi;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;

/**
 * How strategies do over the points of a design, taken for futures: {@code regret.csv}; and, where a value is good
 * enough, in which futures a strategy does not reach it: {@code boxes.csv} and {@code trees.csv}.
 */
record RobustnessTables(Experiment experiment, ExperimentRun run) {
    private static final List<String> REGRET = List.of(
            "strategy",
            "outcome",
            "mean",
            "mean_regret",
            "largest_regret",
            "minimax",
            "good_enough",
            "satisfied",
            "n",
            "unit");
    private static final List<String> BOXES = List.of(
            "strategy", "outcome", "box", "factor", "lower", "upper", "restricted", "coverage", "density", "mass");
    private static final List<String> TREES = List.of(
            "strategy", "outcome", "node", "parent", "branch", "factor", "threshold", "points", "failing_share");
    private static final Prim PRIM = new Prim(0.05, 0.05);
    private static final int DEPTH = 3;
    private static final double GAIN = 0.02;
    /** Futures below which boxes and trees would be made of chance. */
    private static final int LEAST = 30;

    List<FlatTable> tables() {
        List<FlatTable> tables = new ArrayList<>();
        int futures =
                experiment.plan().points().size() / experiment.strategies().size();
        if (futures < 2 || experiment.factors().isEmpty()) {
            return tables;
        }
        if (experiment.strategies().size() > 1 || hasEnough()) {
            tables.add(new FlatTable("regret.csv", REGRET, regrets(futures)));
        }
        List<List<String>> boxes = new ArrayList<>();
        List<List<String>> trees = new ArrayList<>();
        for (int measure = 0; measure < run.measures().size(); measure++) {
            double enough = experiment.judgement().enough()[measure];
            for (int strategy = 0;
                    futures >= LEAST && strategy < experiment.strategies().size();
                    strategy++) {
                if (!Double.isNaN(enough)) {
                    discover(strategy, measure, boxes, trees);
                }
            }
        }
        if (!boxes.isEmpty()) {
            tables.add(new FlatTable("boxes.csv", BOXES, boxes));
            tables.add(new FlatTable("trees.csv", TREES, trees));
        }
        return tables;
    }

    private boolean hasEnough() {
        return Arrays.stream(experiment.judgement().enough()).anyMatch(each -> !Double.isNaN(each));
    }

    private List<List<String>> regrets(int futures) {
        List<List<String>> rows = new ArrayList<>();
        for (int measure = 0; measure < run.measures().size(); measure++) {
            Measure each = run.measures().get(measure);
            double enough = experiment.judgement().enough()[measure];
            double[][] values = new double[experiment.strategies().size()][];
            for (int strategy = 0; strategy < values.length; strategy++) {
                values[strategy] = means(strategy, measure);
            }
            if (each.outcome().kpi().sense() == Kpi.Sense.NEITHER) {
                continue;
            }
            Regret regret = Regret.of(values, isMoreBetter(each), enough);
            int known = (int) IntStream.range(0, futures)
                    .filter(future -> !Double.isNaN(regret.regrets()[0][future]))
                    .count();
            for (int strategy = 0; strategy < values.length; strategy++) {
                rows.add(List.of(
                        experiment.strategies().get(strategy),
                        each.name(),
                        Decimal.of(Arrays.stream(values[strategy])
                                .filter(value -> !Double.isNaN(value))
                                .average()
                                .orElse(Double.NaN)),
                        Decimal.of(regret.mean()[strategy]),
                        Decimal.of(regret.largest()[strategy]),
                        regret.isMinimax(strategy) ? "yes" : "no",
                        Decimal.of(enough),
                        Double.isNaN(enough) ? "" : Decimal.of(regret.satisfied()[strategy]),
                        Integer.toString(known),
                        ExperimentTables.unit(each)));
            }
        }
        return rows;
    }

    private double[] means(int strategy, int measure) {
        return IntStream.of(experiment.treatments(strategy))
                .mapToDouble(treatment -> run.mean(treatment, measure))
                .toArray();
    }

    private static boolean isMoreBetter(Measure measure) {
        return measure.outcome().kpi().sense() != Kpi.Sense.LESS_IS_BETTER;
    }

    /** Boxes and tree of the futures in which a strategy is not good enough; none when it always or never is. */
    private void discover(int strategy, int measure, List<List<String>> boxes, List<List<String>> trees) {
        double[] values = means(strategy, measure);
        double[][] places = experiment.places(strategy);
        int[] known = IntStream.range(0, values.length)
                .filter(future -> !Double.isNaN(values[future]))
                .toArray();
        double[][] points =
                IntStream.of(known).mapToObj(future -> places[future]).toArray(double[][]::new);
        boolean[] failing = new boolean[known.length];
        double[] share = new double[known.length];
        int cases = 0;
        double enough = experiment.judgement().enough()[measure];
        for (int i = 0; i < known.length; i++) {
            double value = values[known[i]];
            failing[i] = isMoreBetter(run.measures().get(measure)) ? value < enough : value > enough;
            share[i] = failing[i] ? 1 : 0;
            cases += failing[i] ? 1 : 0;
        }
        if (cases == 0 || cases == known.length) {
            return;
        }
        String name = experiment.strategies().get(strategy);
        String outcome = run.measures().get(measure).name();
        List<Box> trajectory = PRIM.trajectory(points, failing);
        for (int number = 0; number < trajectory.size(); number++) {
            addBox(boxes, List.of(name, outcome, Integer.toString(number)), trajectory.get(number));
        }
        Node tree = new RegressionTree(DEPTH, Math.max(5, known.length / 20), GAIN).grow(points, share);
        addTree(trees, List.of(name, outcome), tree, new int[] {0, -1, -1});
    }

    private void addBox(List<List<String>> rows, List<String> start, Box box) {
        for (int i = 0; i < experiment.factors().size(); i++) {
            Factor factor = experiment.factors().get(i);
            if (box.restricts(i) || box.restricted() == 0) {
                List<String> row = new ArrayList<>(start);
                row.addAll(List.of(
                        factor.id(),
                        factor.value(box.lower()[i]),
                        factor.value(box.upper()[i]),
                        box.restricts(i) ? "yes" : "no",
                        Decimal.of(box.coverage()),
                        Decimal.of(box.density()),
                        Decimal.of(box.mass())));
                rows.add(row);
            }
        }
    }

    /** Nodes in preorder; {@code place} is the last number given, the parent and the branch. Returns the last number. */
    private int addTree(List<List<String>> rows, List<String> start, Node node, int[] place) {
        int number = place[0] + 1;
        boolean root = place[1] < 0;
        List<String> row = new ArrayList<>(start);
        Factor factor = node.isLeaf() ? null : experiment.factors().get(node.factor());
        row.addAll(List.of(
                Integer.toString(number),
                root ? "" : Integer.toString(place[1]),
                root ? "" : place[2] == 0 ? "up to" : "above",
                factor == null ? "" : factor.id(),
                factor == null ? "" : factor.value(node.threshold()),
                Integer.toString(node.points()),
                Decimal.of(node.mean())));
        rows.add(row);
        int last = number;
        for (int branch = 0; branch < node.children().size(); branch++) {
            last = addTree(rows, start, node.children().get(branch), new int[] {last, number, branch});
        }
        return last;
    }
}
