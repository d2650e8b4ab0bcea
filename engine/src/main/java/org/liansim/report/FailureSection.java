package org.liansim.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which futures a strategy is not good enough: of the boxes that were found, the one with the largest harmonic mean of
 * coverage and density.
 *
 * @param data the result
 */
record FailureSection(ExperimentData data) {
    private static final Pattern NUMBER = Pattern.compile("^-?\\d+(\\.\\d+)?(E-?\\d+)?");
    private static final MathContext DIGITS = new MathContext(4);

    Section section() {
        Map<List<String>, Map<String, List<String[]>>> found = new LinkedHashMap<>();
        data.rows(
                        "boxes.csv",
                        "strategy",
                        "outcome",
                        "box",
                        "factor",
                        "lower",
                        "upper",
                        "restricted",
                        "coverage",
                        "density")
                .forEach(row -> found.computeIfAbsent(List.of(row[0], row[1]), key -> new LinkedHashMap<>())
                        .computeIfAbsent(row[2], box -> new ArrayList<>())
                        .add(row));
        List<List<String>> rows = new ArrayList<>();
        found.forEach((who, boxes) -> {
            List<String[]> best = List.of();
            for (List<String[]> box : boxes.values()) {
                best = best.isEmpty() || worth(box) > worth(best) ? box : best;
            }
            best.forEach(row -> rows.add(List.of(
                    data.title(row[0]),
                    data.title(data.measure(row[1])),
                    row[6].equals("yes") ? data.factor(row[3]) : data.say(Phrase.ANY_FACTOR),
                    row[6].equals("yes") ? rounded(row[4]) + " … " + rounded(row[5]) : "",
                    percent(row[7]),
                    percent(row[8]))));
        });
        List<String> head = Stream.of(
                        Phrase.STRATEGY, Phrase.OUTCOME, Phrase.FACTOR, Phrase.RANGE, Phrase.COVERAGE, Phrase.DENSITY)
                .map(data::say)
                .toList();
        List<List<String>> once = rows.stream().distinct().toList();
        List<Block> blocks = once.isEmpty()
                ? List.of()
                : List.of(Block.of(Table.of(4, head, once).quoting(3)));
        return new Section("failures", data.say(Phrase.FAILURES), data.say(Phrase.FAILURES_TEXT), blocks);
    }

    private static double worth(List<String[]> box) {
        double coverage = Double.parseDouble(box.get(0)[7]);
        double density = Double.parseDouble(box.get(0)[8]);
        return 2 * coverage * density / (coverage + density);
    }

    /** A quantity with four significant digits; its unit stays. */
    private static String rounded(String quantity) {
        return NUMBER.matcher(quantity)
                .replaceFirst(match -> new BigDecimal(match.group())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private static String percent(String share) {
        return Amount.written(100 * Double.parseDouble(share), 0) + " %";
    }
}
