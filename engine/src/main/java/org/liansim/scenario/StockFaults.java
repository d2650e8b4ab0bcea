package org.liansim.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liansim.scenario.StockChain.Review;
import org.liansim.scenario.StockChain.Step;

/** What a study of stock points must not say. */
public final class StockFaults {
    private static final int MOST_POINTS = 1_000;

    private final StockChain chain;
    private final boolean periodic;
    private final Map<String, StockPoint> points = new LinkedHashMap<>();
    private final Map<String, String> buyers = new LinkedHashMap<>();
    private final List<Fault> found = new ArrayList<>();

    private StockFaults(StockChain chain) {
        this.chain = chain;
        periodic = chain.clock().review() == Review.PERIODIC;
    }

    /**
     * A fault.
     *
     * @param point id of the stock point; empty for the study as a whole
     * @param key key of the file that the fault is about
     * @param message what is wrong
     */
    public record Fault(String point, String key, String message) {}

    /** All faults of a study, in the order of its points. */
    public static List<Fault> of(StockChain chain) {
        StockFaults faults = new StockFaults(chain);
        faults.checkClock();
        faults.checkLines();
        for (StockPoint point : chain.points()) {
            faults.checkSupply(point);
            faults.checkPolicy(point);
            faults.checkMarket(point);
            faults.checkCosts(point);
        }
        return faults.found;
    }

    private void checkClock() {
        StockChain.Clock clock = chain.clock();
        require(clock.periods() >= 1, "", "periods", "periods must be at least 1, not " + clock.periods());
        require(clock.warmUp() >= 0, "", "warm_up", "warm_up must be at least 0, not " + clock.warmUp());
        long shortest = 16L * (chain.points().size() + 1);
        require(
                clock.ticks() >= shortest,
                "",
                "period",
                "a period must have at least " + shortest + " seconds, not " + clock.ticks());
        require(
                !periodic
                        || Set.copyOf(clock.sequence()).size() == 4
                                && clock.sequence().size() == 4,
                "",
                "sequence",
                "sequence must name each of receive, review, demand and cost once");
    }

    private void checkLines() {
        int count = chain.points().size();
        require(
                count >= 1 && count <= MOST_POINTS,
                "",
                "stock_points",
                "there must be 1 to " + MOST_POINTS + " stock points, not " + count);
        for (StockPoint point : chain.points()) {
            require(points.put(point.id(), point) == null, point, "supplier", "its name stands twice");
            String supplier = point.supply().supplier();
            if (!supplier.isEmpty()) {
                String other = buyers.put(supplier, point.id());
                require(
                        other == null,
                        point,
                        "supplier",
                        "'" + supplier + "' supplies '" + other + "' already, and can supply only one");
            }
        }
        for (StockPoint point : chain.points()) {
            require(endsOutside(point), point, "supplier", "its suppliers go round in a circle");
        }
    }

    private boolean endsOutside(StockPoint point) {
        Set<String> seen = new HashSet<>();
        StockPoint above = point;
        while (above != null && seen.add(above.id())) {
            above = points.get(above.supply().supplier());
        }
        return above == null;
    }

    private void checkSupply(StockPoint point) {
        StockSupply supply = point.supply();
        boolean outside = supply.supplier().isEmpty();
        require(
                outside || points.containsKey(supply.supplier()),
                point,
                "supplier",
                "there is no stock point '" + supply.supplier() + "'");
        double lead = supply.leadPeriods();
        require(lead >= 0 && lead < 1e6, point, "lead", "lead must be from 0 to a million periods, not " + lead);
        require(
                !periodic || lead == Math.rint(lead),
                point,
                "lead",
                "lead must be a whole number of periods under periodic review, not " + lead);
        List<Step> sequence = chain.clock().sequence();
        require(
                !periodic || lead > 0 || sequence.indexOf(Step.REVIEW) < sequence.indexOf(Step.RECEIVE),
                point,
                "lead",
                "a lead of 0 needs a sequence with review before receive");
        require(supply.orderPeriods() >= 0, point, "order_delay", "order_delay must be at least 0");
        require(
                Math.abs(supply.stock()) < 1e15,
                point,
                "stock",
                "stock must be a finite number, not " + supply.stock());
        require(
                supply.outages().isEmpty() || outside,
                point,
                "outages",
                "only an outside supplier has outages; '" + supply.supplier() + "' is a stock point");
        supply.outages()
                .ifPresent(each -> require(
                        isPositive(each.meanOn()) && isPositive(each.meanOff()),
                        point,
                        "outages",
                        "the mean times on and off must be more than 0"));
    }

    private void checkPolicy(StockPoint point) {
        StockPolicy policy = point.policy();
        if (policy instanceof StockPolicy.MinMax rule) {
            require(
                    rule.reorderPoint() < rule.orderUpTo(),
                    point,
                    "policy",
                    "the level to order up to must be above the reorder point");
        } else if (policy instanceof StockPolicy.Lots rule) {
            require(isPositive(rule.lot()), point, "policy", "the lot must be more than 0");
        } else if (policy instanceof StockPolicy.OrderUpTo rule) {
            require(isPositive(rule.cover()), point, "policy", "cover must be more than 0");
            checkForecast(point, rule.forecast());
        } else if (policy instanceof StockPolicy.AnchorAndAdjust rule) {
            require(
                    isShare(rule.stockWeight()) && isShare(rule.pipelineWeight()),
                    point,
                    "policy",
                    "the weights of stock and pipeline must be from 0 to 1");
            require(rule.firstReview() >= 0, point, "policy", "the first review must be at least 0");
            checkForecast(point, rule.forecast());
        } else if (policy instanceof StockPolicy.Newsvendor) {
            StockDemand demand = point.market().demand();
            require(
                    point.supply().supplier().isEmpty()
                            && (demand instanceof StockDemand.Poisson || demand instanceof StockDemand.Normal),
                    point,
                    "policy",
                    "a newsvendor level needs Poisson or normal demand and an outside supplier");
            require(
                    isPositive(point.costs().levels().holding())
                            && isPositive(point.costs().levels().backlog()),
                    point,
                    "costs",
                    "a newsvendor level needs costs of holding and backlog above 0");
        }
    }

    private void checkForecast(StockPoint point, StockForecast forecast) {
        require(periodic, point, "policy", "a policy with a forecast needs periodic review");
        if (forecast instanceof StockForecast.MovingAverage average) {
            require(
                    average.periods() >= 1 && average.periods() <= 100_000,
                    point,
                    "policy",
                    "a moving average is over 1 to 100000 periods");
        } else if (forecast instanceof StockForecast.Smoothing smoothing) {
            require(
                    isShare(smoothing.weight()) && smoothing.weight() > 0,
                    point,
                    "policy",
                    "the smoothing weight must be above 0 and at most 1");
        }
    }

    private void checkMarket(StockPoint point) {
        StockDemand demand = point.market().demand();
        boolean isLast = !buyers.containsKey(point.id());
        require(
                isLast != demand instanceof StockDemand.None,
                point,
                "demand",
                isLast
                        ? "a point that supplies no other needs demand"
                        : "a point that supplies another has no demand of its own");
        if (demand instanceof StockDemand.Poisson poisson) {
            require(isPositive(poisson.rate()), point, "demand", "the rate must be more than 0");
            require(!periodic || poisson.rate() <= 1e4, point, "demand", "the rate must be at most 10000 a period");
        } else if (demand instanceof StockDemand.Normal normal) {
            require(periodic, point, "demand", "normal demand needs periodic review");
            require(normal.sd() >= 0, point, "demand", "the standard deviation must be at least 0");
        } else if (demand instanceof StockDemand.Autoregressive process) {
            require(periodic, point, "demand", "autoregressive demand needs periodic review");
            require(process.sd() >= 0, point, "demand", "the standard deviation must be at least 0");
            require(
                    Math.abs(process.correlation()) < 1,
                    point,
                    "demand",
                    "the correlation must be above -1 and below 1");
        } else if (demand instanceof StockDemand.Regular regular) {
            boolean whole = regular.every() == Math.rint(regular.every());
            require(
                    isPositive(regular.every()) && (whole || !periodic),
                    point,
                    "demand",
                    "customers must come after more than 0 periods, a whole number under periodic review");
        } else if (demand instanceof StockDemand.Flow steady) {
            require(isPositive(steady.rate()), point, "demand", "the rate must be more than 0");
            require(
                    !periodic
                            && (point.policy() instanceof StockPolicy.Lots
                                    || point.policy() instanceof StockPolicy.MinMax),
                    point,
                    "demand",
                    "a flow needs continuous review and a policy with a reorder point");
        }
    }

    private void checkCosts(StockPoint point) {
        StockCosts costs = point.costs();
        double least = Math.min(
                Math.min(
                        costs.levels().holding(),
                        Math.min(costs.levels().transit(), costs.levels().backlog())),
                Math.min(
                        Math.min(costs.events().order(), costs.events().delivery()),
                        Math.min(
                                costs.units().lost(),
                                Math.min(costs.units().purchase(), costs.units().price()))));
        require(least >= 0, point, "costs", "costs must be at least 0");
    }

    private static boolean isPositive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private void require(boolean sound, StockPoint point, String key, String message) {
        require(sound, point.id(), key, message);
    }

    private void require(boolean sound, String point, String key, String message) {
        if (!sound) {
            found.add(new Fault(point, key, point.isEmpty() ? message : "stock point '" + point + "': " + message));
        }
    }
}
