package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liansim.result.FlatTable;
import org.liansim.result.ResultWriter;
import org.liansim.scenario.Product;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.scenario.yaml.Setting;

/**
 * The tables of a result folder that say what was run: names of scopes, settings that differ, shocks, levers, and the
 * network at rest.
 *
 * @param treatments what was run, the baseline first
 */
public record ReportTables(List<Described> treatments) {
    static final String NAMES = "names.csv";
    static final String SETTINGS = "settings.csv";
    static final String SHOCKS = "shocks.csv";

    /** Settings that change nothing in a run. */
    private static final List<String> SILENT = List.of("liansim", "title", "seed", "replications");

    /** Writes them into a result folder. */
    public void write(ResultWriter writer) {
        writer.table(names(titles()));
        writer.table(new FlatTable(
                SETTINGS, List.of("strategy", "kind", "setting", "baseline", "value", "place"), settings()));
        writer.table(new FlatTable(
                SHOCKS,
                List.of("strategy", "shock", "type", "target", "start", "fades", "ends", "source_en", "source_zh"),
                shocks()));
        writer.table(LeverTable.of(treatments));
        NetworkTables tables = new NetworkTables(treatments);
        writer.table(new FlatTable(NetworkTables.NODES, NetworkTables.NODE_HEADER, tables.nodes()));
        writer.table(new FlatTable(NetworkTables.LINKS, NetworkTables.LINK_HEADER, tables.links()));
    }

    /** Titles of scopes, products and named firms, as the other tables call them. */
    private Map<String, Text> titles() {
        Map<String, Text> titles = new TreeMap<>();
        for (Described treatment : treatments) {
            treatment.study().scopes().forEach(scope -> titles.putIfAbsent(scope.id(), scope.title()));
            for (Product product : treatment.study().scenario().products()) {
                titles.putIfAbsent("product:" + product.id(), product.title());
                product.firms().anchors().forEach(firm -> titles.putIfAbsent("firm:" + firm.id(), firm.title()));
            }
        }
        return titles;
    }

    /** Titles by name, as a table of a result folder. */
    public static FlatTable names(Map<String, Text> titles) {
        List<List<String>> rows = new ArrayList<>();
        titles.forEach((name, title) -> rows.add(List.of(name, title.en(), title.zh())));
        return new FlatTable(NAMES, List.of("name", "title_en", "title_zh"), rows);
    }

    /** Every setting of a treatment that the baseline does not have, or has with another value. */
    private List<List<String>> settings() {
        List<List<String>> rows = new ArrayList<>();
        Described first = treatments.get(0);
        for (Described treatment : treatments.subList(1, treatments.size())) {
            TreeSet<String> paths = new TreeSet<>(first.settings().keySet());
            paths.addAll(treatment.settings().keySet());
            for (String path : paths) {
                Setting before = first.settings().get(path);
                Setting after = treatment.settings().get(path);
                String root = path.split("[.\\[]", 2)[0];
                if (!text(before).equals(text(after)) && !SILENT.contains(root)) {
                    rows.add(List.of(
                            treatment.study().strategy(),
                            InputKind.of(root).id(),
                            path,
                            text(before),
                            text(after),
                            (after == null ? before : after).place()));
                }
            }
        }
        return rows;
    }

    private static String text(Setting setting) {
        return setting == null ? "" : setting.text();
    }

    private List<List<String>> shocks() {
        List<List<String>> rows = new ArrayList<>();
        for (Described treatment : treatments) {
            for (ShockSetting shock : treatment.study().scenario().shocks()) {
                Timing timing = shock.timing();
                rows.add(List.of(
                        treatment.study().strategy(),
                        shock.id(),
                        shock.type(),
                        LeverTable.names(shock.target()),
                        timing.start().toString(),
                        LeverTable.after(timing, timing.days()),
                        LeverTable.after(timing, timing.length()),
                        shock.source().en(),
                        shock.source().zh()));
            }
        }
        return rows;
    }
}
