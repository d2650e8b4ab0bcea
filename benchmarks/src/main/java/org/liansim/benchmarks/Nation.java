package org.liansim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.liansim.network.Network;
import org.liansim.network.SyntheticNation;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;

/** The made-up nation of {@code liansim generate}: its scenario, and its network at any size. */
final class Nation {
    private static final int LINKS_OF_FIRM = 5;

    private Nation() {}

    /** The shipped scenario, whose network is small; to be called in the top folder. */
    static Scenario scenario() {
        return new ScenarioReader()
                .read(Path.of("scenarios/nation/nation.yaml"), List.of())
                .scenario();
    }

    /**
     * A network of any size.
     *
     * @param seed seed of the runs
     */
    static Network network(Scenario scenario, int firms, long seed) {
        return new SyntheticNation(scenario.products(), new SyntheticNation.Size(firms, LINKS_OF_FIRM * firms, 1))
                .freeze("all", seed);
    }

    /**
     * What {@code liansim generate} writes; to be called in the top folder, where the project is built.
     *
     * @param folder an empty folder
     * @param options options besides the size
     * @return the scenario file
     */
    static Path generated(Path folder, int firms, List<String> options) throws IOException, InterruptedException {
        Path nation = folder.resolve("nation");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "engine/target/liansim/liansim.jar",
                "generate",
                "--firms=" + firms,
                "--links=" + LINKS_OF_FIRM * firms,
                "--quiet",
                "--out=" + nation));
        command.addAll(options);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("liansim generate ended with " + exit);
        }
        return nation.resolve("nation.yaml");
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
