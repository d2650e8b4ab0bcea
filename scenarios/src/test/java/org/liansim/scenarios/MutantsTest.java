package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
 * One mistake of each kind at every sort of place in every shipped file: a far or second or missing key, a wrong unit,
 * a number out of range, a name of nothing. Each is reported where it stands, with what was meant when that is near.
 */
class MutantsTest {
    private static final int MOST_ALIKE = 2;
    /** In each cluster: their products are alike. */
    private static final int MOST_ALIKE_IN_CLUSTERS = 1;

    @TempDir
    Path folder;

    static List<Path> files() {
        return Library.files().stream().map(Library.ROOT::relativize).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeReportedWhereTheyStand(Path file) throws Exception {
        List<Mutant> mutants = Mutant.sample(
                Mutant.all(Files.readString(file)), file.startsWith("clusters") ? MOST_ALIKE_IN_CLUSTERS : MOST_ALIKE);
        assertTrue(mutants.size() >= 10, file + " gives " + mutants.size() + " mutants");
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Map<String, String>>> parts = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int part = worker;
                List<Mutant> share = IntStream.range(0, mutants.size())
                        .filter(i -> i % workers == part)
                        .mapToObj(mutants::get)
                        .toList();
                Study study = new Study(folder.resolve("study" + part), file);
                parts.add(pool.submit(() -> study.missed(share)));
            }
            Map<String, String> missed = new TreeMap<>();
            for (Future<Map<String, String>> part : parts) {
                missed.putAll(part.get());
            }
            assertEquals(Map.of(), missed, "of " + mutants.size());
        } finally {
            pool.shutdownNow();
        }
    }

    /** A copy of the library in which one file is changed again and again. */
    private static final class Study {
        private final Path changed;
        private final Path top;
        private final ScenarioReader scenarios = new ScenarioReader(
                Optional.empty(),
                ShockCatalog.descriptions(),
                LeverCatalog.standard().descriptions());
        private final StockReader stocks = new StockReader(Optional.empty());
        private final boolean stock;

        Study(Path folder, Path file) throws IOException {
            for (Path each : files()) {
                Path copy = folder.resolve(each.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
            Files.copy(Library.ROOT.resolve("liansim.schema.json"), folder.resolve("liansim.schema.json"));
            for (String table : List.of("firms.csv", "links.csv")) {
                for (String own : List.of("china-2020", "nation")) {
                    Files.copy(
                            Library.ROOT.resolve(own).resolve(table),
                            folder.resolve(own).resolve(table));
                }
            }
            changed = folder.resolve(file.toString());
            stock = stocks.reads(changed);
            boolean isPart = file.startsWith("clusters") || file.endsWith("zones.yaml");
            top = isPart ? folder.resolve("zhengzhou").resolve("baseline.yaml") : changed;
            read();
        }

        private void read() {
            if (stock) {
                stocks.read(top, List.of());
            } else {
                scenarios.read(top, List.of());
            }
        }

        Map<String, String> missed(List<Mutant> mutants) throws IOException {
            Map<String, String> missed = new TreeMap<>();
            for (Mutant each : mutants) {
                Files.writeString(changed, each.text());
                String fault = fault(each, problems());
                if (!fault.isEmpty()) {
                    missed.put(each.toString(), fault);
                }
            }
            return missed;
        }

        private List<Problem> problems() {
            try {
                read();
                return List.of();
            } catch (InputException e) {
                return e.problems();
            }
        }

        /** What is wrong with the report of a mistake; empty when nothing is. */
        private String fault(Mutant mutant, List<Problem> problems) {
            if (problems.stream().noneMatch(problem -> isRight(mutant, problem))) {
                return "not reported: " + shown(problems);
            }
            List<Problem> astray = problems.stream()
                    .filter(each -> !isRight(mutant, each) && !mayFollow(mutant, each))
                    .toList();
            return astray.isEmpty() ? "" : "leads astray: " + shown(astray);
        }

        private static String shown(List<Problem> problems) {
            return problems.size() + " problems, such as "
                    + problems.stream().limit(3).toList();
        }

        /** At the line of the mistake, with what was meant or what is allowed. */
        private boolean isRight(Mutant mutant, Problem problem) {
            boolean helps = switch (mutant.kind()) {
                case FAR_KEY, WRONG_UNIT ->
                    !problem.hint().isEmpty() || problem.message().contains("must be");
                case TOO_LOW, TOO_HIGH -> problem.message().matches(".*( must be | is not a whole number ).*");
                default -> problem.hint().contains(mutant.hint());
            };
            return helps
                    && problem.place().file().equals(changed.toString())
                    && problem.place().line() == mutant.line();
        }

        /** What is called by another name is missing too; what a recipe lacks may still be named as critical in it. */
        private static boolean mayFollow(Mutant mutant, Problem problem) {
            return problem.message().startsWith("missing key")
                    || mutant.kind() == Mutant.Kind.NO_KEY && problem.message().endsWith("is not in its recipe");
        }
    }
}
