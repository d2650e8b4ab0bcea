package org.liansim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.InputException;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;

/** A scenario file of 31 lines, two firms that make gas meters, to which a test adds shocks or levers. */
public final class SensorPark {
    private static final String CITY = """
            liansim: 1
            title: { en: City, zh: 城市 }
            start: 2023-01-01
            horizon: 2 years
            seed: 1
            replications: 1
            zones:
              park: { title: { en: Park, zh: 园区 }, source: invented }
            clusters:
              sensing: { title: { en: Sensing, zh: 传感 }, source: invented }
            products:
              METER:
                title: { en: meter, zh: 表 }
                cluster: sensing
                output: 600 million yuan/year
                processing: 5 days
                lead_time: { mean: 14 days }
                cover: { inputs: 20 days, finished: 10 days }
                firms:
                  count: 2
                  zones: { park: 1 }
                  anchors:
                    first: { title: { en: First, zh: 第一 }, share: 70 %, zone: park, source: invented }
                recipe: { CHIP: 0.4, value_added: 0.6 }
                labour: { share: 50 %, jobs: 100 }
                demand: { national: 100 % }
                sources: { other: judgement }
              CHIP:
                title: { en: chip, zh: 芯片 }
                lead_time: { mean: 98 days }
                supply: { import: 80 % }
                sources: { other: judgement }
            """;

    private final Path file;

    /** @param file where the scenario is written */
    public SensorPark(Path file) {
        this.file = file;
    }

    /** Reads it with more at its end. */
    public ReadResult with(String more) {
        try {
            Files.writeString(file, CITY + more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioReader(
                        Optional.empty(),
                        ShockCatalog.descriptions(),
                        LeverCatalog.standard().descriptions())
                .read(file, List.of());
    }

    /** Checks that it is refused for one problem, and what the message begins with and contains. */
    public void refuses(String more, String problem, String hint) {
        InputException wrong = assertThrows(InputException.class, () -> with(more));
        assertEquals(1, wrong.problems().size(), wrong.getMessage());
        String message = wrong.getMessage().replace(file.getParent() + "/", "");
        assertTrue(message.startsWith(problem.strip()), message);
        assertTrue(hint == null || message.contains(hint.strip()), message);
    }
}
