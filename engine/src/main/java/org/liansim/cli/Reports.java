package org.liansim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.liansim.kpi.KpiCatalog;
import org.liansim.report.Report;
import org.liansim.result.ResultException;
import org.liansim.result.ResultFolder;

/** Writes pages about results. */
final class Reports {
    private Reports() {}

    /** Writes the page of a result folder that was just written into it, and seals it. */
    static Path write(Path folder, KpiCatalog kpis, Language language) {
        return write(ResultFolder.written(folder), kpis, language);
    }

    /** Writes the page of a result folder into it, or over the one that is there, and seals it. */
    static Path write(ResultFolder result, KpiCatalog kpis, Language language) {
        String html = Report.of(result, kpis, language.toString()).html();
        result.with(ResultFolder.REPORT, html.getBytes(StandardCharsets.UTF_8));
        return result.path().resolve(ResultFolder.REPORT);
    }

    /** Writes the page of a result folder to a file, which appears whole or not at all. */
    static Path write(Path folder, KpiCatalog kpis, Language language, Path file) {
        String html =
                Report.of(ResultFolder.open(folder), kpis, language.toString()).html();
        save(html.getBytes(StandardCharsets.UTF_8), file);
        return file;
    }

    /** Writes a file, which appears whole or not at all. */
    static void save(byte[] bytes, Path file) {
        try {
            String hidden = "." + file.getFileName() + ".part-"
                    + ProcessHandle.current().pid();
            Path part = file.resolveSibling(hidden);
            try {
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new ResultException("cannot write to " + file, e);
        }
    }
}
