package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.SettingType;
import org.liansim.shock.ShockCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Commands other than run, and what all have in common. */
class CommandLineTest {
    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void sitDown() {
        console = new TestConsole(temp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "validate",
                "list",
                "describe",
                "schema",
                "new",
                "network",
                "import-io",
                "explain",
                "export",
                "serve",
                "verify-trace",
                "generate-completion"
            })
    void shouldHelpWithEveryCommand(String command) {
        assertEquals(0, console.run("--help"));
        assertTrue(console.out().contains("  " + command + " "), console.out());
        PrintStream standard = System.err;
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, console.run(command, "--help"));
        } finally {
            System.setErr(standard);
        }
        assertEquals("", warnings.toString(StandardCharsets.UTF_8), "descriptions are format strings");
        assertTrue(console.out().startsWith("Usage: liansim " + command), console.out());
    }

    @Test
    void shouldShowWhatThereIsWithoutACommand() {
        assertEquals(2, console.run());
        assertTrue(console.out().startsWith("Usage: liansim"), console.out());
    }

    @Test
    void shouldSayItsVersion() {
        assertEquals(0, console.run("--version"));
        assertEquals("LianSim development (Java " + System.getProperty("java.version") + ")\n", console.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rn example | Unmatched arguments from index 0: 'rn', 'example'",
                "run example --sed 4 | Unknown options: '--sed', '4'",
                "run example --seed x | Invalid value for option '--seed': 'x' is not a long",
                "run | Missing required parameter: 'SCENARIO'",
                "run example --threads 0 | --threads is 0, must be at least 1",
                "run example --window 2days | --window needs --executor windowed",
                "experiment example --window 2days | --window needs --executor windowed",
                "run example --executor windowed --window 2dayz | --window: unknown unit 'dayz'",
                "run example --executor windowed --window 2 | write it like --window '0.4 days'",
                "run example --overwrite | --overwrite needs --out",
                "run exampel | did you mean 'example'?",
                "run basline | did you mean 'baseline'?",
                "run . | '.' is a folder; give a scenario file",
                "run example --set products.METER.outputt=3 | unknown key 'outputt' in product 'METER'",
                "run example --replications 0 | replications",
                "describe fill-rat | did you mean 'fill-rate'?",
                "list outcome | 'outcome' is none of scenarios, experiments, shocks, levers, outcomes, parameters; did you mean 'outcomes'?",
                "run example --check most | 'most' is none of none, audit, full",
                "export nothing --format xls | unknown format 'xls'; there are csv, parquet, iamc",
                "new . | '.' is not empty; choose a new folder",
            })
    void shouldAnswerAMistakeWithTwoAndOneReason(String arguments, String reason) throws IOException {
        Files.writeString(temp.resolve("notes.txt"), "mine");
        assertEquals(2, console.run(arguments.split(" ")));
        assertTrue(console.err().contains(reason), console.err());
        assertTrue(console.err().contains("error: "), console.err());
        assertFalse(console.err().contains("\tat "), console.err());
        assertEquals("", console.out());
    }

    @ParameterizedTest
    @CsvSource({"run, 'run --sed'", "export, 'export x'"})
    void shouldSayWhereHelpIs(String command, String arguments) {
        console.run(arguments.split(" "));
        assertTrue(console.err().endsWith("'liansim " + command + " --help' shows what there is.\n"), console.err());
    }

    @Test
    void shouldAnswerAMissingResultWithOne() {
        assertEquals(1, console.run("export", "nothing", "--format", "csv"));
        assertTrue(console.err().matches("error: .*nothing is no result folder: it holds no manifest.json\n"));
    }

    @Test
    void shouldShowEveryProblemOfEveryFile() throws IOException {
        Path wrong = temp.resolve("wrong.yaml");
        Files.writeString(wrong, """
                liansim: 1
                extends: example.yaml
                horizn: 2 years
                products:
                  METER:
                    utilisation: 175 %
                """);
        assertEquals(2, console.run("validate", "example", "wrong.yaml", "nowhere.yaml"));
        String all = console.out();
        assertTrue(all.contains("example: no errors\n"), all);
        assertTrue(all.contains("wrong.yaml:3:1: error: "), all);
        assertTrue(all.contains("wrong.yaml:6:18: error: "), all);
        assertTrue(all.contains("nowhere.yaml: error: no scenario 'nowhere.yaml'"), all);
        assertEquals(2, console.run("validate", "--json", "wrong.yaml"));
        assertTrue(console.out().contains("\"errors\" : 2"), console.out());
    }

    @Test
    void shouldColourProblemsOnlyOnATerminalWithoutNoColor() throws IOException {
        Files.writeString(temp.resolve("wrong.yaml"), "liansim: 1\n");
        console.run("validate", "wrong.yaml");
        assertFalse(console.out().contains("\u001b"), console.out());
        console.onATerminal().run("validate", "wrong.yaml");
        assertTrue(console.out().contains("\u001b[1;31merror"), console.out());
        console.environment(Map.of("NO_COLOR", "1")).run("validate", "wrong.yaml");
        assertFalse(console.out().contains("\u001b"), console.out());
    }

    @Test
    void shouldListInBothLanguages() {
        assertEquals(0, console.run("list", "outcomes"));
        assertTrue(console.out().contains("fill-rate            share      Fill rate\n"), console.out());
        assertEquals(0, console.environment(Map.of("LANG", "zh_CN.UTF-8")).run("list", "outcomes"));
        assertTrue(console.out().contains("订单满足率"), console.out());
        assertEquals(0, console.run("list", "parameters", "--lang", "en"));
        assertTrue(console.out().contains("review                7 days"), console.out());
        assertEquals(0, console.run("list", "experiments", "--lang", "zh"));
        assertTrue(console.out().contains("experiments/levers-morris      哪些政策工具族重要"), console.out());
        assertEquals(0, console.run("list", "scenarios"));
        assertEquals(
                2,
                console.out()
                        .lines()
                        .filter(line -> line.matches("(example|zhengzhou/baseline) .*"))
                        .count());
    }

    @Test
    void shouldDescribeWhateverHasAName() {
        assertEquals(0, console.run("describe", "review"));
        assertTrue(console.out().contains("range    1 day to 28 days"), console.out());
        assertEquals(0, console.run("describe", "example"));
        assertTrue(console.out().contains("firms         5"), console.out());
        assertEquals(0, console.run("describe", "D_PHONE"));
        assertTrue(console.out().contains("output"), console.out());
        assertEquals(0, console.run("describe", "SENSOR", "--in", "example", "--json"));
        assertTrue(console.out().contains("\"recipe\" : \"CHIP 40 % (critical)\""), console.out());
        assertEquals(0, console.run("describe", "fill-rate", "--lang", "zh"));
        assertTrue(console.out().contains("到期订单"), console.out());
    }

    @Test
    void shouldListAndDescribeEveryTypeOfShockAndLever() {
        for (String language : List.of("en", "zh")) {
            assertEquals(0, console.run("list", "shocks", "--lang", language));
            String list = console.out();
            assertEquals(0, console.run("list", "levers", "--lang", language));
            list += console.out();
            List<SettingType> types =
                    new ArrayList<>(ShockCatalog.descriptions().types());
            types.addAll(LeverCatalog.standard().descriptions().types());
            for (SettingType type : types) {
                assertTrue(list.contains(type.id() + " "), list);
                assertTrue(list.contains(type.meaning().in(language)), list);
                assertEquals(0, console.run("describe", type.id(), "--lang", language));
                for (FieldType field : type.fields()) {
                    assertTrue(console.out().contains("\n  " + field.id() + "\n"), console.out());
                    assertTrue(console.out().contains(field.meaning().in(language)), console.out());
                    assertTrue(console.out().contains(field.source().in(language)), console.out());
                }
            }
        }
        assertEquals(0, console.run("describe", "outage", "--json"));
        JsonNode outage = new ObjectMapper().readTree(console.out());
        assertEquals("0 % to 100 %", outage.at("/level/range").asString());
        assertEquals("capacity, output", outage.at("/of/words").asString());
        assertTrue(outage.at("/target/firm").isString());
        assertEquals(2, console.run("describe", "outag"));
        assertTrue(console.err().contains("did you mean 'outage'?"), console.err());
    }

    @Test
    void shouldStartAStudyThatRuns() throws IOException {
        assertEquals(0, console.run("new", "studies/first"));
        assertEquals("Made studies/first. Next: liansim run studies/first/baseline.yaml\n", console.out());
        assertEquals(0, console.run("validate", "studies/first/baseline.yaml", "studies/first/variant.yaml"));
        assertEquals(0, console.run("validate", "studies/first/policy.yaml"), console.err());
        assertEquals("", console.err());
        assertTrue(Files.readString(temp.resolve("studies/first/README.md")).contains("liansim run"));
        assertEquals(0, console.run("schema", "--out", "schema.json"));
        assertEquals(
                Files.readString(temp.resolve("schema.json")),
                Files.readString(temp.resolve("studies/first/liansim.schema.json")));
        assertEquals(2, console.run("new", "studies/first"));
    }
}
