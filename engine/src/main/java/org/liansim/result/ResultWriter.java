package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/**
 * Writes a result folder while the replications come in. The folder appears at {@link #commit}; closing the writer
 * before that leaves nothing behind.
 *
 * <p>Memory: a line for each replication.
 */
public final class ResultWriter implements Closeable {
    private final AtomicFolder folder;
    private final List<Study> studies;
    private final Provenance provenance;
    private final Instant started;
    private final RunsTable runs;
    private final StudyTables tables;

    /**
     * Starts a result folder for one scenario.
     *
     * @param folder where it is written, see {@link ResultFolder#create}
     * @throws ResultException when it cannot be written to
     */
    public ResultWriter(AtomicFolder folder, Study study, Provenance provenance) {
        this(folder, List.of(study), provenance);
    }

    /**
     * Starts a result folder for a comparison.
     *
     * @param folder where it is written, see {@link ResultFolder#create}
     * @param studies the treatments, the baseline first
     * @throws ResultException when it cannot be written to
     */
    public ResultWriter(AtomicFolder folder, List<Study> studies, Provenance provenance) {
        this.folder = folder;
        this.studies = List.copyOf(studies);
        this.provenance = provenance;
        started = provenance.clock().instant();
        try {
            runs = new RunsTable(
                    folder.writer("runs.csv"),
                    this.studies.stream().map(Study::strategy).toList());
            tables = new StudyTables(folder, this.studies);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Adds a replication of the only scenario; they come in ascending order.
     *
     * @throws ResultException when it cannot be written
     */
    public void add(RunValues run) {
        add(studies.get(0), run);
    }

    /**
     * Adds a replication of a treatment; they come in ascending order within each, whatever the
     * order of the treatments.
     *
     * @throws ResultException when it cannot be written
     */
    public void add(Study study, RunValues run) {
        runs.add(study, run.run());
        if (!run.run().isDone()) {
            return;
        }
        try {
            tables.add(study, run);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Adds a table that is made at the end.
     *
     * @throws ResultException when it cannot be written
     */
    public void table(FlatTable table) {
        try (Csv csv = new Csv(folder.writer(table.name()), table.header().toArray(String[]::new))) {
            for (List<String> row : table.rows()) {
                csv.row(row.toArray(String[]::new));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Completes the folder with what came in so far.
     *
     * @throws ResultException when it cannot be written
     */
    public void commit() {
        try {
            runs.close();
            tables.finish();
            folder.complete();
            Manifest manifest =
                    new Manifest(studies, provenance, started, new Manifest.Replications(runs.done(), runs.failed()));
            String text = manifest.text(folder.seals());
            try (Writer out = folder.writer(Manifest.FILE)) {
                out.write(text);
            }
        } catch (IOException e) {
            throw failure(e);
        }
        folder.commit();
    }

    @Override
    public void close() {
        folder.close();
    }

    private ResultException failure(IOException cause) {
        return new ResultException("cannot write results to " + folder.target(), cause);
    }
}
