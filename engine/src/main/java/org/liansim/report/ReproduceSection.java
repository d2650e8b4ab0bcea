package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liansim.result.Json;
import org.liansim.result.ResultFolder;

/**
 * The command that gives the result again, and what it was made from.
 *
 * @param manifest content of the manifest
 * @param code language
 */
record ReproduceSection(Map<?, ?> manifest, String code) {
    private static final int SHA_DIGITS = 16;

    Section section() {
        List<List<String>> facts = List.of(
                List.of(Phrase.VERSION.in(code), Json.string(manifest, "liansim")),
                List.of(Phrase.JAVA.in(code), Json.string(manifest, "java")),
                List.of(Phrase.SEED.in(code), String.valueOf(manifest.get("seed"))),
                List.of(
                        Phrase.FINISHED.in(code),
                        Json.string(manifest, "finished")
                                .replaceFirst("\\.\\d+Z$", "Z")
                                .replace('T', ' ')));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.code(Json.string(manifest, "reproduce")));
        blocks.add(Block.heading(Phrase.FACTS.in(code)));
        blocks.add(Block.of(Table.of(2, List.of(Phrase.SETTING.in(code), Phrase.VALUE.in(code)), facts)));
        blocks.add(Block.heading(Phrase.FILES.in(code)));
        blocks.add(Block.of(files(Json.list(manifest, "inputs"), "path")));
        blocks.add(Block.heading(Phrase.TABLES.in(code)));
        blocks.add(Block.of(files(Json.list(manifest, "files"), "name")));
        return new Section("reproduce", Phrase.REPRODUCE.in(code), Phrase.REPRODUCE_TEXT.in(code), blocks);
    }

    private Table files(List<?> entries, String key) {
        List<List<String>> rows = new ArrayList<>();
        int shared = shared(entries.stream()
                .map(each -> each instanceof Map<?, ?> file ? Json.string(file, key) : "")
                .toList());
        for (Object each : entries) {
            if (each instanceof Map<?, ?> file) {
                if (Json.string(file, key).equals(ResultFolder.REPORT)) {
                    continue;
                }
                String sha = Json.string(file, "sha256");
                rows.add(List.of(
                        Json.string(file, key).substring(shared),
                        sha.substring(0, Math.min(SHA_DIGITS, sha.length())) + "…"));
            }
        }
        return Table.of(2, List.of(Phrase.FILE.in(code), Phrase.SHA.in(code)), rows);
    }

    /** Length of the folder that all paths begin with; it stands in the manifest. */
    private static int shared(List<String> paths) {
        String first = paths.isEmpty() ? "" : paths.get(0);
        int end = first.lastIndexOf('/') + 1;
        while (!allBegin(paths, first.substring(0, end))) {
            end = first.lastIndexOf('/', end - 2) + 1;
        }
        return end;
    }

    private static boolean allBegin(List<String> paths, String folder) {
        return paths.stream().allMatch(path -> path.startsWith(folder));
    }
}
