package org.liansim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.liansim.experiment.LocalBackend;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scopes;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.Provenance;
import org.liansim.result.ResultFolder;
import org.liansim.result.ResultWriter;
import org.liansim.result.Study;
import org.liansim.run.Simulation;
import org.liansim.scenario.ProblemPrinter;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ReadResult;
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
        description = "Runs a scenario, writes a result folder and prints the headline table.",
        footer = {
            "",
            "Examples: liansim run example",
            "          liansim run zhengzhou/baseline --replications 30 --threads 8",
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

    @Option(names = "--replications", paramLabel = "N", description = "Number of replications; default from the file.")
    private Integer replications;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all random numbers; default from the file.")
    private Long seed;

    @Option(names = "--threads", paramLabel = "T", description = "Replications at once; default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Result folder; default: a new one, results/SCENARIO-seedS.")
    private String out;

    @Option(names = "--overwrite", description = "Replace the result in the folder of --out.")
    private boolean overwrite;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Override a value of the file; repeatable.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--check",
            paramLabel = "none|audit|full",
            description = "Check the laws of the model (audit), and that events touch only their own firm (full).")
    private Check check = Check.NONE;

    @Option(names = "--trace", paramLabel = "FILE", description = "Write the events of the first replication.")
    private String trace;

    RunCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new UsageException("--threads is " + threads + ", must be at least 1");
        }
        ReadResult read = new Library(console).read(scenario, overrides());
        Scenario chosen = read.scenario();
        if (!common.quiet() && !read.warnings().isEmpty()) {
            console.err().println(new ProblemPrinter(read.sources(), console.colourErr()).print(read.warnings()));
        }
        Simulation simulation = Simulation.of(chosen);
        Study study = new Study(chosen.id(), chosen, Scopes.of(chosen, simulation.network()), kpis);
        Provenance provenance = new Provenance(
                spec.root().commandLine().getParseResult().originalArgs(),
                reproduce(chosen.sampling()),
                read.files(),
                console.surroundings().clock());
        Path folder = folder(chosen);
        LocalBackend backend = new LocalBackend(threads, chosen.sampling().replications());
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        try (ResultWriter writer = new ResultWriter(ResultFolder.create(folder, overwrite), study, provenance);
                TraceFile traced = new TraceFile(console, trace, simulation)) {
            return run(simulation, new Job(study, writer, folder, backend), traced);
        } finally {
            handle.close();
        }
    }

    private int run(Simulation simulation, Job job, TraceFile traced) {
        int total = job.study.scenario().sampling().replications();
        RunSummary summary = new RunSummary(job.study);
        long started = System.nanoTime();
        boolean all;
        try (ReplicationProgress progress = new ReplicationProgress(console, total, common.quiet())) {
            all = job.backend.run(
                    number -> simulation.run(number, new Supervision(check, number == 1 ? traced.trace() : null)),
                    run -> {
                        if (run.replication() == 1 && run.isDone()) {
                            traced.end();
                        }
                        job.writer.add(run);
                        summary.add(run);
                    },
                    progress);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!all) {
            console.err().println("interrupted: " + summary.done() + " of " + total + " replications are kept");
        }
        if (all || summary.done() > 0) {
            job.writer.commit();
            print(new RunReport(job.study, summary, job.folder, seconds));
        }
        return exitCode(all, summary);
    }

    private List<String> overrides() {
        List<String> all = new ArrayList<>(sets);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        if (replications != null) {
            all.add("replications=" + replications);
        }
        return all;
    }

    /** The folder of --out, or a new one named after the scenario and its seed. */
    private Path folder(Scenario chosen) {
        if (out != null) {
            return console.path(out);
        }
        if (overwrite) {
            throw new UsageException("--overwrite needs --out: without it a run gets a folder of its own");
        }
        String name = "results/" + chosen.id() + "-seed" + chosen.sampling().seed();
        Path folder = console.path(name);
        for (int next = 2; Files.exists(folder); next++) {
            folder = console.path(name + "-" + next);
        }
        return folder;
    }

    private String reproduce(Scenario.Sampling sampling) {
        StringBuilder command = new StringBuilder("liansim run ").append(ShellWord.quoted(scenario));
        sets.forEach(set -> command.append(" --set ").append(ShellWord.quoted(set)));
        return command.append(" --seed ")
                .append(sampling.seed())
                .append(" --replications ")
                .append(sampling.replications())
                .toString();
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
        for (RunOutcome failed : summary.failed()) {
            console.err().println("error: replication " + failed.replication() + " failed: " + failed.failure());
        }
        if (!all) {
            return ExitCode.INTERRUPTED;
        }
        return summary.failed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What is run and where its results go. */
    private record Job(Study study, ResultWriter writer, Path folder, LocalBackend backend) {}
}
