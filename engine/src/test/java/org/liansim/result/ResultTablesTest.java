package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.TinyCity;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.scenario.Scenario;

class ResultTablesTest {
    @TempDir
    static Path temp;

    private static Path result;

    /** Two months, output as headline and backlog as further KPI. */
    @BeforeAll
    static void writeTwoMonths() {
        result = temp.resolve("result");
        Scenario scenario = TinyCity.scenario(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 1), 3);
        KpiCatalog kpis = new KpiCatalog(List.of(kpi("output")), List.of(kpi("backlog")));
        TinyResult.write(ResultFolder.create(result, false), scenario, kpis);
    }

    @Test
    void shouldListEveryReplication() throws IOException {
        assertEquals("""
                strategy,replication,seed,status,reason,events,globals,events_review,events_delivery
                "base, line",1,7,done,,135,15,100,20
                "base, line",2,7,failed,"stock of ""A"" below zero",,,,
                "base, line",3,7,done,,175,15,100,60
                """, text("runs.csv"));
    }

    @Test
    void shouldStateOutcomesOfRunsThatAreDone() throws IOException {
        String outcomes = text("outcomes.csv");
        assertTrue(outcomes.startsWith("""
                        strategy,replication,outcome,scope,value,unit
                        "base, line",1,output,city,3650000000,yuan/year
                        "base, line",1,output,zone:east,1460000000,yuan/year
                        "base, line",1,output,zone:west,2190000000,yuan/year
                        "base, line",1,output,cluster:alpha,1095000000,yuan/year
                        """), outcomes);
        assertEquals(1 + 2 * 8 * 4, outcomes.lines().count());
        assertTrue(outcomes.contains("\"base, line\",3,output-final-year,city,6570000000,yuan/year\n"), outcomes);
        assertTrue(outcomes.contains("\"base, line\",3,backlog,product:C,12000000,yuan\n"), outcomes);
    }

    @Test
    void shouldKeepHeadlinesByReplicationAndSummariseTheRest() throws IOException {
        String series = text("series.csv");
        assertTrue(series.contains("""
                        "base, line",1,2023-02-01,output,city,3650000000,yuan/year
                        "base, line",1,2023-02-01,output,zone:east,1460000000,yuan/year
                        """), series);
        assertTrue(series.endsWith("""
                        "base, line",mean,2023-02-01,backlog,cluster:beta,8000000,yuan
                        "base, line",sd,2023-02-01,backlog,cluster:beta,2828427.12474619,yuan
                        "base, line",p05,2023-02-01,backlog,cluster:beta,6200000,yuan
                        "base, line",p50,2023-02-01,backlog,cluster:beta,8000000,yuan
                        "base, line",p95,2023-02-01,backlog,cluster:beta,9800000,yuan
                        """), series);
        assertEquals(1 + 2 * 2 * 5 + 2 * 5 * 5, series.lines().count());
    }

    @Test
    void shouldHaveNoWholeYearInTwoMonths() throws IOException {
        assertEquals("strategy,replication,date,outcome,scope,value,unit\n", text("annual.csv"));
    }

    @Test
    void shouldStateEveryWholeYear() throws IOException {
        Path years = temp.resolve("years");
        Scenario scenario = TinyCity.scenario(LocalDate.of(2023, 7, 1), LocalDate.of(2025, 10, 1), 3);
        KpiCatalog kpis = new KpiCatalog(List.of(), List.of(kpi("jobs")));
        TinyResult.write(ResultFolder.create(years, false), scenario, kpis);
        assertEquals(
                List.of(
                        "\"base, line\",1,2023-07-01,jobs,city,1000,jobs",
                        "\"base, line\",1,2024-07-01,jobs,city,1000,jobs",
                        "\"base, line\",3,2023-07-01,jobs,city,1800,jobs",
                        "\"base, line\",3,2024-07-01,jobs,city,1800,jobs"),
                Files.readString(years.resolve("annual.csv"))
                        .lines()
                        .filter(line -> line.contains(",city,"))
                        .toList());
    }

    @Test
    void shouldSayInTheManifestWhatWasRunAndHowToRunItAgain() throws IOException {
        Map<?, ?> manifest = Json.object(text("manifest.json"));
        assertEquals("liansim run tiny.yaml --seed 7", manifest.get("reproduce"));
        assertEquals(7, manifest.get("seed"));
        assertEquals("2026-03-01T00:00:00Z", manifest.get("finished"));
        assertEquals(Map.of("asked", 3, "done", 2, "failed", 1), manifest.get("replications"));
        assertEquals(
                List.of(Map.of(
                        "path",
                        "tiny.yaml",
                        "sha256",
                        "5ce1e5ae3d1f40641169a90688df645b031bbc5a45135281071a4e5dc3b2c713",
                        "text",
                        "title: 小城\n")),
                manifest.get("inputs"));
        for (Object entry : Json.list(manifest, "files")) {
            Map<?, ?> file = (Map<?, ?>) entry;
            assertEquals(Sha256.of(result.resolve(Json.string(file, "name"))), file.get("sha256"));
        }
        assertEquals(4, Json.list(manifest, "files").size());
    }

    private static Kpi kpi(String id) {
        return KpiCatalog.standard().all().stream()
                .filter(kpi -> kpi.description().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String name) throws IOException {
        return Files.readString(result.resolve(name));
    }
}
