package org.liansim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.liansim.network.Network;
import org.liansim.run.CausalTrail;
import org.liansim.run.CausalTrail.Cause;
import org.liansim.scenario.Text;

/** A causal trail, as text and as JSON. */
final class TrailReport {
    private static final Text TIERS = new Text("By steps from what was hit", "按与直接冲击的距离");
    private static final List<Text> HEADER = List.of(
            new Text("steps", "步数"),
            new Text("firms", "企业数"),
            new Text("behind", "落后"),
            new Text("hit", "直接冲击"),
            new Text("starved", "断料"),
            new Text("fewer orders", "订单减少"));
    private static final Text TRAIL = new Text(
            "Trail of the first replication: most that output was behind, and since when; below each firm those that it"
                    + " starved or ordered less from",
            "首次重复的传导路径：产出最多落后多少、始于何时；每家企业之下为因其断料或因其订单减少的企业");
    private static final Text HIT = new Text("hit", "直接冲击");
    private static final Text OUTSIDE = new Text("outside supplier", "市外供应商");
    private static final Text STARVED = new Text("short of %s", "缺%s");
    private static final Text FEWER_ORDERS = new Text("fewer orders for %s", "%s订单减少");
    private static final Text SINCE = new Text("%s behind since %s", "落后%s，始于%s");
    private static final Text MORE = new Text("and %d more", "另有%d家");
    private static final Text SHARE = new Text(", %s of it by this", "，其中%s由此引起");

    private final Network network;
    private final ExplainReport.Shown shown;
    private CausalTrail trail;

    TrailReport(Network network, ExplainReport.Shown shown) {
        this.network = network;
        this.shown = shown;
    }

    void show(CausalTrail chosen) {
        trail = chosen;
    }

    boolean isEmpty() {
        return trail.roots().length == 0;
    }

    String text(Language language) {
        String code = language.toString();
        StringBuilder text = new StringBuilder(TIERS.in(code))
                .append('\n')
                .append(tierTable(language).text());
        text.append('\n').append(TRAIL.in(code)).append('\n');
        int[] roots = largestFirst();
        for (int at = 0; at < Math.min(shown.top(), roots.length); at++) {
            append(text, roots[at], 0, language);
        }
        more(text, roots.length - shown.top(), "  ", code);
        return text.toString();
    }

    /** Roots by what they and the firms directly below them are behind. */
    private int[] largestFirst() {
        return IntStream.of(trail.roots())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer root) -> -weight(root))
                        .thenComparingInt(root -> root))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double weight(int root) {
        double below =
                IntStream.of(trail.children(root)).mapToDouble(trail::amount).sum();
        return below + (root < network.firms ? trail.behind(root) : 0);
    }

    private TextTable tierTable(Language language) {
        String code = language.toString();
        TextTable table = new TextTable(0);
        table.add(HEADER.stream().map(cell -> cell.in(code)).toList());
        for (Map<String, Object> tier : tiers()) {
            table.add(List.of(
                    tier.get("tier").toString(),
                    tier.get("firms").toString(),
                    money((Double) tier.get("behind_yuan"), language),
                    tier.get("hit").toString(),
                    tier.get("starved").toString(),
                    tier.get("fewer_orders").toString()));
        }
        return table;
    }

    private void append(StringBuilder text, int entity, int depth, Language language) {
        String code = language.toString();
        String indent = "  ".repeat(depth + 1);
        text.append(indent).append(network.name[entity]).append(": ").append(why(entity, code));
        if (entity < network.firms) {
            text.append("; ")
                    .append(SINCE.in(code).formatted(money(trail.behind(entity), language), trail.since(entity)));
            if (trail.cause(entity) != Cause.HIT && trail.amount(entity) < trail.behind(entity)) {
                text.append(SHARE.in(code).formatted(money(trail.amount(entity), language)));
            }
        }
        text.append('\n');
        int[] below = trail.children(entity);
        int most = depth < shown.depth() ? shown.top() : 0;
        for (int at = 0; at < Math.min(most, below.length); at++) {
            append(text, below[at], depth + 1, language);
        }
        more(text, below.length - most, indent + "  ", code);
    }

    private static void more(StringBuilder text, int others, String indent, String code) {
        if (others > 0) {
            text.append(indent).append(MORE.in(code).formatted(others)).append('\n');
        }
    }

    private String why(int entity, String code) {
        if (entity >= network.firms) {
            return HIT.in(code) + ", " + OUTSIDE.in(code);
        }
        return switch (trail.cause(entity)) {
            case STARVED -> STARVED.in(code).formatted(product(trail.above(entity), code));
            case FEWER_ORDERS -> FEWER_ORDERS.in(code).formatted(product(entity, code));
            default -> HIT.in(code);
        };
    }

    private String product(int entity, String code) {
        return network.productAt(network.product[entity]).title().in(code);
    }

    private static String money(double yuan, Language language) {
        boolean zh = language == Language.ZH;
        double large = zh ? 1e8 : 1e9;
        return yuan >= large / 10
                ? String.format(Locale.ROOT, zh ? "%.2f亿元" : "%.2f bn yuan", yuan / large)
                : String.format(Locale.ROOT, zh ? "%.0f万元" : "%.2f million yuan", yuan / (zh ? 1e4 : 1e6));
    }

    /** Firms and what they are behind, by steps from what was hit. */
    List<Map<String, Object>> tiers() {
        List<Map<String, Object>> tiers = new ArrayList<>();
        int deepest = IntStream.range(0, network.firms).map(trail::tier).max().orElse(-1);
        for (int depth = 0; depth <= deepest; depth++) {
            int here = depth;
            int[] firms = IntStream.range(0, network.firms)
                    .filter(firm -> trail.tier(firm) == here)
                    .toArray();
            if (firms.length > 0) {
                Map<String, Object> tier = new LinkedHashMap<>();
                tier.put("tier", depth);
                tier.put("firms", firms.length);
                tier.put(
                        "behind_yuan",
                        IntStream.of(firms).mapToDouble(trail::behind).sum());
                tier.put("hit", count(firms, Cause.HIT));
                tier.put("starved", count(firms, Cause.STARVED));
                tier.put("fewer_orders", count(firms, Cause.FEWER_ORDERS));
                tiers.add(tier);
            }
        }
        return tiers;
    }

    private long count(int[] firms, Cause cause) {
        return IntStream.of(firms).filter(firm -> trail.cause(firm) == cause).count();
    }

    /** All trees in full. */
    List<Map<String, Object>> trees() {
        return IntStream.of(largestFirst()).mapToObj(this::tree).toList();
    }

    private Map<String, Object> tree(int entity) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", network.name[entity]);
        node.put("product", network.productAt(network.product[entity]).id());
        if (entity < network.firms) {
            node.put(
                    "cause", trail.cause(entity).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            node.put("since", trail.since(entity).toString());
            node.put("behind_yuan", trail.behind(entity));
            node.put("by_this_yuan", trail.amount(entity));
        } else {
            node.put("cause", "hit");
        }
        node.put(
                "children",
                IntStream.of(trail.children(entity)).mapToObj(this::tree).toList());
        return node;
    }
}
