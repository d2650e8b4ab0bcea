package org.liansim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.network.Network;
import org.liansim.network.ShockProfile;
import org.liansim.result.Json;
import org.liansim.scenario.Text;

/** Who loses what when one firm stops, as text and as JSON. */
final class ShockReport {
    private static final Text HEADING = new Text(
            "When %s stops, %d other firms lose output; in all %s %% of it is lost.", "%s停产时，另有%d家企业损失产出，总产出损失%s%%。");
    private static final Text FIRM = new Text("firm", "企业");
    private static final Text PRODUCT = new Text("product", "产品");
    private static final Text LOSS = new Text("million yuan/day", "百万元/天");
    private static final Text SHARE = new Text("loss %", "损失%");
    private static final Text INPUTS = new Text("inputs %", "缺料%");
    private static final Text ORDERS = new Text("orders %", "缺单%");

    private final Network network;
    private final ShockProfile profile;
    private final List<Integer> losers;
    private final int top;

    ShockReport(Network network, ShockProfile profile, int top) {
        this.network = network;
        this.top = top;
        this.profile = profile;
        losers = NetworkReport.ranked(network, this::lost).stream()
                .filter(each -> profile.loss(each) > 0)
                .toList();
    }

    private double lost(int firm) {
        return network.output[firm] * profile.loss(firm);
    }

    String text(Language language) {
        String code = language.toString();
        TextTable table = new TextTable(3);
        table.add(List.of(
                "", FIRM.in(code), PRODUCT.in(code), LOSS.in(code), SHARE.in(code), INPUTS.in(code), ORDERS.in(code)));
        for (int rank = 0; rank < Math.min(top, losers.size()); rank++) {
            int firm = losers.get(rank);
            table.add(List.of(
                    "  " + (rank + 1),
                    network.name[firm],
                    NetworkReport.product(network, firm).title().in(code),
                    NetworkReport.number(lost(firm) / 1e6, 3),
                    NetworkReport.number(100 * profile.loss(firm), 2),
                    NetworkReport.number(100 * profile.downstream()[firm], 2),
                    NetworkReport.number(100 * profile.upstream()[firm], 2)));
        }
        long others = losers.stream().filter(firm -> firm != profile.firm()).count();
        String index = NetworkReport.number(100 * profile.index(), 2);
        return HEADING.in(code).formatted(network.name[profile.firm()], others, index) + "\n\n" + table.text();
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("firm", network.name[profile.firm()]);
        all.put("systemic_risk", profile.index());
        List<Map<String, Object>> losses = new ArrayList<>();
        for (int firm : losers) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("firm", network.name[firm]);
            entry.put("product", NetworkReport.product(network, firm).id());
            entry.put("yuan_per_day", lost(firm));
            entry.put("loss", profile.loss(firm));
            entry.put("downstream", profile.downstream()[firm]);
            entry.put("upstream", profile.upstream()[firm]);
            losses.add(entry);
        }
        all.put("losses", losses);
        return Json.text(all);
    }
}
