package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liansim.experiment.Estimate;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.model.economy.Economy;
import org.liansim.model.economy.EconomyPlan;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Scenario;

/** How the firms of the city turn over in ten years, over several replications; intervals hold with 95 %. */
class PopulationTest {
    private static final int REPLICATIONS = 8;
    private static final int YEARS = 10;
    private static final long DAY = 86_400;

    private static Network network;
    /** Rates per year and tail exponents, by replication. */
    private static final double[] EXIT = new double[REPLICATIONS];

    private static final double[] NET = new double[REPLICATIONS];
    private static final double[] TAIL = new double[REPLICATIONS];
    private static final double[] RESERVES_LEFT = new double[REPLICATIONS];

    @BeforeAll
    static void runTenYears() {
        Scenario scenario = Library.read("zhengzhou/baseline.yaml").with(true);
        network = CityNetwork.withReserves(scenario).freeze();
        LocalDate start = scenario.period().start();
        long end = start.plusYears(YEARS).toEpochDay() - start.toEpochDay();
        long seed = scenario.sampling().seed();
        ChainPlan plan = new ChainPlan(
                network,
                new ChainPlan.Settings(seed, scenario.rationing(), scenario.parameters(), false),
                start,
                end * DAY);
        EconomyPlan economyPlan = new EconomyPlan(network, scenario.parameters(), seed, new EconomyPlan.Trends() {
            @Override
            public double demand(int product, int month) {
                return plan.demandTrend(product, month);
            }

            @Override
            public double output(int product, int month) {
                return plan.trend(product, month);
            }
        });
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            ChainModel model = new ChainModel(plan, Draws.of(seed, replication));
            SequentialExecutor executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead());
            model.start(executor);
            Economy economy = new Economy(economyPlan, model, replication);
            for (int each = 1; each < 12 * YEARS; each++) {
                int month = each;
                executor.addGlobal(plan.startOfMonth(month), 1, "economy", agenda -> {
                    economy.month(agenda, month);
                    model.adopt(agenda);
                });
            }
            executor.run((end - 365) * DAY);
            double[] before = shipped(economy);
            executor.run(end * DAY);
            measure(replication - 1, economy, before);
        }
    }

    private static void measure(int at, Economy economy, double[] before) {
        double firms = total(economy, Measure.FIRMS);
        double start = Arrays.stream(network.weight, 0, network.present).sum();
        double left = total(economy, Measure.LEFT);
        double entered = total(economy, Measure.ENTERED);
        assertEquals(start + entered - left, firms, 1e-6 * start, "firms at the end");
        EXIT[at] = left / YEARS / ((start + firms) / 2);
        NET[at] = StrictMath.log(firms / start) / YEARS;
        TAIL[at] = tail(economy, before);
        for (int i = network.present; i < network.firms; i++) {
            boolean waits = economy.of(i, Measure.ENTERED) == 0;
            RESERVES_LEFT[at] += waits ? 1.0 / (network.firms - network.present) : 0;
        }
    }

    /** Exponent of the tail of sales over the largest tenth of the firms (Hill 1975). */
    private static double tail(Economy economy, double[] before) {
        double[] now = shipped(economy);
        double[] size = new double[network.firms];
        int count = 0;
        for (int i = 0; i < network.firms; i++) {
            double sold = now[i] - before[i];
            if (economy.of(i, Measure.FIRMS) > 0 && sold > 0) {
                size[count++] = sold;
            }
        }
        double[] sizes = Arrays.copyOf(size, count);
        Arrays.sort(sizes);
        int tenth = count / 10;
        double sum = 0;
        for (int i = count - tenth; i < count; i++) {
            sum += StrictMath.log(sizes[i] / sizes[count - tenth - 1]);
        }
        return tenth / sum;
    }

    private static double[] shipped(Economy economy) {
        double[] shipped = new double[network.firms];
        Arrays.setAll(shipped, i -> economy.of(i, Measure.SHIPPED));
        return shipped;
    }

    private static double total(Economy economy, Measure measure) {
        double sum = 0;
        for (int i = 0; i < network.firms; i++) {
            sum += economy.of(i, measure);
        }
        return sum;
    }

    @Test
    void shouldLoseThreeToEightPercentOfTheFirmsAYear() {
        assertWithin(EXIT, 0.03, 0.08);
    }

    @Test
    void shouldGainUpToTwoPercentOfFirmsAYearNet() {
        assertWithin(NET, 0, 0.02);
    }

    @Test
    void shouldKeepASizeTailLikeThatOfChineseIndustrialFirms() {
        assertWithin(TAIL, 1, 1.5);
    }

    @Test
    void shouldHaveRoomForAllWhoEnter() {
        assertTrue(Arrays.stream(RESERVES_LEFT).min().orElse(0) > 0.1, Arrays.toString(RESERVES_LEFT));
    }

    private static void assertWithin(double[] values, double least, double most) {
        Estimate estimate = Estimate.of(values);
        String found = estimate.mean() + " ± " + estimate.halfWidth() + " from " + Arrays.toString(values);
        assertTrue(estimate.mean() - estimate.halfWidth() >= least, found);
        assertTrue(estimate.mean() + estimate.halfWidth() <= most, found);
    }
}
