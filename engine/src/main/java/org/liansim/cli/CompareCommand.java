package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liansim.comparison.Comparison;
import org.liansim.comparison.ComparisonTables;
import org.liansim.comparison.HalfWidthRule;
import org.liansim.comparison.Sample;
import org.liansim.experiment.ExecutionBackend;
import org.liansim.experiment.StoppingRule;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scopes;
import org.liansim.report.Described;
import org.liansim.result.Fingerprint;
import org.liansim.result.Provenance;
import org.liansim.result.ResultWriter;
import org.liansim.result.RunJournal;
import org.liansim.result.Study;
import org.liansim.run.Execution;
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
            "Seed and number of replications are the baseline's for all of them. Every finished run is kept at once:"
                    + " --resume continues a comparison that was interrupted or killed."
        },
        footer = {"", "Example: liansim compare baseline.yaml --with patient.yaml nearer.yaml --replications 30"})
final class CompareCommand implements Callable<Integer> {
    private static final double CONFIDENCE = 0.95;
    /** Largest number of replications that are run to reach a precision, when none is given. */
    private static final int MOST = 200;

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

    @Option(
            names = "--precision",
            paramLabel = "OUTCOME=HALFWIDTH",
            description = {
                "Stop when the half width of the 95 %% interval of the paired difference is at most this, for every strategy:"
                        + " a share of the baseline, as in output=1%%, or a number, as in output@cluster:automotive=1e8;"
                        + " repeatable. At least 10 replications; --replications is then the largest number, default 200."
            })
    private List<String> precision = List.of();

    @Option(
            names = "--equal-budget",
            paramLabel = "AMOUNT",
            arity = "0..1",
            fallbackValue = BudgetedStudies.FIRST,
            description = {
                "Make the levers of each strategy so many times as strong that the mean present value of its public outlay is"
                        + " this amount, such as \"20 bn yuan\"; without an amount that of the first scenario that has one."
                        + " The factors are kept in the manifest."
            })
    private String equalBudget = "";

    @Option(
            names = "--resume",
            description = "Run only what a comparison that was interrupted or killed has left undone; give the other"
                    + " options as before, or more --replications.")
    private boolean resume;

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
        if (!equalBudget.isEmpty()) {
            reproduce.append(" --equal-budget=").append(ShellWord.quoted(equalBudget));
        }
        precision.forEach(aim -> reproduce.append(" --precision ").append(ShellWord.quoted(aim)));
        Provenance provenance = new Provenance(
                spec.root().commandLine().getParseResult().originalArgs(),
                reproduce.append(options.reproduce(first.sampling())).toString(),
                List.copyOf(inputs.values()),
                console.surroundings().clock());
        String name = first.id() + "-compared-seed" + first.sampling().seed();
        Path folder = folder(name);
        List<Study> studies = treatments.stream().map(Treatment::study).toList();
        ExecutionBackend backend = Backends.of(threads);
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        boolean replaces = options.overwrite() || resume && RunJournal.exists(folder);
        try (ResultWriter writer = new ResultWriter(options.create(folder, replaces), studies, provenance);
                RunJournal journal = RunJournal.open(folder, fingerprint(treatments, provenance), resume)) {
            return run(new ComparisonJob(treatments, rule(treatments), writer, journal), folder, backend);
        } finally {
            handle.close();
        }
    }

    private Path folder(String name) {
        if (resume) {
            return options.folderWith(console, name, RunJournal::exists);
        }
        Path folder = options.folder(console, name);
        if (!options.overwrite() && RunJournal.exists(folder)) {
            throw new UsageException("a comparison in " + folder
                    + " was begun and not finished; --resume continues it, --overwrite with --out begins again");
        }
        return folder;
    }

    /** What the runs depend on, in the order in which they are numbered. */
    private Fingerprint fingerprint(List<Treatment> treatments, Provenance provenance) {
        long seed = treatments.get(0).study().scenario().sampling().seed();
        StringBuilder setup = new StringBuilder(options.setup(seed))
                .append(" check ")
                .append(options.check())
                .append(" of");
        for (Treatment each : treatments) {
            setup.append(' ').append(each.name());
            double strength = each.origin().strength();
            if (!Double.isNaN(strength)) {
                setup.append(" times ").append(strength);
            }
        }
        return Fingerprint.of(setup.toString(), provenance.inputs());
    }

    private List<Treatment> treatments(Map<String, InputFile> inputs) {
        List<Treatment> treatments = new ArrayList<>();
        Library library = new Library(console);
        List<String> given = options.overrides(precision.isEmpty() ? 0 : MOST);
        ReadResult base = read(library, baseline, given, inputs);
        Scenario first = base.scenario();
        add(treatments, base, given);
        for (String other : others) {
            List<String> sets = options.overrides(first.sampling());
            ReadResult variant = read(library, other, sets, inputs);
            Scenario next = variant.scenario();
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
            add(treatments, variant, sets);
        }
        return equalBudget.isEmpty()
                ? treatments
                : new BudgetedStudies(console, common.quiet(), options.threads()).of(treatments, equalBudget);
    }

    private ReadResult read(Library library, String name, List<String> overrides, Map<String, InputFile> inputs) {
        ReadResult read = library.read(name, overrides);
        if (!common.quiet()) {
            RunOptions.warn(console, read.warnings(), read.sources());
        }
        read.files().forEach(file -> inputs.putIfAbsent(file.path(), file));
        return read;
    }

    private void add(List<Treatment> treatments, ReadResult read, List<String> sets) {
        Scenario scenario = read.scenario();
        Execution execution = options.execution(scenario.sampling().replications());
        Simulation simulation = treatments.isEmpty()
                ? Simulation.of(scenario).on(execution)
                : treatments.get(0).simulation().alongside(scenario);
        Study study = new Study(scenario.id(), scenario, Scopes.of(scenario, simulation.network()), kpis);
        Described described = new Described(study, simulation.network(), read.settings());
        ComparedRuns.Origin origin =
                new ComparedRuns.Origin(new ScenarioText(read.files(), sets), Double.NaN, execution);
        treatments.add(new Treatment(described, simulation, origin, new RunSummary(study)));
    }

    private int run(ComparisonJob job, Path folder, ExecutionBackend backend) {
        List<Treatment> treatments = job.treatments();
        int missing = job.takeUp();
        if (job.known() > 0 && !common.quiet()) {
            console.err().println("going on after " + job.known() + " of " + job.total() + " replications");
        }
        long started = System.nanoTime();
        boolean complete;
        try (ReplicationProgress progress = new ReplicationProgress(console, common, missing)) {
            complete = job.run(backend, options.check(), progress);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!complete) {
            console.err()
                    .println(Backends.ended(backend.givenUp()) + ": " + job.known() + " of " + job.total()
                            + " replications are kept; --resume continues");
        } else if (!precision.isEmpty() && !common.quiet()) {
            console.err().println(stopped(job.isEnough(), job.known() / treatments.size()));
        }
        boolean anyDone = treatments.stream().anyMatch(each -> each.summary().done() > 0);
        if (complete || anyDone) {
            Scenario first = treatments.get(0).study().scenario();
            Comparison comparison = Comparison.of(
                    job.samples(), kpis, CONFIDENCE, first.sampling().seed());
            job.commit(new ComparisonTables(comparison).tables(), complete);
            if (anyDone) {
                Reports.write(folder, kpis, common.language(console));
            }
            for (Treatment each : common.quiet() ? List.<Treatment>of() : treatments) {
                RunOptions.warnOfRefused(console, "scenario '" + each.name() + "', ", each.summary());
            }
            print(new ComparisonReport(treatments, comparison, folder, seconds));
        }
        return exitCode(complete, treatments, backend);
    }

    private StoppingRule<List<Sample>> rule(List<Treatment> treatments) {
        if (precision.isEmpty()) {
            return (samples, replications) -> false;
        }
        RunSummary first = treatments.get(0).summary();
        return new HalfWidthRule(
                new Aims(first.outcomes(), first.scopes()).parse(precision), HalfWidthRule.LEAST, CONFIDENCE);
    }

    /** How the wish for precision ended. */
    static String stopped(boolean enough, int replications) {
        return enough
                ? "stopped after " + replications + " replications: the precision is reached. Intervals of a run that"
                        + " stops by its own data hold somewhat less often than they say."
                : "the precision is not reached after " + replications
                        + " replications; --replications sets the largest number";
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

    private int exitCode(boolean all, List<Treatment> treatments, ExecutionBackend backend) {
        boolean failed = false;
        for (Treatment treatment : treatments) {
            RunOptions.nameFailed(
                    console,
                    "scenario '" + treatment.name() + "', ",
                    treatment.summary().failed());
            failed |= !treatment.summary().failed().isEmpty();
        }
        return Backends.exitCode(backend.givenUp(), all, failed);
    }
}
