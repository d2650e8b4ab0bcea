package org.liansim.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.Text;

/** The result folder of an experiment: its tables and a manifest. */
public final class ExperimentFolder {
    /** Table with one row a run. */
    public static final String RUNS = "runs.csv";

    private ExperimentFolder() {}

    /**
     * The rows of the runs that stand in a folder, so that they can be taken up again.
     *
     * @param fingerprint what the experiment runs with now
     * @return none when there is no such folder
     * @throws ResultException when it was made with something else, or changed since
     */
    public static List<List<String>> runs(Path path, Fingerprint fingerprint) {
        if (!Files.exists(path)) {
            return List.of();
        }
        ResultFolder folder = ResultFolder.open(path);
        if (Json.string(folder.manifest(), "setup").isEmpty()) {
            throw new ResultException(path + " holds no experiment that can be continued");
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Object entry : Json.list(folder.manifest(), "inputs")) {
            if (entry instanceof Map<?, ?> file) {
                inputs.put(Json.string(file, "path"), Json.string(file, "sha256"));
            }
        }
        fingerprint.refuseUnlessSame(new Fingerprint(Json.string(folder.manifest(), "setup"), inputs));
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader in = new CsvReader(Files.newBufferedReader(path.resolve(RUNS)))) {
            in.read();
            for (List<String> row = in.read(); row != null; row = in.read()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new ResultException("cannot read " + path, e);
        }
        return rows;
    }

    /**
     * Writes the tables and the manifest, and puts the folder in place.
     *
     * @param title of the experiment
     * @param about what the manifest says of it besides
     * @throws ResultException when that fails
     */
    public static void write(
            AtomicFolder folder, Text title, Map<String, Object> about, List<FlatTable> tables, Provenance provenance) {
        try {
            for (FlatTable table : tables) {
                try (Csv csv =
                        new Csv(folder.writer(table.name()), table.header().toArray(String[]::new))) {
                    for (List<String> row : table.rows()) {
                        csv.row(row.toArray(String[]::new));
                    }
                }
            }
            folder.complete();
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("liansim", Version.current());
            manifest.put("format", Manifest.FORMAT);
            manifest.put("java", System.getProperty("java.version"));
            manifest.put("kind", "experiment");
            manifest.put("title", Manifest.bilingual(title));
            manifest.putAll(about);
            manifest.put("arguments", provenance.arguments());
            manifest.put("reproduce", provenance.reproduce());
            manifest.put("finished", provenance.clock().instant().toString());
            manifest.put(
                    "files",
                    folder.seals().entrySet().stream().map(Manifest::file).toList());
            manifest.put(
                    "inputs", provenance.inputs().stream().map(Manifest::input).toList());
            try (Writer out = folder.writer(Manifest.FILE)) {
                out.write(Json.text(manifest));
            }
        } catch (IOException e) {
            throw new ResultException("cannot write results to " + folder.target(), e);
        }
        folder.commit();
    }
}
