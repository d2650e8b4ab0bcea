package org.liansim.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockFaults;
import org.liansim.scenario.StockForecast;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.scenario.yaml.Variants.Variant;

/** Makes a study of stock points of content that has been held against the schema. */
final class StockBinder {
    private static final double SECONDS_PER_DAY = 86_400;
    private static final Bounds CORRELATION = new Bounds(-1, 1, true);
    private static final int MOST_PERIODS = 100_000_000;

    private static final Map<String, Variant> POLICIES = Map.of(
            "base-stock", Variant.of("level"),
            "min-max", Variant.of("reorder_point", "order_up_to"),
            "lots", Variant.of("reorder_point", "lot"),
            "order-up-to", new Variant(List.of("cover", "forecast"), Set.of("shared_demand")),
            "anchor-and-adjust",
                    new Variant(
                            List.of("target", "stock_weight", "pipeline_weight", "forecast"), Set.of("first_review")),
            "newsvendor", Variant.of());
    private static final Map<String, Variant> FORECASTS = Map.of(
            "moving-average", Variant.of("periods", "initial"),
            "smoothing", Variant.of("weight", "initial"),
            "given", Variant.of("demand"));
    private static final Map<String, Variant> DEMANDS = Map.of(
            "poisson", Variant.of("rate"),
            "normal", Variant.of("mean", "sd"),
            "autoregressive", Variant.of("mean", "sd", "correlation"),
            "regular", new Variant(List.of("amount"), Set.of("every", "changed", "change")),
            "flow", Variant.of("rate"));

    private final Fields root;
    private final SchemaCheck schema;
    private final Problems problems;

    StockBinder(Fields root, SchemaCheck schema, Problems problems) {
        this.root = root;
        this.schema = schema;
        this.problems = problems;
    }

    /** The study; of use only when no error has been reported. */
    StockChain bind(String id) {
        Map<String, Fields> members = root.members("stock_points");
        List<StockPoint> points = new ArrayList<>();
        members.forEach((key, fields) -> points.add(point(key, fields)));
        StockChain chain = new StockChain(
                id,
                root.title("title"),
                new Scenario.Sampling(root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0), (int)
                        root.whole("replications", 1, 1_000_000, 1)),
                clock(),
                root.flag("whole_units", false),
                points);
        References references = new References();
        members.forEach((key, fields) ->
                references.note("stock point", fields.text("supplier"), members.keySet(), fields, "supplier"));
        references.report(problems);
        if (!problems.hasErrors()) {
            for (StockFaults.Fault fault : StockFaults.of(chain)) {
                Fields owner = members.getOrDefault(fault.point(), root);
                problems.further(owner.place(fault.key()), fault.message(), "");
            }
        }
        return chain;
    }

    private StockChain.Clock clock() {
        double days = root.number("period", Dimension.DURATION, Bounds.POSITIVE, 1);
        List<StockChain.Step> sequence = new ArrayList<>();
        Map<String, Place> steps = root.texts("sequence");
        for (StockChain.Step step : StockChain.Step.values()) {
            if (steps.containsKey(word(step))) {
                sequence.add(step);
            }
        }
        List<String> order = List.copyOf(steps.keySet());
        sequence.sort((a, b) -> Integer.compare(order.indexOf(word(a)), order.indexOf(word(b))));
        return new StockChain.Clock(
                Math.round(days * SECONDS_PER_DAY),
                root.whole("periods", 1, MOST_PERIODS, 1),
                root.whole("warm_up", 0, MOST_PERIODS, 0),
                root.text("review").equals("continuous") ? StockChain.Review.CONTINUOUS : StockChain.Review.PERIODIC,
                root.has("sequence") ? sequence : StockChain.Clock.USUAL);
    }

    private static String word(StockChain.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private StockPoint point(String id, Fields fields) {
        Optional<StockSupply.Outages> outages = Optional.empty();
        if (fields.has("outages")) {
            Fields turns = fields.group("outages");
            outages = Optional.of(new StockSupply.Outages(positive(turns, "on"), positive(turns, "off")));
        }
        StockSupply supply = new StockSupply(
                fields.text("supplier"),
                notNegative(fields, "lead"),
                (int) fields.whole("order_delay", 0, MOST_PERIODS, 0),
                notNegative(fields, "stock"),
                outages);
        return new StockPoint(
                id,
                supply,
                policy(fields.group("policy")),
                costs(fields.group("costs")),
                new StockMarket(demand(fields), fields.flag("lost_sales", false)));
    }

    private StockPolicy policy(Fields fields) {
        return switch (new Variants(POLICIES, schema, problems).check(fields)) {
            case "base-stock" -> new StockPolicy.OneForOne(needed(fields, "level"));
            case "min-max" -> new StockPolicy.MinMax(needed(fields, "reorder_point"), needed(fields, "order_up_to"));
            case "lots" -> new StockPolicy.Lots(needed(fields, "reorder_point"), positive(fields, "lot"));
            case "order-up-to" ->
                new StockPolicy.OrderUpTo(
                        positive(fields, "cover"),
                        forecast(fields.group("forecast")),
                        fields.flag("shared_demand", false));
            case "anchor-and-adjust" ->
                new StockPolicy.AnchorAndAdjust(
                        needed(fields, "target"),
                        fields.number("stock_weight", Dimension.NUMBER, Bounds.SHARE),
                        fields.number("pipeline_weight", Dimension.NUMBER, Bounds.SHARE),
                        forecast(fields.group("forecast")),
                        fields.whole("first_review", 0, Long.MAX_VALUE, 0));
            default -> new StockPolicy.Newsvendor();
        };
    }

    private StockForecast forecast(Fields fields) {
        return switch (new Variants(FORECASTS, schema, problems).check(fields)) {
            case "moving-average" ->
                new StockForecast.MovingAverage(
                        (int) fields.whole("periods", 1, 100_000, 1), needed(fields, "initial"));
            case "smoothing" ->
                new StockForecast.Smoothing(
                        fields.number("weight", Dimension.NUMBER, Bounds.POSITIVE_SHARE), needed(fields, "initial"));
            default -> new StockForecast.Given(needed(fields, "demand"));
        };
    }

    private StockDemand demand(Fields point) {
        if (!point.has("demand")) {
            return new StockDemand.None();
        }
        Fields fields = point.group("demand");
        return switch (new Variants(DEMANDS, schema, problems).check(fields)) {
            case "poisson" -> new StockDemand.Poisson(positive(fields, "rate"));
            case "normal" -> new StockDemand.Normal(needed(fields, "mean"), notNegative(fields, "sd"));
            case "autoregressive" ->
                new StockDemand.Autoregressive(
                        needed(fields, "mean"),
                        notNegative(fields, "sd"),
                        fields.number("correlation", Dimension.NUMBER, CORRELATION));
            case "regular" -> regular(fields);
            default -> new StockDemand.Flow(positive(fields, "rate"));
        };
    }

    private static StockDemand regular(Fields fields) {
        double amount = fields.number("amount", Dimension.NUMBER, Bounds.NOT_NEGATIVE);
        return new StockDemand.Regular(
                amount,
                fields.number("every", Dimension.NUMBER, Bounds.POSITIVE, 1),
                fields.number("changed", Dimension.NUMBER, Bounds.NOT_NEGATIVE, amount),
                fields.whole("change", 0, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    private static StockCosts costs(Fields fields) {
        return new StockCosts(
                new StockCosts.Levels(
                        notNegative(fields, "holding"), notNegative(fields, "transit"), notNegative(fields, "backlog")),
                new StockCosts.Events(notNegative(fields, "order"), notNegative(fields, "delivery")),
                new StockCosts.Units(
                        notNegative(fields, "purchase"), notNegative(fields, "lost"), notNegative(fields, "price")));
    }

    /** A number of at least 0 that has no default. */
    private static double needed(Fields fields, String key) {
        return fields.number(key, Dimension.NUMBER, Bounds.NOT_NEGATIVE);
    }

    private static double positive(Fields fields, String key) {
        return fields.number(key, Dimension.NUMBER, Bounds.POSITIVE);
    }

    private static double notNegative(Fields fields, String key) {
        return fields.number(key, Dimension.NUMBER, Bounds.NOT_NEGATIVE, 0);
    }
}
