package org.liansim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.liansim.network.Finding;
import org.liansim.network.FirmPosition;
import org.liansim.network.Network;
import org.liansim.network.NetworkChecks;
import org.liansim.network.NetworkSummary;
import org.liansim.result.Json;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;

/**
 * What there is to say about a network, as text and as JSON.
 *
 * @param scenario whose network it is
 * @param network the network
 * @param positions position of every firm, by row
 * @param systemicRisk index of every firm, by row
 * @param top firms in a table
 */
record NetworkReport(Scenario scenario, Network network, List<FirmPosition> positions, double[] systemicRisk, int top) {
    private static final Text SIZE = new Text("Size", "规模");
    private static final Text FIRMS = new Text("firms", "企业");
    private static final Text REAL = new Text("real firms that they stand for", "所代表的实际企业");
    private static final Text OUTSIDE = new Text("outside suppliers", "外部供应商");
    private static final Text LINKS = new Text("links", "供应关系");
    private static final Text LOCAL = new Text("links between firms", "企业之间的供应关系");
    private static final Text DENSITY = new Text("density", "网络密度");
    private static final Text SUPPLIERS = new Text("suppliers of a firm (mean, most)", "每家企业的供应商（平均、最多）");
    private static final Text BUYERS = new Text("buyers of a firm (mean, most)", "每家企业的客户（平均、最多）");
    private static final Text LOOPS = new Text("Loops", "环路");
    private static final Text COMPONENTS = new Text("strongly connected components", "强连通分量");
    private static final Text CYCLIC = new Text("of more than one firm", "其中多于一家企业的");
    private static final Text LARGEST = new Text("firms in the largest", "最大分量的企业数");
    private static final Text SELF = new Text("firms that supply themselves", "自我供应的企业");
    private static final Text BOTTLENECKS =
            new Text("Bottlenecks, by the share of shortest chains that pass through", "瓶颈企业（按最短链条经过的比例）");
    private static final Text RISK = new Text(
            "Systemic risk: share of all output lost when the firm stops (ESRI)", "系统性风险：企业停产造成的总产出损失比例（ESRI）");
    private static final Text FIRM = new Text("firm", "企业");
    private static final Text PRODUCT = new Text("product", "产品");
    private static final Text ZONE = new Text("zone", "区域");
    private static final Text OUTPUT = new Text("output %", "产出%");
    private static final Text ESRI = new Text("ESRI %", "ESRI%");
    private static final Text BETWEENNESS = new Text("betweenness %", "中介度%");
    private static final Text UPSTREAMNESS = new Text("upstreamness", "上游度");
    private static final Text CUT = new Text("cut point", "割点");
    private static final Text YES = new Text("yes", "是");
    private static final Text FINDINGS = new Text("Findings", "检查发现");

    static NetworkReport of(Scenario scenario, Network network, double[] systemicRisk, int top) {
        return new NetworkReport(scenario, network, FirmPosition.of(network), systemicRisk, top);
    }

    String text(Language language) {
        String code = language.toString();
        NetworkSummary summary = NetworkSummary.of(network);
        NetworkSummary.Loops loops = summary.loops();
        StringBuilder text = new StringBuilder(scenario.title().in(code)).append("\n\n");
        text.append(SIZE.in(code)).append('\n');
        TextTable size = new TextTable(1);
        row(size, FIRMS.in(code), whole(summary.firms()));
        double real = IntStream.range(0, network.firms)
                .mapToDouble(firm -> network.weight[firm])
                .sum();
        row(size, REAL.in(code), whole(Math.rint(real)));
        row(size, OUTSIDE.in(code), whole(summary.outsideSuppliers()));
        row(size, LINKS.in(code), whole(summary.links()));
        row(size, LOCAL.in(code), whole(summary.localLinks()));
        row(size, DENSITY.in(code), number(summary.density(), 5));
        row(size, SUPPLIERS.in(code), degree(summary.suppliers()));
        row(size, BUYERS.in(code), degree(summary.buyers()));
        text.append(size.text()).append('\n').append(LOOPS.in(code)).append('\n');
        TextTable cycles = new TextTable(1);
        row(cycles, COMPONENTS.in(code), whole(loops.components()));
        row(cycles, CYCLIC.in(code), whole(loops.cyclic()));
        row(cycles, LARGEST.in(code), whole(loops.largest()));
        row(cycles, SELF.in(code), whole(loops.selfSuppliers()));
        text.append(cycles.text()).append('\n');
        text.append(BOTTLENECKS.in(code)).append('\n');
        text.append(table(code, firm -> positions.get(firm).betweenness())).append('\n');
        text.append(RISK.in(code)).append('\n');
        text.append(table(code, firm -> systemicRisk[firm]));
        List<Finding> findings = NetworkChecks.of(network);
        if (!findings.isEmpty()) {
            text.append('\n').append(FINDINGS.in(code)).append('\n');
            findings.forEach(finding -> text.append("  ")
                    .append(finding.severity().name().toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(finding.message())
                    .append('\n'));
        }
        return text.toString();
    }

    private static void row(TextTable table, String name, String value) {
        table.add(List.of("  " + name, value));
    }

    private static String degree(NetworkSummary.Degree degree) {
        return number(degree.mean(), 1) + ", " + degree.most();
    }

    /** The first firms by a value, the larger before the smaller. */
    private String table(String code, IntToDoubleFunction value) {
        TextTable table = new TextTable(4);
        table.add(List.of(
                "",
                FIRM.in(code),
                PRODUCT.in(code),
                ZONE.in(code),
                OUTPUT.in(code),
                ESRI.in(code),
                BETWEENNESS.in(code),
                UPSTREAMNESS.in(code),
                CUT.in(code)));
        double total = 0;
        for (double output : network.output) {
            total += output;
        }
        List<Integer> ranked = ranked(network, value);
        for (int rank = 0; rank < Math.min(top, ranked.size()); rank++) {
            int firm = ranked.get(rank);
            FirmPosition position = positions.get(firm);
            table.add(List.of(
                    "  " + (rank + 1),
                    network.name[firm],
                    product(network, firm).title().in(code),
                    network.zones.get(network.zone[firm]),
                    number(100 * network.output[firm] / total, 2),
                    number(100 * systemicRisk[firm], 2),
                    number(100 * position.betweenness(), 2),
                    number(position.upstreamness(), 2),
                    position.cutPoint() ? YES.in(code) : ""));
        }
        return table.text();
    }

    /** Rows of all firms by a value, the larger before the smaller, equal ones in the order of their names. */
    static List<Integer> ranked(Network network, IntToDoubleFunction value) {
        return IntStream.range(0, network.firms)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer firm) -> value.applyAsDouble(firm))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static Product product(Network network, int firm) {
        return network.products.get(network.product[firm]);
    }

    static String number(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** Everything about the whole and about every firm, the one with the highest systemic risk first. */
    String json() {
        NetworkSummary summary = NetworkSummary.of(network);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", scenario.id());
        all.put("firms", summary.firms());
        all.put("outside_suppliers", summary.outsideSuppliers());
        all.put("links", summary.links());
        all.put("local_links", summary.localLinks());
        all.put("density", summary.density());
        all.put("mean_suppliers", summary.suppliers().mean());
        all.put("most_suppliers", summary.suppliers().most());
        all.put("mean_buyers", summary.buyers().mean());
        all.put("most_buyers", summary.buyers().most());
        all.put("components", summary.loops().components());
        all.put("cyclic_components", summary.loops().cyclic());
        all.put("largest_component", summary.loops().largest());
        all.put("self_suppliers", summary.loops().selfSuppliers());
        List<Map<String, Object>> firms = new ArrayList<>();
        for (int firm : ranked(network, each -> systemicRisk[each])) {
            firms.add(entry(firm));
        }
        all.put("by_systemic_risk", firms);
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : NetworkChecks.of(network)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            entry.put("message", finding.message());
            findings.add(entry);
        }
        all.put("findings", findings);
        return Json.text(all);
    }

    private Map<String, Object> entry(int firm) {
        FirmPosition position = positions.get(firm);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("firm", network.name[firm]);
        entry.put("product", product(network, firm).id());
        entry.put("zone", network.zones.get(network.zone[firm]));
        entry.put("output_yuan_per_day", network.output[firm]);
        entry.put("systemic_risk", systemicRisk[firm]);
        entry.put("upstreamness", Double.isNaN(position.upstreamness()) ? null : position.upstreamness());
        entry.put("betweenness", position.betweenness());
        entry.put("cut_point", position.cutPoint());
        return entry;
    }
}
