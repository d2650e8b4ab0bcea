package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.liansim.experiment.LocalBackend;
import org.liansim.experiment.Replications;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.Provenance;
import org.liansim.result.StockResultWriter;
import org.liansim.run.StockKpi;
import org.liansim.run.StockPoints;
import org.liansim.scenario.StockChain;

/** Runs a study of stock points. */
final class StockRun {
    private final Console console;
    private final CommonOptions common;
    private final RunOptions options;
    private final StockChain chain;
    private final StockPoints points;
    private final StockReport report;
    /** Outcomes of replications that are finished and not handed over yet. */
    private final Map<Integer, List<StockPoints.Outcome>> waiting = new ConcurrentHashMap<>();

    StockRun(Console console, CommonOptions common, RunOptions options, StockChain chain) {
        this.console = console;
        this.common = common;
        this.options = options;
        this.chain = chain;
        points = new StockPoints(chain);
        report = new StockReport(chain);
    }

    /**
     * Runs it, writes the result folder and prints the table.
     *
     * @param trace name of the file for the events of the first replication; null for none
     * @return the exit code
     */
    int call(Provenance provenance, String trace) {
        Path folder =
                options.folder(console, chain.id() + "-seed" + chain.sampling().seed());
        LocalBackend backend = new LocalBackend(options.threads());
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        try (StockResultWriter writer =
                        new StockResultWriter(options.create(folder, options.overwrite()), chain, provenance);
                TraceFile traced = new TraceFile(console, trace, points::trace)) {
            return run(backend, writer, traced, folder);
        } finally {
            handle.close();
        }
    }

    private int run(LocalBackend backend, StockResultWriter writer, TraceFile traced, Path folder) {
        int total = chain.sampling().replications();
        List<RunOutcome> failed = new ArrayList<>();
        long started = System.nanoTime();
        boolean all;
        try (ReplicationProgress progress = new ReplicationProgress(console, common, total)) {
            all = backend.run(
                    new Replications(total, number -> replication(number, number == 1 ? traced.trace() : null)),
                    run -> {
                        if (run.isDone()) {
                            if (run.replication() == 1) {
                                traced.end();
                            }
                            double[] values = values(waiting.remove(run.replication()));
                            report.add(values, run.events());
                            writer.add(run, rows(values));
                        } else {
                            failed.add(run);
                            writer.add(run, List.of());
                        }
                    },
                    progress);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!all) {
            console.err().println("interrupted: " + report.done() + " of " + total + " replications are kept");
        }
        if (all || report.done() > 0) {
            writer.commit();
            print(folder, seconds);
        }
        RunOptions.nameFailed(console, "", failed);
        if (!all) {
            return ExitCode.INTERRUPTED;
        }
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(Path folder, double seconds) {
        if (common.json()) {
            console.out().print(report.json(folder, seconds));
        } else if (common.quiet()) {
            console.out().println(folder);
        } else {
            console.out().print(report.text(common.language(console), folder, seconds));
        }
    }

    private RunOutcome replication(int number, EventTrace trace) {
        StockPoints.Replication run = points.run(number, new Supervision(options.check(), trace));
        waiting.put(number, run.outcomes());
        return RunOutcome.unsampled(number, run.events());
    }

    /** By KPI, then stock point, the whole study last. */
    private double[] values(List<StockPoints.Outcome> run) {
        int scopes = chain.points().size() + 1;
        double[] values = new double[StockKpi.values().length * scopes];
        for (StockKpi kpi : StockKpi.values()) {
            for (int scope = 0; scope < scopes; scope++) {
                values[kpi.ordinal() * scopes + scope] = points.value(kpi, run, scope);
            }
        }
        return values;
    }

    private List<StockResultWriter.Row> rows(double[] values) {
        List<StockResultWriter.Row> rows = new ArrayList<>();
        int cell = 0;
        for (StockKpi kpi : StockKpi.values()) {
            for (int scope = 0; scope <= chain.points().size(); scope++) {
                rows.add(new StockResultWriter.Row(
                        kpi.id(),
                        report.scope(scope),
                        values[cell++],
                        kpi.unit().symbol()));
            }
        }
        return rows;
    }
}
