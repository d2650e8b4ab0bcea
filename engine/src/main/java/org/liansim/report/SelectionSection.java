package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The strategy that was selected as the best, with as few runs of the others as that takes.
 *
 * @param data the result
 */
record SelectionSection(ExperimentData data) {
    static final String TABLE = "selection.csv";

    Section section() {
        List<List<String>> rows = new ArrayList<>();
        for (String[] row : data.rows(TABLE, "strategy", "outcome", "mean", "half_width", "replications", "selected")) {
            Amount amount = data.amount(data.measure(row[1]));
            double mean = Double.parseDouble(row[2]);
            double half = row[3].isEmpty() ? Double.NaN : Double.parseDouble(row[3]);
            rows.add(List.of(
                    data.title(row[0]),
                    data.labelled(data.measure(row[1])),
                    amount.number(mean) + amount.error(half, mean),
                    row[4],
                    row[5].equals("yes") ? data.say(Phrase.YES) : ""));
        }
        List<String> head = Stream.of(
                        Phrase.STRATEGY, Phrase.OUTCOME, Phrase.MEAN_INTERVAL, Phrase.REPLICATIONS, Phrase.SELECTED)
                .map(data::say)
                .toList();
        List<Block> blocks = rows.isEmpty() ? List.of() : List.of(Block.of(Table.of(2, head, rows)));
        return new Section("selection", data.say(Phrase.SELECTION), data.say(Phrase.SELECTION_TEXT), blocks);
    }
}
