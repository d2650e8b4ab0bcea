package org.liansim.model.inoue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Sources;

/**
 * Reads networks and damage in the authors' plain text, columns apart by blanks and without a header, or in files named
 * {@code .csv} with the column names given below in the first line.
 *
 * <p>As in the authors' program, links of firms that the affiliation does not know are left out, and so is damage to
 * them; each is a warning. Everything else that is wrong is an error with its line.
 */
public final class InoueReader {
    /** Relative difference between stated and implied output that is worth a warning. */
    private static final double OUTPUT_DIFFERENCE = 1e-6;

    private final InputProblems problems = new InputProblems();

    /**
     * Files of a network.
     *
     * @param links {@code supplier client amount}: purchases before the shock; links of amount 0 are left out
     * @param finalConsumption {@code firm amount}; firms that are not named have none
     * @param initialProduction {@code firm amount}; only compared: output before the shock is what is sold
     * @param affiliation {@code firm sector}, further columns are ignored; its rows are the firms
     */
    public record NetworkFiles(Path links, Path finalConsumption, Path initialProduction, Path affiliation) {}

    /** Reads rows of a table. */
    @FunctionalInterface
    private interface Rows {
        void read(InputTable table) throws IOException;
    }

    /**
     * Reads a network.
     *
     * @throws InputException when a file is wrong or missing
     */
    public InoueNetwork network(NetworkFiles files) {
        FirmRows firms = new FirmRows();
        read(files.affiliation(), firms::read, "firm", "sector");
        problems.check();
        LinkRows links = new LinkRows(firms.names);
        read(files.links(), links::read, "supplier", "client", "amount");
        double[] finalConsumption = amounts(files.finalConsumption(), firms.names);
        double[] production = amounts(files.initialProduction(), firms.names);
        int[] sector = Arrays.copyOf(firms.sector, firms.names.count());
        SortedLinks sorted = links.sort(sector);
        links.reportRepeated(files.links(), sorted, problems);
        problems.check();
        InoueNetwork network =
                InoueNetwork.of(firms.names, firms.sectors, sector, noneAsZero(finalConsumption), sorted);
        compareOutput(files.initialProduction(), network, production);
        problems.check();
        return network;
    }

    /**
     * Reads damage that recovers: {@code firm damage start}, with damage from 0 to 1 and the first day, 0 when missing.
     *
     * @throws InputException when the file is wrong or missing
     */
    public Disruption.Damage damage(InoueNetwork network, Path file) {
        double[] lost = new double[network.firms()];
        int[] start = new int[network.firms()];
        Arrays.fill(lost, Double.NaN);
        read(
                file,
                table -> {
                    while (table.next()) {
                        int firm = knownFirm(table, network);
                        double damage = table.number(1, 0, 1);
                        int day = table.has(2) ? table.day(2) : 0;
                        if (firm >= 0 && !Double.isNaN(lost[firm])) {
                            table.error(0, "a second damage of firm '" + table.text(0) + "'");
                        } else if (firm >= 0) {
                            lost[firm] = damage;
                            start[firm] = day;
                        }
                    }
                },
                "firm",
                "damage",
                "start?");
        problems.check();
        int[] firms = new int[network.firms()];
        int count = 0;
        for (int firm = 0; firm < lost.length; firm++) {
            if (!Double.isNaN(lost[firm])) {
                lost[count] = lost[firm];
                start[count] = start[firm];
                firms[count++] = firm;
            }
        }
        return new Disruption.Damage(
                Arrays.copyOf(firms, count), Arrays.copyOf(lost, count), Arrays.copyOf(start, count));
    }

    /**
     * Reads windows of damage: {@code firm damage start end}, with damage of at most 1, the first and the last day.
     *
     * @throws InputException when the file is wrong or missing
     */
    public Disruption.Windows windows(InoueNetwork network, Path file) {
        WindowRows rows = new WindowRows();
        read(
                file,
                table -> {
                    while (table.next()) {
                        rows.add(table, knownFirm(table, network));
                    }
                },
                "firm",
                "damage",
                "start",
                "end");
        problems.check();
        return rows.sorted(network.firms());
    }

    /**
     * Reads final consumption of single firms on single days: {@code day firm amount}, in any order.
     *
     * @throws InputException when the file is wrong or missing
     */
    public Disruption.Demand demand(InoueNetwork network, Path file) {
        DemandRows rows = new DemandRows();
        read(
                file,
                table -> {
                    while (table.next()) {
                        rows.add(table, knownFirm(table, 1, network));
                    }
                },
                "day",
                "firm",
                "amount");
        Disruption.Demand demand = rows.demand(file, network, problems);
        problems.check();
        return demand;
    }

    /** Doubtful things found so far that stop nothing. */
    public List<Problem> warnings() {
        return problems.list();
    }

    /** Lines of the files that warnings point to. */
    public Sources sources() {
        return problems.sources();
    }

    private void read(Path file, Rows rows, String... columns) {
        try (InputTable table = new InputTable(file, problems, columns)) {
            problems.check();
            rows.read(table);
        } catch (IOException e) {
            problems.error(
                    new Place(file.toString(), 0, 1, 1),
                    "cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "");
        }
    }

    private static int knownFirm(InputTable table, InoueNetwork network) {
        return knownFirm(table, 0, network);
    }

    private static int knownFirm(InputTable table, int column, InoueNetwork network) {
        int firm = table.find(column, network.firmNames());
        if (firm < 0) {
            table.warning(column, "firm '" + table.text(column) + "' is not in the affiliation; left out");
        }
        return firm;
    }

    /** Amounts by firm, NaN for firms that are not named. */
    private double[] amounts(Path file, Labels names) {
        double[] amount = new double[names.count()];
        Arrays.fill(amount, Double.NaN);
        read(
                file,
                table -> {
                    while (table.next()) {
                        int firm = table.find(0, names);
                        double value = table.number(1, 0, Double.MAX_VALUE);
                        if (firm < 0) {
                            table.error(0, "firm '" + table.text(0) + "' is not in the affiliation");
                        } else if (!Double.isNaN(amount[firm])) {
                            table.error(0, "a second amount of firm '" + table.text(0) + "'");
                        } else {
                            amount[firm] = value;
                        }
                    }
                },
                "firm",
                "amount");
        return amount;
    }

    private static double[] noneAsZero(double[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Double.isNaN(amounts[i]) ? 0 : amounts[i];
        }
        return amounts;
    }

    private void compareOutput(Path file, InoueNetwork network, double[] stated) {
        for (int firm = 0; firm < stated.length; firm++) {
            double implied = network.output(firm);
            if (Math.abs(stated[firm] - implied) > OUTPUT_DIFFERENCE * Math.max(stated[firm], implied)) {
                problems.warning(
                        new Place(file.toString(), 0, 1, 1),
                        "firm '" + network.firm(firm) + "' is stated to make " + stated[firm] + " but sells " + implied
                                + "; the latter counts",
                        "");
            }
        }
    }
}
