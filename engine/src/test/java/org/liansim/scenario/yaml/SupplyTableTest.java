package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SupplyTable;
import org.liansim.scenario.SupplyTable.Link;

/** Scenarios whose firms and links come from tables. */
class SupplyTableTest {
    private static final String[] SCENARIO = {
        "liansim: 1",
        "title: { en: Given, zh: 给定 }",
        "start: 2023-01-01",
        "horizon: 1 years",
        "seed: 1",
        "replications: 1",
        "network: { firms: firms.csv, links: links.csv }",
        "zones: { park: { title: { en: Park, zh: 园区 }, source: test } }",
        "products:",
        "  METER:",
        "    title: { en: meter, zh: 表 }",
        "    processing: 5 days",
        "    lead_time: { mean: 14 days }",
        "    cover: { inputs: 20 days }",
        "    recipe: { SENSOR: 0.25, CHIP: 0.15, POWER: 0.01, value_added: 0.59 }",
        "    labour: { share: 50 %, jobs: 100 }",
        "    sources: { other: judgement }",
        "  SENSOR:",
        "    title: { en: sensor, zh: 传感器 }",
        "    processing: 10 days",
        "    lead_time: { mean: 21 days }",
        "    cover: { inputs: 45 days }",
        "    recipe: { CHIP: 0.4, value_added: 0.6 }",
        "    labour: { share: 40 %, jobs: 150 }",
        "    sources: { other: judgement }",
        "  CHIP:",
        "    title: { en: chip, zh: 芯片 }",
        "    lead_time: { mean: 98 days }",
        "    supply: { import: 80 % }",
        "    sources: { other: judgement }",
        "  POWER: { title: { en: power, zh: 电力 }, service: true, sources: { other: judgement } }",
    };

    @TempDir
    Path temp;

    private StudyFolder study;

    @BeforeEach
    void describe() {
        study = StudyFolder.of(temp).write("own/given.yaml", SCENARIO);
        firms(
                "name,product,zone,weight,national,capacity",
                "m,METER,park,3,1000,",
                "s1,SENSOR,park,,50,900",
                "s2,SENSOR,park,,,");
        links("supplier,buyer,share", "s1,m,0.75", "s2,m,0.25");
    }

    private void firms(String... lines) {
        study.write("own/firms.csv", lines);
    }

    private void links(String... lines) {
        study.write("own/links.csv", lines);
    }

    private Scenario scenario() {
        return study.read("own/given.yaml").scenario();
    }

    @Test
    void shouldReadFirmsAndLinks() {
        SupplyTable table = scenario().network().orElseThrow();
        assertEquals(
                new SupplyTable.Firm("m", "METER", "park", 3, new SupplyTable.Sales(0, 1000, 0, Double.NaN)),
                table.firms().get(0));
        assertEquals(
                new SupplyTable.Firm("s1", "SENSOR", "park", 1, new SupplyTable.Sales(0, 50, 0, 900)),
                table.firms().get(1));
        assertEquals(
                List.of(new Link("s1", "m", 0.75), new Link("s2", "m", 0.25)),
                table.links().subList(0, 2));
    }

    @Test
    void shouldBuyFromOutsideWhatNoLinkNames() {
        List<Link> links = scenario().network().orElseThrow().links();
        assertEquals(8, links.size(), "three firms use chips: " + links);
        assertEquals(new Link("abroad/CHIP", "m", 0.8), links.get(2));
        assertEquals("national/CHIP", links.get(3).supplier());
        assertEquals(0.2, links.get(3).share(), 1e-12);
    }

    @Test
    void shouldDivideValuesByTheirSum() {
        links("supplier,buyer,value", "s1,m,30", "national/SENSOR,m,10", "abroad/POWER,m,3", "abroad/CHIP,m,7");
        List<Link> links = scenario().network().orElseThrow().links();
        assertEquals(
                List.of(
                        new Link("s1", "m", 0.75),
                        new Link("national/SENSOR", "m", 0.25),
                        new Link("abroad/CHIP", "m", 1)),
                links.subList(0, 3));
    }

    @Test
    void shouldCountTheMakersOfEachProduct() {
        List<Product> products = scenario().products();
        assertEquals(
                List.of(0, 1, 0, 2),
                products.stream().map(product -> product.firms().count()).toList());
        assertEquals(3, products.get(1).firms().real());
    }

    @Test
    void shouldKeepTheTablesAmongTheFilesOfTheScenario() {
        assertEquals(
                List.of("given.yaml", "firms.csv", "links.csv"),
                study.read("own/given.yaml").files().stream()
                        .map(file -> Path.of(file.path()).getFileName().toString())
                        .toList());
    }

    @Test
    void shouldTellEveryProblemOfFirmsWhereItIs() {
        firms(
                "name,product,zone,local",
                "m,METR,park,5",
                "s1,SENSOR,prak,many",
                "s1,SENSOR,park,-3",
                "s2,SENSOR",
                ",SENSOR,park,\"1,000\"",
                "abroad/X,SENSOR,park,0");
        assertEquals(
                String.join(
                        "\n",
                        "own/firms.csv:2:3: error: unknown product 'METR'",
                        "    2 | m,METR,park,5",
                        "      |   ^^^^ did you mean 'METER'?",
                        "own/firms.csv:3:11: error: unknown zone 'prak'",
                        "    3 | s1,SENSOR,prak,many",
                        "      |           ^^^^ did you mean 'park'?",
                        "own/firms.csv:3:16: error: 'many' is not a number",
                        "    3 | s1,SENSOR,prak,many",
                        "      |                ^^^^ digits with a point, without a unit or grouping",
                        "own/firms.csv:4:1: error: firm 's1' is given twice",
                        "    4 | s1,SENSOR,park,-3",
                        "      | ^^",
                        "own/firms.csv:4:16: error: local must be at least 0, not -3",
                        "    4 | s1,SENSOR,park,-3",
                        "      |                ^^",
                        "own/firms.csv:5:1: error: this record has 2 cells, the header has 4",
                        "    5 | s2,SENSOR",
                        "      | ^^",
                        "own/firms.csv:6:1: error: name is empty",
                        "    6 | ,SENSOR,park,\"1,000\"",
                        "      | ^",
                        "own/firms.csv:6:14: error: '1,000' is not a number",
                        "    6 | ,SENSOR,park,\"1,000\"",
                        "      |              ^^^^^ digits with a point, without a unit or grouping",
                        "own/firms.csv:7:1: error: 'abroad/X' is the name of an outside supplier",
                        "    7 | abroad/X,SENSOR,park,0",
                        "      | ^^^^^^^^"),
                study.report("own/given.yaml"));
    }

    @Test
    void shouldTellEveryProblemOfLinksWhereItIs() {
        links(
                "supplier,buyer,share",
                "s1,m,0.7",
                "s3,m,0.25",
                "s1,s2,1",
                "national/CHIP,n,1",
                "s1,m,0.3",
                "abroad/CHIP,s1,1.5",
                "national/CHP,s1,1");
        assertEquals(
                String.join(
                        "\n",
                        "own/links.csv:2:6: error: shares in what 'm' uses of SENSOR sum to 0.7, not 1",
                        "    2 | s1,m,0.7",
                        "      |      ^^^ a column 'value' needs no such sum",
                        "own/links.csv:3:1: error: unknown supplier 's3'",
                        "    3 | s3,m,0.25",
                        "      | ^^ did you mean 's1'?",
                        "own/links.csv:4:1: error: 's1' supplies SENSOR, which is not in the recipe of SENSOR, the"
                                + " product of 's2'",
                        "    4 | s1,s2,1",
                        "      | ^^ its inputs are CHIP",
                        "own/links.csv:5:15: error: unknown buyer 'n'",
                        "    5 | national/CHIP,n,1",
                        "      |               ^ did you mean 'm'?",
                        "own/links.csv:6:1: error: the link from 's1' to 'm' is given twice",
                        "    6 | s1,m,0.3",
                        "      | ^^",
                        "own/links.csv:7:16: error: share must be more than 0 and at most 1, not 1.5",
                        "    7 | abroad/CHIP,s1,1.5",
                        "      |                ^^^",
                        "own/links.csv:8:1: error: unknown supplier 'national/CHP'",
                        "    8 | national/CHP,s1,1",
                        "      | ^^^^^^^^^^^^ did you mean 'national/CHIP'?"),
                study.report("own/given.yaml"));
    }

    @Test
    void shouldShowTwentyProblemsAndTellTheirNumber() {
        List<String> lines = new ArrayList<>(List.of("supplier,buyer,share"));
        for (int i = 0; i < 57; i++) {
            lines.add("nobody" + i + ",m,1");
        }
        links(lines.toArray(String[]::new));
        String report = study.report("own/given.yaml");
        assertEquals(21, report.lines().filter(line -> line.contains("error: ")).count(), report);
        assertTrue(report.startsWith("own/links.csv: error: 57 problems in this table; the first 20 follow\n"), report);
    }

    @Test
    void shouldTellWhatIsWrongWithTheHeader() {
        firms("name,prodct,zone,zone");
        links("supplier,buyer,share,value", "s1,m,1,1");
        String report = study.report("own/given.yaml");
        assertTrue(report.contains("own/firms.csv:1:1: error: column 'product' is missing"), report);
        assertTrue(report.contains("own/firms.csv:1:6: error: unknown column 'prodct'"), report);
        assertTrue(report.contains("own/firms.csv:1:18: error: column 'zone' is there twice"), report);
        firms("name,product,zone,national", "m,METER,park,9", "s1,SENSOR,park,1");
        assertTrue(study.report("own/given.yaml").contains("one column 'share' or 'value' is needed, not both"));
        links("supplier;buyer;value", "s1;m;1");
        assertTrue(study.report("own/given.yaml").contains("commas stand between cells"));
        links("supplier,buyer", "s1,m");
        assertTrue(study.report("own/given.yaml").contains("one column 'share' or 'value' is needed"));
    }

    @Test
    void shouldRefuseFilesThatAreMissingEmptyOrMalformed() {
        study.write("own/given.yaml", String.join("\n", SCENARIO).replace("links.csv", "link.csv"));
        String missing = study.report("own/given.yaml");
        assertTrue(missing.contains("own/given.yaml:7:"), missing);
        assertTrue(missing.contains("did you mean 'links.csv'?"), missing);
        study.write("own/given.yaml", SCENARIO);
        firms("");
        assertEquals("own/firms.csv: error: the table is empty", study.report("own/given.yaml"));
        firms("name,product,zone", "\"m,METER,park");
        assertTrue(study.report("own/given.yaml").contains("own/firms.csv:2:1: error: a quote opens here and never"));
        study.write("own/given.yaml", String.join("\n", SCENARIO).replace("firms.csv", "../../firms.csv"));
        assertTrue(study.report("own/given.yaml").contains("lies outside the study folder"));
    }

    @Test
    void shouldRefuseToBeToldTheSameTwice() {
        study.change(
                "own/given.yaml",
                "    processing: 5 days",
                "    output: 3 bn yuan/year\n    demand: { growth: 1 %/year, export: 100 % }\n    processing: 5 days");
        String report = study.report("own/given.yaml");
        assertTrue(report.contains("output of product 'METER' follows from the tables of 'network'"), report);
        assertTrue(report.contains("demand.export of product 'METER' follows from the tables of 'network'"), report);
    }

    @Test
    void shouldNeedOnlyOfMadeProductsWhatMakingThemTakes() {
        study.change("own/given.yaml", "    cover: { inputs: 20 days }\n", "");
        assertTrue(study.report("own/given.yaml").contains("missing key 'cover' in product 'METER', which has firms"));
    }

    @Test
    void shouldNotDependOnTheOrderOfRows() {
        List<Link> one = scenario().network().orElseThrow().links();
        links("supplier,buyer,share", "s2,m,0.25", "s1,m,0.75");
        List<Link> other = scenario().network().orElseThrow().links();
        assertEquals(List.copyOf(one.subList(2, 8)), other.subList(2, 8));
        assertEquals(one.get(0), other.get(1));
    }

    /** A plain table is read in parts, one with quotes row by row; both say the same. */
    @Test
    void shouldReadALargePlainTableAsOneWithQuotes() {
        int makers = 300;
        List<String> firms = new ArrayList<>(List.of("name,product,zone,national"));
        List<String> links = new ArrayList<>(List.of("buyer,value,supplier"));
        for (int one = 0; one < makers; one++) {
            firms.add(meter(one) + ",METER,park,1000");
            firms.add(sensor(one) + ",SENSOR,park,");
            for (int other = 0; other < makers; other++) {
                links.add(meter(one) + "," + (1 + one % 7) + "." + other % 10 + "," + sensor(other));
            }
            links.add("");
            links.add(sensor(one) + ",1e1,abroad/CHIP\r");
        }
        firms(firms.toArray(String[]::new));
        links(links.toArray(String[]::new));
        List<Link> plain = scenario().network().orElseThrow().links();
        links.set(1, links.get(1).replaceFirst("^[^,]*", "\"$0\""));
        links(links.toArray(String[]::new));
        assertTrue(study.text("own/links.csv").length() > 9_000_000, "several parts");
        assertEquals(scenario().network().orElseThrow().links(), plain);
        assertEquals(makers * makers + makers + 2 * makers, plain.size(), "each meter buys chips from two outside");
    }

    private static String meter(int number) {
        return "%050d/meter".formatted(number);
    }

    private static String sensor(int number) {
        return "%040d/传感器".formatted(number);
    }

    @Test
    void shouldTellWhatIsWrongInOneRowOfManyPlainOnes() {
        links("supplier,buyer,value", "s1,m,1", "s2,m,2", "", "s1,m,3");
        String report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv:5:1: error: the link from 's1' to 'm' is given twice"), report);
        links("supplier,buyer,value", "s1,m,1", "s1,s1,1");
        report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv:3:1: error: 's1' supplies SENSOR, which is not in the"), report);
        links("supplier,buyer,value", "s1,m,1", "s2,m,-2");
        report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv:3:6: error: value must be more than 0, not -2"), report);
        links("supplier,buyer,value", "s1,m,1", "s2,m,");
        report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv:3:6: error: value is empty"), report);
        links("supplier,buyer,value", "s1,m,1", "s2,m,two");
        report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv:3:6: error: 'two' is not a number"), report);
        links("supplier,buyer,value", "s1,m,1", "s2,m");
        report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv:3:1: error: this record has 2 cells, the header has 3"), report);
        links("supplier,buyer,share", "s1,m,0.5", "s2,m,0.25");
        report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv:2:6: error: shares in what 'm' uses of SENSOR sum to"), report);
    }

    @Test
    void shouldCountBadRowsByTheHundredThousand() {
        List<String> lines = new ArrayList<>(List.of("supplier,buyer,value"));
        for (int i = 0; i < 100_000; i++) {
            lines.add("s1,m,none");
        }
        links(lines.toArray(String[]::new));
        String report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv: error: 100000 problems in this table; the first 20"), report);
        assertTrue(report.contains("own/links.csv:21:6: error: 'none' is not a number"), report);
    }

    @Test
    void shouldCountBadFirmsAndUnknownOnesByTheHundredThousand() {
        List<String> firms = new ArrayList<>(List.of("name,product,zone,local"));
        List<String> links = new ArrayList<>(List.of("supplier,buyer,value"));
        for (int i = 0; i < 100_000; i++) {
            firms.add("firm " + i + ",METR,park,many");
            links.add("s" + (3 + i) + ",m,1");
        }
        links(links.toArray(String[]::new));
        String report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/links.csv: error: 100000 problems in this table; the first 20"), report);
        assertTrue(report.contains("own/links.csv:21:1: error: unknown supplier 's22'"), report);
        firms(firms.toArray(String[]::new));
        report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/firms.csv: error: 200000 problems in this table; the first 20"), report);
        assertTrue(report.contains("own/firms.csv:11:18: error: 'many' is not a number"), report);
    }

    /** The text is checked piece by piece. */
    @Test
    void shouldTellWhereATableIsNotUtf8() {
        byte[] text = ("name,product,zone\n" + "郑,METER,park\n".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xff;
        study.writeBytes("own/firms.csv", text);
        String report = study.report("own/given.yaml");
        assertTrue(report.startsWith("own/firms.csv:2001:12: error: the file is not UTF-8 text"), report);
    }

    @Test
    void shouldReadTablesWithAByteOrderMark() {
        List<Link> links = scenario().network().orElseThrow().links();
        links("\ufeffsupplier,buyer,share", "s1,m,0.75", "s2,m,0.25");
        assertEquals(links, scenario().network().orElseThrow().links());
    }
}
