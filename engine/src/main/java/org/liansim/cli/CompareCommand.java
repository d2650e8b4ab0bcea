package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liansim.experiment.LocalBackend;
import org.liansim.kernel.Supervision;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scopes;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.Provenance;
import org.liansim.result.ResultFolder;
import org.liansim.result.ResultWriter;
import org.liansim.result.Study;
import org.liansim.run.Simulation;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares scenarios with a baseline. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a baseline and other scenarios under common random numbers, writes a result folder and says what differs.",
            "Seed and number of replications are the baseline's for all of them."
        },
        footer = {"", "Example: liansim compare baseline.yaml --with patient.yaml nearer.yaml --replications 30"})
final class CompareCommand implements Callable<Integer> {
    private final Console console;
    private final KpiCatalog kpis;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private RunOptions options;

    @Parameters(paramLabel = "SCENARIO", description = "The baseline: a scenario file, or the name of a shipped one.")
    private String baseline;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Scenarios to compare with it, most often files that extend it.")
    private List<String> others = new ArrayList<>();

    CompareCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        int threads = options.threads();
        Map<String, InputFile> inputs = new LinkedHashMap<>();
        List<Treatment> treatments = treatments(inputs);
        Scenario first = treatments.get(0).study().scenario();
        StringBuilder reproduce = new StringBuilder("liansim compare " + ShellWord.quoted(baseline) + " --with");
        others.forEach(other -> reproduce.append(' ').append(ShellWord.quoted(other)));
        Provenance provenance = new Provenance(
                spec.root().commandLine().getParseResult().originalArgs(),
                reproduce.append(options.reproduce(first.sampling())).toString(),
                List.copyOf(inputs.values()),
                console.surroundings().clock());
        String name = first.id() + "-compared-seed" + first.sampling().seed();
        Path folder = options.folder(console, name);
        List<Study> studies = treatments.stream().map(Treatment::study).toList();
        LocalBackend backend =
                new LocalBackend(threads, Math.multiplyExact(treatments.size(), replications(treatments)));
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        try (ResultWriter writer =
                new ResultWriter(ResultFolder.create(folder, options.overwrite()), studies, provenance)) {
            return run(treatments, writer, folder, backend);
        } finally {
            handle.close();
        }
    }

    private static int replications(List<Treatment> treatments) {
        return treatments.get(0).study().scenario().sampling().replications();
    }

    private List<Treatment> treatments(Map<String, InputFile> inputs) {
        List<Treatment> treatments = new ArrayList<>();
        Scenario first = read(baseline, options.overrides(), inputs);
        add(treatments, first);
        for (String other : others) {
            Scenario next = read(other, options.overrides(first.sampling()), inputs);
            if (!next.period().equals(first.period())) {
                throw new UsageException(
                        "'" + other + "' runs from " + next.period().start() + " to before "
                                + next.period().end() + ", but the baseline from "
                                + first.period().start() + " to before "
                                + first.period().end()
                                + "; only the same time can be compared");
            }
            if (treatments.stream().anyMatch(each -> each.name().equals(next.id()))) {
                throw new UsageException("two of the scenarios are called '" + next.id()
                        + "'; rename a file, the results go by these names");
            }
            add(treatments, next);
        }
        return treatments;
    }

    private Scenario read(String name, List<String> overrides, Map<String, InputFile> inputs) {
        ReadResult read = new Library(console).read(name, overrides);
        if (!common.quiet()) {
            RunOptions.warn(console, read);
        }
        read.files().forEach(file -> inputs.putIfAbsent(file.path(), file));
        return read.scenario();
    }

    private void add(List<Treatment> treatments, Scenario scenario) {
        Simulation simulation =
                Simulation.of(scenario).on(options.execution(scenario.sampling().replications()));
        Study study = new Study(scenario.id(), scenario, Scopes.of(scenario, simulation.network()), kpis);
        treatments.add(new Treatment(study, simulation, new RunSummary(study)));
    }

    private int run(List<Treatment> treatments, ResultWriter writer, Path folder, LocalBackend backend) {
        int replications = replications(treatments);
        int total = treatments.size() * replications;
        long started = System.nanoTime();
        int[] handedOver = {0};
        boolean all;
        try (ReplicationProgress progress = new ReplicationProgress(console, total, common.quiet())) {
            all = backend.run(
                    task -> treatments
                            .get((task - 1) / replications)
                            .simulation()
                            .run((task - 1) % replications + 1, new Supervision(options.check(), null)),
                    run -> {
                        int task = handedOver[0]++;
                        add(treatments.get(task / replications), task % replications + 1, run, writer);
                    },
                    progress);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!all) {
            console.err().println("interrupted: " + handedOver[0] + " of " + total + " replications are kept");
        }
        if (all || treatments.stream().anyMatch(each -> each.summary().done() > 0)) {
            writer.commit();
            print(new ComparisonReport(treatments, folder, seconds));
        }
        return exitCode(all, treatments);
    }

    /** The back-end numbers a failed run by its task; the tables number it by its replication. */
    private static void add(Treatment treatment, int replication, RunOutcome run, ResultWriter writer) {
        RunOutcome numbered = run.isDone() ? run : RunOutcome.failed(replication, run.failure());
        writer.add(treatment.study(), numbered);
        treatment.summary().add(numbered);
    }

    private void print(ComparisonReport report) {
        if (common.json()) {
            console.out().print(report.json());
        } else if (common.quiet()) {
            console.out().println(report.folder());
        } else {
            console.out().print(report.text(common.language(console)));
        }
    }

    private int exitCode(boolean all, List<Treatment> treatments) {
        boolean failed = false;
        for (Treatment treatment : treatments) {
            RunOptions.nameFailed(
                    console,
                    "scenario '" + treatment.name() + "', ",
                    treatment.summary().failed());
            failed |= !treatment.summary().failed().isEmpty();
        }
        return !all ? ExitCode.INTERRUPTED : failed ? ExitCode.FAILED : ExitCode.DONE;
    }
}
