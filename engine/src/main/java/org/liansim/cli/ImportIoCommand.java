package org.liansim.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liansim.network.InputOutputTable;
import org.liansim.result.AtomicFolder;
import org.liansim.result.Json;
import org.liansim.result.ResultException;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a scenario of an input-output table. */
@Command(
        name = "import-io",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a scenario of an input-output table: one firm a sector, or a sector and region.",
            "",
            "TABLE is CSV: header code, description, description_zh and the codes of the sectors, one row of input"
                    + " coefficients a sector (imports included), then gross_output_100m_yuan and, as far as known,"
                    + " total_value_added, labour, net_prod_tax, import_share_of_domestic_supply, service (1 or 0) and"
                    + " final uses share_of_GO_...; without final uses, demand is what the sectors leave of each other's"
                    + " output. A code REGION/SECTOR puts the firm into a zone of its region."
        },
        footer = {"", "Example: liansim import-io china-2020.csv --out china --services TRD,FIN"})
final class ImportIoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "TABLE", description = "The table, as CSV.")
    private String table;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "A folder that does not exist yet, or is empty.")
    private String out;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "CODE",
            description = "Sectors whose product cannot be stored, besides those of row 'service'.")
    private List<String> services = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "Title in English; default: the name of the table.")
    private String title;

    @Option(names = "--title-zh", paramLabel = "TEXT", description = "Title in Chinese; default: as in English.")
    private String titleZh;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            defaultValue = "2023-01-01",
            description = "First simulated day; default: ${DEFAULT-VALUE}.")
    private LocalDate start;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "Where the table comes from; default: its file name.")
    private String source;

    ImportIoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path path = console.path(table);
        InputOutputTable read = InputOutputTable.read(text(path), table);
        for (String service : services) {
            if (!read.codes().contains(service)) {
                String hint = Suggestions.nearest(service, read.codes())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
                throw new UsageException("the table has no sector '" + service + "'" + hint);
            }
        }
        String name = path.getFileName().toString();
        String english = title == null ? name.replaceFirst("\\.[^.]*$", "") : title;
        InputOutputStudy study = new InputOutputStudy(
                read,
                services,
                new Text(english, titleZh == null ? english : titleZh),
                source == null ? "input-output table " + name : source);
        write(study);
        report(read);
        return ExitCode.DONE;
    }

    private String text(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UsageException("there is no file '" + table + "'");
        }
        try {
            String text = Files.readString(path);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UsageException("'" + table + "' cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    private void write(InputOutputStudy study) {
        Path target = console.path(out).toAbsolutePath().normalize();
        try {
            NewCommand.refuseUnlessEmpty(target, out);
            try (AtomicFolder folder = new AtomicFolder(target)) {
                write(folder, target.getFileName() + ".yaml", study.scenario(start));
                write(folder, "firms.csv", study.firms());
                write(folder, "links.csv", study.links());
                folder.commit();
            }
        } catch (IOException e) {
            throw new ResultException("cannot write to " + out, e);
        }
    }

    private static void write(AtomicFolder folder, String name, String text) throws IOException {
        try (Writer file = folder.writer(name)) {
            file.write(text);
        }
    }

    private void report(InputOutputTable read) {
        String scenario =
                out + "/" + console.path(out).toAbsolutePath().normalize().getFileName() + ".yaml";
        if (common.json()) {
            Map<String, Object> done = new LinkedHashMap<>();
            done.put("scenario", scenario);
            done.put("firms", read.codes().size());
            console.out().print(Json.text(done));
        } else if (!common.quiet()) {
            console.out()
                    .println("Made " + out + " with " + read.codes().size() + " firms. Next: liansim run "
                            + ShellWord.quoted(scenario));
        }
    }
}
