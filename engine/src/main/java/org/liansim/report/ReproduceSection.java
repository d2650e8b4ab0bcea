package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liansim.result.Json;

/**
 * The command that gives the result again, and what it was made from.
 *
 * @param view the result
 */
record ReproduceSection(View view) {
    private static final int SHA_DIGITS = 16;

    Section section() {
        Map<?, ?> manifest = view.data().folder().manifest();
        List<List<String>> facts = List.of(
                List.of(view.say(Phrase.VERSION), Json.string(manifest, "liansim")),
                List.of(view.say(Phrase.JAVA), Json.string(manifest, "java")),
                List.of(view.say(Phrase.SEED), String.valueOf(manifest.get("seed"))),
                List.of(view.say(Phrase.STARTED), Json.string(manifest, "started")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.code(Json.string(manifest, "reproduce")));
        blocks.add(Block.heading(view.say(Phrase.FACTS)));
        blocks.add(Block.of(Table.of(2, List.of(view.say(Phrase.SETTING), view.say(Phrase.VALUE)), facts)));
        blocks.add(Block.heading(view.say(Phrase.FILES)));
        blocks.add(Block.of(files(Json.list(manifest, "inputs"), "path")));
        blocks.add(Block.heading(view.say(Phrase.TABLES)));
        blocks.add(Block.of(files(Json.list(manifest, "files"), "name")));
        return new Section("reproduce", view.say(Phrase.REPRODUCE), view.say(Phrase.REPRODUCE_TEXT), blocks);
    }

    private Table files(List<?> entries, String key) {
        List<List<String>> rows = new ArrayList<>();
        for (Object each : entries) {
            if (each instanceof Map<?, ?> file) {
                String sha = Json.string(file, "sha256");
                rows.add(List.of(Json.string(file, key), sha.substring(0, Math.min(SHA_DIGITS, sha.length())) + "…"));
            }
        }
        return Table.of(2, List.of(view.say(Phrase.FILE), view.say(Phrase.SHA)), rows);
    }
}
