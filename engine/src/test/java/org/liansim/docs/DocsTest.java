package org.liansim.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.yaml.Written;

/** The documents say what the code says: their tables, commands and links cannot drift. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
    private static final Path ROOT = root();

    @Test
    void shouldTellEveryParameterOfTheModel() throws IOException {
        assertTable(
                Stream.of(Parameter.values()).map(DocsTest::row).toList(),
                table("engine/docs/model.md", "| key | default | range | meaning | source |"));
    }

    @Test
    void shouldTellEveryKpi() throws IOException {
        KpiCatalog catalog = KpiCatalog.standard();
        assertTable(
                catalog.all().stream().map(kpi -> row(kpi, catalog)).toList(),
                table("engine/docs/model.md", "| id | name | 中文 | unit | adds up | series | meaning |"));
    }

    @Test
    void shouldNameOnlyPackagesThatStand() throws IOException {
        List<String> missing = PACKAGE.matcher(read(ROOT.resolve("engine/docs/architecture.md")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !Files.isRegularFile(ROOT.resolve(
                        "engine/src/main/java/org/liansim/" + name.replace('.', '/') + "/package-info.java")))
                .toList();
        assertEquals(List.of(), missing, "packages in architecture.md that are not in the code");
    }

    @Test
    void shouldLinkOnlyToFilesThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(read(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
                    broken.add(ROOT.relativize(document) + " -> " + target);
                }
            }
        }
        assertEquals(List.of(), broken, "links to nowhere");
    }

    @Test
    void shouldGiveTheCommandsThatBuildAndRun() throws IOException {
        List<String> lines = read(ROOT.resolve("README.md")).lines().toList();
        assertTrue(lines.contains("./mvnw -q -DskipTests package && engine/target/liansim/bin/liansim run"
                + " scenarios/zhengzhou/baseline.yaml"));
        assertTrue(lines.contains("./mvnw -q verify"));
    }

    private static String row(Parameter parameter) {
        Parameter.Range range = parameter.range();
        return "| `" + parameter.id() + "` | " + Written.value(range.standard(), parameter.dimension()) + " | "
                + Written.value(range.least(), parameter.dimension()) + " to "
                + Written.value(range.most(), parameter.dimension()) + " | "
                + parameter.meaning().en() + " | " + parameter.source().en() + " |";
    }

    private static String row(Kpi kpi, KpiCatalog catalog) {
        Kpi.Description description = kpi.description();
        return "| `" + description.id() + "` | " + description.title().en() + " | "
                + description.title().zh() + " | " + description.unit().symbol() + " | "
                + (description.additive() ? "yes" : "no") + " | "
                + (catalog.headline().contains(kpi) ? "each run" : "summary") + " | "
                + description.meaning().en() + " |";
    }

    private static void assertTable(List<String> expected, List<String> written) {
        List<String> missing =
                expected.stream().filter(row -> !written.contains(row)).toList();
        assertTrue(missing.isEmpty(), () -> "rows that should stand:\n" + String.join("\n", missing));
        assertEquals(expected, written, "rows in another order, or rows of nothing");
    }

    /** Rows of the table with a header. */
    private static List<String> table(String document, String header) throws IOException {
        return read(ROOT.resolve(document))
                .lines()
                .dropWhile(line -> !line.equals(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        for (String folder : List.of("engine/docs", "scenarios", "benchmarks")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !ROOT.relativize(file).toString().contains("target"))
                        .sorted()
                        .forEach(documents::add);
            }
        }
        return documents;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    /** The folder of the whole project, from the project's or the module's folder. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("engine")) ? here : here.getParent();
    }
}
