package org.liansim.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.liansim.experiment.LocalBackend;
import org.liansim.experiment.Replications;
import org.liansim.kpi.KpiCatalog;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.FlatTable;
import org.liansim.result.Json;
import org.liansim.result.RecordedRun;
import org.liansim.result.ResultException;
import org.liansim.result.ResultFolder;
import org.liansim.run.Explanation;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Explains a result. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explains what the shocks of a run did: what was lost and when it was back, whom they hit, and who starved"
                    + " whom.",
            "The run is repeated from the files in its result folder, with the shocks and without them, under the same"
                    + " random numbers.",
            "With --levers, or when there are no shocks: which lever did what, from runs with subsets of them."
        },
        footer = {
            "",
            "Example: liansim run events/phone-plant-2022 --out results/plant",
            "         liansim explain results/plant"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RESULT", description = "A result folder of 'run'.")
    private String result;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications to repeat, from the first; default: those of the result.")
    private Integer replications;

    @Option(names = "--threads", paramLabel = "T", description = "Replications at once; default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            description = "Firms shown below each one; default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "3",
            description = "Steps shown from what was hit; default: ${DEFAULT-VALUE}.")
    private int depth;

    @Option(names = "--levers", description = "Explain the levers instead of the shocks.")
    private boolean levers;

    @Option(
            names = "--keep",
            description =
                    "Keep what was found in the result folder and its report: what the levers did as attribution.csv,"
                            + " output without the shocks as shock-output.csv.")
    private boolean keep;

    @Option(
            names = "--by",
            paramLabel = "lever|type|zone",
            defaultValue = "lever",
            description = "Parts that share the effect of the levers: each lever, those of one type, or those of the"
                    + " same zones; default: ${DEFAULT-VALUE}.")
    private LeverShares.Grouping grouping;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ResultFolder folder = ResultFolder.open(console.path(result));
        if ("stock-points".equals(folder.manifest().get("model"))) {
            throw new UsageException("'" + result + "' is the result of a study of stock points, which has no shocks");
        }
        RecordedRun recorded = RecordedRun.of(folder);
        Scenario scenario = new Library(console)
                .read(recorded.inputs(), overrides(recorded))
                .scenario();
        Simulation simulation = Simulation.of(scenario);
        boolean hasLevers = !scenario.policy().levers().isEmpty();
        if (levers && !hasLevers) {
            throw new UsageException("'" + result + "' is a run without levers");
        }
        if (simulation.hits().isEmpty() && !hasLevers) {
            throw new UsageException(
                    "'" + result + "' is a run without shocks and levers: there is nothing to explain");
        }
        if (levers || simulation.hits().isEmpty()) {
            return explainLevers(
                    new LeverShares(scenario, simulation, KpiCatalog.standard(), total(recorded.done()), grouping),
                    folder);
        }
        int total = total(recorded.done());
        ExplainReport report = new ExplainReport(scenario, simulation, new ExplainReport.Shown(top, depth));
        if (!run(simulation, total, report)) {
            console.err().println("interrupted: " + report.done() + " of " + total + " replications are explained");
            return ExitCode.INTERRUPTED;
        }
        if (keep) {
            keep(report.table(), folder);
        }
        console.out().print(common.json() ? report.json() : report.text(common.language(console)));
        return ExitCode.DONE;
    }

    private int explainLevers(LeverShares shares, ResultFolder folder) {
        List<long[]> tasks = shares.tasks();
        LocalBackend backend = new LocalBackend(threads);
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        try (ReplicationProgress progress = new ReplicationProgress(console, common, tasks.size())) {
            if (!shares.run(tasks, backend, progress)) {
                console.err().println("interrupted: nothing is explained");
                return ExitCode.INTERRUPTED;
            }
        } finally {
            handle.close();
        }
        if (keep) {
            keep(shares.table(), folder);
        }
        console.out()
                .print(
                        common.json()
                                ? Json.text(Map.of("levers", shares.json()))
                                : shares.text(common.language(console)));
        return ExitCode.DONE;
    }

    private void keep(FlatTable table, ResultFolder folder) {
        ResultFolder more = folder.with(table.name(), table.csv().getBytes(StandardCharsets.UTF_8));
        Reports.write(more, KpiCatalog.standard(), common.language(console));
    }

    private int total(int done) {
        if (threads < 1 || top < 1 || depth < 0) {
            throw new UsageException("--threads and --top must be at least 1, --depth at least 0");
        }
        if (replications == null) {
            return done;
        }
        if (replications < 1 || replications > done) {
            throw new UsageException("--replications is " + replications + ", must be from 1 to " + done);
        }
        return replications;
    }

    /** The overrides that the recorded command line gave, told by the parser that read it first. */
    private List<String> overrides(RecordedRun recorded) {
        try {
            CommandLine.ParseResult parsed =
                    Main.commands(console).parseArgs(recorded.arguments().toArray(String[]::new));
            if (parsed.hasSubcommand() && parsed.subcommand().commandSpec().userObject() instanceof RunCommand run) {
                return run.overrides();
            }
        } catch (ParameterException e) {
            throw new ResultException("'" + result + "' records a command line that is none: " + e.getMessage());
        }
        throw new UsageException(
                "'" + result + "' is the result of '" + recorded.arguments().get(0) + "', not of 'run'");
    }

    private boolean run(Simulation simulation, int total, ExplainReport report) {
        Map<Integer, Explanation> waiting = new ConcurrentHashMap<>();
        LocalBackend backend = new LocalBackend(threads);
        Interrupts.Handle handle = console.interrupts().stopBy(backend::stop);
        try (ReplicationProgress progress = new ReplicationProgress(console, common, total)) {
            return backend.run(
                    new Replications(total, number -> {
                        Explanation explanation = simulation.explain(number);
                        waiting.put(number, explanation);
                        return explanation.with();
                    }),
                    run -> add(run, waiting, report),
                    progress);
        } finally {
            handle.close();
        }
    }

    private static void add(RunOutcome run, Map<Integer, Explanation> waiting, ExplainReport report) {
        if (!run.isDone()) {
            throw new ResultException("replication " + run.replication() + " failed: " + run.failure());
        }
        report.add(waiting.remove(run.replication()));
    }
}
