package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liansim.experiment.Estimate;

/**
 * What treatments gave: means with their intervals, an outcome a row.
 *
 * @param data the result
 */
record MeansTable(ExperimentData data) {
    /** A table of some treatments, the first one numbered 1. */
    Table of(List<Integer> treatments) {
        List<List<String>> cells = new ArrayList<>();
        for (ExperimentData.Measured measure : data.measures()) {
            int place = data.measures().indexOf(measure);
            Amount amount = data.amount(measure);
            for (int number : treatments) {
                ExperimentData.Treatment treatment = data.treatments().get(number - 1);
                Estimate estimate = Estimate.of(treatment.values()[place]);
                cells.add(List.of(
                        data.title(measure),
                        Integer.toString(number),
                        data.title(treatment.strategy()),
                        amount.number(estimate.mean()) + amount.error(estimate.halfWidth(), estimate.mean()),
                        amount.unit().title()));
            }
        }
        List<String> head = Stream.of(
                        Phrase.OUTCOME, Phrase.TREATMENT, Phrase.STRATEGY, Phrase.MEAN_INTERVAL, Phrase.UNIT)
                .map(data::say)
                .toList();
        return Table.of(3, head, cells);
    }
}
