package org.liansim.result;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.liansim.TinyCity;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scopes;
import org.liansim.outcome.RunOutcome;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Scenario;

/** Result folders of the tiny city. */
final class TinyResult {
    private TinyResult() {}

    static Study study(Scenario scenario, KpiCatalog kpis) {
        return new Study("base, line", scenario, Scopes.of(scenario, TinyCity.network()), kpis);
    }

    static Provenance provenance() {
        return new Provenance(
                List.of("run", "tiny.yaml"),
                "liansim run tiny.yaml --seed 7",
                List.of(new InputFile("tiny.yaml", "title: 小城\n".getBytes(StandardCharsets.UTF_8))),
                Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    }

    /** Two runs that are done around one that failed. */
    static void write(AtomicFolder folder, Scenario scenario, KpiCatalog kpis) {
        Study study = study(scenario, kpis);
        try (ResultWriter writer = new ResultWriter(folder, study, provenance())) {
            writer.add(RunValues.of(study, TinyCity.run(scenario, 1)));
            writer.add(RunValues.of(study, RunOutcome.failed(2, "stock of \"A\" below zero")));
            writer.add(RunValues.of(study, TinyCity.run(scenario, 3)));
            writer.commit();
        }
    }

    /** A whole result with every KPI. */
    static void write(Path path) {
        write(ResultFolder.create(path, false), TinyCity.scenario(), KpiCatalog.standard());
    }
}
