package org.liansim.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables as Parquet files, written by DuckDB, which is loaded on first use. Empty cells become nulls. */
final class ParquetExport implements ExportFormat {
    /** Types of the columns; those not listed are counts. */
    private static final Map<String, String> TYPES = types();

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public void write(ResultFolder result, AtomicFolder out) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = ''");
            for (String table : result.tables()) {
                String parquet = table.substring(0, table.length() - ".csv".length()) + ".parquet";
                copy(statement, result.path().resolve(table), out.part().resolve(parquet));
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage().lines().findFirst().orElse("DuckDB failed"), e);
        }
    }

    private static void copy(Statement statement, Path table, Path parquet) throws IOException, SQLException {
        List<String> header;
        try (var in = Files.newBufferedReader(table)) {
            header = Csv.read(in);
        }
        String columns = header.stream()
                .map(name -> literal(name) + ": '" + type(table, name) + "'")
                .collect(Collectors.joining(", "));
        statement.execute("COPY (SELECT * FROM read_csv(" + literal(pattern(table)) + ", header = true, delim = ','"
                + ", quote = '\"', escape = '\"', nullstr = '', auto_detect = false, columns = {" + columns + "})) TO "
                + literal(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
    }

    private static String type(Path table, String column) {
        boolean counted = table.endsWith("runs.csv") && column.equals("replication");
        return counted ? "INTEGER" : TYPES.getOrDefault(column, "BIGINT");
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String text : List.of("strategy", "replication", "status", "reason", "outcome", "scope", "unit")) {
            types.put(text, "VARCHAR");
        }
        types.put("date", "DATE");
        types.put("value", "DOUBLE");
        return types;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A pattern of file names that only this file matches. */
    private static String pattern(Path file) {
        return file.toString().replaceAll("([\\[*?])", "[$1]");
    }
}
