package org.liansim.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.liansim.kernel.EventTrace;
import org.liansim.result.ResultException;
import org.liansim.run.Simulation;

/** The file of --trace, if there is one. */
final class TraceFile implements AutoCloseable {
    private final String name;
    private final EventTrace trace;

    /** @param name path as the user wrote it; null for no trace */
    TraceFile(Console console, String name, Simulation simulation) {
        this.name = name;
        try {
            trace = name == null
                    ? null
                    : simulation.trace(new BufferedOutputStream(Files.newOutputStream(console.path(name))));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The trace to write to; null when none is asked for. */
    EventTrace trace() {
        return trace;
    }

    /** The traced replication came to its end. */
    void end() {
        if (trace != null) {
            trace.end();
        }
    }

    @Override
    public void close() {
        if (trace != null) {
            try {
                trace.close();
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    private ResultException failure(IOException cause) {
        return new ResultException("cannot write the trace " + name, cause);
    }
}
