package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.yaml.ScenarioReader;

class ShippedExperimentsTest {
    @TempDir
    Path temp;

    static List<String> experiments() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "scenarios", "experiments"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Strategies, outcomes and both ends of every factor are held against the scenario. */
    @ParameterizedTest
    @MethodSource("experiments")
    void shouldBeWithoutErrors(String name) throws IOException {
        TestConsole console = new TestConsole(temp);
        assertEquals(0, console.run("validate", "experiments/" + name), console.out());
        String text = Files.readString(Path.of("..", "scenarios", "experiments", name + ".yaml"));
        assertTrue(text.startsWith("# yaml-language-server: $schema=../experiment.schema.json\n"));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void shouldNameEveryFactorInBothLanguages(String name) {
        Path library = Path.of("..", "scenarios").toAbsolutePath().normalize();
        Path file = library.resolve("experiments").resolve(name + ".yaml");
        List<String> parameters =
                Stream.of(Parameter.values()).map(Parameter::id).toList();
        new ScenarioReader(Optional.of(library))
                .experiments()
                .read(file, List.of())
                .experiment()
                .factors()
                .forEach(factor -> assertTrue(
                        parameters.contains(factor.id())
                                || factor.about()
                                        .title()
                                        .filter(title -> title.zh().matches("\\p{IsHan}+"))
                                        .isPresent(),
                        factor.id()));
    }
}
