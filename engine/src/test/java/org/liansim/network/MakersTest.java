package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Product;

class MakersTest {
    private static final TreeMap<String, Double> ZONES = new TreeMap<>(Map.of("east", 3.0, "west", 1.0));

    @Test
    void shouldKeepAnchorSharesAndShareTheRest() {
        for (long seed = 0; seed < 200; seed++) {
            List<Maker> makers = Makers.of(product(24, 2900, 0.15, 0.08), seed);
            assertEquals(0.15, makers.get(0).size());
            assertEquals(0.08, makers.get(1).size());
            double sum = 0;
            for (Maker maker : makers) {
                sum += maker.size();
                assertTrue(maker.size() > 0, "seed " + seed);
            }
            assertEquals(1, sum, 1e-14, "seed " + seed);
            for (Maker drawn : makers.subList(2, 24)) {
                assertTrue(drawn.size() <= 0.08, "seed " + seed);
            }
        }
    }

    @Test
    void shouldCutAtALargerAnchorWhenTheSmallestLeavesTooMuch() {
        for (long seed = 0; seed < 200; seed++) {
            for (Maker drawn : Makers.of(product(10, 10, 0.2, 0.01), seed).subList(2, 10)) {
                assertTrue(drawn.size() <= 0.2, "seed " + seed);
            }
        }
    }

    @Test
    void shouldNotLetADrawnFirmExceedTheFirstOfTheRankSizeRule() {
        double ranks = 0;
        for (int rank = 1; rank <= 5; rank++) {
            ranks += StrictMath.pow(rank, -1 / 1.1);
        }
        for (long seed = 0; seed < 1000; seed++) {
            double sum = 0;
            for (Maker maker : Makers.of(product(5, 60), seed)) {
                assertTrue(maker.size() > 0 && maker.size() <= 1 / ranks, "seed " + seed);
                sum += maker.size();
            }
            assertEquals(1, sum, 1e-14, "seed " + seed);
        }
    }

    @Test
    void shouldGiveWhatIsCutOffToTheOthersInProportion() {
        assertArrayEquals(new double[] {0.3, 0.3, 0.3, 0.1}, Makers.shared(new double[] {60, 3, 30, 1}, 1, 0.3), 1e-15);
        assertArrayEquals(new double[] {0.25, 0.75}, Makers.shared(new double[] {1, 3}, 1, 0.8), 1e-15);
        assertArrayEquals(new double[0], Makers.shared(new double[0], 0, 0.3));
    }

    @Test
    void shouldDrawSizesWithTheParetoTail() {
        List<Maker> makers = Makers.of(product(20_000, 20_000), 1);
        double[] size = makers.stream().mapToDouble(Maker::size).sorted().toArray();
        double least = size[0];
        // survival (s / least)^-1.1 at ten times the least size
        long larger = Arrays.stream(size).filter(each -> each > 10 * least).count();
        assertEquals(StrictMath.pow(10, -1.1), larger / 20_000.0, 0.006);
    }

    @Test
    void shouldDrawZonesByWeight() {
        List<Maker> makers = Makers.of(product(20_000, 20_000), 1);
        long east = makers.stream().filter(each -> each.zone().equals("east")).count();
        assertEquals(0.75, east / 20_000.0, 0.012);
    }

    @Test
    void shouldNameFirmsInNaturalOrder() {
        List<String> few =
                Makers.of(product(12, 12), 1).stream().map(Maker::name).toList();
        assertEquals("P/01", few.get(0));
        assertEquals("P/12", few.get(11));
        List<String> many =
                Makers.of(product(120, 120), 1).stream().map(Maker::name).toList();
        assertEquals(many.stream().sorted().toList(), many);
    }

    @Test
    void shouldStandForTheRegisteredFirms() {
        double real = 0;
        for (Maker maker : Makers.of(product(24, 2900, 0.15, 0.08), 1)) {
            real += maker.weight();
        }
        assertEquals(2900, real, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 0.5, anchors but a count of only 1",
        "2, 0.5, 0.4, no other firm makes the rest",
        "3, 0.5, 0.5, leaves nothing for its other 1",
        "3, 0.8, 0.5, more than all",
        "3, 0.8, 0, must be above 0"
    })
    void shouldRefuseAnchorsThatDoNotAddUp(int count, double one, double two, String message) {
        InvalidNetworkException error =
                assertThrows(InvalidNetworkException.class, () -> Makers.of(product(count, 10, one, two), 1));
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    private static Product product(int count, double real, double... anchorShares) {
        List<Anchor> anchors = new ArrayList<>();
        for (double share : anchorShares) {
            anchors.add(TestCity.anchor("anchor-" + anchors.size(), share, "east"));
        }
        return new TestProduct("P").firms(count, real, anchors, ZONES).product();
    }
}
