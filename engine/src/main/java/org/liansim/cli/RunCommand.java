package org.liansim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.liansim.experiment.LocalBackend;
import org.liansim.experiment.Replications;
import org.liansim.kernel.Supervision;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scopes;
import org.liansim.report.Described;
import org.liansim.report.ReportTables;
import org.liansim.result.Fingerprint;
import org.liansim.result.Provenance;
import org.liansim.result.ResultWriter;
import org.liansim.result.RunValues;
import org.liansim.result.Study;
import org.liansim.run.Simulation;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.yaml.InoueStudyReader;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.StockReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one scenario. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs a scenario, or a study of stock points, writes a result folder and prints the headline table.",
        footer = {
            "",
            "Examples: liansim run example",
            "          liansim run zhengzhou/baseline --replications 30 --threads 8",
            "          liansim run teaching/beer-game",
            "          liansim run nation.yaml --checkpoint 'every 30 days'",
            "          liansim run my.yaml --set parameters.patience='60 days' --out results/patient"
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;
    private final KpiCatalog kpis;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of a shipped one.")
    private String scenario;

    @Mixin
    private RunOptions options;

    @Mixin
    private CheckpointOptions checkpoints;

    @Option(names = "--trace", paramLabel = "FILE", description = "Write the events of the first replication.")
    private String trace;

    @Option(
            names = "--format",
            paramLabel = "csv|inoue-todo",
            description = "How daily totals of model inoue-todo are written: one table, or the three files of its"
                    + " authors' program.")
    private InoueRun.Format format = InoueRun.Format.CSV;

    RunCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        int threads = options.threads();
        Library library = new Library(console);
        if (library.isStockStudy(scenario)) {
            return runStockPoints(library);
        }
        if (library.isInoueStudy(scenario)) {
            options.refuseParquet("inoue-todo");
            InoueStudyReader.Read study = library.readInoueStudy(scenario, options.sets());
            String again = "liansim run " + ShellWord.quoted(scenario) + options.reproduceSets();
            return new InoueRun(console, common, new InoueRun.Options(options, checkpoints, format), study.study())
                    .call(provenance(again, study.files()));
        }
        ReadResult read = library.read(scenario, options.overrides());
        Scenario chosen = read.scenario();
        if (!common.quiet()) {
            RunOptions.warn(console, read.warnings(), read.sources());
        }
        Simulation simulation =
                Simulation.of(chosen).on(options.execution(chosen.sampling().replications()));
        Study study = new Study(chosen.id(), chosen, Scopes.of(chosen, simulation.network()), kpis);
        Provenance provenance = provenance(chosen.sampling(), read.files());
        checkpoints.refuseTrace(trace);
        Path folder = checkpoints.folder(
                console, options, chosen.id() + "-seed" + chosen.sampling().seed());
        Fingerprint fingerprint =
                Fingerprint.of(options.setup(chosen.sampling().seed()) + " check " + options.check(), read.files());
        LocalBackend backend = new LocalBackend(threads);
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        try (ResultWriter writer = new ResultWriter(
                        options.create(folder, options.overwrite() || checkpoints.resume()), study, provenance);
                TraceFile traced = new TraceFile(console, trace, simulation::trace)) {
            Described treatment = new Described(study, simulation.network(), read.settings());
            KeptStates kept = checkpoints.open(console, folder, fingerprint, common.quiet());
            return run(simulation, new Job(treatment, writer, folder, backend, kept), traced);
        } finally {
            handle.close();
        }
    }

    /** Overrides of the scenario's file. */
    List<String> overrides() {
        return options.overrides();
    }

    private int runStockPoints(Library library) {
        checkpoints.refuse("studies of stock points");
        StockReadResult read = library.readStockStudy(scenario, options.overrides());
        if (!common.quiet()) {
            RunOptions.warn(console, read.warnings(), read.sources());
        }
        StockChain chain = read.chain();
        return new StockRun(console, common, options, chain).call(provenance(chain.sampling(), read.files()), trace);
    }

    private Provenance provenance(Scenario.Sampling sampling, List<InputFile> files) {
        return provenance("liansim run " + ShellWord.quoted(scenario) + options.reproduce(sampling), files);
    }

    private Provenance provenance(String reproduce, List<InputFile> files) {
        return new Provenance(
                spec.root().commandLine().getParseResult().originalArgs(),
                reproduce,
                files,
                console.surroundings().clock());
    }

    private int run(Simulation simulation, Job job, TraceFile traced) {
        Study study = job.treatment.study();
        int total = study.scenario().sampling().replications();
        RunSummary summary = new RunSummary(study);
        long started = System.nanoTime();
        boolean all;
        try (ReplicationProgress progress = new ReplicationProgress(console, common, total)) {
            all = job.backend.run(
                    new Replications(
                            total,
                            number -> simulation.run(
                                    number,
                                    new Supervision(options.check(), number == 1 ? traced.trace() : null),
                                    job.kept.of(number))),
                    run -> {
                        if (run.replication() == 1 && run.isDone()) {
                            traced.end();
                        }
                        RunValues values = RunValues.of(study, run);
                        job.writer.add(values);
                        summary.add(values);
                    },
                    progress);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!all) {
            console.err()
                    .println("interrupted: " + summary.done() + " of " + total + " replications are kept"
                            + (job.kept.areWanted() ? "; --resume continues" : ""));
        }
        if (all || summary.done() > 0) {
            new ReportTables(List.of(job.treatment)).write(job.writer);
            job.writer.commit();
            if (all) {
                job.kept.delete();
            }
            if (summary.done() > 0) {
                Reports.write(job.folder, kpis, common.language(console));
            }
            if (!common.quiet()) {
                RunOptions.warnOfRefused(console, "", summary);
            }
            print(new RunReport(study, summary, job.folder, seconds));
        }
        return exitCode(all, summary);
    }

    private void print(RunReport report) {
        if (common.json()) {
            console.out().print(report.json());
        } else if (common.quiet()) {
            console.out().println(report.folder());
        } else {
            console.out().print(report.text(common.language(console)));
        }
    }

    private int exitCode(boolean all, RunSummary summary) {
        RunOptions.nameFailed(console, "", summary.failed());
        if (!all) {
            return ExitCode.INTERRUPTED;
        }
        return summary.failed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What is run and where its results go. */
    private record Job(Described treatment, ResultWriter writer, Path folder, LocalBackend backend, KeptStates kept) {}
}
