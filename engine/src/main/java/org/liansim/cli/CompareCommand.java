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
import org.liansim.report.ReportTables;
import org.liansim.result.Provenance;
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
        Path folder = options.folder(console, name);
        List<Study> studies = treatments.stream().map(Treatment::study).toList();
        ExecutionBackend backend = Backends.of(threads);
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        try (ResultWriter writer = new ResultWriter(options.create(folder, options.overwrite()), studies, provenance)) {
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
        Simulation simulation = treatments.isEmpty()
                ? Simulation.of(scenario)
                        .on(options.execution(scenario.sampling().replications()))
                : treatments.get(0).simulation().alongside(scenario);
        Study study = new Study(scenario.id(), scenario, Scopes.of(scenario, simulation.network()), kpis);
        Described described = new Described(study, simulation.network(), read.settings());
        ComparedRuns.Origin origin = new ComparedRuns.Origin(new ScenarioText(read.files(), sets), Double.NaN);
        treatments.add(new Treatment(described, simulation, origin, new RunSummary(study)));
    }

    private int run(List<Treatment> treatments, ResultWriter writer, Path folder, ExecutionBackend backend) {
        int count = treatments.size();
        ComparedRuns runs = new ComparedRuns(treatments, replications(treatments), options.check());
        int total = runs.count();
        StoppingRule<List<Sample>> rule = rule(treatments);
        long started = System.nanoTime();
        int[] handedOver = {0};
        boolean[] enough = {false};
        boolean all;
        try (ReplicationProgress progress = new ReplicationProgress(console, common, total)) {
            all = backend.run(
                    runs,
                    run -> {
                        if (enough[0]) {
                            return;
                        }
                        handedOver[0]++;
                        int replication = run.outcome().replication();
                        Treatment treatment = treatments.get(run.treatment());
                        writer.add(treatment.study(), run.outcome());
                        treatment.summary().add(run.outcome());
                        if (run.treatment() == count - 1
                                && rule.isEnough(samples(treatments, replication), replication)) {
                            enough[0] = true;
                            backend.stop();
                        }
                    },
                    progress);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        boolean complete = all || enough[0];
        if (!complete) {
            console.err()
                    .println(Backends.ended(backend.givenUp()) + ": " + handedOver[0] + " of " + total
                            + " replications are kept");
        } else if (!precision.isEmpty() && !common.quiet()) {
            console.err().println(stopped(enough[0], handedOver[0] / count));
        }
        if (complete || treatments.stream().anyMatch(each -> each.summary().done() > 0)) {
            Scenario first = treatments.get(0).study().scenario();
            Comparison comparison = Comparison.of(
                    samples(treatments, replications(treatments)),
                    kpis,
                    CONFIDENCE,
                    first.sampling().seed());
            new ComparisonTables(comparison).tables().forEach(writer::table);
            new ReportTables(treatments.stream().map(Treatment::described).toList()).write(writer);
            writer.commit();
            if (treatments.stream().anyMatch(each -> each.summary().done() > 0)) {
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

    private static List<Sample> samples(List<Treatment> treatments, int replications) {
        return treatments.stream()
                .map(each -> each.summary().sample(each.name(), replications))
                .toList();
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
