package org.liansim.kernel.example;

import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.kernel.Check;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.validation.Claim;
import org.liansim.validation.Interval;
import org.liansim.validation.Validation;

/**
 * Steady states in closed form; for one server Pollaczek's and Khinchine's wait of rho (1 + scv) / 2 / (1 - rho) service times. Each is estimated by 20 independent replications; the 99.9 % confidence interval (Student's) has to contain the exact value and to be narrow.
 */
class QueueKnownAnswersTest {
    private static final int REPLICATIONS = 20;
    private static final double CONFIDENCE = 0.999;
    private static final double WARM_UP = 5_000;
    private static final String ERLANG = "Erlang (1917); Gross, Shortle, Thompson & Harris (2008), ch. 2";
    private static final String POLLACZEK = "Pollaczek (1930), Khinchine (1932)";
    private static final String JACKSON = "Jackson, Operations Research 5 (1957) 518-521";
    /** Half of the last decimal that is known of the closed forms. */
    private static final double PRINTED = 5.1e-12;

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Queues");

    @Test
    void shouldHoldForOneServer() {
        Station station = new Station("M/M/1", 0.8, 1, Services.exponential(1));
        double[] waits = means(800_000, station, StationTally::meanWait);
        VALIDATION.record("Q01.1", "M/M/1, load 0.8: mean wait", ERLANG, interval(4, waits, 0.02));
    }

    @Test
    void shouldHoldForTheNumberPresentAtOneServer() {
        Station station = new Station("M/M/1", 0.8, 1, Services.exponential(1));
        double end = 800_000;
        double[] present = means(end, station, tally -> tally.meanPresent(QueueNetwork.ticks(end)));
        VALIDATION.record("Q01.2", "M/M/1, load 0.8: mean number present", ERLANG, interval(4, present, 0.02));
    }

    @Test
    void shouldHoldForThreeServers() {
        Station station = new Station("M/M/3", 2.4, 3, Services.exponential(1));
        double[] waits = means(150_000, station, StationTally::meanWait);
        VALIDATION.record("Q02.1", "M/M/3, load 2.4: mean wait", ERLANG, interval(1.07865168539, waits, 0.03));
        VALIDATION.record("Q02.2", "M/M/3: nobody there", ERLANG, exact(0.05617977528, noneThere(3, 2.4), PRINTED));
        double waiting = waiting(3, 2.4);
        VALIDATION.record("Q02.3", "M/M/3: share that waits", ERLANG, exact(0.64719101124, waiting, PRINTED));
        double queue = 2.4 * waiting / (3 - 2.4);
        VALIDATION.record("Q02.4", "M/M/3: mean number waiting", ERLANG, exact(2.58876404494, queue, PRINTED));
    }

    @Test
    void shouldHoldForTenServers() {
        Station station = new Station("M/M/10", 9, 10, Services.exponential(1));
        double[] waits = means(100_000, station, StationTally::meanWait);
        VALIDATION.record("Q03.1", "M/M/10, load 9: mean wait", ERLANG, interval(0.66873152411, waits, 0.05));
        double waiting = waiting(10, 9);
        VALIDATION.record("Q03.2", "M/M/10: share that waits", ERLANG, exact(0.66873152411, waiting, PRINTED));
        double present = 9 * (waiting / (10 - 9) + 1);
        VALIDATION.record("Q03.3", "M/M/10: mean number present", ERLANG, exact(15.01858371697, present, PRINTED));
    }

    @Test
    void shouldHoldForConstantServiceTimes() {
        VALIDATION.record(
                "Q04.1",
                "M/D/1, load 0.8: mean wait",
                POLLACZEK,
                interval(2, means(200_000, general(Services.deterministic(1)), MEAN_WAIT), 0.02));
    }

    @Test
    void shouldHoldForErlangServiceTimes() {
        VALIDATION.record(
                "Q04.2",
                "M/E2/1, load 0.8: mean wait",
                POLLACZEK,
                interval(3, means(300_000, general(Services.erlang(2, 1)), MEAN_WAIT), 0.02));
    }

    @Test
    void shouldHoldForHyperexponentialServiceTimes() {
        Station station = general(Services.hyperexponential(1, 4));
        VALIDATION.record(
                "Q04.3",
                "M/G/1, squared variation 4, load 0.8: mean wait",
                POLLACZEK,
                interval(10, means(700_000, station, MEAN_WAIT), 0.03));
    }

    @Test
    void shouldHoldForLostCustomers() {
        Station station = new Station("M/M/8/8", 5, 8, 8, Services.exponential(1));
        double[] lost = means(50_000, station, StationTally::lostShare);
        VALIDATION.record("Q05.1", "M/M/8/8, load 5: share lost", ERLANG, interval(0.07004785220957, lost, 0.01));
        VALIDATION.record(
                "Q05.2", "M/M/8/8: share lost, closed form", ERLANG, exact(0.07004785220957, lost(8, 5), 5.1e-15));
    }

    /** J. R. Jackson (1957): each station of an open network is as if alone, with the arrival rate of the balance. */
    @Test
    void shouldHoldForAJacksonNetwork() {
        double[] expected = {0.66037736, 0.94690265, 0.93406593};
        double end = 50_000;
        double[][] means = new double[3][REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            QueueNetwork network = run(jacksonStations(), JACKSON_ROUTING, end, r, Supervision.NONE);
            for (int s = 0; s < 3; s++) {
                means[s][r] = network.tally(s).meanPresent(QueueNetwork.ticks(end));
            }
        }
        double[] totals = new double[REPLICATIONS];
        for (int s = 0; s < 3; s++) {
            VALIDATION.record(
                    "Q06." + (s + 1),
                    "station " + "abc".charAt(s) + ": mean number present",
                    JACKSON,
                    interval(expected[s], means[s], 0.02));
            for (int r = 0; r < REPLICATIONS; r++) {
                totals[r] += means[s][r];
            }
        }
        VALIDATION.record("Q06.4", "all stations: mean number present", JACKSON, interval(2.54134595, totals, 0.015));
    }

    /** Arrival rates by the balance l = r + P'l; mean number and time follow by Little's law. */
    @Test
    void shouldBalanceAJacksonNetwork() {
        double[] rates = {1.19318182, 1.21590909, 0.96590909};
        double[] loads = {0.39772727, 0.48636364, 0.48295455};
        double[] service = {3, 2.5, 2};
        double[] outside = {1, 0.5, 0};
        double[] found = outside.clone();
        for (int round = 0; round < 200; round++) {
            double[] next = outside.clone();
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    next[to] += JACKSON_ROUTING[from][to] * found[from];
                }
            }
            found = next;
        }
        double present = 0;
        for (int s = 0; s < 3; s++) {
            String station = "station " + "abc".charAt(s);
            VALIDATION.record("Q07." + (s + 1), station + ": arrival rate", JACKSON, exact(rates[s], found[s], 5.1e-9));
            double load = found[s] / service[s];
            VALIDATION.record("Q07." + (s + 4), station + ": load", JACKSON, exact(loads[s], load, 5.1e-9));
            present += load / (1 - load);
        }
        VALIDATION.record("Q07.7", "mean time in the network", JACKSON, exact(1.69423063, present / 1.5, 5.1e-9));
    }

    @Test
    void shouldComeFromHandlersThatKeepToTheirStation() {
        run(jacksonStations(), JACKSON_ROUTING, 6_000, 0, new Supervision(Check.FULL, null));
    }

    private static final double[][] JACKSON_ROUTING = {{0, 0.6, 0.3}, {0, 0, 0.5}, {0.2, 0, 0}};

    private static Station[] jacksonStations() {
        return new Station[] {
            new Station("a", 1, 1, Services.exponential(1 / 3.0)),
            new Station("b", 0.5, 1, Services.exponential(1 / 2.5)),
            new Station("c", 0, 1, Services.exponential(1 / 2.0))
        };
    }

    private static final ToDoubleFunction<StationTally> MEAN_WAIT = StationTally::meanWait;

    private static Station general(DoubleUnaryOperator service) {
        return new Station("M/G/1", 0.8, 1, service);
    }

    /** @param widest largest half-width, as a share of the exact value */
    private static Claim interval(double exact, double[] means, double widest) {
        return estimate(exact, Interval.of(means, CONFIDENCE), widest);
    }

    /** Reading of each replication. */
    private static double[] means(double end, Station station, ToDoubleFunction<StationTally> reading) {
        double[] means = new double[REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            Station[] stations = {station};
            QueueNetwork network = run(stations, new double[][] {{0}}, end, r, Supervision.NONE);
            means[r] = reading.applyAsDouble(network.tally(0));
        }
        return means;
    }

    /** Probability that nobody is at c exponential servers. */
    private static double noneThere(int servers, double load) {
        double term = 1;
        double sum = 0;
        for (int n = 0; n < servers; n++) {
            sum += term;
            term *= load / (n + 1);
        }
        return 1 / (sum + term / (1 - load / servers));
    }

    /** Erlang's C formula: share of customers that wait. */
    private static double waiting(int servers, double load) {
        double lost = lost(servers, load);
        return lost / (1 - load / servers * (1 - lost));
    }

    /** Erlang's B formula, by its recursion: share of customers lost. */
    private static double lost(int servers, double load) {
        double lost = 1;
        for (int n = 1; n <= servers; n++) {
            lost = load * lost / (n + load * lost);
        }
        return lost;
    }

    private static QueueNetwork run(
            Station[] stations, double[][] routing, double end, int replication, Supervision supervision) {
        QueueNetwork network = new QueueNetwork(stations, routing, 2026, replication);
        SequentialExecutor executor = new SequentialExecutor(network, stations.length, 0, 1, supervision);
        network.start(executor, WARM_UP);
        executor.run(QueueNetwork.ticks(end));
        return network;
    }
}
