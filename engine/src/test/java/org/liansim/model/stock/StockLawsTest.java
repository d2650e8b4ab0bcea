package org.liansim.model.stock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.kernel.Check;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.run.StockPoints;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockChain.Clock;
import org.liansim.scenario.StockChain.Review;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockForecast;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.scenario.Text;

/** Laws that hold for every line of stock points, tried on random ones. */
class StockLawsTest {
    private static final Clock DAYS = new Clock(86_400, 400, 0, Review.PERIODIC, Clock.USUAL);
    private static final Clock HOURS = new Clock(3_600, 400, 0, Review.CONTINUOUS, Clock.USUAL);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldLoseNoGoodsAndNoOrders(long seed) {
        StockChain chain = randomChain(seed);
        List<StockPoints.Outcome> outcomes = run(chain);
        for (int row = 0; row < outcomes.size(); row++) {
            StockPoints.Outcome each = outcomes.get(row);
            StockBooks books = each.books();
            String where = each.point().id() + " of seed " + seed;
            double net = each.point().supply().stock() + books.received() - books.demanded() + books.lost();
            double owed = books.demanded() - books.lost() - books.sold();
            assertTrue(owed >= -1e-9, "owed " + owed + " at " + where);
            assertTrue(net + owed >= -1e-6, "stock " + (net + owed) + " at " + where);
            assertTrue(owed <= 1e-6 || net <= 1e-6, "stock " + net + " while " + owed + " is owed at " + where);
            assertTrue(books.received() <= books.ordered() + 1e-6, "received more than ordered at " + where);
            if (row > 0) {
                double below = outcomes.get(row - 1).books().ordered();
                assertTrue(books.demanded() <= below + 1e-6, "asked for more than was ordered at " + where);
                double arrived = outcomes.get(row - 1).books().received();
                assertTrue(arrived <= books.sold() + 1e-6, "more arrived than left at " + where);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldNotDependOnTheOrderOfThePoints(long seed) {
        StockChain chain = randomChain(seed);
        List<StockPoint> points = new ArrayList<>(chain.points());
        Collections.reverse(points);
        double[] costs = costs(run(chain));
        double[] reversed = costs(run(with(chain, chain.clock(), points)));
        for (int row = 0; row < costs.length; row++) {
            assertEquals(costs[row], reversed[costs.length - 1 - row], "cost of row " + row + ", seed " + seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldRunTheSameTwiceAndTouchOnlyItsOwn(long seed) throws IOException {
        assertArrayEquals(trace(randomChain(seed), 1), trace(randomChain(seed), 1), "seed " + seed);
        assertArrayEquals(trace(randomChain(seed), 1), trace(randomChain(seed), 7), "in pieces, seed " + seed);
    }

    @Test
    void shouldScaleWithTheUnitOfGoods() {
        double[] costs = costs(run(scaled(1)));
        double[] tenfold = costs(run(scaled(10)));
        for (int row = 0; row < costs.length; row++) {
            assertEquals(10 * costs[row], tenfold[row], 1e-9 * tenfold[row]);
        }
    }

    @Test
    void shouldStayAtRestUnderConstantDemand() {
        StockPoint[] line = {
            new StockPoint(
                    "shop",
                    StockSupply.from("depot", 2, 20),
                    new StockPolicy.OrderUpTo(3, new StockForecast.MovingAverage(4, 10), false),
                    StockCosts.levels(1, 0, 1),
                    StockMarket.waiting(StockDemand.Regular.always(10, 1))),
            new StockPoint(
                    "depot",
                    StockSupply.outside(3, 30),
                    new StockPolicy.OrderUpTo(4, new StockForecast.Smoothing(0.3, 10), false),
                    StockCosts.levels(1, 0, 1),
                    StockMarket.NONE)
        };
        Clock clock = new Clock(86_400, 3_650, 20, Review.PERIODIC, Clock.USUAL);
        for (StockPoints.Outcome each : run(Study.chain(clock, line))) {
            assertEquals(10, each.books().orderSizes().mean(), 1e-12);
            assertEquals(0, each.books().orderSizes().variance(), 1e-12);
        }
    }

    @Test
    void shouldHoldOrdersWhileTheSupplierIsOff() {
        StockPoint point = new StockPoint(
                "shop",
                new StockSupply("", 1, 0, 5, Optional.of(new StockSupply.Outages(3, 2))),
                new StockPolicy.OneForOne(5),
                StockCosts.levels(1, 0, 1),
                StockMarket.waiting(new StockDemand.Poisson(2)));
        Clock clock = new Clock(86_400, 20_000, 0, Review.CONTINUOUS, Clock.USUAL);
        StockBooks books = run(Study.chain(clock, point)).get(0).books();
        assertEquals(books.orders(), books.ordered(), "one for one");
        double waiting = books.ordered() - books.received();
        assertTrue(waiting >= 0 && waiting < 100, "on order " + waiting);
        double meanOnOrder = 5 - books.meanStock() + books.meanBacklog();
        assertEquals(2 * (1 + 2.0 / 5 * 2), meanOnOrder, 0.2, "Little's law: rate x (lead + wait)");
    }

    private static List<StockPoints.Outcome> run(StockChain chain) {
        return new StockPoints(chain).run(1, new Supervision(Check.FULL, null)).outcomes();
    }

    private static double[] costs(List<StockPoints.Outcome> outcomes) {
        return outcomes.stream().mapToDouble(each -> each.bill().cost()).toArray();
    }

    private static byte[] trace(StockChain chain, int pieces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StockModel model = new StockModel(chain, 1);
        try (EventTrace trace = new EventTrace(bytes, model.kinds())) {
            SequentialExecutor executor = new SequentialExecutor(
                    model, model.points(), model.points(), 1, new Supervision(Check.FULL, trace));
            model.start(executor);
            long end = chain.clock().ticks() * chain.clock().periods();
            for (int piece = 1; piece <= pieces; piece++) {
                executor.run(end * piece / pieces);
                model.books(0, end * piece / pieces);
            }
        }
        return bytes.toByteArray();
    }

    private static StockChain with(StockChain chain, Clock clock, List<StockPoint> points) {
        return new StockChain(chain.id(), chain.title(), chain.sampling(), clock, chain.wholeUnits(), points);
    }

    private static StockChain scaled(double factor) {
        return Study.chain(
                DAYS,
                new StockPoint(
                        "shop",
                        StockSupply.from("depot", 1, 50 * factor),
                        new StockPolicy.OrderUpTo(2.5, new StockForecast.MovingAverage(6, 20 * factor), false),
                        StockCosts.levels(1, 0, 4),
                        StockMarket.waiting(new StockDemand.Normal(20 * factor, 4 * factor))),
                new StockPoint(
                        "depot",
                        StockSupply.outside(2, 80 * factor),
                        new StockPolicy.MinMax(60 * factor, 90 * factor),
                        StockCosts.levels(1, 1, 0),
                        StockMarket.NONE));
    }

    /** A line of one to four points under policies and demand drawn by the seed. */
    private static StockChain randomChain(long seed) {
        Random random = new Random(seed);
        boolean periodic = random.nextBoolean();
        int count = 1 + random.nextInt(4);
        List<StockPoint> points = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            double lead = periodic ? 1 + random.nextInt(3) : 3 * random.nextDouble();
            boolean top = row == count - 1;
            Optional<StockSupply.Outages> outages =
                    top && random.nextBoolean() ? Optional.of(new StockSupply.Outages(5, 1)) : Optional.empty();
            points.add(new StockPoint(
                    "point " + row,
                    new StockSupply(top ? "" : "point " + (row + 1), lead, random.nextInt(2), 40, outages),
                    policy(random, periodic),
                    StockCosts.levels(1, 0.5, 4).withOrder(3).withLost(2),
                    row > 0 ? StockMarket.NONE : new StockMarket(new StockDemand.Poisson(4), random.nextBoolean())));
        }
        return new StockChain(
                "random",
                new Text("random", "随机"),
                new Scenario.Sampling(seed, 1),
                periodic ? DAYS : HOURS,
                random.nextBoolean(),
                points);
    }

    private static StockPolicy policy(Random random, boolean periodic) {
        return switch (random.nextInt(periodic ? 5 : 3)) {
            case 0 -> new StockPolicy.OneForOne(20);
            case 1 -> new StockPolicy.MinMax(10, 30);
            case 2 -> new StockPolicy.Lots(15, 8);
            case 3 -> new StockPolicy.OrderUpTo(5, new StockForecast.Given(4), false);
            default -> new StockPolicy.AnchorAndAdjust(25, 0.5, 0.5, new StockForecast.Smoothing(0.3, 4), 0);
        };
    }
}
