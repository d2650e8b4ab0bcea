package org.liansim.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.liansim.network.InputOutputTable;
import org.liansim.result.Decimal;
import org.liansim.scenario.Text;

/**
 * A scenario made of an input-output table. With m the import share of a sector's supply at home, a firm buys 1 - m of
 * an input from the sector's firm and m abroad, and final demand for the firm is 1 - m of the final uses at home, and
 * all of exports; so outputs at rest are the table's.
 */
final class InputOutputStudy {
    private static final double DAYS_PER_YEAR = 365;
    private static final double UNIT_YUAN = 1e8;
    private static final String FINAL_USE = "share_of_GO_";
    private static final String EXPORT = FINAL_USE + "export";

    private final InputOutputTable table;
    private final Text title;
    private final String source;
    private final boolean[] service;
    private final double[] imported;
    private final List<String> ids = new ArrayList<>();
    private final List<String> zones = new ArrayList<>();

    /**
     * A study.
     *
     * @param services codes of services besides those of the row of that name
     * @param title title of the scenario
     * @param source where the table comes from
     * @throws UsageException when two codes give the same product, or a sector has no final demand left
     */
    InputOutputStudy(InputOutputTable table, List<String> services, Text title, String source) {
        this.table = table;
        this.title = title;
        this.source = source;
        double[] flags = table.row(InputOutputTable.SERVICE);
        service = new boolean[flags.length];
        imported = table.row(InputOutputTable.IMPORT_SHARE);
        Map<String, String> taken = new TreeMap<>();
        for (int sector = 0; sector < flags.length; sector++) {
            String code = table.codes().get(sector);
            service[sector] = flags[sector] != 0 || services.contains(code);
            String id = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
            ids.add(id.matches("[A-Z].*") ? id : "S" + id);
            int slash = code.indexOf('/');
            String zone = slash < 0 ? "" : code.substring(0, slash).toLowerCase(Locale.ROOT);
            String plain = zone.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            zones.add(plain.matches("[a-z].*") ? plain : plain.isEmpty() ? "all" : "z" + plain);
            String other = taken.put(ids.get(sector), code);
            if (other != null) {
                throw new UsageException("sectors '" + other + "' and '" + code + "' would both be called "
                        + ids.get(sector) + "; rename one");
            }
        }
    }

    /** The scenario file. */
    String scenario(LocalDate start) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# One firm a sector of an input-output table, made by liansim import-io.\n")
                .append("# Times and stocks are the same for all goods, and judgement: set what you know.\n")
                .append("liansim: 1\n")
                .append("title: { en: ")
                .append(quoted(title.en()))
                .append(", zh: ")
                .append(quoted(title.zh()))
                .append(" }\nstart: ")
                .append(start)
                .append("\nhorizon: 2 years\nseed: 1\nreplications: 3\n")
                .append("network: { firms: firms.csv, links: links.csv }\nzones:\n");
        for (String zone : zones.stream().distinct().sorted().toList()) {
            Text name = zone.equals("all") ? title : new Text(zone, zone);
            yaml.append("  ").append(zone).append(": { title: { en: ").append(quoted(name.en()));
            yaml.append(", zh: ")
                    .append(quoted(name.zh()))
                    .append(" }, source: ")
                    .append(quoted(source));
            yaml.append(" }\n");
        }
        yaml.append("products:\n");
        for (int sector = 0; sector < ids.size(); sector++) {
            product(yaml, sector);
        }
        return yaml.toString();
    }

    private void product(StringBuilder yaml, int sector) {
        StringBuilder recipe = new StringBuilder();
        double valueAdded = 1;
        for (int input = 0; input < ids.size(); input++) {
            double share = table.coefficient(input, sector);
            if (share > 0) {
                recipe.append(ids.get(input))
                        .append(": ")
                        .append(Decimal.of(share))
                        .append(", ");
                valueAdded -= share;
            }
        }
        if (valueAdded < 0) {
            throw new UsageException("sector '" + table.codes().get(sector) + "' uses more than it makes");
        }
        yaml.append("  ").append(ids.get(sector)).append(":\n    title: { en: ");
        yaml.append(quoted(table.description(sector))).append(", zh: ");
        yaml.append(quoted(table.chineseDescription(sector))).append(" }\n");
        yaml.append(
                service[sector]
                        ? "    service: true\n    processing: 0 days\n    lead_time: { mean: 1 day, cv: 0.1 }\n"
                                + "    cover: { inputs: 30 days, finished: 0 days }\n"
                        : "    processing: 7 days\n    lead_time: { mean: 14 days, cv: 0.2 }\n"
                                + "    cover: { inputs: 30 days, finished: 15 days }\n");
        yaml.append("    supply: { local: ")
                .append(number(1 - imported[sector]))
                .append(", import: ");
        yaml.append(number(imported[sector])).append(" }\n");
        yaml.append("    recipe: { ").append(recipe).append("value_added: ").append(number(valueAdded));
        yaml.append(" }\n    labour: { share: ").append(ofValueAdded("labour", sector, valueAdded));
        yaml.append(", tax: ")
                .append(ofValueAdded("net_prod_tax", sector, valueAdded))
                .append(", jobs: 0 }\n");
        yaml.append("    sources: { recipe: ")
                .append(quoted(source))
                .append(", supply: ")
                .append(quoted(source));
        yaml.append(", labour: ").append(quoted(source + "; employment is not in the table"));
        yaml.append(", other: judgement }\n");
    }

    private String ofValueAdded(String row, int sector, double valueAdded) {
        double share = valueAdded > 0 ? table.row(row)[sector] / valueAdded : 0;
        return number(Math.max(row.equals("labour") ? 0 : -1, Math.min(1, share)));
    }

    /** The table of firms. */
    String firms() {
        StringBuilder csv = new StringBuilder("name,product,zone,local,export\n");
        double[] output = table.row(InputOutputTable.GROSS_OUTPUT);
        for (int sector = 0; sector < ids.size(); sector++) {
            double yuanPerDay = output[sector] * UNIT_YUAN / DAYS_PER_YEAR;
            double export = Math.max(0, table.row(EXPORT)[sector]);
            double local = finalUse(sector) - export;
            if (!(local >= 0)) {
                throw new UsageException("sector '" + table.codes().get(sector)
                        + "' has no final demand: its final uses at home are " + number(local) + " of its output");
            }
            csv.append(cell(table.codes().get(sector)))
                    .append(',')
                    .append(ids.get(sector))
                    .append(',');
            csv.append(zones.get(sector)).append(',').append(Decimal.of(Math.rint(local * yuanPerDay)));
            csv.append(',').append(Decimal.of(Math.rint(export * yuanPerDay))).append('\n');
        }
        return csv.toString();
    }

    /** Final demand that a sector's firm serves, over its output. */
    private double finalUse(int sector) {
        double atHome = 0;
        boolean given = false;
        for (String row : table.rows()) {
            if (row.startsWith(FINAL_USE)) {
                given = true;
                atHome += row.equals(EXPORT) ? 0 : table.row(row)[sector];
            }
        }
        double kept = 1 - imported[sector];
        if (given) {
            return kept * atHome + table.row(EXPORT)[sector];
        }
        double[] output = table.row(InputOutputTable.GROSS_OUTPUT);
        double left = 1;
        for (int buyer = 0; buyer < ids.size(); buyer++) {
            left -= kept * table.coefficient(sector, buyer) * output[buyer] / output[sector];
        }
        return left;
    }

    /** The table of links. */
    String links() {
        StringBuilder csv = new StringBuilder("supplier,buyer,share\n");
        for (int buyer = 0; buyer < ids.size(); buyer++) {
            String name = cell(table.codes().get(buyer));
            for (int input = 0; input < ids.size(); input++) {
                if (table.coefficient(input, buyer) > 0) {
                    if (imported[input] < 1) {
                        csv.append(cell(table.codes().get(input))).append(',').append(name);
                        csv.append(',').append(number(1 - imported[input])).append('\n');
                    }
                    if (imported[input] > 0) {
                        csv.append("abroad/").append(ids.get(input)).append(',').append(name);
                        csv.append(',').append(number(imported[input])).append('\n');
                    }
                }
            }
        }
        return csv.toString();
    }

    /** Twelve decimals: more are rounding. */
    private static String number(double value) {
        return Decimal.of(Math.rint(value * 1e12) / 1e12);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
