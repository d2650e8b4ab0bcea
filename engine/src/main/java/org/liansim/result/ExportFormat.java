package org.liansim.result;

import java.io.IOException;
import java.util.List;

/** A form that results can be handed on in. */
public interface ExportFormat {
    /** Every format. */
    static List<ExportFormat> all() {
        return List.of(new CsvExport(), new ParquetExport(), new IamcExport());
    }

    /** Its name on the command line. */
    String id();

    /** Writes the files of a result into a folder. */
    void write(ResultFolder result, AtomicFolder out) throws IOException;

    /**
     * Exports a result; the folder appears whole or not at all.
     *
     * @throws ResultException when it cannot be written
     */
    default void export(ResultFolder result, AtomicFolder out) {
        try {
            write(result, out);
            out.commit();
        } catch (IOException e) {
            throw new ResultException("cannot write to " + out.target(), e);
        }
    }
}
