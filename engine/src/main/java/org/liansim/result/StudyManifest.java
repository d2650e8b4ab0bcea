package org.liansim.result;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code manifest.json} of results that are not those of a scenario's replications. */
public final class StudyManifest {
    private StudyManifest() {}

    /**
     * Writes it; all other files of the folder are complete.
     *
     * @param what what was run, by key, the model first
     * @param started when it was started
     */
    public static void write(AtomicFolder folder, Map<String, Object> what, Provenance provenance, Instant started)
            throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("liansim", Version.current());
        all.put("format", Manifest.FORMAT);
        all.put("java", System.getProperty("java.version"));
        all.putAll(what);
        all.put("arguments", provenance.arguments());
        all.put("reproduce", provenance.reproduce());
        all.put("started", started.toString());
        all.put("finished", provenance.clock().instant().toString());
        all.put("files", folder.seals().entrySet().stream().map(Manifest::file).toList());
        all.put("inputs", provenance.inputs().stream().map(Manifest::input).toList());
        try (Writer out = folder.writer(Manifest.FILE)) {
            out.write(Json.text(all));
        }
    }
}
