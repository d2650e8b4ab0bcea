package org.liansim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liansim.kpi.Kpi;
import org.liansim.result.ResultFolder;

/**
 * Which lever did what, once that was asked for and kept with the result.
 *
 * @param view the result
 */
record AttributionBlocks(View view) {
    private static final double WIDTH = 620;
    /** Levers with a bar of their own: the largest ones. */
    private static final int MOST = 16;

    List<Block> blocks() {
        ResultFolder folder = view.data().folder();
        List<Block> blocks = new ArrayList<>();
        if (!folder.has(AttributionTable.NAME)) {
            return view.data().isCompared() ? blocks : List.of(Block.note(view.say(Phrase.ATTRIBUTION_HOW)));
        }
        Map<String, List<String[]>> outcomes = new LinkedHashMap<>();
        folder.read(
                AttributionTable.NAME,
                AttributionTable.HEADER,
                row -> outcomes.computeIfAbsent(row[0], outcome -> new ArrayList<>())
                        .add(row));
        String[] any = outcomes.values().iterator().next().get(0);
        String way = view.say(any[10].equals("all subsets") ? Phrase.ALL_SUBSETS : Phrase.RANDOM_ORDERS);
        blocks.add(Block.heading(view.say(Phrase.ATTRIBUTION)));
        blocks.add(Block.note(view.say(Phrase.ATTRIBUTION_TEXT, way, Phrase.replications(view.code(), any[9]))));
        blocks.add(Block.of(outcomes.entrySet().stream()
                .map(entry -> figure(entry.getKey(), entry.getValue()))
                .toList()));
        return blocks;
    }

    private Figure figure(String outcome, List<String[]> rows) {
        Kpi kpi = view.kpi(outcome);
        Amount amount = view.change(kpi);
        double size = rows.stream()
                .mapToDouble(row -> Math.abs(Double.parseDouble(row[3])))
                .max()
                .orElse(0);
        List<Waterfall.Part> parts = new ArrayList<>(rows.stream()
                .filter(row -> !row[2].isEmpty())
                .map(row -> part(name(row), row, amount, size))
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.value())))
                .toList());
        if (parts.size() > MOST) {
            List<Waterfall.Part> rest = parts.subList(MOST - 1, parts.size());
            double sum = rest.stream().mapToDouble(Waterfall.Part::value).sum();
            String words = amount.signed(sum / amount.unit().scale(), size);
            Waterfall.Part others =
                    new Waterfall.Part(view.say(Phrase.OTHER_LEVERS, rest.size()), sum, Double.NaN, words);
            rest.clear();
            parts.add(others);
        }
        Waterfall.Part whole = rows.stream()
                .filter(row -> row[2].isEmpty())
                .map(row -> part(view.say(Phrase.ALL_LEVERS), row, amount, size))
                .findFirst()
                .orElseThrow();
        String title = view.say(Phrase.ATTRIBUTION_OF, view.title(kpi));
        Waterfall waterfall = new Waterfall(title, amount.unit().title(), parts, whole);
        return Figure.of("attribution-" + outcome, title, waterfall::svg, WIDTH, List.of(), AttributionTable.NAME);
    }

    private String name(String[] row) {
        return switch (row[1]) {
            case "type" -> Brief.of(new LeverSection(view).type(row[2]));
            case "zone" ->
                row[2].equals("all zones")
                        ? view.whole()
                        : view.list(Stream.of(row[2].split("\\+"))
                                .map(zone -> view.named("zone:" + zone))
                                .toList());
            default -> row[2];
        };
    }

    private static Waterfall.Part part(String name, String[] row, Amount amount, double size) {
        double value = Double.parseDouble(row[3]);
        double half = row[4].isEmpty() ? Double.NaN : Double.parseDouble(row[4]);
        String words = amount.signed(value, size) + amount.error(half, size);
        double scale = amount.unit().scale();
        return new Waterfall.Part(name, value * scale, half * scale, words);
    }
}
