package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.TinyCity;
import org.liansim.kpi.KpiCatalog;
import org.liansim.scenario.Scenario;

class ExportTest {
    @TempDir
    Path temp;

    private Path result;
    private Path out;

    @BeforeEach
    void writeThreeYears() {
        result = temp.resolve("it's [a] result*");
        out = temp.resolve("out");
        Scenario scenario = TinyCity.scenario(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1), 3);
        TinyResult.write(ResultFolder.create(result, false), scenario, KpiCatalog.standard());
    }

    @Test
    void shouldCopyTheTables() throws IOException {
        export("csv");
        assertArrayEquals(
                Files.readAllBytes(result.resolve("series.csv")), Files.readAllBytes(out.resolve("series.csv")));
        assertTrue(Files.notExists(out.resolve("manifest.json")));
    }

    @Test
    void shouldSealTheParquetTablesOfAResultWithIt() throws IOException {
        Path both = temp.resolve("both");
        Scenario scenario = TinyCity.scenario(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1), 3);
        TinyResult.write(ResultFolder.create(both, false).withParquet(true), scenario, KpiCatalog.standard());
        export("parquet");
        assertArrayEquals(
                Files.readAllBytes(out.resolve("series.parquet")), Files.readAllBytes(both.resolve("series.parquet")));
        ResultFolder.open(both);
        Files.writeString(both.resolve("runs.parquet"), "changed");
        assertThrows(ResultException.class, () -> ResultFolder.open(both));
    }

    @Test
    void shouldWriteTheSameValuesAsParquet() throws SQLException {
        export("parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            assertEquals(
                    "1|7|done|null|100, 2|7|failed|stock of \"A\" below zero|null, 3|7|done|null|100",
                    one(statement, """
                            SELECT string_agg(replication || '|' || seed || '|' || status || '|'
                              || coalesce(reason, 'null') || '|' || coalesce(events_review::VARCHAR, 'null'), ', '
                              ORDER BY replication)
                            FROM '%s/runs.parquet'"""));
            assertEquals("6570000000", one(statement, """
                            SELECT value::BIGINT FROM '%s/annual.parquet' WHERE replication = '3' AND date = DATE '2024-01-01'
                              AND outcome = 'output' AND scope = 'city'"""));
            assertEquals(
                    Long.toString(lines("series.csv") - 1), one(statement, "SELECT count(*) FROM '%s/series.parquet'"));
            assertEquals(
                    Long.toString(lines("outcomes.csv") - 1),
                    one(statement, "SELECT count(value) FROM '%s/outcomes.parquet'"));
        }
    }

    @Test
    void shouldWriteTheIamcLayoutWithMeansOverReplications() throws IOException {
        export("iamc");
        List<String> lines = Files.readAllLines(out.resolve("iamc.csv"));
        assertEquals("model,scenario,region,variable,unit,2023,2024,2025", lines.get(0));
        assertTrue(
                lines.contains(
                        "LianSim development,\"base, line\",city,Output,yuan/year,5110000000,5110000000,5110000000"),
                lines.toString());
        assertTrue(
                lines.contains("LianSim development,\"base, line\",city,Fill rate|beta,share,0.9,0.9,0.9"),
                lines.toString());
        assertTrue(lines.contains("LianSim development,\"base, line\",west,Jobs,jobs,800,800,800"), lines.toString());
    }

    /** What pyam.IamDataFrame refuses: an index with empty cells, duplicates, values that are no numbers. */
    @Test
    void shouldLeaveNothingThatPyamRefuses() throws IOException {
        export("iamc");
        TreeSet<List<String>> indices = new TreeSet<>(Comparator.comparing(Object::toString));
        int rows = 0;
        try (CsvReader in = new CsvReader(Files.newBufferedReader(out.resolve("iamc.csv")))) {
            assertEquals(List.of("2023", "2024", "2025"), in.read().subList(5, 8));
            for (List<String> row = in.read(); row != null; row = in.read()) {
                rows++;
                indices.add(List.copyOf(row.subList(0, 5)));
                assertTrue(row.subList(0, 5).stream().noneMatch(String::isBlank), row.toString());
                for (String value : row.subList(5, 8)) {
                    assertTrue(value.isEmpty() || Double.isFinite(Double.parseDouble(value)), row.toString());
                }
            }
        }
        assertTrue(rows > 50, rows + " rows");
        assertEquals(rows, indices.size());
    }

    private void export(String id) {
        ExportFormat format = ExportFormat.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        try (AtomicFolder folder = new AtomicFolder(out)) {
            format.export(ResultFolder.open(result), folder);
        }
    }

    private String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query.formatted(out))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long lines(String table) {
        try (var lines = Files.lines(result.resolve(table))) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
