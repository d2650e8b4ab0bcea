package org.liansim.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liansim.network.SyntheticNation;
import org.liansim.network.TailStatistics;
import org.liansim.result.AtomicFolder;
import org.liansim.result.Json;
import org.liansim.result.ResultException;
import org.liansim.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes up a network of firms by the million. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a scenario with a made-up network of any size: sizes of firms, numbers of suppliers and of buyers have"
                    + " heavy tails, as in the networks of whole countries. Prints what came out beside what is"
                    + " published of Japan and Hungary."
        },
        footer = {"", "Example: liansim generate --firms 1000000 --links 5000000 --seed 1 --shock --out nation --gzip"})
final class GenerateCommand implements Callable<Integer> {
    /** Days before a shock, and of the shock. */
    private static final int SHOCK_DAYS = 30;

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Option(names = "--firms", required = true, paramLabel = "N", description = "Number of firms.")
    private int firms;

    @Option(names = "--links", required = true, paramLabel = "N", description = "Number of links.")
    private int links;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all draws; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--like",
            paramLabel = "SCENARIO",
            description = "Takes the products and all else but the network from it; default: ${DEFAULT-VALUE}.")
    private String like = "nation/nation";

    @Option(
            names = "--shock",
            description = "Take 5 %% of the capacity of every firm for 30 days, after the first 30 days.")
    private boolean shock;

    @Option(names = "--gzip", description = "Compress the tables.")
    private boolean gzip;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "A folder that does not exist yet, or is empty.")
    private String out;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Scenario scenario = new Library(console).read(like, List.of()).scenario();
        SyntheticNation nation = new SyntheticNation(scenario.products(), new SyntheticNation.Size(firms, links, seed));
        Path target = console.path(out).toAbsolutePath().normalize();
        String file = target.getFileName() + ".yaml";
        write(nation, scenario, target, file);
        TailStatistics statistics = new TailStatistics(nation);
        if (common.json()) {
            console.out().print(Json.text(json(nation, statistics, out + "/" + file)));
        } else if (!common.quiet()) {
            console.out().print(table(nation, statistics));
            console.out().println("Made " + out + ". Next: liansim run " + ShellWord.quoted(out + "/" + file));
        }
        return ExitCode.DONE;
    }

    private void write(SyntheticNation nation, Scenario scenario, Path target, String file) {
        String ending = gzip ? ".csv.gz" : ".csv";
        try {
            NewCommand.refuseUnlessEmpty(target, out);
            try (AtomicFolder folder = new AtomicFolder(target)) {
                try (Writer yaml = folder.writer(file)) {
                    yaml.write("# " + nation.firms() + " firms and " + nation.links()
                            + " links, made up by liansim generate"
                            + " with seed " + seed + ".\n"
                            + "liansim: 1\n"
                            + "title: { en: \"" + nation.firms() + " firms\", zh: \"" + nation.firms() + "家企业\" }\n"
                            + "extends: " + like + (like.endsWith(".yaml") ? "" : ".yaml") + "\n"
                            + "network: { firms: firms" + ending + ", links: links" + ending + " }\n"
                            + (shock ? shock(scenario) : ""));
                }
                try (Writer table = folder.writer("firms" + ending)) {
                    firms(nation, zone(scenario), table);
                }
                try (Writer table = folder.writer("links" + ending)) {
                    links(nation, table);
                }
                folder.commit();
            }
        } catch (IOException e) {
            throw new ResultException("cannot write to " + out, e);
        }
    }

    private static String shock(Scenario scenario) {
        LocalDate start = scenario.period().start().plusDays(SHOCK_DAYS);
        return "shocks:\n"
                + "  capacity:\n"
                + "    type: outage\n"
                + "    target: { zone: " + zone(scenario) + " }\n"
                + "    start: " + start + "\n"
                + "    end: " + start.plusDays(SHOCK_DAYS) + "\n"
                + "    level: 95 %\n"
                + "    of: capacity\n"
                + "    source: judgement\n";
    }

    /** The zone that all firms are in. */
    private static String zone(Scenario scenario) {
        return scenario.zones().get(0).id();
    }

    private static void firms(SyntheticNation nation, String zone, Writer table) throws IOException {
        table.write("name,product,zone,local\n");
        for (int firm = 0; firm < nation.firms(); firm++) {
            table.write(nation.name(firm)
                    + ','
                    + nation.product(firm).id()
                    + ','
                    + zone
                    + ','
                    + (long) nation.demand(firm)
                    + '\n');
        }
    }

    private static void links(SyntheticNation nation, Writer table) throws IOException {
        table.write("supplier,buyer,value\n");
        for (int link = 0; link < nation.links(); link++) {
            long tenths = Math.round(10 * nation.value(link));
            table.write(nation.name(nation.supplier(link))
                    + ','
                    + nation.name(nation.buyer(link))
                    + ','
                    + tenths / 10
                    + '.'
                    + tenths % 10
                    + '\n');
        }
    }

    private static String table(SyntheticNation nation, TailStatistics statistics) {
        TextTable table = new TextTable(1);
        table.add(List.of("", "This network", "Japan", "Hungary"));
        table.add(List.of("Firms", "" + nation.firms(), "1 million", "711,248 (2014-2022)"));
        table.add(List.of("Links", "" + nation.links(), "5 million", "38.6 million (2014-2022)"));
        table.add(List.of("Links a firm", number(statistics.meanDegree()), "5"));
        table.add(List.of("Tail of the number of suppliers", number(statistics.suppliersTail()), "1.35"));
        table.add(List.of("Tail of the number of buyers", number(statistics.buyersTail()), "1.26"));
        table.add(List.of("Tail of sizes", number(statistics.sizeTail())));
        table.add(List.of("Most suppliers", "" + statistics.mostSuppliers()));
        table.add(List.of("Most buyers", "" + statistics.mostBuyers()));
        table.add(List.of("Mixing by degree", number(statistics.mixing()), "below 0"));
        table.add(List.of("Firms in the largest component", number(100 * statistics.largestComponent()) + " %"));
        return table.text()
                + "Tails are exponents of cumulative distributions. Japan: arXiv 1808.10090 and 0806.4280, tails from"
                + " Fujiwara and Aoyama 2010; Hungary: arXiv 2503.20594.\n";
    }

    private static Map<String, Object> json(SyntheticNation nation, TailStatistics statistics, String scenario) {
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("scenario", scenario);
        done.put("firms", nation.firms());
        done.put("links", nation.links());
        done.put("suppliers_tail", statistics.suppliersTail());
        done.put("buyers_tail", statistics.buyersTail());
        done.put("size_tail", statistics.sizeTail());
        done.put("most_suppliers", statistics.mostSuppliers());
        done.put("most_buyers", statistics.mostBuyers());
        done.put("mixing", statistics.mixing());
        done.put("largest_component", statistics.largestComponent());
        return done;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
