package org.liansim.result;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables that are filled run by run. The runs of several treatments may come in by turns: each treatment fills files
 * of its own, which are joined at the end in the order of the treatments.
 */
final class StudyTables {
    private static final List<String> NAMES = List.of("outcomes.csv", "annual.csv", "series.csv");

    private final AtomicFolder folder;
    private final List<Study> studies;
    /** By treatment, then name. */
    private final List<List<Table>> tables = new ArrayList<>();

    StudyTables(AtomicFolder folder, List<Study> studies) throws IOException {
        this.folder = folder;
        this.studies = studies;
        for (int at = 0; at < studies.size(); at++) {
            List<Table> own = List.of(
                    new OutcomesTable(open(0, at)),
                    new AnnualTable(open(1, at)),
                    new SeriesTable(open(2, at), folder.scratchChannel("further." + (at + 1))));
            for (Table table : own) {
                table.begin(studies.get(at));
            }
            tables.add(own);
        }
    }

    void add(Study study, RunValues run) throws IOException {
        for (Table table : tables.get(studies.indexOf(study))) {
            table.add(run);
        }
    }

    /** Completes the tables. */
    void finish() throws IOException {
        close();
        if (studies.size() == 1) {
            return;
        }
        Steps joins = new Steps();
        for (String name : NAMES) {
            OutputStream whole = folder.stream(name);
            joins.add(() -> join(name, whole));
        }
        joins.run();
    }

    private void join(String name, OutputStream whole) throws IOException {
        try (whole) {
            for (int at = 0; at < studies.size(); at++) {
                append(folder.part().resolve(part(name, at)), at == 0, whole);
            }
        }
    }

    private static void append(Path part, boolean withHeader, OutputStream whole) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
            while (!withHeader && in.read() != '\n') {
                continue;
            }
            in.transferTo(whole);
        }
        Files.delete(part);
    }

    private Writer open(int table, int at) throws IOException {
        String name = NAMES.get(table);
        return studies.size() == 1 ? folder.writer(name) : folder.scratch(part(name, at));
    }

    private static String part(String name, int at) {
        return name + "." + (at + 1);
    }

    private void close() throws IOException {
        Steps closings = new Steps();
        tables.forEach(own -> own.forEach(table -> closings.add(table::close)));
        closings.run();
    }
}
