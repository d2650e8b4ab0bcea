package org.liansim.kernel.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Check;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;

/**
 * Steady states in closed form. Each is estimated by 20 independent replications; the 99.9 % confidence interval (t with
 * 19 degrees of freedom) has to contain the exact value and to be narrow.
 */
class QueueKnownAnswersTest {
    private static final int REPLICATIONS = 20;
    private static final double T_19 = 3.883;
    private static final double WARM_UP = 5_000;

    @Test
    void shouldHoldForOneServer() {
        Station station = new Station("M/M/1", 0.8, 1, Services.exponential(1));
        assertMean(4, 0.02, 800_000, station, StationTally::meanWait);
    }

    @Test
    void shouldHoldForTheNumberPresentAtOneServer() {
        Station station = new Station("M/M/1", 0.8, 1, Services.exponential(1));
        double end = 800_000;
        assertMean(4, 0.02, end, station, tally -> tally.meanPresent(QueueNetwork.ticks(end)));
    }

    @Test
    void shouldHoldForThreeServers() {
        Station station = new Station("M/M/3", 2.4, 3, Services.exponential(1));
        assertMean(1.07865168539, 0.03, 150_000, station, StationTally::meanWait);
    }

    @Test
    void shouldHoldForTenServers() {
        Station station = new Station("M/M/10", 9, 10, Services.exponential(1));
        assertMean(0.66873152411, 0.05, 100_000, station, StationTally::meanWait);
    }

    @Test
    void shouldHoldForConstantServiceTimes() {
        assertMeanWait(2, 0.02, 200_000, Services.deterministic(1));
    }

    @Test
    void shouldHoldForErlangServiceTimes() {
        assertMeanWait(3, 0.02, 300_000, Services.erlang(2, 1));
    }

    @Test
    void shouldHoldForHyperexponentialServiceTimes() {
        assertMeanWait(10, 0.03, 700_000, Services.hyperexponential(1, 4));
    }

    @Test
    void shouldHoldForLostCustomers() {
        Station station = new Station("M/M/8/8", 5, 8, 8, Services.exponential(1));
        assertMean(0.07004785220957, 0.01, 50_000, station, StationTally::lostShare);
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
            assertInterval(expected[s], 0.02, means[s]);
            for (int r = 0; r < REPLICATIONS; r++) {
                totals[r] += means[s][r];
            }
        }
        assertInterval(2.54134595, 0.015, totals);
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

    /** Pollaczek and Khinchine: the mean wait is rho (1 + scv) / 2 / (1 - rho) service times, rho = 0.8. */
    private static void assertMeanWait(double exact, double width, double end, DoubleUnaryOperator service) {
        assertMean(exact, width, end, new Station("M/G/1", 0.8, 1, service), StationTally::meanWait);
    }

    private static void assertMean(
            double exact, double width, double end, Station station, ToDoubleFunction<StationTally> reading) {
        double[] means = new double[REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            Station[] stations = {station};
            QueueNetwork network = run(stations, new double[][] {{0}}, end, r, Supervision.NONE);
            means[r] = reading.applyAsDouble(network.tally(0));
        }
        assertInterval(exact, width, means);
    }

    private static QueueNetwork run(
            Station[] stations, double[][] routing, double end, int replication, Supervision supervision) {
        QueueNetwork network = new QueueNetwork(stations, routing, 2026, replication);
        SequentialExecutor executor = new SequentialExecutor(network, stations.length, 0, 1, supervision);
        network.start(executor, WARM_UP);
        executor.run(QueueNetwork.ticks(end));
        return network;
    }

    /** {@code width} is the largest half-width, as a share of the exact value. */
    private static void assertInterval(double exact, double width, double[] means) {
        double mean = 0;
        for (double m : means) {
            mean += m / means.length;
        }
        double variance = 0;
        for (double m : means) {
            variance += (m - mean) * (m - mean) / (means.length - 1);
        }
        double half = T_19 * Math.sqrt(variance / means.length);
        String interval = mean + " +- " + half + ", exact " + exact;
        assertTrue(half <= width * exact, () -> "too wide: " + interval);
        assertTrue(Math.abs(mean - exact) <= half, () -> "misses: " + interval);
    }
}
