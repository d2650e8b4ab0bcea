package org.liansim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.liansim.kpi.KpiCatalog;
import org.liansim.report.FigureFormat;
import org.liansim.report.Report;
import org.liansim.result.ResultFolder;
import org.liansim.scenario.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes single pictures of a result. */
@Command(
        name = "plot",
        mixinStandardHelpOptions = true,
        description = "Writes one picture of a result folder as SVG, PNG or PDF; without --figure, lists the pictures.",
        footer = {"", "Example: liansim plot results/baseline-seed2023 --figure network --format pdf"})
final class PlotCommand implements Callable<Integer> {
    private final Console console;
    private final KpiCatalog kpis;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RESULT", description = "A result folder.")
    private String result;

    @Option(names = "--figure", paramLabel = "NAME", description = "Which picture.")
    private String figure;

    @Option(
            names = "--format",
            paramLabel = "svg|png|pdf",
            defaultValue = "svg",
            description = "Form of the file; default: ${DEFAULT-VALUE}.")
    private FigureFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "The file; default: NAME.FORMAT where you are.")
    private String out;

    PlotCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        Report report = Report.of(
                ResultFolder.open(console.path(result)),
                kpis,
                common.language(console).toString());
        if (figure == null) {
            report.figures().forEach(console.out()::println);
            return ExitCode.DONE;
        }
        String svg = report.figure(figure).orElseThrow(() -> unknown(report.figures()));
        Path file = console.path(out == null ? figure + "." + format.name().toLowerCase(Locale.ROOT) : out);
        Reports.save(format.bytes(svg), file);
        console.out().println(file);
        return ExitCode.DONE;
    }

    private UsageException unknown(List<String> figures) {
        String hint = Suggestions.nearest(figure, figures)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are " + String.join(", ", figures));
        return new UsageException("no picture '" + figure + "' in this result; " + hint);
    }
}
