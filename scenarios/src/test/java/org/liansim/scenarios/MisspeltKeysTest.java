package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Problem;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.scenario.yaml.StockReader;
import org.liansim.shock.ShockCatalog;

/**
 * Every key of every shipped file, misspelt alone, is found where it stands: in one problem that names the right word.
 * Of keys that a file has many times some places are tried, all of them by the thorough tests.
 */
class MisspeltKeysTest {
    private static final Path LIBRARY = Path.of("");
    /** Of the places of one key in one file. */
    private static final int MOST_ALIKE = Boolean.getBoolean("thorough") ? Integer.MAX_VALUE : 2;

    @TempDir
    Path folder;

    static List<Path> files() {
        return shipped(".yaml");
    }

    private static List<Path> shipped(String ending) {
        try (Stream<Path> files = Stream.of(
                        "zhengzhou",
                        "clusters",
                        "events",
                        "teaching",
                        "china-2020",
                        "example.yaml",
                        "liansim.schema.json")
                .flatMap(MisspeltKeysTest::below)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> below(String name) {
        try {
            return Files.walk(LIBRARY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeFoundOneByOne(Path file) throws Exception {
        String text = Files.readString(file);
        StringBuilder library = new StringBuilder();
        for (Path each : files()) {
            library.append(Files.readString(each)).append("\n---\n");
        }
        List<Misspelling> misspellings =
                Misspelling.sample(Misspelling.all(text, Misspelling.keys(library.toString())), MOST_ALIKE);
        assertTrue(misspellings.size() >= 5, file + " has keys");
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Set<String>>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int part = i;
                List<Misspelling> share = IntStream.range(0, misspellings.size())
                        .filter(k -> k % workers == part)
                        .mapToObj(misspellings::get)
                        .toList();
                Path study = copied(folder.resolve("study" + part));
                parts.add(pool.submit(() -> missed(study, file, text, share)));
            }
            Set<String> missed = new TreeSet<>();
            for (Future<Set<String>> part : parts) {
                missed.addAll(part.get());
            }
            assertEquals(Set.of(), missed);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Path copied(Path study) throws IOException {
        for (Path each : Stream.of(".yaml", ".csv", ".schema.json")
                .flatMap(ending -> shipped(ending).stream())
                .toList()) {
            Path copy = study.resolve(each.toString());
            Files.createDirectories(copy.getParent());
            Files.copy(each, copy);
        }
        return study;
    }

    /** The misspellings that were not found as they should, with what was found. */
    private static Set<String> missed(Path study, Path file, String text, List<Misspelling> misspellings)
            throws IOException {
        boolean isPart = file.startsWith("clusters") || file.endsWith("zones.yaml") || file.endsWith("baseline.yaml");
        Path top = study.resolve(isPart ? Path.of("zhengzhou", "baseline.yaml") : file);
        ScenarioReader scenarios = new ScenarioReader(
                Optional.empty(),
                ShockCatalog.descriptions(),
                LeverCatalog.standard().descriptions());
        StockReader stocks = new StockReader(Optional.empty());
        Consumer<Path> reader = file.startsWith("teaching")
                ? each -> stocks.read(each, List.of())
                : each -> scenarios.read(each, List.of());
        Set<String> missed = new TreeSet<>();
        for (Misspelling each : misspellings) {
            Files.writeString(study.resolve(file), each.applied(text));
            String found = found(reader, top);
            String expected = study.resolve(file) + ":" + each.line() + ":" + each.column() + " did you mean '"
                    + each.key() + "'?";
            if (!found.equals(expected)) {
                missed.add(each + " gave " + found);
            }
        }
        return missed;
    }

    private static String found(Consumer<Path> reader, Path top) {
        try {
            reader.accept(top);
            return "nothing";
        } catch (InputException e) {
            List<String> found = new ArrayList<>();
            for (Problem each : e.problems()) {
                Problem.Place place = each.place();
                found.add(place.file() + ":" + place.line() + ":" + place.column() + " " + each.hint());
            }
            return String.join("; ", found);
        }
    }
}
