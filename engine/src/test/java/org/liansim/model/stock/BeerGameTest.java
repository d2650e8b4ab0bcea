package org.liansim.model.stock;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.kernel.Supervision;
import org.liansim.run.StockPoints;
import org.liansim.scenario.StockChain.Clock;
import org.liansim.scenario.StockChain.Review;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockForecast;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.validation.Validation;

/**
 * Four players in a line, who know only their own orders. A board's week is: beer arrives, orders are filled, costs are
 * charged, the player orders; here the order opens the next period. It is filled two weeks after it was placed, beer is on
 * the road for two weeks, brewing takes three. In the first four weeks all order 4; then demand is 8.
 */
class BeerGameTest {
    private static final String SOURCE =
            "benchmark costs of Sterman, Management Science 35 (1989) 321-339; the rule's parameters here (forecast 4, target "
                    + "28, of the factory 20) are those that give them";
    private static final String[] PLAYERS = {"retailer", "wholesaler", "distributor", "factory"};
    private static final int WARM_UP = 20;

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Beer game");

    @Test
    void shouldCostWhatTheBenchmarkCosts() {
        List<StockPoints.Outcome> outcomes = play(1, new StockForecast.Given(4), 28, 20);
        double[] published = {46, 50, 54, 54};
        double all = 0;
        for (int player = 0; player < PLAYERS.length; player++) {
            double cost = outcomes.get(player).bill().cost();
            all += cost;
            VALIDATION.record(
                    "G01." + (player + 1), "cost of the " + PLAYERS[player], SOURCE, exact(published[player], cost, 0));
        }
        VALIDATION.record("G01.5", "cost of all four", SOURCE, exact(204, all, 0));
    }

    @Test
    void shouldSwingWhenPlayersForgetWhatIsUnderWay() {
        List<StockPoints.Outcome> outcomes = play(0.1, new StockForecast.Smoothing(0.36, 4), 17, 17);
        double before = 0;
        for (StockPoints.Outcome each : outcomes) {
            double swing = each.books().orderSizes().variance();
            assertTrue(swing > before, each.point().id() + ": variance of orders " + swing + " after " + before);
            before = swing;
        }
    }

    private static List<StockPoints.Outcome> play(
            double pipelineWeight, StockForecast forecast, double target, double factoryTarget) {
        double[] stock = {24, 20, 20, 16};
        StockPoint[] line = new StockPoint[PLAYERS.length];
        for (int player = 0; player < line.length; player++) {
            boolean isFactory = player == line.length - 1;
            line[player] = new StockPoint(
                    PLAYERS[player],
                    isFactory
                            ? StockSupply.outside(2, stock[player])
                            : new StockSupply(PLAYERS[player + 1], 2, 1, stock[player], Optional.empty()),
                    new StockPolicy.AnchorAndAdjust(
                            isFactory ? factoryTarget : target, 1, pipelineWeight, forecast, WARM_UP + 5),
                    StockCosts.levels(0.5, 0, 1),
                    player == 0
                            ? StockMarket.waiting(new StockDemand.Regular(4, 1, 8, WARM_UP + 4))
                            : StockMarket.NONE);
        }
        Clock weeks = new Clock(604_800, 36, WARM_UP, Review.PERIODIC, Study.ORDER_FIRST);
        return new StockPoints(Study.chain(weeks, line))
                .run(1, Supervision.NONE)
                .outcomes();
    }
}
