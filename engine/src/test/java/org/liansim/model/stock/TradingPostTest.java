package org.liansim.model.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liansim.validation.Claim.exact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.kernel.Supervision;
import org.liansim.run.StockPoints;
import org.liansim.scenario.StockChain.Clock;
import org.liansim.scenario.StockChain.Review;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.validation.Validation;

/** A trader with lots of 500, every figure of whose books is known. */
class TradingPostTest {
    private static final String SOURCE = "SupplyNetPy validation model 1 (cross-checked there with anyLogistix)";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Inventory theory");

    @Test
    void shouldKeepBooksToTheYuan() {
        StockPoint trader = new StockPoint(
                "trader",
                StockSupply.outside(2, 1_000),
                new StockPolicy.Lots(500, 500),
                new StockCosts(
                        new StockCosts.Levels(0.2, 0, 0),
                        new StockCosts.Events(10, 10),
                        new StockCosts.Units(200, 0, 250)),
                StockMarket.leaving(StockDemand.Regular.always(120, 2)));
        Clock days = new Clock(86_400, 59, 0, Review.CONTINUOUS, Clock.USUAL);
        StockPoints.Outcome outcome = new StockPoints(Study.chain(days, trader))
                .run(1, Supervision.NONE)
                .outcomes()
                .get(0);
        StockBooks books = outcome.books();
        Bill bill = outcome.bill();
        yuan(1, "orders of the customers", 30, books.deliveries());
        yuan(2, "units sold", 3_600, books.sold());
        yuan(3, "replenishments", 7, books.orders());
        yuan(4, "units ordered", 3_500, books.ordered());
        yuan(5, "units received", 3_000, books.received());
        yuan(6, "stock at the end", 400, 1_000 + books.received() - books.sold());
        yuan(7, "holding cost", 7_600, bill.levels().holding());
        yuan(8, "purchases", 600_000, bill.units().purchase());
        yuan(9, "revenue", 900_000, bill.units().revenue());
        yuan(10, "transport", 370, bill.events().order() + bill.events().delivery());
        yuan(11, "cost", 607_970, bill.cost());
        yuan(12, "profit", 292_030, bill.profit());
        assertEquals(0, books.lost(), "lost sales");
        assertEquals(List.of(trader), List.of(outcome.point()));
    }

    private static void yuan(int row, String name, double expected, double got) {
        VALIDATION.record(
                "S11.%02d".formatted(row), "lots of a trader: " + name, SOURCE, exact(expected, Math.rint(got), 0));
    }
}
