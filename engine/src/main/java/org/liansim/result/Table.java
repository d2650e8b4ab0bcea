package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;

/** A table about one treatment, filled run by run in the order of the replications. */
interface Table extends Closeable {
    /** Begins with the treatment, before its first run. */
    void begin(Study study);

    /** Adds what it states about a run that is done. */
    void add(RunValues run) throws IOException;

    /** Adds what can only be stated after the last run, and closes the file. */
    @Override
    void close() throws IOException;
}
