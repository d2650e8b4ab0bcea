package org.liansim.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.liansim.result.AtomicFolder;
import org.liansim.result.ExportFormat;
import org.liansim.result.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands results on in another format. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the tables of a result folder in another format.",
        footer = {"", "Example: liansim export results/baseline-seed2023 --format parquet"})
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RESULT", description = "A result folder.")
    private String result;

    @Option(
            names = "--format",
            required = true,
            completionCandidates = Formats.class,
            description = "csv (tidy tables), parquet (the same), or iamc (one wide table of yearly means).")
    private String format;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Folder to write; by default beside the result, with the format after its name.")
    private String out;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ExportFormat chosen = ExportFormat.all().stream()
                .filter(each -> each.id().equals(format))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown format '" + format + "'; there are csv, parquet, iamc"));
        Path source = console.path(result).normalize();
        ResultFolder folder = ResultFolder.open(source);
        Path target = out == null ? source.resolveSibling(source.getFileName() + "-" + format) : console.path(out);
        try (AtomicFolder written = ResultFolder.create(target, false)) {
            chosen.export(folder, written);
        }
        console.out().println(target);
        return ExitCode.DONE;
    }

    /** For shell completion. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ExportFormat.all().stream().map(ExportFormat::id).iterator();
        }
    }
}
