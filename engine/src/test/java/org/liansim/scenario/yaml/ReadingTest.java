package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Product;
import org.liansim.scenario.Rationing;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.Zone;

/** A right study becomes a scenario with nothing lost and the stated defaults. */
class ReadingTest {
    @TempDir
    Path folder;

    private StudyFolder study;
    private Scenario scenario;

    @BeforeEach
    void read() {
        study = StudyFolder.of(folder);
        scenario = study.read("city/baseline.yaml").scenario();
    }

    private static Product product(Scenario scenario, String id) {
        return scenario.products().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldReadTheTop() {
        assertEquals("baseline", scenario.id());
        assertEquals("小城", scenario.title().zh());
        assertEquals(LocalDate.of(2033, 1, 1), scenario.period().end());
        assertEquals(3653, scenario.period().days());
        assertEquals(new Scenario.Sampling(2023, 10), scenario.sampling());
        assertEquals(Rationing.FAIR, scenario.rationing());
        assertEquals(0.2, scenario.parameters().get(Parameter.STOCK_CORRECTION));
        assertEquals(5, scenario.parameters().get(Parameter.ORDER_CORRECTION));
        assertEquals(
                Parameter.PATIENCE.range().standard(), scenario.parameters().get(Parameter.PATIENCE));
    }

    @Test
    void shouldReadASourceAsOneTextOrAsOneInEachLanguage() {
        study.write(
                "city/child.yaml",
                "liansim: 1",
                "extends: baseline.yaml",
                "zones: { airport: { source: { en: seen, zh: 目测 } } }");
        List<Zone> zones = study.read("city/child.yaml").scenario().zones();
        assertEquals(new Text("seen", "目测"), zones.get(0).source());
        assertEquals(Text.same("made up for tests"), zones.get(1).source());
        study.write("city/again.yaml", "liansim: 1", "extends: child.yaml", "zones: { airport: { source: new } }");
        assertEquals(
                Text.same("new"),
                study.read("city/again.yaml").scenario().zones().get(0).source());
    }

    @Test
    void shouldReadAProductInFull() {
        Product phone = product(scenario, "D_PHONE");
        assertEquals("digital-economy", phone.cluster());
        assertEquals(3e11, phone.production().outputYuanPerYear());
        assertEquals(0.8, phone.production().utilisation());
        assertEquals(2, phone.production().processingDays());
        assertEquals(2500, phone.production().unitPriceYuan());
        assertEquals("部", phone.production().unit().zh());
        assertEquals(new Product.Lead(7, 0.2), phone.lead());
        assertEquals(new Product.Cover(7, 4), phone.cover());
        assertEquals(new Product.Supply(0.98, 0, 3), phone.supply());
        assertEquals(6, phone.firms().count());
        assertEquals(40, phone.firms().real());
        assertEquals(1.2, phone.firms().sizeTail());
        assertEquals(0.2, phone.firms().zones().get("high-tech"));
        Anchor anchor = phone.firms().anchors().get(0);
        assertEquals("first-assembler", anchor.id());
        assertEquals(0.85, anchor.share());
        assertEquals("airport", anchor.zone());
        assertEquals(Text.same("made up for tests"), anchor.source());
        assertEquals(0.25, phone.valueAdded());
        assertEquals(new Product.Labour(0.804, 0.04, 0.6, 70), phone.labour());
        assertEquals(0.02, phone.demand().growthPerYear());
        assertEquals(1.2, phone.demand().season()[9]);
        assertEquals(0.1, phone.demand().volatility());
        assertArrayEquals(new double[] {0, 0.2, 0.8}, phone.demand().regions());
        assertEquals("statistical yearbook 2023", phone.sources().get("output"));
    }

    @Test
    void shouldFillInDefaults() {
        Product display = product(scenario, "D_DISP");
        assertEquals(0.75, display.production().utilisation());
        assertTrue(Double.isNaN(display.production().unitPriceYuan()));
        assertEquals(2, display.firms().real(), "as many real firms as simulated ones");
        assertEquals(1.1, display.firms().sizeTail());
        assertEquals(0, display.demand().growthPerYear());
        assertEquals(0, display.demand().volatility());
        assertArrayEquals(
                new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                display.demand().season());
        Product casing = product(scenario, "D_CASE");
        assertFalse(casing.isMadeLocally());
        assertEquals("", casing.cluster());
        assertEquals(new Product.Lead(14, 0), casing.lead());
        assertEquals(new Product.Supply(0, 0, 3), casing.supply());
        assertTrue(product(scenario, "X_ELEC").service());
        Scenario strategy = study.read("city/strategy.yaml").scenario();
        assertEquals(Rationing.PROPORTIONAL, strategy.rationing(), "removed by null");
    }

    @Test
    void shouldDecideTheCriticalityOfEachInput() {
        assertEquals(
                List.of(
                        new Ingredient("D_CASE", 0.015, Criticality.IMPORTANT),
                        new Ingredient("D_DISP", 0.18, Criticality.CRITICAL),
                        new Ingredient("X_CHIP", 0.52, Criticality.CRITICAL),
                        new Ingredient("X_ELEC", 0.035, Criticality.CRITICAL)),
                product(scenario, "D_PHONE").recipe());
        study.change("clusters/phones.yaml", "    assembly: true", "    assembly: false")
                .change("clusters/shared.yaml", "    criticality: critical\n", "")
                .change("clusters/phones.yaml", "critical: [X_CHIP]", "critical: [X_ELEC]");
        Scenario changed = study.read("city/baseline.yaml").scenario();
        assertEquals(
                List.of(
                        new Ingredient("D_CASE", 0.015, Criticality.IMPORTANT),
                        new Ingredient("D_DISP", 0.18, Criticality.IMPORTANT),
                        new Ingredient("X_CHIP", 0.52, Criticality.IMPORTANT),
                        new Ingredient("X_ELEC", 0.035, Criticality.NON_CRITICAL)),
                product(changed, "D_PHONE").recipe());
        assertEquals(
                List.of(
                        new Ingredient("X_CHIP", 0.30, Criticality.IMPORTANT),
                        new Ingredient("X_ELEC", 0.05, Criticality.CRITICAL)),
                product(changed, "D_DISP").recipe());
    }

    @Test
    void shouldListById() {
        assertEquals(
                List.of("D_CASE", "D_DISP", "D_PHONE", "X_CHIP", "X_ELEC"),
                scenario.products().stream().map(Product::id).toList());
    }

    @Test
    void shouldHandOutEveryFileForTheManifest() {
        ReadResult result = study.read("city/strategy.yaml");
        assertEquals(
                List.of("city/strategy.yaml", "city/baseline.yaml", "clusters/shared.yaml", "clusters/phones.yaml"),
                result.files().stream()
                        .map(InputFile::path)
                        .map(path -> path.replace(folder + "/", ""))
                        .toList());
        assertEquals(
                study.text("clusters/shared.yaml"),
                new String(result.files().get(2).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void shouldWarnOfAProductThatNobodyBuys() {
        study.change("clusters/phones.yaml", "  D_CASE:\n", "  D_CABLE:\n")
                .change("clusters/phones.yaml", "      D_CASE: 0.015\n      X_ELEC: 0.035", "      X_ELEC: 0.05");
        assertEquals("""
                clusters/phones.yaml:61:3: warning: product 'D_CABLE' is neither made nor bought by any firm
                   61 |   D_CABLE:
                      |   ^^^^^^^""", study.report("city/baseline.yaml"));
    }
}
