package org.liansim.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liansim.model.inoue.DailyTotals;
import org.liansim.result.AtomicFolder;
import org.liansim.result.Decimal;
import org.liansim.result.Fingerprint;
import org.liansim.result.Json;
import org.liansim.result.Provenance;
import org.liansim.result.ResultException;
import org.liansim.result.ResultFolder;
import org.liansim.result.StudyManifest;
import org.liansim.run.InoueSimulation;
import org.liansim.scenario.InoueStudy;

/** Runs a study with the model of Inoue and Todo. */
final class InoueRun {
    private final Console console;
    private final CommonOptions common;
    private final Options options;
    private final InoueStudy study;

    InoueRun(Console console, CommonOptions common, Options options, InoueStudy study) {
        this.console = console;
        this.common = common;
        this.options = options;
        this.study = study;
    }

    /**
     * What it was told.
     *
     * @param format how daily totals are written
     */
    record Options(RunOptions run, CheckpointOptions checkpoints, Format format) {}

    /** How daily totals are written. */
    enum Format {
        /** One table, {@code daily.csv}. */
        CSV,
        /** As the authors' program does. */
        INOUE_TODO
    }

    /**
     * Runs it, writes the result folder and prints the totals of the first and last days and of the worst.
     *
     * @return the exit code
     */
    int call(Provenance provenance) {
        InoueSimulation simulation = new InoueSimulation(study);
        if (!common.quiet()) {
            RunOptions.warn(console, simulation.warnings(), simulation.sources());
        }
        Path folder = options.checkpoints.folder(console, options.run, study.id());
        Instant started = provenance.clock().instant();
        long from = System.nanoTime();
        try (AtomicFolder target =
                ResultFolder.create(folder, options.run.overwrite() || options.checkpoints.resume())) {
            KeptStates kept = options.checkpoints.open(console, folder, fingerprint(provenance), common.quiet());
            DailyTotals totals;
            try (ReplicationProgress progress = new ReplicationProgress(console, common, study.days())) {
                totals = simulation.run(
                        options.run.threads(),
                        kept.of(1),
                        day -> progress.advance(day, study.days(), (long) day * simulation.firms()));
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            write(target, totals, options.format);
            StudyManifest.write(target, what(), provenance, started);
            target.commit();
            kept.delete();
            print(totals, folder, seconds);
        } catch (IOException e) {
            throw new ResultException("cannot write results to " + folder, e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        return ExitCode.DONE;
    }

    private Fingerprint fingerprint(Provenance provenance) {
        Fingerprint fingerprint =
                Fingerprint.of(options.run.setup(study.rules().stock().seed()), provenance.inputs());
        InoueStudy.Changes changes = study.files().changes();
        for (List<Path> tables :
                List.of(study.files().network(), changes.recovering(), changes.windows(), changes.demand())) {
            for (Path table : tables) {
                fingerprint = fingerprint.with(table);
            }
        }
        return fingerprint;
    }

    private static void write(AtomicFolder target, DailyTotals totals, Format format) throws IOException {
        if (format == Format.INOUE_TODO) {
            totals.write(target::writer);
            return;
        }
        try (Writer table = target.writer("daily.csv")) {
            table.write("day,output,value_added,final_consumption\n");
            for (int day = -1; day <= totals.lastDay(); day++) {
                table.write(day + "," + Decimal.of(totals.output(day)) + ',' + Decimal.of(totals.valueAdded(day)) + ','
                        + Decimal.of(totals.finalConsumption(day)) + '\n');
            }
        }
    }

    private Map<String, Object> what() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("model", "inoue-todo");
        all.put("scenario", study.id());
        all.put("tables", study.files().network().stream().map(Path::toString).toList());
        return all;
    }

    private void print(DailyTotals totals, Path folder, double seconds) {
        if (common.quiet() && !common.json()) {
            console.out().println(folder);
            return;
        }
        int worst = 0;
        for (int day = 0; day <= totals.lastDay(); day++) {
            worst = totals.output(day) < totals.output(worst) ? day : worst;
        }
        if (common.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("folder", folder.toString());
            all.put("days", study.days());
            all.put("output_before", totals.output(-1));
            all.put("worst_day", worst);
            all.put("output_worst", totals.output(worst));
            all.put("output_last", totals.output(totals.lastDay()));
            all.put("seconds", seconds);
            console.out().print(Json.text(all));
            return;
        }
        TextTable table = new TextTable(1);
        table.add(List.of("", "Output", "Value added", "Final consumption"));
        row(table, "Before the shock", totals, -1);
        row(table, "Worst day, " + worst, totals, worst);
        row(table, "Last day, " + totals.lastDay(), totals, totals.lastDay());
        console.out().print(study.title().in(common.language(console).toString()) + "\n\n" + table.text());
        console.out()
                .println(String.format(Locale.ROOT, "%d days in %.1f s; results in %s", study.days(), seconds, folder));
    }

    private static void row(TextTable table, String name, DailyTotals totals, int day) {
        table.add(List.of(
                name,
                Decimal.of(totals.output(day)),
                Decimal.of(totals.valueAdded(day)),
                Decimal.of(totals.finalConsumption(day))));
    }
}
