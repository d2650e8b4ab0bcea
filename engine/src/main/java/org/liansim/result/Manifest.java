package org.liansim.result;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;

/**
 * {@code manifest.json}: what was run, from which files, with which versions, and how to run it again.
 *
 * @param studies what was run, the baseline first
 * @param provenance where it comes from
 * @param started when it was started
 * @param replications how they went
 */
record Manifest(List<Study> studies, Provenance provenance, Instant started, Replications replications) {
    static final String FILE = "manifest.json";
    /** To be raised when a reader of older folders would misunderstand a newer one. */
    static final int FORMAT = 1;
    /** Larger inputs and compressed ones are named by their hash alone [bytes]. */
    private static final int MOST_TEXT = 5_000_000;

    /**
     * How the replications went.
     *
     * @param done those that ran to the end
     * @param failed those that failed
     */
    record Replications(int done, int failed) {}

    /** Its text; {@code files} are the tables. */
    String text(Map<String, FileSeal> files) {
        Study study = studies.get(0);
        Scenario scenario = study.scenario();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("liansim", Version.current());
        all.put("format", FORMAT);
        all.put("java", System.getProperty("java.version"));
        all.put("scenario", scenario.id());
        all.put("title", bilingual(scenario.title()));
        all.put("start", scenario.period().start().toString());
        all.put("end", scenario.period().end().toString());
        all.put("strategy", study.strategy());
        if (studies.size() > 1) {
            all.put("treatments", studies.stream().map(Manifest::treatment).toList());
        }
        all.put("seed", scenario.sampling().seed());
        all.put("replications", counts());
        all.put("arguments", provenance.arguments());
        all.put("reproduce", provenance.reproduce());
        all.put("started", started.toString());
        all.put("finished", provenance.clock().instant().toString());
        all.put("files", files.entrySet().stream().map(Manifest::file).toList());
        all.put("inputs", provenance.inputs().stream().map(Manifest::input).toList());
        return Json.text(all);
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        int asked = 0;
        for (Study study : studies) {
            asked += study.scenario().sampling().replications();
        }
        counts.put("asked", asked);
        counts.put("done", replications.done());
        counts.put("failed", replications.failed());
        return counts;
    }

    private static Map<String, Object> treatment(Study study) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("strategy", study.strategy());
        entry.put("title", bilingual(study.scenario().title()));
        double scale = study.scenario().policy().scale();
        if (scale != 1) {
            entry.put("lever_scale", scale);
        }
        return entry;
    }

    static Map<String, Object> bilingual(Text text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("en", text.en());
        both.put("zh", text.zh());
        return both;
    }

    static Map<String, Object> file(Map.Entry<String, FileSeal> file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", file.getKey());
        entry.put("bytes", file.getValue().bytes());
        entry.put("sha256", file.getValue().sha256());
        return entry;
    }

    static Map<String, Object> input(InputFile input) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", input.path());
        entry.put("sha256", Sha256.of(input.bytes()));
        if (input.bytes().length > MOST_TEXT) {
            return entry;
        }
        String text = new String(input.bytes(), StandardCharsets.UTF_8);
        if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), input.bytes())) {
            entry.put("text", text);
        } else {
            entry.put("base64", Base64.getEncoder().encodeToString(input.bytes()));
        }
        return entry;
    }
}
