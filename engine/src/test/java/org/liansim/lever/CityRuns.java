package org.liansim.lever;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liansim.kernel.Supervision;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.run.Simulation;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;
import org.liansim.validation.Recorded;

/** Runs of the shipped city under policies, paired by replication, with yearly readings of every firm. */
final class CityRuns {
    private static final Path LIBRARY = Path.of("..", "scenarios", "zhengzhou");

    final Network network;
    final LocalDate start;
    private final Simulation simulation;
    private final long[] dates;

    CityRuns(int years) {
        Scenario city = read("baseline.yaml", "horizon=" + years + " years");
        start = city.period().start();
        simulation = Simulation.of(city);
        network = simulation.network();
        dates = IntStream.rangeClosed(0, years)
                .mapToLong(year -> start.plusYears(year).toEpochDay())
                .toArray();
    }

    /** A file of the city's folder, with settings as on the command line. */
    static Scenario read(String file, String... settings) {
        return new ScenarioReader(
                        Optional.empty(),
                        ShockCatalog.descriptions(),
                        LeverCatalog.standard().descriptions())
                .read(LIBRARY.resolve(file), List.of(settings))
                .scenario();
    }

    /** The replications under a policy. */
    List<Run> under(Policy policy) {
        Simulation treated = simulation.with(policy);
        return IntStream.rangeClosed(1, Recorded.replications())
                .parallel()
                .mapToObj(replication -> run(treated, replication))
                .toList();
    }

    List<Run> under(LeverSetting... levers) {
        return under(new Policy(List.of(levers), List.of()));
    }

    private Run run(Simulation treated, int replication) {
        Run run = new Run(new EnumMap<>(Measure.class));
        treated.run(
                replication,
                Supervision.NONE,
                dates,
                readings -> run.taken.forEach((measure, years) -> years.add(IntStream.range(0, network.firms)
                        .mapToDouble(firm -> readings.of(firm, measure))
                        .toArray())));
        return run;
    }

    /** What two runs of each replication say together. */
    static double[] paired(List<Run> with, List<Run> without, Comparison comparison) {
        return IntStream.range(0, with.size())
                .mapToDouble(each -> comparison.of(with.get(each), without.get(each)))
                .toArray();
    }

    /** What a run with a policy and one without say together. */
    @FunctionalInterface
    interface Comparison {
        double of(Run with, Run without);
    }

    /** Readings of one replication at the beginning of each year and at the end: by measure, year and firm. */
    record Run(Map<Measure, List<double[]>> taken) {
        Run {
            for (Measure measure : List.of(
                    Measure.STARTED,
                    Measure.INPUTS_USED,
                    Measure.EXPORTED,
                    Measure.JOBS,
                    Measure.SERVICE_JOBS,
                    Measure.RESEARCH,
                    Measure.REPORTED_RESEARCH,
                    Measure.WEIGHTED_PRODUCTIVITY,
                    Measure.SHARED_OUTPUT)) {
                taken.put(measure, new ArrayList<>());
            }
        }

        /** A reading at the end of a year, 1 for the first, or of the start with year 0, summed over firms. */
        double at(int year, Measure measure, IntPredicate firms) {
            double[] readings = taken.get(measure).get(year);
            return IntStream.range(0, readings.length)
                    .filter(firms)
                    .mapToDouble(firm -> readings[firm])
                    .sum();
        }

        /** A flow in the years after one up to another, summed over firms. */
        double between(int after, int until, Measure flow, IntPredicate firms) {
            return at(until, flow, firms) - at(after, flow, firms);
        }

        /** Productivity of firms at the end of a year, mean over their output. */
        double productivity(int year, IntPredicate firms) {
            return at(year, Measure.WEIGHTED_PRODUCTIVITY, firms) / at(year, Measure.SHARED_OUTPUT, firms);
        }
    }
}
