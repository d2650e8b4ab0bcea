package org.liansim.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.liansim.kpi.KpiCatalog;
import org.liansim.result.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the page of a result. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the report of a result folder: one HTML file that needs no network.",
        footer = {"", "Example: liansim report results/baseline-seed2023 --lang zh --out report-zh.html"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;
    private final KpiCatalog kpis;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RESULT", description = "A result folder.")
    private String result;

    @Option(names = "--out", paramLabel = "FILE", description = "The file; default: report.html in the folder.")
    private String out;

    ReportCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        Path folder = console.path(result);
        Language language = common.language(console);
        Path file = out == null
                ? Reports.write(ResultFolder.open(folder), kpis, language)
                : Reports.write(folder, kpis, language, console.path(out));
        console.out().println(file);
        return ExitCode.DONE;
    }
}
