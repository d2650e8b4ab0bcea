package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(300)
class ExperimentCommandTest {
    private static final String HEAD = """
            liansim: 1
            title: { en: Study, zh: 研究 }
            base: base.yaml
            set: { horizon: 1 year }
            replications: 2
            outcomes: [output, fill-rate, output@cluster:sensing]
            """;
    private static final String MORRIS = """
            design: { type: morris, trajectories: 3 }
            factors:
              patience: {}
              stock: { set: products.METER.cover.finished, from: 5 days, to: 20 days, source: invented }
            """;

    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void writeBase() throws IOException {
        console = new TestConsole(temp);
        Files.copy(Path.of("..", "scenarios", "example.yaml").toAbsolutePath().normalize(), temp.resolve("base.yaml"));
    }

    @Test
    void shouldTellWhatTheOutcomesDependOn() throws IOException {
        run(HEAD + MORRIS, "--out", "out");
        assertTrue(
                console.err().startsWith("experiment 'study': 9 points x 1 strategy x 2 replications = 18 runs\n"),
                console.err());
        List<String> runs = lines("out/runs.csv");
        assertEquals("treatment,replication,status,reason,events,output,fill-rate,output@cluster:sensing", runs.get(0));
        assertEquals(19, runs.size());
        assertTrue(runs.get(2).startsWith("1,2,done,,"), runs.get(2));
        List<String> design = lines("out/design.csv");
        assertEquals("treatment,strategy,patience,stock", design.get(0));
        assertTrue(design.get(1).matches("1,base,[0-9.]+ days,(5|10|15|20) days"), design.get(1));
        List<String> sensitivity = lines("out/sensitivity.csv");
        assertEquals(1 + 3 * 2 * 3, sensitivity.size());
        assertTrue(sensitivity.get(1).startsWith("base,output,patience,morris,mu_star,"), sensitivity.get(1));
        assertTrue(
                console.out()
                        .matches("(?s)Study: 9 treatments, 18 runs, 0 of them failed\n.*What the outcomes depend on\n"
                                + "Outcome +Factor +Mean size, μ\\* +Spread, σ +Unit\n"
                                + "Output +[^\n]* … [^\n]*bn yuan/year\n.*"),
                console.out());
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(temp.resolve("out/manifest.json")));
        assertEquals("7 days", manifest.at("/factors/0/from").asString());
        assertEquals("judgement", manifest.at("/factors/0/source/en").asString());
        assertEquals("invented", manifest.at("/factors/1/source/zh").asString());
        assertPictures("sensitivity-base-output", "morris-base-output", "morris-base-output-cluster-sensing");
    }

    @Test
    void shouldDrawFactorsOneAtATime() throws IOException {
        run(HEAD + MORRIS.replaceFirst("\\{ type: .*", "{ type: one-at-a-time }"), "--out", "out");
        assertPictures("tornado-base-output", "tornado-base-fill-rate");
    }

    @Test
    void shouldDrawSharesOfTheVariance() throws IOException {
        run(HEAD + MORRIS.replaceFirst("\\{ type: .*", "{ type: saltelli, rows: 4 }"), "--out", "out");
        assertPictures("sensitivity-base-output");
        String page = Files.readString(temp.resolve("out/report.html"));
        assertTrue(page.contains("with all interactions"), "total effects have a key");
    }

    @Test
    void shouldRunWhatARunOfTheScenarioWould() throws IOException {
        run(HEAD + "treatments: { base: {}, eager: { set: { parameters.patience: 7 days } } }\n", "--out", "out");
        String[] alone = {"run", "base.yaml", "--replications", "2", "--set", "horizon=1 year"};
        List<String> more = List.of("--set", "parameters.patience=7 days", "--out", "alone", "--quiet");
        assertEquals(
                0, console.run(Stream.concat(Stream.of(alone), more.stream()).toArray(String[]::new)), console.err());
        String value = lines("alone/outcomes.csv").stream()
                .filter(row -> row.startsWith("base,2,output,city,"))
                .findFirst()
                .orElseThrow()
                .split(",")[4];
        assertEquals(value, lines("out/runs.csv").get(4).split(",")[5]);
        assertTrue(lines("out/differences.csv").get(1).startsWith("eager,base,output,city,2,"));
        assertPictures("forest");
        assertTrue(console.run("experiment", "study.yaml", "--out", "out", "--resume", "--lang", "zh") == 0);
        assertTrue(
                console.out()
                        .matches("(?s)研究：2个处理，4次运行，其中0次失败\n.*指标 +方案 +基准 +差异 .*方差缩减 +单位\n"
                                + "总产出 +eager +[0-9.]+ .* 亿元/年\n.*"),
                console.out());
        assertEquals(1 + 3, lines("out/differences.csv").size());
        assertTrue(Files.exists(temp.resolve("out/best.csv")));
    }

    @Test
    void shouldGiveTheSameBytesOnAnyNumberOfThreads() throws IOException {
        run(HEAD + MORRIS, "--out", "one", "--threads", "1");
        run(HEAD + MORRIS, "--out", "four", "--threads", "4");
        assertEquals(tables("one"), tables("four"));
    }

    @Test
    void shouldGiveTheSameBytesOnAnyExecutor() throws IOException {
        run(HEAD + MORRIS, "--out", "sequential", "--executor", "sequential");
        run(HEAD + MORRIS, "--out", "windowed", "--executor", "windowed", "--window", "0.1 days");
        assertEquals(tables("sequential"), tables("windowed"));
    }

    @Test
    void shouldAddReplicationsAndLeaveTheOthersAsTheyAre() throws IOException {
        run(HEAD + MORRIS, "--out", "more");
        List<String> before = lines("more/runs.csv");
        run(HEAD + MORRIS, "--out", "more", "--resume", "--replications", "3");
        List<String> after = lines("more/runs.csv");
        assertEquals(1 + 9 * 3, after.size());
        assertTrue(after.containsAll(before));
        assertTrue(console.err().contains("running 9 replications"), console.err());
        run(HEAD + MORRIS, "--out", "fresh", "--replications", "3");
        assertEquals(tables("fresh"), tables("more"));
    }

    @Test
    void shouldHaveNothingToDoWhenAllIsThere() throws IOException {
        run(HEAD + MORRIS, "--out", "out");
        Map<String, String> before = tables("out");
        run(HEAD + MORRIS, "--out", "out", "--resume");
        assertEquals(before, tables("out"));
    }

    @Test
    void shouldRefuseToContinueWithAnotherInput() throws IOException {
        run(HEAD + MORRIS, "--out", "out");
        Map<String, String> before = tables("out");
        String changed = Files.readString(temp.resolve("base.yaml")).replace("30 days", "31 days") + "# changed\n";
        Files.writeString(temp.resolve("base.yaml"), changed);
        assertEquals(1, console.run("experiment", "study.yaml", "--out", "out", "--resume"));
        assertTrue(
                console.err()
                        .matches("(?s).*base.yaml was changed since these results were begun: its SHA-256 was"
                                + " [0-9a-f]{64}, now it is [0-9a-f]{64}.*"),
                console.err());
        assertEquals(1, console.run("experiment", "study.yaml", "--out", "out", "--resume", "--seed", "8"));
        assertTrue(console.err().contains("were begun with 'liansim development seed 1'"), console.err());
        assertEquals(before, tables("out"));
    }

    @Test
    void shouldKeepWhatIsFinishedWhenInterruptedAndContinue() throws IOException {
        console.interrupts(stop -> {
            stop.run();
            return () -> {};
        });
        write(HEAD + MORRIS);
        assertEquals(130, console.run("experiment", "study.yaml", "--out", "out"));
        console.interrupts(stop -> () -> {});
        run(HEAD + MORRIS, "--out", "out", "--resume");
        run(HEAD + MORRIS, "--out", "fresh");
        assertEquals(tables("fresh"), tables("out"));
    }

    /** Points are run one after the other, each with all strategies. */
    @Test
    void shouldKeepRunsThatCanBeComparedWhenInterrupted() throws IOException {
        Path journal = temp.resolve(".out.journal");
        console.interrupts(stop -> {
            Thread watcher = new Thread(() -> {
                try {
                    while (!Files.exists(journal) || Files.readAllLines(journal).size() < 15) {
                        Thread.sleep(1);
                    }
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                stop.run();
            });
            watcher.setDaemon(true);
            watcher.start();
            return () -> {};
        });
        write(HEAD + """
                treatments: { base: {}, full: { set: { products.METER.cover.finished: 30 days } } }
                design: { type: latin-hypercube, points: 200 }
                factors: { patience: {} }
                """);
        assertEquals(130, console.run("experiment", "study.yaml", "--out", "out", "--threads", "1"), console.err());
        int runs = lines("out/runs.csv").size() - 1;
        long ofBase = lines("out/runs.csv").stream()
                .skip(1)
                .filter(row -> Integer.parseInt(row.split(",")[0]) <= 200)
                .count();
        assertTrue(runs >= 14 && Math.abs(runs - 2 * ofBase) <= 2, ofBase + " of " + runs + " runs are of the base");
        assertTrue(Integer.parseInt(lines("out/regret.csv").get(1).split(",")[8]) >= 3);
    }

    /** Two values that cannot stand together: that point fails, the others go on. */
    @Test
    void shouldRecordRunsThatFailAndGoOn() throws IOException {
        write(HEAD + """
                  design: { type: full-factorial }
                  factors:
                    local: { set: products.SENSOR.supply.local, values: [60 %, 85 %] }
                    output: { set: products.SENSOR.output, values: [200 million yuan/year, 120 million yuan/year] }
                  """);
        assertEquals(1, console.run("experiment", "study.yaml", "--out", "out"), console.err());
        List<String> runs = lines("out/runs.csv");
        assertEquals(9, runs.size());
        List<String> failed =
                runs.stream().filter(row -> row.contains(",failed,")).toList();
        assertEquals(2, failed.size(), String.join("\n", runs));
        assertTrue(failed.get(0).startsWith("4,1,failed,\"firms of the city buy 0.1275 bn yuan/year"), failed.get(0));
        assertTrue(console.err().contains("failed: "), console.err());
    }

    @Test
    void shouldTellRegretAndTheFuturesInWhichAStrategyFails() throws IOException {
        run(HEAD + """
                          treatments: { base: {}, full: { set: { products.METER.cover.finished: 30 days } } }
                          design: { type: latin-hypercube, points: 40 }
                          factors:
                            patience: { distribution: log-uniform }
                            volatility: { set: products.METER.demand.volatility, from: 0 %, to: 60 %, source: invented }
                          good_enough: { fill-rate: 99.5 % }
                          front: [output, fill-rate]
                          """, "--out", "out");
        assertTrue(
                console.out().matches("(?s).*\nbase +Fill rate +volatility > [0-9.]+ % +[0-9]+ +[0-9]+ %\n.*"),
                console.out());
        List<String> regret = lines("out/regret.csv");
        assertEquals(1 + 2 * 3, regret.size());
        assertEquals(
                2,
                regret.stream()
                        .filter(row -> row.contains(",fill-rate,") && row.contains(",0.995,"))
                        .count());
        for (int outcome = 0; outcome < 3; outcome++) {
            List<String> two = regret.subList(1 + 2 * outcome, 3 + 2 * outcome);
            assertTrue(two.stream().anyMatch(row -> row.split(",")[5].equals("yes")), two.toString());
        }
        assertTrue(
                lines("out/boxes.csv").get(1).startsWith("base,fill-rate,0,"),
                lines("out/boxes.csv").get(1));
        assertTrue(
                lines("out/boxes.csv").stream().anyMatch(row -> row.contains(",volatility,") && row.contains(",yes,")));
        assertTrue(
                lines("out/trees.csv").get(1).startsWith("base,fill-rate,1,,,volatility,"),
                lines("out/trees.csv").get(1));
        assertTrue(lines("out/front.csv").stream().anyMatch(row -> row.contains(",yes,")));
        assertTrue(lines("out/sensitivity.csv").get(1).contains(",given data,first,"));
        assertPictures(
                "regret-output", "regret-fill-rate", "front-1", "sensitivity-full-fill-rate", "trade-off-fill-rate");
        assertTrue(lines("out/report.html").contains("<section id=\"failures\">"));
    }

    @Test
    void shouldFindTheMixThatABudgetAllows() throws IOException {
        run(HEAD + """
                          design: { type: search, evaluations: 25, aim: output, cost: finished-stock-days, at_most: 14 days }
                          factors:
                            output: { set: products.METER.output, from: 500 million yuan/year, to: 700 million yuan/year }
                            stock: { set: products.METER.cover.finished, from: 5 days, to: 20 days }
                          """, "--out", "out");
        List<String> rows = lines("out/search.csv");
        assertEquals("treatment,output,finished-stock-days,within,best", rows.get(0));
        assertEquals(26, rows.size());
        String[] best = rows.stream()
                .filter(row -> row.endsWith(",yes,yes"))
                .findFirst()
                .orElseThrow()
                .split(",");
        assertTrue(Double.parseDouble(best[2]) <= 14);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            assertTrue(cells[3].equals("no") || Double.parseDouble(cells[1]) <= Double.parseDouble(best[1]), row);
        }
        assertPictures("search");
        Map<String, String> before = tables("out");
        run(Files.readString(temp.resolve("study.yaml")), "--out", "out", "--resume");
        assertEquals(before, tables("out"));
    }

    @Test
    void shouldStopWhenTheDifferencesAreKnown() throws IOException {
        String study = HEAD.replace("replications: 2", "replications: 60")
                + "treatments: { base: {}, more: { set: { products.METER.output: 700 million yuan/year } } }\n"
                + "precision: { output: 1 %, output@cluster:sensing: 5 million yuan/year }\n";
        run(study, "--out", "one", "--threads", "1");
        int runs = lines("one/runs.csv").size() - 1;
        assertTrue(runs >= 20 && runs < 120 && runs % 2 == 0, runs + " runs");
        for (String row : lines("one/differences.csv")) {
            String[] cells = row.split(",");
            double width = cells[2].equals("output") ? Double.parseDouble(cells[7]) : 0;
            double base = cells[2].equals("output") ? Double.parseDouble(cells[5]) : 0;
            assertTrue(width <= (cells[3].equals("city") ? 0.01 * base : 5e6), row);
        }
        assertTrue(console.err().contains("stopped after " + runs / 2 + " replications"), console.err());
        run(study, "--out", "three", "--threads", "3");
        assertEquals(tables("one"), tables("three"));
        run(study, "--out", "one", "--resume");
        assertEquals(tables("three"), tables("one"));
        run(study.replace("5 million yuan/year", "1000 yuan/year").replace("60", "12"), "--out", "never");
        assertTrue(console.err().contains("not reached after 12 replications"), console.err());
        write(study.replace("{ output: 1 %", "{ outptu: 1 %").replace("5 million", "0 million"));
        assertEquals(2, console.run("experiment", "study.yaml", "--out", "wrong"), console.err());
        assertTrue(console.err().contains("'outptu' in precision is none of the outcomes"), console.err());
        assertTrue(console.err().contains("did you mean 'output'?"), console.err());
        assertTrue(console.err().contains("a half width must be above 0, not 0 million yuan/year"), console.err());
    }

    private static final String RIVALS = HEAD.replace("replications: 2", "replications: 40") + """
            treatments:
              base: {}
              eager: { set: { parameters.patience: 7 days } }
              more: { set: { products.METER.output: 700 million yuan/year } }
            """;

    @Test
    void shouldSelectTheBestStrategyWithFewRunsOfTheOthers() throws IOException {
        String study = RIVALS + "design: { type: kim-nelson, aim: output, indifference: 1 million yuan/year }\n";
        run(study, "--out", "one", "--threads", "1");
        List<String> rows = lines("one/selection.csv");
        assertEquals("strategy,outcome,mean,half_width,replications,selected,procedure", rows.get(0));
        assertTrue(rows.get(3).matches("more,output,[0-9.E]+,[0-9.E]+,[0-9]+,yes,kim-nelson"), rows.get(3));
        int runs = lines("one/runs.csv").size() - 1;
        assertTrue(runs >= 30 && runs < 120, runs + " runs");
        assertTrue(console.out().contains("“more” is selected as the best for output."), console.out());
        run(study, "--out", "three", "--threads", "3");
        assertEquals(tables("one"), tables("three"));
        run(study, "--out", "one", "--resume");
        assertEquals(tables("three"), tables("one"));
    }

    @Test
    void shouldGiveABudgetOfRunsToTheRivalsOfTheBest() throws IOException {
        run(RIVALS + "design: { type: ocba, aim: output, runs: 60 }\n", "--out", "out");
        assertEquals(1 + 60, lines("out/runs.csv").size());
        List<String> rows = lines("out/selection.csv");
        assertTrue(rows.get(3).contains(",yes,ocba"), rows.get(3));
        assertEquals(
                60,
                rows.subList(1, 4).stream()
                        .mapToInt(row -> Integer.parseInt(row.split(",")[4]))
                        .sum());
    }

    @Test
    void shouldTakeUpASelectionThatWasInterrupted() throws IOException {
        String study = RIVALS + "design: { type: ocba, aim: output, runs: 36 }\n";
        console.interrupts(stop -> {
            stop.run();
            return () -> {};
        });
        write(study);
        assertEquals(130, console.run("experiment", "study.yaml", "--out", "out"));
        assertEquals(1, lines("out/selection.csv").size());
        console.interrupts(stop -> () -> {});
        run(study, "--out", "out", "--resume");
        run(study, "--out", "fresh");
        assertEquals(tables("fresh"), tables("out"));
    }

    static Stream<List<String>> mistakes() {
        return Stream.of(
                List.of(
                        "design: { type: kim-nelson, aim: output, indifference: 1 million yuan/year }",
                        "factors have no meaning with design 'kim-nelson'",
                        "selects one of at least two treatments"),
                List.of("outcoms: [x]", "unknown key 'outcoms'", "did you mean 'outcomes'?"),
                List.of("factors: { patiense: {} }", "unknown parameter 'patiense'", "did you mean 'patience'?"),
                List.of("factors: { a: { set: levers.research.intensity } }", "the base has no lever 'research'"),
                List.of(
                        "treatments: { a: { set: { levers.research.intensity: 50 % } } }",
                        "missing keys 'type', 'start', 'source' in lever 'research'",
                        "there is no lever 'research' to change"),
                List.of(
                        "factors: { patience: { from: 60 days, to: 30 days } }",
                        "is empty: it goes from 60 days to 30 days"),
                List.of(
                        "factors: { patience: { from: 8 days, to: 2 weeks } }",
                        "have different units: '8 days' and '2 weeks'"),
                List.of("factors: { patience: { from: 8 dayz, to: 20 dayz } }", "unknown unit 'dayz'"),
                List.of(
                        "factors: { patience: { from: 1 days, to: 30 days } }",
                        "must be at least 7 days",
                        "parameters.patience=1 days"),
                List.of("factors: { a: { set: products.METRE.output, from: 1, to: 2 } }", "METRE"),
                List.of("factors: { a: { set: products.METER.output } }", "needs 'from' and 'to'"),
                List.of("factors: { patience: { from: 8 days } }", "a range needs both 'from' and 'to'"),
                List.of(
                        "factors: { patience: {}, b: { set: parameters.patience } }",
                        "'parameters.patience' is varied by factor 'patience' already"),
                List.of("replications: 0", "replications must be a whole number from 1 to 1000000, not '0'"),
                List.of(
                        "design: { type: full-factorial, levels: 100000 }\nfactors: { patience: {}, review: {} }",
                        "the design has 10000000000 points",
                        "the budget is 100000"),
                List.of("design: { type: morriss, trajectories: 3 }", "did you mean 'morris'?"),
                List.of("design: { type: morris }", "missing key 'trajectories'"),
                List.of("design: { type: morris, trajectories: 3, levels: 5 }", "must be even, not 5"),
                List.of(
                        "design: { type: saltelli, rows: 4, points: 3 }",
                        "design.points has no meaning with type 'saltelli'"),
                List.of("outcomes: [outptu]", "unknown outcome 'outptu'", "did you mean 'output'?"),
                List.of(
                        "outcomes: [output@cluster:sensig]",
                        "unknown scope 'cluster:sensig'",
                        "did you mean 'cluster:sensing'?"),
                List.of("good_enough: { fill-rate: 99 days }", "'99 days' is a duration where a share is needed"),
                List.of("precision: { output: 1 % }", "needs at least two treatments and no design"),
                List.of("good_enough: { jobs: 3 }", "'jobs' in good_enough is none of the outcomes"),
                List.of("base: nowhere.yaml", "nowhere.yaml' cannot be read"),
                List.of("treatments: { a: { set: { parameters.patienc: 3 days } } }", "did you mean 'patience'?"));
    }

    /** Every mistake is told with its place in the experiment file; nothing is run. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldTellAMistakeWhereItIs(List<String> mistake) throws IOException {
        String line = mistake.get(0);
        String key = line.substring(0, line.indexOf(':') + 1);
        String text = (HEAD + "design: { type: one-at-a-time }\nfactors: { patience: {} }\n")
                .lines()
                .filter(each -> !each.startsWith(key) && !(line.contains("\nfactors") && each.startsWith("factors")))
                .reduce("", (all, each) -> all + each + "\n");
        write(text + line + "\n");
        assertEquals(2, console.run("experiment", "study.yaml", "--out", "out"), console.err());
        for (String part : mistake.subList(1, mistake.size())) {
            assertTrue(console.err().contains(part), console.err());
        }
        assertTrue(console.err().contains("study.yaml:"), console.err());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void shouldValidateAnExperiment() throws IOException {
        write(HEAD + MORRIS);
        assertEquals(0, console.run("validate", "study.yaml"), console.err());
        assertEquals("study.yaml: no errors\n", console.out());
        write(HEAD + MORRIS.replace("patience", "patiense"));
        assertEquals(2, console.run("validate", "study.yaml"));
        assertTrue(console.out().contains("did you mean 'patience'?"), console.out());
    }

    /** The report is there, sealed, without scripts, and has pictures of these names. */
    private void assertPictures(String... names) throws IOException {
        String page = Files.readString(temp.resolve("out/report.html"));
        for (String name : names) {
            assertTrue(page.contains("<figure id=\"figure-" + name + "\""), name);
        }
        assertFalse(page.contains("<script"));
        assertTrue(Files.readString(temp.resolve("out/manifest.json")).contains("\"report.html\""));
        assertEquals(0, console.run("report", "out", "--lang", "zh", "--out", "zh.html"), console.err());
        assertTrue(Files.readString(temp.resolve("zh.html")).contains("<h1>研究</h1>"));
    }

    private void run(String text, String... options) throws IOException {
        write(text);
        String[] command = Stream.concat(Stream.of("experiment", "study.yaml"), Stream.of(options))
                .toArray(String[]::new);
        assertEquals(0, console.run(command), console.err());
    }

    private void write(String text) throws IOException {
        Files.writeString(temp.resolve("study.yaml"), text);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(temp.resolve(file));
    }

    /** All tables of a folder. */
    private Map<String, String> tables(String folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tables;
    }
}
