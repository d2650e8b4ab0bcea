package org.liansim.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;

/**
 * An experiment ready to be run.
 *
 * @param title name in both languages
 * @param strategies names of what is compared, the baseline first
 * @param factors what is varied
 * @param plan which points are run, and how often
 * @param judgement what is measured and what it is judged by
 */
public record Experiment(Text title, List<String> strategies, List<Factor> factors, Plan plan, Judgement judgement) {
    public Experiment {
        strategies = List.copyOf(strategies);
        factors = List.copyOf(factors);
    }

    /**
     * Which points are run, and how often.
     *
     * @param design the design; empty for the base alone and for a search
     * @param points the treatments, number 1 first; a search begins without any
     * @param sampling seed, and replications of each point
     */
    public record Plan(Optional<Design> design, List<Point> points, Scenario.Sampling sampling) {}

    /**
     * What is measured and what it is judged by.
     *
     * @param measures what is measured
     * @param enough for each measure the value that is good enough; NaN for none
     * @param front measures that are weighed against each other, by their numbers from 0
     */
    public record Judgement(List<Measure> measures, double[] enough, int[] front) {
        public Judgement {
            measures = List.copyOf(measures);
        }
    }

    /** Number of runs. */
    public long runs() {
        return (long) plan.points().size() * plan.sampling().replications();
    }

    /** The points of a strategy, by point, then factor. */
    public double[][] places(int strategy) {
        return plan.points().stream()
                .filter(point -> point.strategy() == strategy)
                .map(Point::place)
                .toArray(double[][]::new);
    }

    /** Numbers of a strategy's treatments, in the order of their points. */
    public int[] treatments(int strategy) {
        return IntStream.rangeClosed(1, plan.points().size())
                .filter(treatment -> plan.points().get(treatment - 1).strategy() == strategy)
                .toArray();
    }
}
