package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random numbers go by what they are for, so a firm that has nothing to do with a lever hardly moves what it is found to do. */
class UnrelatedFirmTest {
    /** 97.5 % quantile of Student's t with 9 degrees of freedom. */
    private static final double T_95_OF_9 = 2.262;

    private static final String POLICY = """
            liansim: 1
            title: { en: Research paid, zh: 研发补助 }
            levers:
              research: { type: rnd-incentive, target: { cluster: sensing }, instrument: super-deduction, rate: 100 %, start: 2023-07-01, permanent: true, source: invented }
            """;
    private static final String BAKERY = """
            liansim: 1
            extends: example.yaml
            title: { en: With a bakery, zh: 加一家烘焙厂 }
            clusters:
              food: { title: { en: Food, zh: 食品 }, source: invented }
            products:
              BREAD:
                title: { en: bread, zh: 面包 }
                cluster: food
                output: 100 million yuan/year
                processing: 1 day
                lead_time: { mean: 7 days, cv: 0.2 }
                cover: { inputs: 20 days, finished: 5 days }
                firms: { count: 1, real: 1, zones: { park: 1 } }
                recipe: { value_added: 1.00 }
                labour: { share: 50 %, tax: 10 %, temporary: 20 %, jobs: 100 }
                demand: { growth: 3 %/year, volatility: 10 %, local: 20 %, national: 80 %, export: 0 % }
                sources: { other: invented }
            """;

    @TempDir
    Path temp;

    private TestConsole console;

    @Test
    void shouldHardlyMoveWhatALeverIsFoundToDo() throws IOException {
        console = new TestConsole(temp);
        Files.copy(
                Path.of("..", "scenarios", "example.yaml").toAbsolutePath().normalize(), temp.resolve("example.yaml"));
        Files.writeString(temp.resolve("bakery.yaml"), BAKERY);
        double[] without = difference("example");
        double[] with = difference("bakery");
        assertNotEquals(without[2], with[2]);
        assertNotEquals(0, without[0]);
        assertTrue(Math.abs(with[0] - without[0]) < without[1], with[0] + ", " + without[0] + " ± " + without[1]);
    }

    /** Mean difference of the cluster's output by the lever, its standard error, and the mean without the lever. */
    private double[] difference(String base) throws IOException {
        Files.writeString(temp.resolve("paid.yaml"), POLICY + "extends: " + base + ".yaml\n");
        Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: %s.yaml
                set: { horizon: 5 years, economy: on }
                replications: 10
                treatments: { base: {}, paid: { scenario: paid.yaml } }
                outcomes: [output@cluster:sensing]
                """.formatted(base));
        assertEquals(0, console.run("experiment", "study.yaml", "--quiet", "--out", base), console.err());
        String[] cells = Files.readAllLines(temp.resolve(base).resolve("differences.csv"))
                .get(1)
                .split(",");
        double standardError = Double.parseDouble(cells[7]) / T_95_OF_9;
        return new double[] {Double.parseDouble(cells[6]), standardError, Double.parseDouble(cells[5])};
    }
}
