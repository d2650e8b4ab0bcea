package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liansim.experiment.Estimate;
import org.liansim.kernel.Supervision;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/**
 * Ten years of the baseline of Zhengzhou, with growth of demand, against the facts: the year 2023, how firms turn over,
 * what they research and buy, and where growth comes from. Intervals hold with 95 % over the replications, as many as the
 * property {@code baseline.replications} says.
 */
class BaselineTest {
    private static final int REPLICATIONS = Integer.getInteger("baseline.replications", 8);
    private static final int YEARS = 10;
    private static final Map<String, Double> FACTS_BN =
            Map.of("digital-economy", 470.4, "biomedicine", 35.1, "automotive", 216.9, "equipment", 87.1);

    private static Scenario scenario;
    private static Network network;
    private static List<TenYears> runs;

    /**
     * One replication.
     *
     * @param entered whether each firm entered
     * @param left whether each firm left
     * @param sales of each firm in the last year [yuan]
     */
    private record TenYears(RunOutcome outcome, boolean[] entered, boolean[] left, double[] sales) {}

    @BeforeAll
    static void runTenYears() {
        scenario = Library.read("zhengzhou/baseline.yaml");
        Simulation simulation = Simulation.of(scenario);
        network = simulation.network();
        runs = IntStream.rangeClosed(1, REPLICATIONS)
                .parallel()
                .mapToObj(replication -> run(simulation, replication))
                .toList();
    }

    private static TenYears run(Simulation simulation, int replication) {
        LocalDate end = scenario.period().end();
        long[] dates = SampleDates.monthly(scenario.period().start(), end);
        int[] taken = {0};
        boolean[] entered = new boolean[network.firms];
        boolean[] left = new boolean[network.firms];
        double[] sales = new double[network.firms];
        RunOutcome outcome = simulation.run(replication, Supervision.NONE, dates, readings -> {
            boolean isLast = taken[0]++ == YEARS * 12;
            boolean isLastYear = taken[0] == (YEARS - 1) * 12 + 1;
            for (int firm = 0; (isLast || isLastYear) && firm < network.firms; firm++) {
                double shipped = readings.of(firm, Measure.SHIPPED);
                sales[firm] = isLast ? shipped - sales[firm] : shipped;
                entered[firm] = readings.of(firm, Measure.ENTERED) > 0;
                left[firm] = readings.of(firm, Measure.LEFT) > 0;
            }
        });
        return new TenYears(outcome, entered, left, sales);
    }

    @Test
    void shouldMakeIn2023WhatTheFactsSay() {
        FACTS_BN.forEach((cluster, fact) -> {
            double mean = 0;
            for (TenYears run : runs) {
                mean += year(run, 1, Measure.STARTED, in(cluster)) / runs.size();
            }
            assertEquals(fact * 1e9, mean, 0.02 * fact * 1e9, "output of " + cluster + " in 2023 [yuan]");
        });
    }

    @Test
    void shouldFillOrdersAndNeverRunBelowZero() {
        for (TenYears run : runs) {
            for (String cluster : FACTS_BN.keySet()) {
                double fill = sum(run, YEARS * 12, Measure.ON_TIME, in(cluster))
                        / sum(run, YEARS * 12, Measure.DUE, in(cluster));
                assertTrue(fill > 0.9, "fill rate of " + cluster + " is " + fill);
            }
            for (int sample = 0; sample < run.outcome.samples(); sample++) {
                for (int group = 0; group < run.outcome.groups().size(); group++) {
                    assertTrue(run.outcome.reading(sample, group, Measure.LEAST_STOCK) >= 0, "a stock is below zero");
                }
            }
        }
    }

    @Test
    void shouldLoseThreeToEightPercentOfTheFirmsAYear() {
        assertWithin(
                0.03,
                0.08,
                run -> last(run, Measure.LEFT) / YEARS / ((firmsAtStart(run) + last(run, Measure.FIRMS)) / 2));
    }

    @Test
    void shouldGainUpToTwoPercentOfFirmsAYearNet() {
        for (TenYears run : runs) {
            assertEquals(
                    firmsAtStart(run) + last(run, Measure.ENTERED) - last(run, Measure.LEFT),
                    last(run, Measure.FIRMS),
                    1e-6 * firmsAtStart(run),
                    "firms at the end");
        }
        assertWithin(0, 0.02, run -> StrictMath.log(last(run, Measure.FIRMS) / firmsAtStart(run)) / YEARS);
    }

    private static double firmsAtStart(TenYears run) {
        return sum(run, 0, Measure.FIRMS, product -> true);
    }

    private static double last(TenYears run, Measure measure) {
        return sum(run, YEARS * 12, measure, product -> true);
    }

    @Test
    void shouldKeepASizeTailLikeThatOfChineseIndustrialFirms() {
        assertWithin(1, 1.5, BaselineTest::tail);
    }

    /** Exponent of the tail of sales over the largest tenth of the firms (Hill 1975). */
    private static double tail(TenYears run) {
        double[] sizes = IntStream.range(0, network.firms)
                .filter(firm -> (firm < network.present || run.entered[firm]) && !run.left[firm])
                .mapToDouble(firm -> run.sales[firm])
                .filter(sold -> sold > 0)
                .sorted()
                .toArray();
        int tenth = sizes.length / 10;
        double sum = 0;
        for (int i = sizes.length - tenth; i < sizes.length; i++) {
            sum += StrictMath.log(sizes[i] / sizes[sizes.length - tenth - 1]);
        }
        return tenth / sum;
    }

    @Test
    void shouldHaveRoomForAllWhoEnter() {
        for (TenYears run : runs) {
            long waiting = IntStream.range(network.present, network.firms)
                    .filter(firm -> !run.entered[firm])
                    .count();
            assertTrue(waiting > 0.1 * (network.firms - network.present), waiting + " firms wait");
        }
    }

    /** Four to ten percent: 1.4 % of the revenue of Chinese industry above scale, at a value added of a fifth of it. */
    @Test
    void shouldResearchAsMuchAsIndustryDoesInEveryYear() {
        for (int year = 1; year <= YEARS; year++) {
            int each = year;
            assertWithin(
                    0.04,
                    0.1,
                    run -> year(run, each, Measure.RESEARCH, product -> true)
                            / year(run, each, Measure.VALUE_ADDED, product -> true));
        }
    }

    /** 40 %, within ten points: local supply of equipment, led by the shield machines (dzb.zzrbnews.com/news/89859.html). */
    @Test
    void shouldBuyAsMuchForShieldMachinesInTheCityAsTheFactsSay() {
        for (int year : new int[] {1, YEARS}) {
            assertWithin(
                    0.3,
                    0.5,
                    run -> localisation(
                            run,
                            year,
                            product -> network.productAt(product).id().equals("E_TBM")));
        }
    }

    @Test
    void shouldKeepTheLocalisationThatNoPolicyMoves() {
        assertWithin(
                0.9, 1.1, run -> localisation(run, YEARS, product -> true) / localisation(run, 1, product -> true));
    }

    private static double localisation(TenYears run, int year, IntPredicate products) {
        double local = year(run, year, Measure.BOUGHT_LOCALLY, products);
        return local
                / (local
                        + year(run, year, Measure.BOUGHT_NATIONALLY, products)
                        + year(run, year, Measure.BOUGHT_ABROAD, products));
    }

    /** The outside demand of nine years' growth, passed up the chains by x = f + A'x. */
    @Test
    void shouldOweThePartOfDemandToTheTrendsOfTheScenario() {
        double[] first = new double[network.firms];
        double[] last = new double[network.firms];
        for (int firm = 0; firm < network.present; firm++) {
            double growth = network.productAt(network.product[firm]).demand().growthPerYear();
            for (int slot = network.demandStart[firm]; slot < network.demandStart[firm + 1]; slot++) {
                first[firm] += network.demandBase[slot];
                last[firm] += network.demandBase[slot] * StrictMath.pow(1 + growth, YEARS - 1);
            }
        }
        double expected = Arrays.stream(network.outputFor(last)).sum()
                / Arrays.stream(network.outputFor(first)).sum();
        for (TenYears run : runs) {
            assertEquals(expected, demanded(run, product -> true), 0.005 * expected, "growth from demand");
        }
    }

    @Test
    void shouldOweItsGrowthToDemandSharesAndCapacity() {
        for (String cluster : FACTS_BN.keySet()) {
            for (TenYears run : runs) {
                double growth =
                        year(run, YEARS, Measure.FINISHED, in(cluster)) / year(run, 1, Measure.FINISHED, in(cluster));
                double shares = level(run, YEARS, Measure.SHARED_OUTPUT, in(cluster))
                        / level(run, 1, Measure.SHARED_OUTPUT, in(cluster))
                        / demanded(run, in(cluster));
                double capacity = growth / demanded(run, in(cluster)) / shares;
                String found = cluster + ": " + growth + " = " + demanded(run, in(cluster)) + " x " + shares + " x "
                        + capacity;
                assertTrue(shares > 0.8 && shares < 1.25, found);
                assertTrue(capacity > 0.9 && capacity < 1.1, found);
            }
        }
    }

    private static double demanded(TenYears run, IntPredicate products) {
        return level(run, YEARS, Measure.DEMANDED_OUTPUT, products) / level(run, 1, Measure.DEMANDED_OUTPUT, products);
    }

    /** No year of a cluster's history is a break: without shocks and policies there is no cause for one. */
    @Test
    void shouldNeitherExplodeNorDieWithoutACause() {
        Set<String> anchors = network.products.stream()
                .flatMap(product -> product.firms().anchors().stream())
                .map(anchor -> anchor.id())
                .collect(Collectors.toSet());
        for (TenYears run : runs) {
            for (String cluster : FACTS_BN.keySet()) {
                for (int year = 2; year <= YEARS; year++) {
                    double growth = year(run, year, Measure.STARTED, in(cluster))
                            / year(run, year - 1, Measure.STARTED, in(cluster));
                    assertTrue(growth > 0.85 && growth < 1.2, cluster + " grows by " + growth + " in year " + year);
                }
            }
            for (int firm = 0; firm < network.present; firm++) {
                assertTrue(!run.left[firm] || !anchors.contains(network.name[firm]), network.name[firm] + " left");
            }
        }
    }

    private static IntPredicate in(String cluster) {
        return product -> network.productAt(product).cluster().equals(cluster);
    }

    /** A flow in a year, 1 for the first. */
    private static double year(TenYears run, int year, Measure flow, IntPredicate products) {
        return sum(run, year * 12, flow, products) - sum(run, year * 12 - 12, flow, products);
    }

    /** A level in a year, as the sum over the starts of its months. */
    private static double level(TenYears run, int year, Measure level, IntPredicate products) {
        double sum = 0;
        for (int month = year * 12 - 11; month <= year * 12; month++) {
            sum += sum(run, month, level, products);
        }
        return sum;
    }

    private static double sum(TenYears run, int sample, Measure measure, IntPredicate products) {
        double sum = 0;
        for (int group = 0; group < run.outcome.groups().size(); group++) {
            if (products.test(run.outcome.groups().product(group))) {
                sum += run.outcome.reading(sample, group, measure);
            }
        }
        return sum;
    }

    /** What is asked of each replication. */
    @FunctionalInterface
    private interface Question {
        double of(TenYears run);
    }

    private static void assertWithin(double least, double most, Question question) {
        double[] values = runs.stream().mapToDouble(question::of).toArray();
        Estimate estimate = Estimate.of(values);
        String found = estimate.mean() + " ± " + estimate.halfWidth() + " from " + Arrays.toString(values);
        assertTrue(estimate.mean() - estimate.halfWidth() >= least, found);
        assertTrue(estimate.mean() + estimate.halfWidth() <= most, found);
    }
}
