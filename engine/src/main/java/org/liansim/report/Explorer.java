package org.liansim.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Unit;
import org.liansim.result.Json;

/**
 * The numbers behind the charts that can be pointed at, small enough for one file.
 *
 * @param view the result
 */
record Explorer(View view) {
    /** Numbers of all courses of the city, and of those of all its parts. */
    private static final int MOST_NUMBERS = 6_000;

    private static final MathContext DIGITS = new MathContext(4);
    /** JSON that holds no {@code <}, so that it can stand in a page. */
    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        List<Scope> scopes = view.data().scopes();
        all.put("dates", List.of(dates(block(1)), dates(block(scopes.size() - 1))));
        all.put("scopes", scopes.stream().map(view::title).toList());
        all.put(
                "strategies",
                view.data().strategies().stream()
                        .map(each -> Map.of("title", view.title(each.id()), "colour", view.colour(each.id())))
                        .map(TreeMap::new)
                        .toList());
        all.put("outcomes", view.headline().stream().map(this::outcome).toList());
        if (NetworkData.isIn(view.data().folder())) {
            all.put("network", network());
        }
        return Svg.shown(Json.compact(all)).replace("<", "\\u003c");
    }

    private List<String> dates(int block) {
        return view.dates(block).stream()
                .map(date -> block == 12
                        ? Integer.toString(date.getYear())
                        : date.toString().substring(0, 7))
                .toList();
    }

    /** Months a point for some scopes. */
    private int block(int scopes) {
        int strategies = view.data().strategies().size();
        int lines = 3 * view.headline().size() * Math.max(1, scopes) * (2 * strategies - 1);
        return view.block(Math.max(1, MOST_NUMBERS / lines * strategies));
    }

    private Map<String, Object> outcome(Kpi kpi) {
        DisplayUnit unit = view.amount(kpi).unit();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("title", view.title(kpi));
        entry.put("unit", unit.title());
        List<Object> levels = new ArrayList<>();
        List<Object> differences = new ArrayList<>();
        for (Scope scope : view.data().scopes()) {
            int block = block(
                    scope.kind() == Scope.Kind.CITY ? 1 : view.data().scopes().size() - 1);
            List<Object> level = new ArrayList<>();
            List<Object> difference = new ArrayList<>();
            for (ResultData.Strategy strategy : view.data().strategies()) {
                String id = kpi.description().id();
                Map<String, Object> lines = lines(view.data().courses().of(strategy.id(), id, scope.id()), block, unit);
                if (view.isCrowded() && scope.kind() != Scope.Kind.CITY) {
                    lines.keySet().retainAll(List.of("mean"));
                }
                level.add(lines);
                List<String> pair = List.of(view.baseline(), strategy.id());
                difference.add(
                        pair.get(0).equals(pair.get(1))
                                ? null
                                : lines(view.data().courses().difference(pair, id, scope.id()), block, unit));
            }
            levels.add(level);
            differences.add(difference);
        }
        entry.put("level", levels);
        if (view.data().isCompared()) {
            entry.put("difference", differences);
        }
        return entry;
    }

    private static Map<String, Object> lines(double[][] course, int block, DisplayUnit unit) {
        FanChart.Band band = FanChart.Band.of("", "", Courses.blocks(course, block), unit.scale());
        double largest = Stream.of(band.lower(), band.mean(), band.upper())
                .flatMapToDouble(DoubleStream::of)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        int decimals = largest == 0 ? 0 : (int) (DIGITS.getPrecision() - 1 - Math.floor(StrictMath.log10(largest)));
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("lower", rounded(band.lower(), decimals));
        lines.put("mean", rounded(band.mean(), decimals));
        lines.put("upper", rounded(band.upper(), decimals));
        return lines;
    }

    private static List<BigDecimal> rounded(double[] values, int decimals) {
        List<BigDecimal> all = new ArrayList<>();
        for (double value : values) {
            all.add(
                    Double.isFinite(value)
                            ? new BigDecimal(value)
                                    .setScale(decimals, RoundingMode.HALF_EVEN)
                                    .stripTrailingZeros()
                            : null);
        }
        return all;
    }

    private static BigDecimal rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).stripTrailingZeros() : null;
    }

    private Map<String, Object> network() {
        NetworkMap map = new NetworkSection(view).map(NetworkData.of(view.data().folder(), view.baseline()));
        List<NetworkMap.Spot> spots = map.spots();
        Map<String, NetworkMap.Label> labels = new TreeMap<>();
        map.labels(spots).forEach(label -> labels.put(label.node(), label));
        Map<String, Integer> rows = new TreeMap<>();
        List<Object> nodes = new ArrayList<>();
        for (NetworkMap.Spot spot : spots) {
            rows.put(spot.node().id(), rows.size());
            List<Object> node = new ArrayList<>(List.of(
                    rounded(spot.x()),
                    rounded(spot.y()),
                    rounded(2 * spot.radius()),
                    spot.node().cell()[0],
                    spot.node().note()));
            NetworkMap.Label label = labels.get(spot.node().id());
            if (label != null) {
                node.addAll(List.of(label.words(), label.isAbove() ? "top" : "bottom"));
            }
            nodes.add(node);
        }
        Amount amount = Amount.of(Unit.YUAN_PER_YEAR, view.code());
        List<Object> links = new ArrayList<>();
        for (NetworkMap.Link link : map.largest(rows.keySet())) {
            links.add(List.of(
                    rows.get(link.from()), rows.get(link.to()), rounded(map.thickness(link)), amount.of(link.value())));
        }
        Map<String, Object> network = new LinkedHashMap<>();
        network.put(
                "clusters",
                map.columns().stream()
                        .map(key -> new TreeMap<>(Map.of("name", key.name(), "colour", key.colour())))
                        .toList());
        network.put("width", NetworkMap.WIDTH);
        network.put("height", map.height());
        network.put("nodes", nodes);
        network.put("links", links);
        network.put(
                "heads",
                map.heads().stream()
                        .map(head -> List.of(head.node().name(), rounded(head.x()), rounded(head.y())))
                        .toList());
        network.put("moves", view.say(Phrase.NETWORK_MOVES));
        return network;
    }
}
