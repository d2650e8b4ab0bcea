package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.outcome.RunOutcome;
import org.liansim.scenario.StockChain;

/**
 * Writes the result folder of a study of stock points while the replications come in: {@code outcomes.csv}, {@code
 * runs.csv} and {@code manifest.json}, of the same columns as those of a scenario. The folder appears at {@link
 * #commit}; closing the writer before that leaves nothing behind.
 */
public final class StockResultWriter implements Closeable {
    private final AtomicFolder folder;
    private final StockChain chain;
    private final Provenance provenance;
    private final Instant started;
    private final RunsTable runs;
    private final Csv outcomes;

    /**
     * Starts a result folder.
     *
     * @param folder where it is written, see {@link ResultFolder#create}
     * @throws ResultException when it cannot be written to
     */
    public StockResultWriter(AtomicFolder folder, StockChain chain, Provenance provenance) {
        this.folder = folder;
        this.chain = chain;
        this.provenance = provenance;
        started = provenance.clock().instant();
        try {
            runs = new RunsTable(folder.writer("runs.csv"), List.of(chain.id()));
            outcomes = new Csv(
                    folder.writer("outcomes.csv"), "strategy", "replication", "outcome", "scope", "value", "unit");
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * One number of a replication.
     *
     * @param outcome id of what it states
     * @param scope what it is stated for: {@code chain}, or {@code point:} with the id of a stock point
     * @param value the number; NaN for none
     * @param unit its unit
     */
    public record Row(String outcome, String scope, double value, String unit) {}

    /**
     * Adds a replication; they come in ascending order.
     *
     * @param rows its numbers; none when it failed
     * @throws ResultException when it cannot be written
     */
    public void add(RunOutcome run, List<Row> rows) {
        runs.add(chain.id(), chain.sampling().seed(), run);
        try {
            for (Row row : rows) {
                outcomes.row(
                        chain.id(),
                        Integer.toString(run.replication()),
                        row.outcome,
                        row.scope,
                        Decimal.of(row.value),
                        row.unit);
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
            outcomes.close();
            folder.complete();
            StudyManifest.write(folder, what(), provenance, started);
        } catch (IOException e) {
            throw failure(e);
        }
        folder.commit();
    }

    private Map<String, Object> what() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("model", "stock-points");
        all.put("scenario", chain.id());
        all.put("title", Manifest.bilingual(chain.title()));
        all.put("strategy", chain.id());
        all.put("seed", chain.sampling().seed());
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("asked", chain.sampling().replications());
        counts.put("done", runs.done());
        counts.put("failed", runs.failed());
        all.put("replications", counts);
        return all;
    }

    @Override
    public void close() {
        folder.close();
    }

    private ResultException failure(IOException cause) {
        return new ResultException("cannot write results to " + folder.target(), cause);
    }
}
