package org.liansim.result;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The tables as Parquet files. */
final class ParquetExport implements ExportFormat {
    @Override
    public String id() {
        return "parquet";
    }

    /** Writes the tables of a folder that has no manifest yet beside them, and seals what it writes. */
    static void beside(AtomicFolder folder) throws IOException {
        List<Map<String, String>> files = folder.seals().keySet().stream()
                .map(name -> Map.of("name", name))
                .toList();
        ResultFolder tables = new ResultFolder(folder.part(), Map.of("files", files));
        new ParquetExport().write(tables, folder);
        for (String table : tables.tables()) {
            folder.seal(file(table));
        }
    }

    private static String file(String table) {
        return table.substring(0, table.length() - ".csv".length()) + ".parquet";
    }

    @Override
    public void write(ResultFolder result, AtomicFolder out) throws IOException {
        try (DuckTables tables = DuckTables.of(result);
                Statement statement = tables.statement()) {
            for (String name : tables.names()) {
                Path parquet = out.part().resolve(name + ".parquet");
                statement.execute("COPY (SELECT * FROM " + tables.source(name) + ") TO "
                        + DuckTables.literal(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
            }
        } catch (SQLException e) {
            throw DuckTables.failure(e);
        }
    }
}
