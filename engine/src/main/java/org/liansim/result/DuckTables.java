package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of a result folder as DuckDB reads them; the library is loaded on first use. Empty cells become nulls. */
final class DuckTables implements Closeable {
    private static final List<String> TEXTS =
            List.of("strategy", "replication", "status", "reason", "outcome", "scope", "unit");
    /** A table of words, numbers with their units among them. */
    private static final String SETTINGS = "settings.csv";
    /** Whole numbers; all other numbers are doubles, whether they happen to be whole or not. */
    private static final Pattern COUNT = Pattern.compile("events.*|seed|globals|treatment|n|points|node|parent|box");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?(E[+-]?\\d+)?|Inf)");

    private final ResultFolder folder;
    private final Connection connection;

    private DuckTables(ResultFolder folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** Opens an empty database for a folder. */
    static DuckTables of(ResultFolder folder) throws SQLException {
        DuckTables tables = new DuckTables(folder, DriverManager.getConnection("jdbc:duckdb:"));
        try (Statement statement = tables.statement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = ''");
        }
        return tables;
    }

    Statement statement() throws SQLException {
        return connection.createStatement();
    }

    /** A query, of which mistakes are told now. */
    PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Names of the tables, without ending. */
    List<String> names() {
        return folder.tables().stream()
                .map(table -> table.substring(0, table.length() - ".csv".length()))
                .toList();
    }

    /** What stands in a query for a table. */
    String source(String name) throws IOException {
        Path table = folder.path().resolve(name + ".csv");
        String columns = types(table).stream()
                .map(column -> literal(column.get(0)) + ": '" + column.get(1) + "'")
                .collect(Collectors.joining(", "));
        return "read_csv(" + literal(pattern(table)) + ", header = true, delim = ','"
                + ", quote = '\"', escape = '\"', nullstr = '', auto_detect = false, columns = {" + columns + "})";
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** What went wrong, in one line. */
    static IOException failure(SQLException e) {
        String text = e.getMessage().lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
        return new IOException(text.isEmpty() ? "DuckDB failed" : text, e);
    }

    /** Name and type of each column. */
    private static List<List<String>> types(Path table) throws IOException {
        List<List<String>> types = new ArrayList<>();
        try (CsvReader in = new CsvReader(Files.newBufferedReader(table))) {
            List<String> header = in.read();
            List<String> found = new ArrayList<>(Collections.nCopies(header.size(), ""));
            for (int column = 0; column < header.size(); column++) {
                found.set(column, known(table, header.get(column)));
            }
            while (found.contains("") || found.contains("BIGINT?") || found.contains("DOUBLE?")) {
                List<String> row = in.read();
                if (row == null) {
                    break;
                }
                for (int column = 0; column < header.size(); column++) {
                    found.set(column, narrowed(found.get(column), header.get(column), row.get(column)));
                }
            }
            for (int column = 0; column < header.size(); column++) {
                String type = found.get(column).isEmpty()
                        ? "VARCHAR"
                        : found.get(column).replace("?", "");
                types.add(List.of(header.get(column), type));
            }
        }
        return types;
    }

    /** Type of a column that its name tells; empty when its cells must be looked at. */
    private static String known(Path table, String column) {
        if (table.endsWith("runs.csv") && column.equals("replication")) {
            return "INTEGER";
        }
        if (TEXTS.contains(column) || table.endsWith(SETTINGS)) {
            return "VARCHAR";
        }
        if (column.equals("date")) {
            return "DATE";
        }
        return column.equals("value") ? "DOUBLE" : column.matches("events.*|seed|globals") ? "BIGINT" : "";
    }

    private static String narrowed(String type, String column, String cell) {
        boolean open = type.isEmpty() || type.endsWith("?");
        if (!open || cell.isEmpty()) {
            return type;
        }
        if (COUNT.matcher(column).matches()
                && !type.equals("DOUBLE?")
                && WHOLE.matcher(cell).matches()) {
            return "BIGINT?";
        }
        return NUMBER.matcher(cell).matches() ? "DOUBLE?" : "VARCHAR";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A pattern of file names that only this file matches. */
    private static String pattern(Path file) {
        return file.toString().replaceAll("([\\[*?])", "[$1]");
    }
}
