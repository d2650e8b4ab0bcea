package org.liansim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.liansim.benchmarks.Judgement.Reading;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Fails when the hot paths have become slower or allocate: five interleaved forks each of the hold model on calendar and
 * heap, of a week of the nation on one thread and on plain arrays, and of a week of the city ({@link Judgement}). Times are
 * processor times.
 *
 * <p>Run in the top folder: {@code ./mvnw -q verify -Pbenchmark-guard}; about two minutes on a quiet machine.
 */
public final class Guard {
    private static final int ROUNDS = 5;
    private static final int[] PENDING = {1_000, 100_000, 1_000_000};
    private static final int FIRMS = 50_000;
    /** Events of a week: 11 a firm of the nation, 15,000 in the city. */
    private static final double EVENTS_OF_NATION = 11.0 * FIRMS;

    private static final double EVENTS_OF_CITY = 15_000;

    private final List<Reading> readings = new ArrayList<>();

    private Guard() {}

    /** Exits with 1 when something is wrong. */
    public static void main(String[] arguments) throws RunnerException {
        List<String> faults = new Guard().faults();
        faults.forEach(fault -> System.out.println("FAULT " + fault));
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }

    private List<String> faults() throws RunnerException {
        for (int round = 0; round < ROUNDS; round++) {
            for (int pending : PENDING) {
                hold(round, pending);
            }
            nation(round);
            city(round);
        }
        List<Reading> first = List.copyOf(readings);
        List<String> faults = new ArrayList<>(Judgement.faultsOfMemory(first));
        for (int pending : PENDING) {
            faults.addAll(confirmed(first, all -> Judgement.faultsOfHold(all, pending), round -> hold(round, pending)));
        }
        faults.addAll(confirmed(first, Judgement::faultsOfNation, this::nation));
        return faults;
    }

    /** What is wrong with a time, and was so again in two more series of rounds. */
    private List<String> confirmed(List<Reading> first, Function<List<Reading>, List<String>> judge, Forks forks)
            throws RunnerException {
        List<String> faults = judge.apply(first);
        for (int again = 0; again < 2 && !faults.isEmpty(); again++) {
            readings.clear();
            for (int round = 0; round < ROUNDS; round++) {
                forks.run(round);
            }
            faults = judge.apply(readings);
        }
        return faults;
    }

    /** The forks of a round. */
    @FunctionalInterface
    private interface Forks {
        void run(int round) throws RunnerException;
    }

    private void hold(int round, int pending) throws RunnerException {
        for (String queue : List.of("calendar", "heap")) {
            ChainedOptionsBuilder options = options("HoldBenchmark", 0.3)
                    .param("queue", queue)
                    .param("pending", Integer.toString(pending))
                    .param("delay", Delays.EXPONENTIAL.name());
            read(queue.equals("heap") ? Judgement.heap(pending) : Judgement.calendar(pending), round, options, 1);
        }
    }

    private void nation(int round) throws RunnerException {
        for (String executor : List.of("plain", "windowed 1")) {
            ChainedOptionsBuilder options = options("NationBenchmark", 0.6)
                    .param("firms", Integer.toString(FIRMS))
                    .param("executor", executor);
            read(executor.equals("plain") ? Judgement.FLOOR : Judgement.NATION, round, options, EVENTS_OF_NATION);
        }
    }

    private void city(int round) throws RunnerException {
        ChainedOptionsBuilder options =
                options("CityBenchmark.week", 0.5).param("scenario", "scenarios/zhengzhou/baseline.yaml");
        read(Judgement.CITY, round, options, EVENTS_OF_CITY);
    }

    private static ChainedOptionsBuilder options(String benchmark, double seconds) {
        TimeValue time = TimeValue.milliseconds((long) (1_000 * seconds));
        return new OptionsBuilder()
                .include(benchmark)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(time)
                .measurementIterations(1)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private void read(String what, int round, ChainedOptionsBuilder options, double events) throws RunnerException {
        RunResult result = new Runner(options.build()).runSingle();
        double time = result.getSecondaryResults().get(ProcessorTime.NAME).getScore() / events;
        double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / events;
        readings.add(new Reading(what, round, time, bytes));
        System.out.printf("%-16s round %d: %7.1f ns and %.3f bytes an event%n", what, round + 1, time, bytes);
    }
}
