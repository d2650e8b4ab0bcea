package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liansim.result.Json;

/**
 * What was varied, over which ranges and on whose word, and how often it was run.
 *
 * @param data the result
 */
record DesignSection(ExperimentData data) {
    Section section() {
        List<Block> blocks = new ArrayList<>();
        Map<?, ?> manifest = data.folder().manifest();
        blocks.add(Block.note(data.say(Phrase.DESIGN_RUNS, manifest.get("done"), manifest.get("failed"))));
        List<List<String>> rows = new ArrayList<>();
        for (Object each : Json.list(manifest, "factors")) {
            if (each instanceof Map<?, ?> factor) {
                rows.add(List.of(
                        data.factor(Json.string(factor, "id")),
                        String.join(
                                " ",
                                Json.list(factor, "paths").stream()
                                        .map(String::valueOf)
                                        .toList()),
                        FileWords.amount(Json.string(factor, "from"), data.code()),
                        FileWords.amount(Json.string(factor, "to"), data.code()),
                        source(factor)));
            }
        }
        if (!rows.isEmpty()) {
            List<String> head = Stream.of(Phrase.FACTOR, Phrase.SETTING, Phrase.FROM, Phrase.TO, Phrase.SOURCE)
                    .map(data::say)
                    .toList();
            blocks.add(Block.of(Table.of(head.size(), head, rows).quoting(1, 2, 3, 4)));
        }
        return new Section("design", data.say(Phrase.DESIGN), data.say(Phrase.DESIGN_TEXT), blocks);
    }

    private String source(Map<?, ?> factor) {
        return factor.get("source") instanceof Map<?, ?> texts ? Json.string(texts, data.code()) : "";
    }
}
