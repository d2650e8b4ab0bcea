package org.liansim.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.network.NetworkFormat;
import org.liansim.network.SystemicRisk;
import org.liansim.result.ResultException;
import org.liansim.scenario.ProblemPrinter;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.yaml.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Analyses the network of a scenario. */
@Command(
        name = "network",
        mixinStandardHelpOptions = true,
        description = "Analyses a scenario's network: size, loops, bottlenecks, systemic risk; or what one firm's stop"
                + " costs the others; or hands it on to other programs.",
        footer = {
            "",
            "Examples: liansim network baseline --top 50",
            "          liansim network baseline --shock foxconn-zhengzhou",
            "          liansim network baseline --export gexf --out city.gexf"
        })
final class NetworkCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of a shipped one.")
    private String scenario;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "Firms in a table; default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(names = "--shock", paramLabel = "FIRM", description = "Show who loses what when this firm stops.")
    private String shock;

    @Option(
            names = "--export",
            paramLabel = "graphml|gexf|dot",
            description = "Write the network in this format to --out.")
    private NetworkFormat export;

    @Option(names = "--out", paramLabel = "FILE", description = "File of --export.")
    private String out;

    @Option(names = "--threads", paramLabel = "T", description = "Threads to use; default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            defaultValue = "1e-9",
            description = "Change of a firm's loss that buyers do not hear of, and error of the index by lost orders;"
                    + " default: ${DEFAULT-VALUE}.")
    private double tolerance;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of drawn firms and links; default from the file.")
    private Long seed;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Override a value of the file; repeatable.")
    private List<String> sets = new ArrayList<>();

    NetworkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        List<String> overrides = new ArrayList<>(sets);
        if (seed != null) {
            overrides.add("seed=" + seed);
        }
        ReadResult read = new Library(console).read(scenario, overrides);
        if (!common.quiet() && !read.warnings().isEmpty()) {
            console.err().println(new ProblemPrinter(read.sources(), console.colourErr()).print(read.warnings()));
        }
        Network network = CityNetwork.of(read.scenario()).freeze();
        SystemicRisk risk = SystemicRisk.of(network, tolerance);
        if (shock != null) {
            ShockReport report = new ShockReport(network, risk.profile(row(network)), top);
            console.out().print(common.json() ? report.json() : report.text(common.language(console)));
            return ExitCode.DONE;
        }
        NetworkReport report = NetworkReport.of(read.scenario(), network, ofAll(risk, network), top);
        if (export != null) {
            write(network, report);
        } else {
            console.out().print(common.json() ? report.json() : report.text(common.language(console)));
        }
        return ExitCode.DONE;
    }

    private double[] ofAll(SystemicRisk risk, Network network) {
        try (FirmProgress progress = new FirmProgress(console, network.present, common.quiet())) {
            return risk.ofAll(threads, progress);
        }
    }

    private void check() {
        if (top < 1) {
            throw new UsageException("--top is " + top + ", must be at least 1");
        }
        if (threads < 1) {
            throw new UsageException("--threads is " + threads + ", must be at least 1");
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new UsageException("--tolerance is " + tolerance + ", must be above 0 and below 1");
        }
        if (export != null && out == null) {
            throw new UsageException("--export needs --out");
        }
        if (export == null && out != null) {
            throw new UsageException("--out needs --export");
        }
        if (export != null && shock != null) {
            throw new UsageException("--export and --shock do not go together");
        }
    }

    private int row(Network network) {
        List<String> firms = List.of(network.name).subList(0, network.firms);
        int row = firms.indexOf(shock);
        if (row < 0) {
            String hint = Suggestions.nearest(shock, firms)
                    .or(() ->
                            firms.stream().filter(firm -> firm.contains(shock)).findFirst())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; --json shows the names of all firms");
            throw new UsageException("no firm '" + shock + "'" + hint);
        }
        return row;
    }

    private void write(Network network, NetworkReport report) {
        try (BufferedWriter file = Files.newBufferedWriter(console.path(out))) {
            export.write(network, report.positions(), report.systemicRisk(), file);
        } catch (IOException e) {
            throw new ResultException("cannot write to " + out, e);
        }
        console.out().println(out);
    }
}
