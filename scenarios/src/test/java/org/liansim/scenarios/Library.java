package org.liansim.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;

/** The shipped scenario files, which lie beside this module's sources. */
final class Library {
    static final Path ROOT = Path.of("").toAbsolutePath();

    private Library() {}

    /** Reads a scenario of the library, with settings as on the command line. */
    static Scenario read(String file, String... settings) {
        return new ScenarioReader(
                        Optional.empty(),
                        ShockCatalog.descriptions(),
                        LeverCatalog.standard().descriptions())
                .read(ROOT.resolve(file), List.of(settings))
                .scenario();
    }

    /** Every YAML file of the library but the experiments, by path. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !ROOT.relativize(file).startsWith("target"))
                    .filter(file -> !ROOT.relativize(file).startsWith("src"))
                    .filter(file -> !ROOT.relativize(file).startsWith("experiments"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that is a scenario of its own: it has a title and a horizon or a parent to take them from. */
    static List<Path> scenarios() {
        return files().stream().filter(Library::isScenario).toList();
    }

    private static boolean isScenario(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith("horizon:") || line.startsWith("extends:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
