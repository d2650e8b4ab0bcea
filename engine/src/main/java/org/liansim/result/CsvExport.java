package org.liansim.result;

import java.io.IOException;
import java.nio.file.Files;

/** The tables as they are, without the manifest. */
final class CsvExport implements ExportFormat {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public void write(ResultFolder result, AtomicFolder out) throws IOException {
        for (String table : result.tables()) {
            Files.copy(result.path().resolve(table), out.part().resolve(table));
        }
    }
}
