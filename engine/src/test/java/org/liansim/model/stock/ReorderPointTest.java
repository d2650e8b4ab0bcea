package org.liansim.model.stock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.validation.Validation;

/** A fixed cost of ordering: wait until the position has fallen to a reorder point, then order much. */
class ReorderPointTest {
    private static final String MIN_MAX = "Zheng & Federgruen, Operations Research 39 (1991) 654-665; "
            + "Snyder & Shen (2019), example 4.7; stockpyl tests/test_ss.py";
    private static final String LOTS = "Federgruen & Zheng, Operations Research 40 (1992) 808-813; "
            + "Snyder & Shen (2019), ch. 5; stockpyl tests/test_rq.py";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Inventory theory");

    @Test
    void shouldFindReorderPointAndOrderUpToLevel() {
        ReorderPointOptimum.MinMax optimum = ReorderPointOptimum.minMax(6, expectedCost(6, 1, 4), 5);
        assertArrayEquals(new int[] {4, 10}, new int[] {optimum.reorderPoint(), optimum.orderUpTo()});
        VALIDATION.record(
                "S04.1", "(s, S) = (4, 10): least cost", MIN_MAX, exact(8.034111561471644, optimum.cost(), 1e-11));
    }

    @Test
    void shouldCostInTheSimulationWhatTheoryOfMinMaxSays() {
        StockPoint point = new StockPoint(
                "store",
                StockSupply.outside(0, 10),
                new StockPolicy.MinMax(4, 10),
                StockCosts.levels(1, 0, 4).withOrder(5),
                StockMarket.waiting(new StockDemand.Poisson(6)));
        VALIDATION.record(
                "S04.2",
                "(s, S) = (4, 10): cost, simulated",
                MIN_MAX,
                estimate(
                        8.034111561471644,
                        Study.periodic(Study.ORDER_FIRST, 1_000_000, point).cost(),
                        0.002));
    }

    @Test
    void shouldFindReorderPointAndLot() {
        ReorderPointOptimum.Lots optimum = ReorderPointOptimum.lots(1.5, expectedCost(3, 20, 150), 100);
        assertArrayEquals(new int[] {3, 5}, new int[] {optimum.reorderPoint(), optimum.lot()});
        VALIDATION.record(
                "S05.1", "(r, Q) = (3, 5): least cost", LOTS, exact(107.9235806331498, optimum.cost(), 1e-10));
    }

    @Test
    void shouldCostInTheSimulationWhatTheoryOfLotsSays() {
        StockPoint point = new StockPoint(
                "store",
                StockSupply.outside(2, 8),
                new StockPolicy.Lots(3, 5),
                StockCosts.levels(20, 0, 150).withOrder(100),
                StockMarket.waiting(new StockDemand.Poisson(1.5)));
        VALIDATION.record(
                "S05.2",
                "(r, Q) = (3, 5): cost, simulated",
                LOTS,
                estimate(
                        107.9235806331498,
                        Study.continuous(31_536_000, 2_000_000, point).cost(),
                        0.003));
    }

    /** Expected holding and backlog cost of a level under a Poisson demand. */
    private static IntToDoubleFunction expectedCost(double mean, double holding, double backlog) {
        PoissonDistribution demand = new PoissonDistribution(null, mean, 1e-15, 1_000);
        return level -> {
            double cost = 0;
            for (int amount = 0; amount < 200; amount++) {
                double left = level - amount;
                cost += demand.probability(amount) * (left > 0 ? holding * left : -backlog * left);
            }
            return cost;
        };
    }
}
