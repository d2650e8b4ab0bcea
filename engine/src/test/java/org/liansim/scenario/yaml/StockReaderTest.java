package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.scenario.InputException;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockChain.Step;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockForecast;
import org.liansim.scenario.StockPolicy;

/** Files with {@code model: stock-points}. */
class StockReaderTest {
    private static final String FILE = """
            liansim: 1
            model: stock-points
            title: { en: Test, zh: 测试 }
            seed: 1
            replications: 2
            review: periodic
            period: 2 h
            periods: 100
            sequence: [review, receive, demand, cost]
            stock_points:
              shop:
                supplier: depot
                lead: 2
                stock: 5
                policy: { type: order-up-to, cover: 3, forecast: { type: smoothing, weight: 0.5, initial: 4 } }
                costs: { holding: 1, backlog: 9 }
                demand: { type: normal, mean: 4, sd: 1 }
              depot:
                lead: 3
                outages: { on: 10, off: 1 }
                policy: { type: lots, reorder_point: 12, lot: 8 }
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldReadPointsPoliciesAndDemand() throws IOException {
        StockChain chain = read(FILE, List.of("stock_points.depot.lead=4"));
        assertEquals(7_200, chain.clock().ticks());
        assertEquals(
                List.of(Step.REVIEW, Step.RECEIVE, Step.DEMAND, Step.COST),
                chain.clock().sequence());
        assertEquals(2, chain.sampling().replications());
        assertEquals(
                new StockPolicy.OrderUpTo(3, new StockForecast.Smoothing(0.5, 4), false),
                chain.points().get(0).policy());
        assertEquals(
                new StockDemand.Normal(4, 1), chain.points().get(0).market().demand());
        assertEquals(4, chain.points().get(1).supply().leadPeriods());
        assertEquals(new StockPolicy.Lots(12, 8), chain.points().get(1).policy());
        assertEquals(10, chain.points().get(1).supply().outages().orElseThrow().meanOn());
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "supplier: depot; supplier: depo; unknown stock point 'depo' in supplier of stock point 'shop'",
                "lead: 2; lead: 2.5; stock point 'shop': lead must be a whole number of periods under periodic review, not 2.5",
                "weight: 0.5; wait: 0.5; unknown key 'wait' in policy.forecast of stock point 'shop'",
                "lot: 8; level: 8; missing key 'lot' in policy of stock point 'depot'",
                "reorder_point: 12,; reorder_point: 12, level: 3,; policy.level of stock point 'depot' has no meaning with type 'lots'",
                "type: lots; type: lot; policy.type of stock point 'depot' must be one of",
                "stock: 5; stock: -5; stock of stock point 'shop' must be at least 0, not -5",
                "mean: 4; mean: -4; demand.mean of stock point 'shop' must be at least 0, not -4",
                "initial: 4; initial: -4; policy.forecast.initial of stock point 'shop' must be at least 0, not -4",
                "reorder_point: 12; reorder_point: -12; policy.reorder_point of stock point 'depot' must be at least 0",
                "weight: 0.5; weight: 1.5; policy.forecast.weight of stock point 'shop' must be at most 1, not 1.5",
                "sd: 1; sd: -1; demand.sd of stock point 'shop' must be at least 0",
                "review: periodic; review: continuous; stock point 'shop': a policy with a forecast needs periodic review",
                "lead: 3; lead: 3, supplier: shop; stock point 'shop': its suppliers go round in a circle",
                "[review, receive, demand, cost]; [review, review, demand, cost]; 'review' stands twice in sequence"
            })
    void shouldSayWhatIsWrong(String right, String wrong, String message) {
        String text = wrong.contains("supplier: shop")
                ? FILE.replace("    lead: 3\n", "    lead: 3\n    supplier: shop\n")
                : FILE.replace(right, wrong);
        InputException thrown = assertThrows(InputException.class, () -> read(text, List.of()));
        List<String> messages =
                thrown.problems().stream().map(each -> each.message()).toList();
        assertTrue(messages.stream().anyMatch(each -> each.contains(message)), messages.toString());
        assertTrue(thrown.problems().stream().allMatch(each -> each.place().line() >= 0));
    }

    @Test
    void shouldPointToTheLineOfAFault() {
        String text = FILE.replace("lead: 2\n", "lead: 2.5\n");
        InputException thrown = assertThrows(InputException.class, () -> read(text, List.of()));
        assertEquals(13, thrown.problems().get(0).place().line());
    }

    private StockChain read(String text, List<String> sets) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, text);
        return new StockReader(Optional.empty()).read(file, sets).chain();
    }
}
