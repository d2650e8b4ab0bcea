package org.liansim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.liansim.kernel.Check;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.AtomicFolder;
import org.liansim.result.ResultFolder;
import org.liansim.run.Execution;
import org.liansim.scenario.Problem;
import org.liansim.scenario.ProblemPrinter;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Sources;
import picocli.CommandLine.Option;

/** What every command that runs replications can be told. */
final class RunOptions {
    /** Firms that find no room to enter, relative to those that enter, which are not worth a word. */
    private static final double FEW = 0.01;

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

    @Option(names = "--parquet", description = "Write the tables as Parquet too.")
    private boolean parquet;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Override a value of the file; repeatable.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--check",
            paramLabel = "none|audit|full",
            description = "Check the laws of the model (audit), and that events touch only their own firm (full).")
    private Check check = Check.NONE;

    @Option(
            names = "--executor",
            paramLabel = "auto|sequential|windowed",
            description = "Run events one by one, or window by window on the threads that replications leave free;"
                    + " default: by size. Results are the same.")
    private Execution.Choice executor = Execution.Choice.AUTO;

    @Option(
            names = "--window",
            paramLabel = "LENGTH",
            description = "With --executor windowed: make no window longer than this in simulated time, such as"
                    + " '0.4 days'. Results are the same.")
    private String window;

    /** How each of so many replications is executed. */
    Execution execution(int replications) {
        return new Execution(executor, Math.max(1, threads() / replications), longestWindow());
    }

    private long longestWindow() {
        if (window == null) {
            return Long.MAX_VALUE;
        }
        if (executor != Execution.Choice.WINDOWED) {
            throw new UsageException("--window needs --executor windowed: other runs have no windows");
        }
        return SimulatedTime.ticks("--window", window, "0.4 days");
    }

    int threads() {
        if (threads < 1) {
            throw new UsageException("--threads is " + threads + ", must be at least 1");
        }
        return threads;
    }

    boolean overwrite() {
        return overwrite;
    }

    /**
     * Starts the result folder.
     *
     * @param replaces whether it may take the place of an earlier result
     */
    AtomicFolder create(Path folder, boolean replaces) {
        return ResultFolder.create(folder, replaces).withParquet(parquet);
    }

    /** Refuses Parquet where no tables are written. */
    void refuseParquet(String model) {
        if (parquet) {
            throw new UsageException("--parquet has no meaning with model " + model + ", which writes daily totals");
        }
    }

    Check check() {
        return check;
    }

    /** Overrides that were given, without those of the sampling. */
    List<String> sets() {
        return List.copyOf(sets);
    }

    /** Their options. */
    String reproduceSets() {
        StringBuilder command = new StringBuilder();
        sets.forEach(set -> command.append(" --set ").append(ShellWord.quoted(set)));
        return command.toString();
    }

    /** Overrides of a scenario's file. */
    List<String> overrides() {
        return overrides(0);
    }

    /**
     * Overrides of a scenario's file.
     *
     * @param standard number of replications when none is given; 0 for the file's
     */
    List<String> overrides(int standard) {
        List<String> all = new ArrayList<>(sets);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        if (replications != null) {
            all.add("replications=" + replications);
        } else if (standard > 0) {
            all.add("replications=" + standard);
        }
        return all;
    }

    /** Overrides of a scenario that is run like another one. */
    List<String> overrides(Scenario.Sampling sampling) {
        List<String> all = new ArrayList<>(sets);
        all.add("seed=" + sampling.seed());
        all.add("replications=" + sampling.replications());
        return all;
    }

    /** The folder of --out, or a new one of this name. */
    Path folder(Console console, String name) {
        if (out != null) {
            return console.path(out);
        }
        if (overwrite) {
            throw new UsageException("--overwrite needs --out: without it a run gets a folder of its own");
        }
        Path folder = console.path("results/" + name);
        for (int next = 2; Files.exists(folder); next++) {
            folder = console.path("results/" + name + "-" + next);
        }
        return folder;
    }

    /** The folder of --out, or the first one of this name that has something; the first of all when none has. */
    Path folderWith(Console console, String name, Predicate<Path> has) {
        Path first = sameFolder(console, name);
        Path folder = first;
        for (int next = 2; out == null && !has.test(folder); next++) {
            if (!Files.exists(folder)) {
                return first;
            }
            folder = console.path("results/" + name + "-" + next);
        }
        return folder;
    }

    /** The folder of --out, or the first one of this name, where an earlier run left its results. */
    Path sameFolder(Console console, String name) {
        return console.path(out == null ? "results/" + name : out);
    }

    /** Everything that changes results besides the files and the number of replications. */
    String setup(long chosenSeed) {
        return "seed " + chosenSeed + (sets.isEmpty() ? "" : " set " + String.join(" ", sets));
    }

    /** The options that give the same result, to follow the command and its files. */
    String reproduce(Scenario.Sampling sampling) {
        StringBuilder command = new StringBuilder();
        sets.forEach(set -> command.append(" --set ").append(ShellWord.quoted(set)));
        return command.append(" --seed ")
                .append(sampling.seed())
                .append(" --replications ")
                .append(sampling.replications())
                .toString();
    }

    /** Says what is doubtful in a file. */
    static void warn(Console console, List<Problem> warnings, Sources sources) {
        if (!warnings.isEmpty()) {
            console.err().println(new ProblemPrinter(sources, console.colourErr()).print(warnings));
        }
    }

    /** Says how many firms found no room to enter, when they are not few. */
    static void warnOfRefused(Console console, String prefix, RunSummary summary) {
        double refused = summary.mean("entries-refused");
        if (refused > FEW * summary.mean("entries")) {
            console.err()
                    .println("warning: " + prefix + String.format(Locale.ROOT, "%.1f", refused)
                            + " firms a year found no room to enter (outcome entries-refused): the network holds too few"
                            + " for that; raise parameters.entry_room");
        }
    }

    /**
     * Names the failed replications.
     *
     * @param prefix words before each
     */
    static void nameFailed(Console console, String prefix, List<RunOutcome> failed) {
        for (RunOutcome run : failed) {
            console.err()
                    .println("error: " + prefix + "replication " + run.replication() + " failed: " + run.failure());
        }
    }
}
