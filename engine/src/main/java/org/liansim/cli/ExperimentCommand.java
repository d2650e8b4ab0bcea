package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liansim.comparison.ExperimentTables;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.experiment.Row;
import org.liansim.kpi.KpiCatalog;
import org.liansim.report.ReportTables;
import org.liansim.result.AtomicFolder;
import org.liansim.result.ExperimentFolder;
import org.liansim.result.Fingerprint;
import org.liansim.result.FlatTable;
import org.liansim.result.Journal;
import org.liansim.result.Provenance;
import org.liansim.run.Execution;
import org.liansim.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the strategies and the points of a design that a file describes, under common random numbers, and says"
                    + " what the outcomes depend on.",
            "Every finished run is kept at once: --resume continues an experiment that was interrupted or killed, and"
                    + " with a larger --replications adds to one that is done."
        },
        footer = {
            "",
            "Examples: liansim experiment experiments/parameters-morris",
            "          liansim experiment my-sweep.yaml --out results/sweep --resume"
        })
final class ExperimentCommand implements Callable<Integer> {
    private final Console console;
    private final KpiCatalog kpis;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FILE", description = "An experiment file, or the name of a shipped one.")
    private String file;

    @Mixin
    private RunOptions options;

    @Option(names = "--resume", description = "Run only what is missing in the result folder.")
    private boolean resume;

    ExperimentCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        int threads = options.threads();
        Execution execution = options.execution(threads);
        Library library = new Library(console);
        ExperimentLoader loader = new ExperimentLoader(library.reader(), kpis);
        ExperimentLoader.Loaded loaded = loader.load(library.find(file), options.overrides());
        Scenario.Sampling sampling = loaded.experiment().plan().sampling();
        if (!common.quiet()) {
            console.err().println(size(loaded));
        }
        String name = loaded.spec().id() + "-seed" + sampling.seed();
        Path folder = resume ? options.sameFolder(console, name) : options.folder(console, name);
        if (!resume && !options.overwrite() && Journal.exists(folder)) {
            throw new UsageException("an experiment in " + folder
                    + " was begun and not finished; --resume continues it, --overwrite with --out begins again");
        }
        Fingerprint fingerprint = Fingerprint.of(options.setup(sampling.seed()), loaded.inputs());
        List<Row> known = new ArrayList<>();
        if (resume) {
            ExperimentFolder.runs(folder, fingerprint).forEach(cells -> known.add(Row.of(cells)));
        }
        try (AtomicFolder target = options.create(folder, options.overwrite() || resume);
                Journal journal = Journal.open(folder, fingerprint, resume)) {
            journal.rows().forEach(cells -> known.add(Row.of(cells)));
            ExperimentRun run = new ExperimentRun(
                    loaded.experiment().judgement().measures(), known, row -> journal.append(row.cells()));
            ExperimentJob job = new ExperimentJob(loaded, run, threads, options.check(), execution);
            int code = run(job, target);
            journal.delete();
            return code;
        }
    }

    private int run(ExperimentJob job, AtomicFolder target) {
        Interrupts.Handle handle = console.interrupts().stopBy(job::stop);
        boolean all;
        try (ReplicationProgress progress = new ReplicationProgress(console, common, job.total())) {
            all = job.run(progress);
            Experiment experiment = job.experiment();
            if (!all) {
                console.err()
                        .println(Backends.ended(job.givenUp()) + ": "
                                + job.rows().rows().size() + " runs are kept; --resume continues");
            }
            List<FlatTable> tables = new ArrayList<>(new ExperimentTables(experiment, job.rows(), kpis).all());
            job.found().ifPresent(tables::add);
            if (all && !common.quiet()) {
                job.precision().ifPresent(console.err()::println);
            }
            tables.add(ReportTables.names(job.titles()));
            ExperimentFolder.write(target, experiment.title(), about(job), tables, provenance(job));
            if (job.rows().rows().stream().anyMatch(Row::isDone)) {
                Reports.write(target.target(), kpis, common.language(console));
            }
            print(new ExperimentReport(experiment, job.rows(), tables, target.target()));
        } finally {
            handle.close();
        }
        List<Row> failed =
                job.rows().rows().stream().filter(row -> !row.isDone()).toList();
        failed.stream()
                .limit(10)
                .forEach(row -> console.err()
                        .println("error: treatment " + row.treatment() + ", replication " + row.replication()
                                + " failed: " + row.failure()));
        return Backends.exitCode(job.givenUp(), all, !failed.isEmpty());
    }

    /** What is going to be run. */
    private static String size(ExperimentLoader.Loaded loaded) {
        Experiment experiment = loaded.experiment();
        int strategies = experiment.strategies().size();
        int replications = experiment.plan().sampling().replications();
        String head = "experiment '" + loaded.spec().id() + "': ";
        if (loaded.stopping().selection().isPresent()) {
            return head + "at most " + loaded.stopping().selection().get().most() + " runs of " + strategies
                    + " strategies";
        }
        if (!loaded.stopping().aims().isEmpty()) {
            return head + "at most " + replications + " replications of " + strategies + " strategies";
        }
        boolean search = experiment.plan().points().isEmpty();
        int points = search
                ? loaded.spec().design().orElseThrow().number("evaluations", 1)
                : experiment.plan().points().size() / strategies;
        return head + (search ? "at most " : "") + points + (points == 1 ? " point x " : " points x ")
                + strategies + (strategies == 1 ? " strategy x " : " strategies x ") + replications
                + (replications == 1 ? " replication = " : " replications = ")
                + (search ? (long) points * replications : experiment.runs()) + " runs";
    }

    private Map<String, Object> about(ExperimentJob job) {
        Experiment experiment = job.experiment();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("experiment", job.id());
        about.put("seed", experiment.plan().sampling().seed());
        about.put("replications", experiment.plan().sampling().replications());
        about.put("strategies", experiment.strategies());
        about.put("treatments", experiment.plan().points().size());
        List<Map<String, Object>> factors = new ArrayList<>();
        experiment.factors().forEach(factor -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", factor.id());
            entry.put("paths", factor.paths());
            entry.put("from", factor.value(0));
            entry.put("to", factor.value(1));
            entry.put("source", factor.source());
            factors.add(entry);
        });
        about.put("factors", factors);
        long done = job.rows().rows().stream().filter(Row::isDone).count();
        about.put("done", done);
        about.put("failed", job.rows().rows().size() - done);
        about.put(
                "setup",
                Fingerprint.of(options.setup(experiment.plan().sampling().seed()), List.of())
                        .setup());
        return about;
    }

    private Provenance provenance(ExperimentJob job) {
        return new Provenance(
                spec.root().commandLine().getParseResult().originalArgs(),
                "liansim experiment " + ShellWord.quoted(file)
                        + options.reproduce(job.experiment().plan().sampling()),
                job.inputs(),
                console.surroundings().clock());
    }

    private void print(ExperimentReport report) {
        if (common.json()) {
            console.out().print(report.json());
        } else if (common.quiet()) {
            console.out().println(report.folder());
        } else {
            console.out().print(report.text(kpis, common.language(console)));
        }
    }
}
