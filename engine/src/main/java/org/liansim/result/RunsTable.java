package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.liansim.outcome.EventCounts;
import org.liansim.outcome.RunOutcome;

/**
 * {@code runs.csv}: one row a replication, failed ones too. The columns of the event kinds are known after a run that
 * is done, so the rows wait for the end; they stand in the order of the treatments.
 */
final class RunsTable implements Closeable {
    private final Writer out;
    private final List<String> strategies;
    private final List<Row> rows = new ArrayList<>();

    /** @param strategies names of the strategies in the order of their rows */
    RunsTable(Writer out, List<String> strategies) {
        this.out = out;
        this.strategies = List.copyOf(strategies);
    }

    void add(Study study, RunOutcome run) {
        add(study.strategy(), study.scenario().sampling().seed(), run);
    }

    void add(String strategy, long seed, RunOutcome run) {
        rows.add(new Row(strategy, seed, run));
    }

    int done() {
        return (int) rows.stream().filter(row -> row.failure.isEmpty()).count();
    }

    int failed() {
        return rows.size() - done();
    }

    @Override
    public void close() throws IOException {
        List<String> kinds = rows.stream()
                .filter(row -> row.failure.isEmpty())
                .findFirst()
                .map(row -> row.events.kinds())
                .orElse(List.of());
        List<String> header =
                new ArrayList<>(List.of("strategy", "replication", "seed", "status", "reason", "events", "globals"));
        kinds.forEach(kind -> header.add("events_" + kind.toLowerCase(Locale.ROOT)));
        try (Csv csv = new Csv(out, header.toArray(String[]::new))) {
            rows.sort(Comparator.comparingInt((Row row) -> strategies.indexOf(row.strategy)));
            for (Row row : rows) {
                csv.row(cells(row, kinds.size()));
            }
        }
    }

    private String[] cells(Row row, int kinds) {
        boolean done = row.failure.isEmpty();
        List<String> cells = new ArrayList<>(List.of(
                row.strategy,
                Integer.toString(row.replication),
                Long.toString(row.seed),
                done ? "done" : "failed",
                row.failure,
                done ? Long.toString(row.events.total()) : "",
                done ? Long.toString(row.events.globals()) : ""));
        for (int kind = 0; kind < kinds; kind++) {
            cells.add(done ? Long.toString(row.events.counts()[kind]) : "");
        }
        return cells.toArray(String[]::new);
    }

    private record Row(String strategy, long seed, int replication, String failure, EventCounts events) {
        Row(String strategy, long seed, RunOutcome run) {
            this(strategy, seed, run.replication(), run.failure(), run.events());
        }
    }
}
