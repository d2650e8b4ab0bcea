package org.liansim.model.stock;

import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.validation.Interval;
import org.liansim.validation.Validation;

/** One stock, one period at a time: the level balances the cost of what is left against that of what is missing. */
class NewsvendorTest {
    private static final String SOURCE =
            "Snyder & Shen, Fundamentals of Supply Chain Theory (2019), ch. 4; " + "stockpyl tests/test_newsvendor.py";
    private static final double HOLDING = 0.18;
    private static final double BACKLOG = 0.70;
    private static final double RATIO = BACKLOG / (BACKLOG + HOLDING);

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Inventory theory");

    @Test
    void shouldFindTheLevelForNormalDemand() {
        double level = Newsvendor.normal(50, 8, RATIO);
        DoubleUnaryOperator cost = normalCost(50, 8);
        VALIDATION.record("S01.1", "newsvendor, normal: level", SOURCE, exact(56.603955927433887, level, 1e-11));
        VALIDATION.record(
                "S01.2",
                "newsvendor, normal: least cost",
                SOURCE,
                exact(1.997605193176645, cost.applyAsDouble(level), 1e-12));
        VALIDATION.record(
                "S01.3",
                "newsvendor, normal: cost of level 40",
                SOURCE,
                exact(7.356131552870388, cost.applyAsDouble(40), 1e-12));
        VALIDATION.record(
                "S01.4",
                "newsvendor, normal: cost of level 60",
                SOURCE,
                exact(2.156131552870387, cost.applyAsDouble(60), 1e-12));
    }

    @Test
    void shouldCostInTheSimulationWhatTheFormulaSays() {
        VALIDATION.record(
                "S01.5",
                "newsvendor, normal: least cost, simulated",
                SOURCE,
                estimate(1.997605193176645, simulatedNormal(0, new StockPolicy.Newsvendor()), 0.003));
        VALIDATION.record(
                "S01.6",
                "newsvendor, normal: cost of level 40, simulated",
                SOURCE,
                estimate(7.356131552870388, simulatedNormal(0, new StockPolicy.OneForOne(40)), 0.003));
    }

    @Test
    void shouldCoverLeadAndReview() {
        double level = Newsvendor.normal(250, 8 * Math.sqrt(5), RATIO);
        DoubleUnaryOperator cost = normalCost(250, 8 * Math.sqrt(5));
        VALIDATION.record(
                "S02.1", "base stock, lead 4 and 1 review: level", SOURCE, exact(264.7668943741548, level, 1e-10));
        VALIDATION.record(
                "S02.2",
                "base stock, lead 4 and 1 review: least cost",
                SOURCE,
                exact(4.466781004149578, cost.applyAsDouble(level), 1e-12));
        VALIDATION.record(
                "S02.3",
                "base stock, lead 4 and 1 review: cost of level 180",
                SOURCE,
                exact(49.000164748034095, cost.applyAsDouble(180), 1e-11));
        VALIDATION.record(
                "S02.4",
                "base stock, lead 4 and 1 review: least cost, simulated",
                SOURCE,
                estimate(4.466781004149578, simulatedNormal(4, new StockPolicy.Newsvendor()), 0.005));
        VALIDATION.record(
                "S02.5",
                "base stock, lead 4 and 1 review: cost of level 180, simulated",
                SOURCE,
                estimate(49.000164748034095, simulatedNormal(4, new StockPolicy.OneForOne(180)), 0.003));
    }

    @Test
    void shouldFindTheLevelForPoissonDemand() {
        VALIDATION.record("S03.1", "newsvendor, Poisson: level", SOURCE, exact(8, Newsvendor.poisson(6, 0.8), 0));
        VALIDATION.record(
                "S03.2", "newsvendor, Poisson: least cost", SOURCE, exact(3.570106945770946, poissonCost(8), 1e-12));
        VALIDATION.record(
                "S03.3",
                "newsvendor, Poisson: cost of level 5",
                SOURCE,
                exact(6.590296024616344, poissonCost(5), 1e-12));
        StockPoint point = new StockPoint(
                "newsvendor",
                StockSupply.outside(0, 8),
                new StockPolicy.Newsvendor(),
                StockCosts.levels(1, 0, 4),
                StockMarket.waiting(new StockDemand.Poisson(6)));
        VALIDATION.record(
                "S03.4",
                "newsvendor, Poisson: least cost, simulated",
                SOURCE,
                estimate(
                        3.570106945770946,
                        Study.periodic(Study.ORDER_FIRST, 1_000_000, point).cost(),
                        0.005));
    }

    private static Interval simulatedNormal(double lead, StockPolicy policy) {
        StockPoint point = new StockPoint(
                "newsvendor",
                StockSupply.outside(lead, 250),
                policy,
                StockCosts.levels(HOLDING, 0, BACKLOG),
                StockMarket.waiting(new StockDemand.Normal(50, 8)));
        return Study.periodic(Study.ORDER_FIRST, 1_000_000, point).cost();
    }

    /** h (y - mean) + (h + p) sd (phi(z) - z (1 - Phi(z))), z = (y - mean) / sd. */
    private static DoubleUnaryOperator normalCost(double mean, double sd) {
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        return level -> {
            double z = (level - mean) / sd;
            double loss = standard.density(z) - z * standard.cumulativeProbability(-z);
            return HOLDING * (level - mean) + (HOLDING + BACKLOG) * sd * loss;
        };
    }

    private static double poissonCost(int level) {
        PoissonDistribution demand = new PoissonDistribution(null, 6, 1e-15, 1_000);
        double cost = 0;
        for (int amount = 0; amount < 60; amount++) {
            cost += demand.probability(amount) * (level > amount ? level - amount : 4 * (amount - level));
        }
        return cost;
    }
}
