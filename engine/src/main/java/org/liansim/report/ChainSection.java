package org.liansim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Unit;
import org.liansim.result.ResultFolder;

/**
 * Where the inputs of each cluster come from and where its goods go in the last whole year, for each strategy.
 *
 * @param view the result
 */
record ChainSection(View view) {
    private static final double WIDTH = 580;
    private static final List<String> COLUMNS = List.of("strategy", "date", "outcome", "scope", "value");
    /** Smallest share of the whole that is drawn. */
    private static final double LEAST = 1e-4;

    private static final String CITY = "from-city";
    private static final String COUNTRY = "from-country";
    private static final String ABROAD = "from-abroad";
    private static final String VALUE = "from-value";
    private static final String EXPORTS = "to-exports";
    private static final String OTHERS = "to-others";

    Section section() {
        List<Block> blocks = new ArrayList<>();
        String year = "";
        ResultFolder folder = view.data().folder();
        if (folder.has("annual.csv")) {
            Means means = Means.of(folder);
            if (!means.last.isEmpty() && !view.parts(Scope.Kind.CLUSTER).isEmpty()) {
                year = means.last.substring(0, 4);
                List<Figure> figures = new ArrayList<>();
                double whole = 0;
                for (ResultData.Strategy strategy : view.data().strategies()) {
                    whole = Math.max(whole, whole(flows(strategy.id(), means)));
                }
                for (ResultData.Strategy strategy : view.data().strategies()) {
                    figures.add(figure(strategy.id(), year, flows(strategy.id(), means), whole));
                }
                if (whole > 0) {
                    blocks.add(Block.of(figures));
                }
            }
        }
        String unit = Amount.of(Unit.YUAN_PER_YEAR, view.code()).unit().title();
        return new Section("chain", view.say(Phrase.CHAIN), view.say(Phrase.CHAIN_TEXT, year, unit), blocks);
    }

    private List<Sankey.Flow> flows(String strategy, Means means) {
        List<Sankey.Flow> flows = new ArrayList<>();
        for (Scope scope : view.parts(Scope.Kind.CLUSTER)) {
            String id = scope.id();
            double output = means.of(strategy, "output", id);
            double value = Math.max(0, means.of(strategy, "value-added", id));
            double inputs = Math.max(0, output - value);
            double local = inputs * means.of(strategy, "localisation", id);
            double abroad = Math.min(inputs - local, means.of(strategy, "imports", id));
            double exports = Math.min(output, means.of(strategy, "exports", id));
            flows.add(new Sankey.Flow(CITY, id, local));
            flows.add(new Sankey.Flow(COUNTRY, id, inputs - local - abroad));
            flows.add(new Sankey.Flow(ABROAD, id, abroad));
            flows.add(new Sankey.Flow(VALUE, id, value));
            flows.add(new Sankey.Flow(id, EXPORTS, exports));
            flows.add(new Sankey.Flow(id, OTHERS, output - exports));
        }
        double whole = whole(flows);
        return flows.stream().filter(flow -> flow.value() > LEAST * whole).toList();
    }

    private static double whole(List<Sankey.Flow> flows) {
        return flows.stream()
                .filter(flow -> flow.to().startsWith("to-"))
                .mapToDouble(flow -> Math.max(0, flow.value()))
                .sum();
    }

    private Figure figure(String strategy, String year, List<Sankey.Flow> flows, double whole) {
        Map<String, String> colours = NetworkSection.colours(view.data().scopes());
        List<Sankey.Node> middle = view.parts(Scope.Kind.CLUSTER).stream()
                .map(scope -> node(scope.id(), view.title(scope), colours.get(scope.id()), flows))
                .toList();
        List<List<Sankey.Node>> columns = List.of(
                List.of(
                        node(CITY, view.say(Phrase.FROM_CITY, view.wholeInSentence()), Svg.SOFT, flows),
                        node(COUNTRY, view.say(Phrase.FROM_COUNTRY), Svg.SOFT, flows),
                        node(ABROAD, view.say(Phrase.FROM_ABROAD), Svg.SOFT, flows),
                        node(VALUE, view.say(Phrase.FROM_VALUE), Svg.SOFT, flows)),
                middle,
                List.of(
                        node(EXPORTS, view.say(Phrase.TO_EXPORTS), Svg.SOFT, flows),
                        node(OTHERS, view.say(Phrase.TO_OTHERS), Svg.SOFT, flows)));
        String unit = Amount.of(Unit.YUAN_PER_YEAR, view.code()).unit().title();
        String title = view.say(Phrase.CHAIN_OF, view.title(strategy), year, unit);
        Sankey sankey = new Sankey(title, columns, flows, whole);
        return Figure.of("chain-" + strategy, title, sankey::svg, WIDTH, List.of(), "annual.csv");
    }

    private Sankey.Node node(String id, String name, String colour, List<Sankey.Flow> flows) {
        double value = flows.stream()
                .filter(flow -> id.startsWith("from-")
                        ? flow.from().equals(id)
                        : flow.to().equals(id))
                .mapToDouble(Sankey.Flow::value)
                .sum();
        return new Sankey.Node(
                id, name, Amount.of(Unit.YUAN_PER_YEAR, view.code()).number(value), colour);
    }

    /** Means over the replications of what each year came to. */
    private record Means(String last, Map<Series, double[]> sums) {
        static Means of(ResultFolder folder) {
            String[] last = {""};
            Map<Series, double[]> sums = new HashMap<>();
            folder.scan("annual.csv", COLUMNS, row -> {
                String date = row.cell(1);
                if (date.compareTo(last[0]) > 0) {
                    last[0] = date;
                    sums.clear();
                }
                if (date.equals(last[0]) && !row.cell(4).isEmpty()) {
                    Series series = new Series(row.cell(0), row.cell(2), row.cell(3));
                    double[] sum = sums.computeIfAbsent(series, key -> new double[2]);
                    sum[0] += Double.parseDouble(row.cell(4));
                    sum[1]++;
                }
            });
            return new Means(last[0], sums);
        }

        double of(String strategy, String outcome, String scope) {
            double[] sum = sums.getOrDefault(new Series(strategy, outcome, scope), new double[] {0, 1});
            return sum[0] / sum[1];
        }
    }
}
