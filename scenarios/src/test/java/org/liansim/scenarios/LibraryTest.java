package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.Zone;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.ScenarioReader;

/** What the shipped city must keep: its size, its balance, its names and its sources. */
class LibraryTest {
    private static final List<String> NUMBERS = List.of(
            "output",
            "utilisation",
            "processing",
            "unit_price",
            "lead_time",
            "cover",
            "supply",
            "firms",
            "recipe",
            "labour",
            "demand");

    private static ReadResult read;
    private static Scenario city;

    @BeforeAll
    static void readTheCity() {
        read = new ScenarioReader().read(Path.of("zhengzhou", "baseline.yaml"), List.of());
        city = read.scenario();
    }

    @Test
    void shouldReadWithoutAnyWarning() {
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void shouldHoldFourClustersInFourZones() {
        assertEquals(
                List.of("automotive", "biomedicine", "digital-economy", "equipment"),
                city.clusters().stream().map(Cluster::id).toList());
        assertEquals(
                List.of("airport", "economic-development", "high-tech", "zhengdong"),
                city.zones().stream().map(Zone::id).toList());
        assertEquals(3653, city.period().days());
    }

    @Test
    void shouldHoldAllProductsAndFirms() {
        assertEquals(83, made().count());
        assertEquals(
                20, city.products().stream().filter(p -> !p.isMadeLocally()).count());
        assertEquals(487, made().mapToInt(p -> p.firms().count()).sum());
        made().forEach(p -> assertTrue(p.firms().real() >= p.firms().count(), p.id()));
    }

    @Test
    void shouldMatchTheOutputOfEachCluster() {
        Map<String, Double> outputs = new TreeMap<>();
        made().forEach(p -> outputs.merge(p.cluster(), p.production().outputYuanPerYear(), Double::sum));
        assertAll(
                () -> assertEquals(470.4e9, outputs.get("digital-economy"), 1e6),
                () -> assertEquals(35.1e9, outputs.get("biomedicine"), 1e6),
                () -> assertEquals(216.9e9, outputs.get("automotive"), 1e6),
                () -> assertEquals(87.1e9, outputs.get("equipment"), 1e6));
    }

    @Test
    void shouldMatchTheValueAddedOfEachCluster() {
        Map<String, Double> added = new TreeMap<>();
        made().forEach(p ->
                added.merge(p.cluster(), p.valueAdded() * p.production().outputYuanPerYear(), Double::sum));
        assertAll(
                () -> assertEquals(66e9, added.get("digital-economy"), 0.5e9),
                () -> assertEquals(13e9, added.get("biomedicine"), 0.5e9),
                () -> assertEquals(44e9, added.get("automotive"), 0.5e9),
                () -> assertEquals(25e9, added.get("equipment"), 0.5e9));
    }

    @Test
    void shouldSpendEveryYuanOfOutputOnce() {
        made().forEach(p -> assertEquals(
                1, p.recipe().stream().mapToDouble(Ingredient::share).sum() + p.valueAdded(), 1e-9, p.id()));
    }

    @Test
    void shouldLeaveOutsideDemandForEveryProduct() {
        Map<String, Double> needs = new TreeMap<>();
        made().forEach(p -> p.recipe()
                .forEach(input -> needs.merge(
                        input.product(), input.share() * p.production().outputYuanPerYear(), Double::sum)));
        made().forEach(p -> {
            double local = p.supply().localShare() * needs.getOrDefault(p.id(), 0.0);
            assertTrue(p.production().outputYuanPerYear() >= local, p.id() + " sells " + local + " yuan locally");
        });
    }

    @Test
    void shouldJoinTheClusters() {
        Map<String, String> clusters = new TreeMap<>();
        made().forEach(p -> clusters.put(p.id(), p.cluster()));
        Set<String> joined = new HashSet<>();
        made().forEach(p -> p.recipe().stream()
                .filter(input -> clusters.containsKey(input.product()))
                .filter(input -> !clusters.get(input.product()).equals(p.cluster()))
                .forEach(input -> joined.add(clusters.get(input.product()) + " to " + p.cluster())));
        assertEquals(
                Set.of(
                        "digital-economy to automotive",
                        "digital-economy to equipment",
                        "digital-economy to biomedicine",
                        "equipment to automotive",
                        "equipment to digital-economy"),
                joined);
    }

    @Test
    void shouldLeaveRoomForDrawnFirmsBesideTheAnchors() {
        made().filter(p -> !p.firms().anchors().isEmpty()).forEach(p -> {
            int drawn = p.firms().count() - p.firms().anchors().size();
            double named =
                    p.firms().anchors().stream().mapToDouble(Anchor::share).sum();
            assertTrue(drawn > 0 ? named <= 0.95 + 1e-9 : Math.abs(named - 1) < 1e-9, p.id() + " names " + named);
        });
    }

    @Test
    void shouldNameEveryAnchorOnce() {
        List<String> ids = made().flatMap(p -> p.firms().anchors().stream())
                .map(Anchor::id)
                .toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(ids.containsAll(List.of("foxconn-zhengzhou", "xfusion", "byd-zhengzhou-cars", "creg", "zmj")));
    }

    @Test
    void shouldKeepServicesOutOfStock() {
        List<String> services = made().filter(Product::service).map(Product::id).toList();
        assertEquals(List.of("B_CDMO", "B_COLD", "D_CLOUD", "D_COMP", "D_ITS", "D_SOFT", "E_DIGI", "E_SERV"), services);
        made().filter(Product::service).forEach(p -> assertEquals(0, p.cover().finishedDays(), p.id()));
    }

    @Test
    void shouldStopWithoutElectricityAndSlowDownWithoutLogistics() {
        assertEquals(Set.of(Criticality.CRITICAL), criticalities("X_ELEC"));
        assertEquals(Set.of(Criticality.IMPORTANT), criticalities("X_LOGI"));
        assertEquals(Set.of(Criticality.NON_CRITICAL), criticalities("X_FIN"));
    }

    @Test
    void shouldSpreadEachYearOverItsMonths() {
        made().forEach(p -> assertEquals(12, Arrays.stream(p.demand().season()).sum(), 12e-6, p.id()));
    }

    @Test
    void shouldSpeakBothLanguages() {
        Stream.of(
                        Stream.of(city.title()),
                        city.zones().stream().map(Zone::title),
                        city.clusters().stream().map(Cluster::title),
                        city.products().stream().map(Product::title),
                        made().flatMap(p -> p.firms().anchors().stream()).map(Anchor::title))
                .flatMap(titles -> titles)
                .forEach(LibraryTest::assertBothLanguages);
    }

    @Test
    void shouldNameASourceForEveryNumber() {
        for (Product product : city.products()) {
            for (String key : NUMBERS) {
                String source =
                        product.sources().getOrDefault(key, product.sources().get("other"));
                assertFalse(source == null || source.isBlank(), product.id() + " has no source of " + key);
            }
        }
        made().forEach(p -> assertTrue(
                p.sources().get("recipe").contains("National Bureau of Statistics"),
                p.id() + " must tell the sector of its recipe"));
        city.zones().forEach(zone -> assertFalse(zone.source().en().isBlank(), zone.id()));
        city.clusters().forEach(cluster -> assertFalse(cluster.source().en().isBlank(), cluster.id()));
    }

    @Test
    void shouldShowANewcomerAFewFirms() {
        Scenario example =
                new ScenarioReader().read(Path.of("example.yaml"), List.of()).scenario();
        assertEquals(
                5, example.products().stream().mapToInt(p -> p.firms().count()).sum());
        assertEquals(1, example.zones().size());
    }

    @Test
    void shouldChangeOneNumberAsTheReadmeShows(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String block = readme.split("```yaml\n", 2)[1].split("```", 2)[0];
        Path file = Files.writeString(folder.resolve("mine.yaml"), block);
        Scenario changed = new ScenarioReader(Optional.of(Path.of("")))
                .read(file, List.of())
                .scenario();
        for (int i = 0; i < city.products().size(); i++) {
            Product before = city.products().get(i);
            Product after = changed.products().get(i);
            double factor = before.id().equals("X_CHIP") ? 2 : 1;
            assertEquals(factor * before.lead().meanDays(), after.lead().meanDays(), before.id());
        }
    }

    private static void assertBothLanguages(Text title) {
        assertFalse(title.en().isBlank(), title + " has no English");
        assertTrue(
                title.zh().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                title + " has no Chinese");
    }

    private static Stream<Product> made() {
        return city.products().stream().filter(Product::isMadeLocally);
    }

    private static Set<Criticality> criticalities(String input) {
        Set<Criticality> found = new HashSet<>();
        made().flatMap(p -> p.recipe().stream())
                .filter(ingredient -> ingredient.product().equals(input))
                .forEach(ingredient -> found.add(ingredient.criticality()));
        return found;
    }
}
