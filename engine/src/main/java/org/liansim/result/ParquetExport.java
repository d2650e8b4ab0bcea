package org.liansim.result;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables as Parquet files. */
final class ParquetExport implements ExportFormat {
    @Override
    public String id() {
        return "parquet";
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
