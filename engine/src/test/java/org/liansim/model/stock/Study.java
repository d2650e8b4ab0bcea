package org.liansim.model.stock;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.liansim.kernel.Supervision;
import org.liansim.run.StockPoints;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockChain.Clock;
import org.liansim.scenario.StockChain.Review;
import org.liansim.scenario.StockChain.Step;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.Text;
import org.liansim.validation.Interval;

/** A long seeded run of a study, with confidence intervals from batches. */
final class Study {
    /** Order, receive what has no lead, sell, charge: costs after one review period more than the lead. */
    static final List<Step> ORDER_FIRST = List.of(Step.REVIEW, Step.RECEIVE, Step.DEMAND, Step.COST);

    /** Costs at the end of the lead, before the demand of the period. */
    static final List<Step> CHARGE_BEFORE_DEMAND = List.of(Step.RECEIVE, Step.REVIEW, Step.COST, Step.DEMAND);

    private static final long SEED = 20_260_101;
    private static final int BATCHES = 50;
    private static final long TICKS = 86_400;

    private final List<List<StockPoints.Outcome>> batches;

    private Study(StockChain chain) {
        batches = new StockPoints(chain).batches(1, BATCHES, Supervision.NONE);
    }

    static Study periodic(List<Step> sequence, long periods, StockPoint... points) {
        return new Study(chain(new Clock(TICKS, periods, 1_000, Review.PERIODIC, sequence), points));
    }

    /** Under continuous review; a period has a number of ticks. */
    static Study continuous(long ticks, long periods, StockPoint... points) {
        return new Study(chain(new Clock(ticks, periods, 1_000, Review.CONTINUOUS, Clock.USUAL), points));
    }

    static StockChain chain(Clock clock, StockPoint... points) {
        return new StockChain(
                "test", new Text("test", "测试"), new Scenario.Sampling(SEED, 1), clock, false, List.of(points));
    }

    /** Interval of 99 % for the costs of all points per period. */
    Interval cost() {
        return over(all -> {
            double cost = 0;
            for (StockPoints.Outcome each : all) {
                cost += each.bill().cost() / each.books().time();
            }
            return cost;
        });
    }

    /** Interval of 99 % for something that the books of a point tell. */
    Interval of(int row, ToDoubleFunction<StockBooks> value) {
        return over(all -> value.applyAsDouble(all.get(row).books()));
    }

    /** Interval of 99 % for the variance of a point's orders over that of the first point's demand. */
    Interval amplification(int row) {
        return over(all -> all.get(row).books().orderSizes().variance()
                / all.get(0).books().demands().variance());
    }

    private Interval over(ToDoubleFunction<List<StockPoints.Outcome>> value) {
        return Interval.of(batches.stream().mapToDouble(value).toArray(), 0.99);
    }
}
