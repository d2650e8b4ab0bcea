package org.liansim.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.TraceReader;
import org.liansim.result.ResultException;

/** The file of --trace, if there is one. */
final class TraceFile implements AutoCloseable {
    private final String name;
    private final EventTrace trace;

    /**
     * Begins a trace in a new file, or in place of another trace.
     *
     * @param name path as the user wrote it; null for no trace
     */
    TraceFile(Console console, String name, Function<OutputStream, EventTrace> begin) {
        this.name = name;
        try {
            trace = name == null
                    ? null
                    : begin.apply(new BufferedOutputStream(Files.newOutputStream(free(console.path(name)))));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A path where nothing stands, or a trace. */
    private Path free(Path path) throws IOException {
        if (Files.exists(path) && !(Files.isRegularFile(path) && isTrace(path))) {
            throw new ResultException("cannot write the trace " + name
                    + ": something else than a trace is there already; choose another name");
        }
        return path;
    }

    private static boolean isTrace(Path path) throws IOException {
        if (Files.size(path) == 0) {
            return true;
        }
        try (InputStream in = Files.newInputStream(path);
                TraceReader reader = new TraceReader(in)) {
            return reader.kinds().length > 0;
        } catch (IOException e) {
            return false;
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
