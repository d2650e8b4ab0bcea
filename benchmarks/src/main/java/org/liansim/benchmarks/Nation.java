package org.liansim.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.liansim.network.Network;
import org.liansim.network.SyntheticNation;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;

/** The made-up nation of {@code liansim generate}: its scenario, and its network at any size. */
final class Nation {
    private static final int LINKS_OF_FIRM = 5;

    private Nation() {}

    /** The scenario, with a network of two firms a product. */
    static Scenario scenario() {
        try (InputStream in = Nation.class.getResourceAsStream("/org/liansim/cli/study/nation.yaml")) {
            Path folder = Files.createTempDirectory("nation");
            Files.copy(in, folder.resolve("nation.yaml"));
            StringBuilder firms = new StringBuilder("name,product,zone,local\n");
            for (int product = 1; product <= 20; product++) {
                firms.append(String.format("F%02d,S%02d,all,1000%n", product, product));
            }
            Files.writeString(folder.resolve("firms.csv"), firms);
            Files.writeString(folder.resolve("links.csv"), "supplier,buyer,value\nF02,F01,1\n");
            return new ScenarioReader()
                    .read(folder.resolve("nation.yaml"), List.of())
                    .scenario();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Network network(Scenario scenario, int firms) {
        return new SyntheticNation(scenario.products(), new SyntheticNation.Size(firms, LINKS_OF_FIRM * firms, 1))
                .freeze("all");
    }
}
