package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.liansim.kpi.Scope;
import org.liansim.result.FlatTable;
import org.liansim.result.ResultWriter;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.scenario.yaml.Setting;

/**
 * The tables of a result folder that say what was run: names of scopes, settings that differ, shocks, and the network at
 * rest.
 *
 * @param treatments what was run, the baseline first
 */
public record ReportTables(List<Described> treatments) {
    static final String SCOPES = "scopes.csv";
    static final String SETTINGS = "settings.csv";
    static final String SHOCKS = "shocks.csv";

    /** Settings that change nothing in a run. */
    private static final List<String> SILENT = List.of("liansim", "title", "seed", "replications");

    /** Writes them into a result folder. */
    public void write(ResultWriter writer) {
        writer.table(new FlatTable(SCOPES, List.of("scope", "title_en", "title_zh"), scopes()));
        writer.table(new FlatTable(
                SETTINGS, List.of("strategy", "kind", "setting", "baseline", "value", "place"), settings()));
        writer.table(new FlatTable(
                SHOCKS, List.of("strategy", "shock", "type", "target", "start", "fades", "ends", "source"), shocks()));
        NetworkTables tables = new NetworkTables(treatments);
        writer.table(new FlatTable(NetworkTables.NODES, NetworkTables.NODE_HEADER, tables.nodes()));
        writer.table(new FlatTable(NetworkTables.LINKS, NetworkTables.LINK_HEADER, tables.links()));
    }

    private List<List<String>> scopes() {
        TreeSet<String> known = new TreeSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (Described treatment : treatments) {
            for (Scope scope : treatment.study().scopes()) {
                if (known.add(scope.id())) {
                    Text title = scope.title();
                    rows.add(List.of(scope.id(), title.en(), title.zh()));
                }
            }
        }
        return rows;
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
                        target(shock),
                        timing.start().toString(),
                        after(timing, timing.days()),
                        after(timing, timing.length()),
                        shock.source()));
            }
        }
        return rows;
    }

    private static String target(ShockSetting shock) {
        List<String> parts = new ArrayList<>();
        shock.target().names().forEach((selector, names) -> parts.add(String.join(", ", names)));
        return String.join("; ", parts);
    }

    /** The day some days after the start; empty when it lies beyond the calendar. */
    private static String after(Timing timing, double days) {
        double last = LocalDate.of(9999, 12, 31).toEpochDay() - timing.start().toEpochDay();
        return days <= last ? timing.start().plusDays((long) Math.ceil(days)).toString() : "";
    }
}
