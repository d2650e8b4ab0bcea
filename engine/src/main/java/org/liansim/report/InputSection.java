package org.liansim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liansim.result.ResultFolder;

/**
 * What differs between the inputs: policy, outside events and assumptions apart. What is new as a whole, or gone as a
 * whole, is one row with all its settings.
 *
 * @param view the result
 */
record InputSection(View view) {
    private static final int MOST_ROWS = 100;
    /** Between an entry and its key. */
    private static final String JOINT = ".";

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
        List<List<String>> own = gathered(changes.stream()
                .filter(row -> row[0].equals(strategy.id()) && row[1].equals(kind.id()) && !isOtherLanguage(row[2]))
                .toList());
        if (!own.isEmpty()) {
            blocks.add(
                    Block.heading(view.say(Phrase.INPUTS_OF, kind.title().in(view.code()), view.title(strategy.id()))));
            blocks.add(Block.of(table(own)));
            if (own.size() > MOST_ROWS) {
                blocks.add(Block.note(view.say(Phrase.INPUTS_MORE, own.size() - MOST_ROWS)));
            }
        }
    }

    /** Rows of one entry are one row where the other side has none of them; its source stands in a section of its own. */
    private List<List<String>> gathered(List<String[]> changes) {
        Map<String, List<String[]>> entries = new LinkedHashMap<>();
        changes.forEach(row -> entries.computeIfAbsent(entry(row[2]), entry -> new ArrayList<>())
                .add(row));
        FileWords words = new FileWords(view.code(), view::thing);
        Map<String, String> types = types();
        List<List<String>> rows = new ArrayList<>();
        entries.forEach((entry, own) -> {
            String type = types.getOrDefault(entry, "");
            boolean isNew = own.stream().allMatch(row -> row[3].isEmpty());
            boolean isGone = own.stream().allMatch(row -> row[4].isEmpty());
            if (own.size() < 2 || !isNew && !isGone) {
                own.forEach(row -> {
                    String key = key(entry, row);
                    rows.add(List.of(
                            key.isEmpty() ? words.entry(entry) : words.entry(entry) + JOINT + words.key(type, key),
                            words.value(type, key, row[3]),
                            words.value(type, key, row[4]),
                            row[5]));
                });
            } else {
                String first = own.stream()
                        .min(Comparator.comparing((String[] row) -> !row[2].endsWith(".type")))
                        .orElseThrow()[5];
                rows.add(
                        List.of(words.entry(entry), joined(words, entry, own, 3), joined(words, entry, own, 4), first));
            }
        });
        return rows;
    }

    /** Whether a text is meant for readers of the other language. */
    private boolean isOtherLanguage(String path) {
        return path.endsWith(view.code().equals("zh") ? ".en" : ".zh");
    }

    /** Types of all levers and shocks, by the paths of their entries. */
    private Map<String, String> types() {
        Map<String, String> types = new HashMap<>();
        ResultFolder folder = view.data().folder();
        if (folder.has(LeverTable.NAME)) {
            folder.read(LeverTable.NAME, List.of("lever", "type"), row -> types.put("levers." + row[0], row[1]));
        }
        if (folder.has(ReportTables.SHOCKS)) {
            folder.read(ReportTables.SHOCKS, List.of("shock", "type"), row -> types.put("shocks." + row[0], row[1]));
        }
        return types;
    }

    /** What a path has after its entry, without the language of a text. */
    private static String key(String entry, String[] row) {
        String key = row[2].substring(Math.min(row[2].length(), entry.length() + 1));
        return key.replaceFirst("\\.(en|zh)$", "");
    }

    /** The first two keys of a path. */
    private static String entry(String path) {
        int second = path.indexOf('.', path.indexOf('.') + 1);
        return second < 0 ? path : path.substring(0, second);
    }

    private String joined(FileWords words, String entry, List<String[]> rows, int column) {
        String type = types().getOrDefault(entry, "");
        return rows.stream()
                .filter(row -> !row[column].isEmpty() && !key(entry, row).equals("source"))
                .sorted(Comparator.comparing((String[] row) -> !row[2].endsWith(".type")))
                .map(row -> words.keyed(type, key(entry, row), row[column]))
                .collect(Collectors.joining(view.say(Phrase.SEMICOLON)));
    }

    private Table table(List<List<String>> changes) {
        List<List<String>> rows = changes.stream()
                .limit(MOST_ROWS)
                .map(row -> List.of(row.get(0), orDash(row.get(1)), orDash(row.get(2)), shortened(row.get(3))))
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
