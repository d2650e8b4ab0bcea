package org.liansim.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an experiment shows, in a sentence.
 *
 * @param data the result
 */
record ExperimentSentences(ExperimentData data) {
    private static final int MOST_FACTORS = 3;

    String verdict() {
        ExperimentData.Measured first = data.measures().get(0);
        return Stream.of(selected(), best(first), regret(first), found(), drivers(first))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(data.say(Phrase.VERDICT_EXPERIMENT));
    }

    private String selected() {
        return data.rows(SelectionSection.TABLE, "strategy", "outcome", "selected").stream()
                .filter(row -> row[2].equals("yes"))
                .findFirst()
                .map(row ->
                        data.say(Phrase.VERDICT_SELECTED, data.title(row[0]), data.inSentence(data.measure(row[1]))))
                .orElse("");
    }

    private String best(ExperimentData.Measured measure) {
        List<String[]> rows = data.rows("best.csv", "treatment", "outcome", "scope", "mean", "rank").stream()
                .filter(row -> row[1].equals(measure.outcome().id()) && row[2].equals(measure.scope()))
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        List<String[]> best = rows.stream().filter(row -> row[4].equals("best")).toList();
        if (!best.isEmpty()) {
            String mean = data.amount(measure).of(Double.parseDouble(best.get(0)[3]));
            return data.say(Phrase.VERDICT_BEST_MEAN, data.title(best.get(0)[0]), data.inSentence(measure), mean);
        }
        List<String> candidates = rows.stream()
                .filter(row -> !row[4].equals("not best"))
                .map(row -> data.say(Phrase.QUOTED, data.title(row[0])))
                .toList();
        return data.say(
                Phrase.VERDICT_MAY_BE_BEST,
                data.inSentence(measure),
                String.join(data.say(Phrase.COMMA), candidates),
                data.folder().manifest().get("replications"));
    }

    private String regret(ExperimentData.Measured measure) {
        List<String[]> least = data.rows("regret.csv", "strategy", "outcome", "largest_regret", "minimax", "n").stream()
                .filter(row -> row[1].equals(measure.name()) && row[3].equals("yes"))
                .toList();
        if (data.strategies().size() < 2 || least.size() != 1) {
            return "";
        }
        String[] row = least.get(0);
        return data.say(
                Phrase.VERDICT_REGRET,
                row[4],
                data.inSentence(measure),
                data.title(row[0]),
                data.amount(measure).ofChange(data.code()).of(Double.parseDouble(row[2])));
    }

    private String found() {
        if (!data.folder().has("search.csv")) {
            return "";
        }
        String aim = data.folder().columns("search.csv").get(1);
        return data.rows("search.csv", aim, "best").stream()
                .filter(row -> row[1].equals("yes"))
                .findFirst()
                .map(row -> data.say(
                        Phrase.VERDICT_SEARCH,
                        data.inSentence(data.measure(aim)),
                        data.amount(data.measure(aim)).of(Double.parseDouble(row[0])),
                        data.treatments().size()))
                .orElse("");
    }

    private String drivers(ExperimentData.Measured measure) {
        List<String> factors = data.rows("sensitivity.csv", "strategy", "outcome", "factor", "index", "value").stream()
                .filter(row -> row[0].equals(data.strategies().get(0)) && row[1].equals(measure.name()))
                .filter(row -> row[3].equals("mu_star") || row[3].equals("first"))
                .filter(row -> !row[4].isEmpty() && Double.parseDouble(row[4]) > 0)
                .sorted(Comparator.comparingDouble(row -> -Double.parseDouble(row[4])))
                .limit(MOST_FACTORS)
                .map(row -> data.say(Phrase.QUOTED, data.factor(row[2])))
                .toList();
        return factors.isEmpty()
                ? ""
                : data.say(
                        Phrase.VERDICT_DRIVERS, data.inSentence(measure), String.join(data.say(Phrase.COMMA), factors));
    }
}
