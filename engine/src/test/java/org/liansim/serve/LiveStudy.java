package org.liansim.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liansim.kpi.KpiCatalog;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;

/** A small city with a lever of its own and a strategy of two, of which one names the other. */
final class LiveStudy {
    static final Path LIBRARY = Path.of("..", "scenarios").toAbsolutePath().normalize();

    private LiveStudy() {}

    static ScenarioReader reader() {
        return new ScenarioReader(
                Optional.of(LIBRARY),
                ShockCatalog.descriptions(),
                LeverCatalog.standard().descriptions());
    }

    /** Writes the study into a folder and reads it. */
    static Subject in(Path folder) throws IOException {
        Path base = folder.resolve("base.yaml");
        Files.writeString(base, """
                liansim: 1
                title: { en: Small, zh: 小 }
                extends: example.yaml
                economy: on
                replications: 4
                levers:
                  rules: { type: gov-service, start: 2023-03-01, permanent: true, ramp: 90 days, source: test }
                """);
        Path strategy = folder.resolve("strategies").resolve("more.yaml");
        Files.createDirectories(strategy.getParent());
        Files.writeString(strategy, """
                liansim: 1
                title: { en: More, zh: 更多 }
                extends: ../base.yaml
                levers:
                  demand:
                    type: demand-allocation
                    target: { product: METER }
                    start: 2023-02-01
                    permanent: true
                    share: 30 %
                    running_cost: 20 million yuan/year
                    payer: park
                    source: 'a "quoted": source'
                  review:
                    type: target-review
                    start: 2023-01-01
                    permanent: true
                    kpi: output
                    aim: 900000000
                    levers: demand
                    source: test
                """);
        ScenarioReader reader = reader();
        return new Subject(
                reader,
                reader.read(base, List.of()),
                "base.yaml",
                List.of(strategy),
                new Subject.Catalogs(LeverCatalog.standard(), KpiCatalog.standard()));
    }
}
