package org.liansim.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Product;
import org.liansim.scenario.SupplyTable;
import org.liansim.scenario.SupplyTable.Firm;
import org.liansim.scenario.TableReader;

/** Reads the tables of key {@code network}: firms first, for they say which products are made, then their links. */
final class SupplyTableBinder {
    private static final double DEFAULT_TAIL = 1.1;
    private static final List<String> FIRM_COLUMNS = List.of("name", "product", "zone");
    private static final List<String> MORE_FIRM_COLUMNS = List.of("weight", "local", "national", "export", "capacity");

    private final Fields network;
    private final StudyFiles files;
    private final Problems problems;
    private final SupplyTable supply = new SupplyTable();
    /** Makers of each product, and how many real firms they stand for. */
    private final Map<String, double[]> makers = new TreeMap<>();

    private boolean areFirmsSound;

    SupplyTableBinder(Fields network, StudyFiles files, Problems problems) {
        this.network = network;
        this.files = files;
        this.problems = problems;
    }

    /**
     * Reads the firms.
     *
     * @return who makes each product that is made
     */
    Map<String, Product.Population> firms(Set<String> products, Set<String> zones) {
        file("firms").flatMap(this::reader).ifPresent(table -> {
            try (table) {
                if (table.header(FIRM_COLUMNS, MORE_FIRM_COLUMNS)) {
                    while (table.next()) {
                        firm(table, products, zones);
                    }
                    if (supply.firmCount() == 0 && table.isSound()) {
                        problems.error(network.place("firms"), "the table of firms names none");
                    }
                }
                areFirmsSound = table.isSound();
            }
        });
        Map<String, Product.Population> populations = new TreeMap<>();
        makers.forEach((product, sums) -> populations.put(
                product, new Product.Population((int) sums[0], sums[1], DEFAULT_TAIL, List.of(), new TreeMap<>())));
        return populations;
    }

    /** Whether the firms could be read; otherwise it cannot be known who makes what. */
    boolean areFirmsSound() {
        return areFirmsSound;
    }

    private void firm(TableReader table, Set<String> products, Set<String> zones) {
        int before = table.problemCount();
        String name = table.text("name");
        String product = table.text("product");
        String zone = table.text("zone");
        if (name.isEmpty()) {
            table.error("name", "name is empty", "");
        } else if (name.startsWith("national/") || name.startsWith("abroad/")) {
            table.error("name", "'" + name + "' is the name of an outside supplier", "");
        }
        if (!products.contains(product)) {
            table.unknown("product", "product", () -> products);
        }
        if (!zones.contains(zone)) {
            table.unknown("zone", "zone", () -> zones);
        }
        double weight = table.positive("weight", 1);
        SupplyTable.Sales sales = new SupplyTable.Sales(
                table.number("local", 0),
                table.number("national", 0),
                table.number("export", 0),
                table.number("capacity", Double.NaN));
        if (table.problemCount() > Math.max(before, TableReader.MOST_SHOWN)) {
            return; // Firms of faulty rows are kept only as long as they may show that one is given twice.
        }
        if (supply.add(new Firm(name, product, zone, weight, sales))) {
            double[] sums = makers.computeIfAbsent(product, each -> new double[2]);
            sums[0]++;
            sums[1] += weight;
        } else {
            table.error("name", "firm '" + name + "' is given twice", "");
        }
    }

    /** The whole table; of use only when no error has been reported. */
    SupplyTable bind(Map<String, Product> products) {
        LinkRows rows = new LinkRows(supply, products, !problems.hasErrors());
        Optional<StudyFiles.Table> links = file("links");
        // With a firm missing, every link of it would be one more problem.
        boolean isDone =
                links.isPresent() && areFirmsSound && rows.addAll(links.get().bytes());
        if (!isDone) {
            links.flatMap(this::reader).ifPresent(table -> {
                try (table) {
                    if (areFirmsSound && rows.header(table)) {
                        while (table.next()) {
                            rows.add(table);
                        }
                        rows.check(table);
                    }
                }
            });
        }
        if (!problems.hasErrors()) {
            rows.fill();
        }
        return supply;
    }

    private Optional<StudyFiles.Table> file(String key) {
        String name = network.text(key);
        return name.isEmpty() ? Optional.empty() : files.table(name, network.place(key));
    }

    private Optional<TableReader> reader(StudyFiles.Table table) {
        try {
            TextFile.check(table.bytes(), table.file());
            return Optional.of(new TableReader(table.bytes(), table.file(), problems));
        } catch (Unreadable e) {
            problems.error(e.place(), e.getMessage(), e.hint());
            return Optional.empty();
        }
    }
}
