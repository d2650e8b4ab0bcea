package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader of Chinese finds nothing English in a report and on the terminal but names: ids that files give, addresses,
 * abbreviations, authors. The command that reproduces a result is left out, and the files it lists.
 */
class ChineseReportTest {
    /** Abbreviations and authors. */
    private static final Set<String> WORDS = Set.of(
            "LianSim",
            "ESRI",
            "Diem",
            "Holm",
            "Hsu",
            "Savage",
            "Sobol",
            "Saltelli",
            "PRIM",
            "Friedman",
            "Fisher",
            "CART",
            "Breiman",
            "p",
            "AI",
            "ECU",
            "IT",
            "LPR",
            "MEMS",
            "explain",
            "--levers",
            "--keep",
            "CSV");

    private static final Pattern WORD = Pattern.compile("[A-Za-z-]*[A-Za-z][A-Za-z0-9_'-]*");
    private static final Pattern ADDRESS = Pattern.compile("[\\w/-]+(\\.[\\w-]+)+(/[\\w/.?=-]*)?(:\\d+)*");

    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void open() {
        console = new TestConsole(temp);
    }

    @Test
    void shouldHoldOnlyNamesAfterARunOfThePlan() throws IOException {
        String out = run("run", "zhengzhou/plan", "--set", "horizon=3 years", "--replications", "1");
        assertTrue(out.contains("盘点"), out);
        assertOnlyNames(out);
        assertOnlyNames(page());
    }

    @Test
    void shouldHoldOnlyNamesAfterAComparison() throws IOException {
        assertOnlyNames(run(
                "compare",
                "zhengzhou/baseline",
                "--set",
                "horizon=3 years",
                "--with",
                "zhengzhou/strategies/zhengdong",
                "--replications",
                "2"));
        assertOnlyNames(page());
    }

    @Test
    void shouldHoldOnlyNamesWithEveryEvent() throws IOException {
        List<String> compare = new ArrayList<>(
                List.of("compare", "zhengzhou/baseline", "--set", "horizon=3 years", "--replications", "2", "--with"));
        try (Stream<Path> events = Files.list(Path.of("..", "scenarios", "events"))) {
            events.map(file -> "events/" + file.getFileName()).sorted().forEach(compare::add);
        }
        assertOnlyNames(run(compare.toArray(String[]::new)));
        assertOnlyNames(page());
    }

    @Test
    void shouldHoldOnlyNamesForANation() throws IOException {
        assertOnlyNames(run("run", "nation/nation.yaml", "--set", "horizon=90 days"));
        assertOnlyNames(page());
    }

    @Test
    void shouldHoldOnlyNamesOnceLeversAreExplained() throws IOException {
        run("run", "example-policy", "--replications", "2");
        assertOnlyNames(
                console.run("explain", "result", "--keep", "--lang", "zh") == 0 ? console.out() : console.err());
        assertOnlyNames(page());
    }

    @Test
    void shouldHoldOnlyNamesAfterAnExperiment() throws IOException {
        Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: example-policy.yaml
                set: { horizon: 1 year }
                replications: 2
                treatments:
                  base: {}
                  few: { set: { levers.research-grants.rate: 5 % } }
                design: { type: saltelli, rows: 4 }
                factors:
                  patience: {}
                  discount_rate: {}
                  tie: { set: levers.local-sensors.points, title: { en: Ties, zh: 本地配套 } }
                  meters:
                    title: { en: Stock of meters, zh: 燃气表库存 }
                    set: products.METER.cover.finished
                    from: 5 days
                    to: 20 days
                    source: { en: invented, zh: 虚构 }
                outcomes: [output, fill-rate]
                good_enough: { fill-rate: 97 % }
                """);
        run("experiment", "study.yaml");
        String page = page();
        assertTrue(page.contains("一年期LPR"), page);
        assertOnlyNames(page);
    }

    private String run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--lang", "zh", "--out", "result"));
        assertEquals(0, console.run(all.toArray(String[]::new)), console.err());
        return console.err() + console.out();
    }

    /** What a report shows and says to those who cannot see. */
    private String page() throws IOException {
        String html = Files.readString(temp.resolve("result/report.html"))
                .replaceAll("(?s)<(script|style|pre)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<section id=\"reproduce\">.*?</section>", " ");
        StringBuilder shown = new StringBuilder();
        Pattern.compile("(?:aria-label|content|title)=\"([^\"]*)\"")
                .matcher(html.substring(html.indexOf("<body")))
                .results()
                .forEach(each -> shown.append(each.group(1)).append('\n'));
        return shown.append(html.replaceAll("<[^>]*>", "\n")).toString();
    }

    private void assertOnlyNames(String text) throws IOException {
        assertTrue(text.codePoints().filter(c -> c >= 0x4e00 && c < 0xa000).count() > 20, text);
        Set<String> names = names();
        String plain = ADDRESS.matcher(text.replaceAll("&#?\\w+;", " ")).replaceAll(" ");
        List<String> words = WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(word -> !names.contains(word) && !WORDS.contains(word))
                .toList();
        assertEquals(List.of(), words);
    }

    /** Ids of strategies, levers, shocks, products and firms of the result, and where it lies. */
    private Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("result"));
        List<String> tables = Stream.of("levers.csv", "shocks.csv", "nodes.csv", "runs.csv", "names.csv", "design.csv")
                .filter(table -> Files.exists(temp.resolve("result").resolve(table)))
                .toList();
        for (String table : tables) {
            for (String row : Files.readAllLines(temp.resolve("result").resolve(table))) {
                String[] cells = row.split(",");
                names.addAll(List.of(cells[0], cells[Math.min(1, cells.length - 1)], cells[0].replaceFirst(".*:", "")));
            }
        }
        Stream.of(temp.toString().split("[/.]")).forEach(names::add);
        return names;
    }
}
