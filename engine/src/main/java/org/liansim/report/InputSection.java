package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import org.liansim.result.ResultFolder;

/**
 * What differs between the inputs: policy, outside events and assumptions apart.
 *
 * @param view the result
 */
record InputSection(View view) {
    private static final int MOST_ROWS = 60;
    private static final List<String> COLUMNS = List.of("strategy", "kind", "setting", "baseline", "value", "place");

    Section section() {
        ResultFolder folder = view.data().folder();
        List<Block> blocks = new ArrayList<>();
        if (view.data().isCompared() && folder.has(ReportTables.SETTINGS)) {
            List<String[]> changes = new ArrayList<>();
            folder.read(ReportTables.SETTINGS, COLUMNS, changes::add);
            for (InputKind kind : InputKind.values()) {
                for (ResultData.Strategy strategy : view.others()) {
                    add(kind, strategy, changes, blocks);
                }
            }
            if (blocks.isEmpty()) {
                blocks.add(Block.note(view.say(Phrase.INPUTS_NONE)));
            }
        }
        return new Section("inputs", view.say(Phrase.INPUTS), view.say(Phrase.INPUTS_TEXT), blocks);
    }

    private void add(InputKind kind, ResultData.Strategy strategy, List<String[]> changes, List<Block> blocks) {
        List<String[]> own = changes.stream()
                .filter(row -> row[0].equals(strategy.id()) && row[1].equals(kind.id()))
                .toList();
        if (!own.isEmpty()) {
            blocks.add(
                    Block.heading(view.say(Phrase.INPUTS_OF, kind.title().in(view.code()), view.title(strategy.id()))));
            blocks.add(Block.of(table(own)));
            if (own.size() > MOST_ROWS) {
                blocks.add(Block.note(view.say(Phrase.INPUTS_MORE, own.size() - MOST_ROWS)));
            }
        }
    }

    private Table table(List<String[]> changes) {
        List<List<String>> rows = changes.stream()
                .limit(MOST_ROWS)
                .map(row -> List.of(row[2], orDash(row[3]), orDash(row[4]), shortened(row[5])))
                .toList();
        List<String> head = List.of(
                view.say(Phrase.SETTING), view.say(Phrase.BASELINE), view.say(Phrase.STRATEGY), view.say(Phrase.PLACE));
        return Table.of(head.size(), head, rows).quoting(0, 1, 2, 3);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** The file without its folders. */
    private static String shortened(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
