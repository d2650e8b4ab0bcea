package org.liansim.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets of the README name tables and columns that are written. */
class SnippetsTest {
    private static final Pattern COLUMN =
            Pattern.compile("t\\.(\\w+)\\.(?:str|agg|mean)|r\\.(\\w+) |:(\\w+)[ ,)]|\\((\\w+) ~ (\\w+),|on=\"(\\w+)\"");
    private static final Path ROOT = Files.exists(Path.of("README.md")) ? Path.of("") : Path.of("..");

    /** Columns of outcomes.csv, of an experiment's runs.csv and design.csv, and the factor that the snippets take. */
    private static final Set<String> COLUMNS =
            Set.of("strategy", "replication", "outcome", "scope", "value", "unit", "treatment", "output", "patience");

    @Test
    void shouldNameOnlyColumnsThatAreWritten() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        for (String line : section()) {
            COLUMN.matcher(line).results().forEach(found -> {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null) {
                        named.add(found.group(group));
                    }
                }
            });
        }
        assertEquals(Set.of("outcome", "scope", "value", "treatment", "output", "patience"), named);
        assertTrue(COLUMNS.containsAll(named), named.toString());
    }

    @Test
    void shouldTakeAFactorAndAnOutcomeOfTheExperimentThatTheReadmeRuns() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertTrue(readme.contains("experiment experiments/parameters-morris --out results/screening"));
        String experiment = Files.readString(ROOT.resolve("scenarios/experiments/parameters-morris.yaml"));
        assertTrue(experiment.contains("\n  patience: {}"));
        assertTrue(experiment.contains("\noutcomes: [output, "));
    }

    private static List<String> section() throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md")).stream()
                .dropWhile(line -> !line.equals("## Loading results"))
                .takeWhile(line -> !line.equals("## Where to read on"))
                .toList();
    }
}
