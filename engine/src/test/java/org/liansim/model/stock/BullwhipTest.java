package org.liansim.model.stock;

import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockForecast;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.validation.Validation;

/**
 * Orders vary more than the demand that they follow, when the level to order up to is L times a forecast. L counts the
 * review period.
 */
class BullwhipTest {
    private static final String SOURCE = "Chen, Drezner, Ryan & Simchi-Levi, Management Science 46 (2000) 436-443";
    private static final String SMOOTHING = "Chen, Ryan & Simchi-Levi, Naval Research Logistics 47 (2000) 269-286";
    private static final double MEAN = 100;
    private static final double SD = 10;
    private static final long PERIODS = 500_000;

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Bullwhip");

    @ParameterizedTest(name = "L = {1}, p = {2}")
    @CsvSource({"B01.1, 1, 5, 1.48", "B01.2, 3, 5, 2.92", "B01.3, 3, 10, 1.78", "B01.4, 5, 10, 2.5"})
    void shouldFollowFromAMovingAverage(String number, int cover, int periods, double expected) {
        double ratio = averageRatio(cover, periods);
        VALIDATION.record(
                number + "a",
                "moving average, L = " + cover + ", p = " + periods,
                SOURCE,
                exact(expected, ratio, 1e-12));
        Study study = Study.periodic(
                Study.ORDER_FIRST,
                PERIODS,
                point(new StockDemand.Normal(MEAN, SD), cover, new StockForecast.MovingAverage(periods, MEAN)));
        VALIDATION.record(
                number + "b",
                "moving average, L = " + cover + ", p = " + periods + ", simulated",
                SOURCE,
                estimate(expected, study.amplification(0), 0.006));
    }

    @Test
    void shouldBeSmallerWhenDemandIsCorrelated() {
        double ratio = 1 + (averageRatio(3, 5) - 1) * (1 - StrictMath.pow(0.5, 5));
        VALIDATION.record(
                "B02.1a",
                "moving average, correlated demand, L = 3, p = 5, rho = 0.5",
                SOURCE,
                exact(2.86, ratio, 1e-12));
        Study study = Study.periodic(
                Study.ORDER_FIRST,
                PERIODS,
                point(new StockDemand.Autoregressive(MEAN, SD, 0.5), 3, new StockForecast.MovingAverage(5, MEAN)));
        VALIDATION.record(
                "B02.1b",
                "moving average, correlated demand, L = 3, p = 5, rho = 0.5, simulated",
                SOURCE,
                estimate(2.86, study.amplification(0), 0.006));
    }

    @ParameterizedTest(name = "L = {1}, weight {2}")
    @CsvSource({"B03.1, 1, 0.2, 1.444444444444444", "B03.2, 3, 0.2, 2.6", "B03.3, 3, 0.4, 5.2"})
    void shouldFollowFromExponentialSmoothing(String number, int cover, double weight, double expected) {
        double ratio = 1 + 2 * cover * weight + 2 * cover * cover * weight * weight / (2 - weight);
        VALIDATION.record(
                number + "a",
                "exponential smoothing, L = " + cover + ", weight " + weight,
                SMOOTHING,
                exact(expected, ratio, 1e-12));
        Study study = Study.periodic(
                Study.ORDER_FIRST,
                PERIODS,
                point(new StockDemand.Normal(MEAN, SD), cover, new StockForecast.Smoothing(weight, MEAN)));
        VALIDATION.record(
                number + "b",
                "exponential smoothing, L = " + cover + ", weight " + weight + ", simulated",
                SMOOTHING,
                estimate(expected, study.amplification(0), 0.006));
    }

    @Test
    void shouldGrowAlongALineThatSharesDemand() {
        int[] covers = {1, 2, 2};
        Study study = Study.periodic(Study.ORDER_FIRST, PERIODS, line(covers, true));
        int sum = 0;
        for (int stage = 0; stage < covers.length; stage++) {
            sum += covers[stage];
            VALIDATION.record(
                    "B04." + (stage + 1),
                    "line with shared demand, sum of L = " + sum + ", p = 5, simulated",
                    SOURCE,
                    estimate(averageRatio(sum, 5), study.amplification(stage), 0.006));
        }
    }

    @Test
    void shouldGrowFasterAlongALineThatDoesNotShareDemand() {
        double[] orders = covarianceFreeOrders(new int[] {1, 2, 2}, 5);
        Study study = Study.periodic(Study.ORDER_FIRST, PERIODS, line(new int[] {1, 2, 2}, false));
        for (int stage = 0; stage < orders.length; stage++) {
            VALIDATION.record(
                    "B05." + (stage + 1),
                    "line without shared demand, stage " + (stage + 1) + ", p = 5, simulated",
                    "weights of past demand in the orders, by the order-up-to recursion",
                    estimate(orders[stage], study.amplification(stage), 0.01));
        }
    }

    private static double averageRatio(double cover, double periods) {
        return 1 + 2 * cover / periods + 2 * cover * cover / (periods * periods);
    }

    /**
     * Orders are linear in independent past demands: the order of a stage is what it was asked for plus L/p times (the
     * latest less the one p periods before). The ratio of variances is the sum of squared weights.
     */
    private static double[] covarianceFreeOrders(int[] covers, int periods) {
        double[] weights = {1};
        double[] ratios = new double[covers.length];
        for (int stage = 0; stage < covers.length; stage++) {
            double[] next = new double[weights.length + periods];
            double share = (double) covers[stage] / periods;
            for (int lag = 0; lag < weights.length; lag++) {
                next[lag] += weights[lag] * (1 + share);
                next[lag + periods] -= weights[lag] * share;
            }
            weights = next;
            for (double weight : weights) {
                ratios[stage] += weight * weight;
            }
        }
        return ratios;
    }

    private static StockPoint point(StockDemand demand, double cover, StockForecast forecast) {
        return new StockPoint(
                "retailer",
                StockSupply.outside(cover - 1, cover * MEAN),
                new StockPolicy.OrderUpTo(cover, forecast, false),
                StockCosts.levels(1, 0, 1),
                StockMarket.waiting(demand));
    }

    private static StockPoint[] line(int[] covers, boolean shared) {
        return Stream.iterate(0, stage -> stage < covers.length, stage -> stage + 1)
                .map(stage -> new StockPoint(
                        "stage " + stage,
                        stage == covers.length - 1
                                ? StockSupply.outside(covers[stage] - 1, covers[stage] * MEAN)
                                : StockSupply.from("stage " + (stage + 1), covers[stage] - 1, covers[stage] * MEAN),
                        new StockPolicy.OrderUpTo(covers[stage], new StockForecast.MovingAverage(5, MEAN), shared),
                        StockCosts.levels(1, 0, 1),
                        stage == 0 ? StockMarket.waiting(new StockDemand.Normal(MEAN, SD)) : StockMarket.NONE))
                .toArray(StockPoint[]::new);
    }
}
