package org.liansim.network;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liansim.scenario.CsvReader;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.TableReader;

/**
 * An input-output table in coefficients: what each sector uses of each sector per yuan of output, imports included, and
 * rows below with one number a sector, such as wages or gross output (Leontief 1936).
 *
 * <p>As a CSV file: a header {@code code, description, description_zh} and the codes of the sectors, of which the two
 * descriptions may be left out; one row a sector, in any order; then the rows with other names.
 */
public final class InputOutputTable {
    /** Row with 1 for each sector whose product cannot be stored, 0 for the others. */
    public static final String SERVICE = "service";

    /** Row with the gross output of each sector [100 million yuan/year]. */
    public static final String GROSS_OUTPUT = "gross_output_100m_yuan";

    /** Row with imports over what is supplied at home, imports included and exports left out. */
    public static final String IMPORT_SHARE = "import_share_of_domestic_supply";

    /** Row with the value added of each sector per yuan of output; with the sector's inputs it sums to 1. */
    public static final String VALUE_ADDED = "total_value_added";

    /** How far inputs and value added of a sector may be off 1, for the digits that a table prints. */
    private static final double SUM_TOLERANCE = 1e-3;

    private static final double CONVERGED = 1e-15;
    private static final int MOST_SWEEPS = 100_000;
    private static final List<String> WORDS = List.of("code", "description", "description_zh");

    private final List<String> codes;
    private final Map<String, String[]> descriptions;
    private final double[][] coefficient;
    private final Map<String, double[]> rows;

    private InputOutputTable(Reading reading) {
        codes = List.copyOf(reading.codes);
        descriptions = reading.descriptions;
        rows = reading.rows;
        coefficient = new double[codes.size()][];
        for (int sector = 0; sector < codes.size(); sector++) {
            coefficient[sector] = reading.rows.remove(codes.get(sector));
        }
    }

    /**
     * Reads a table.
     *
     * @param text the CSV file, without a byte order mark
     * @param file name for messages
     * @throws InputException with every problem, when there is one
     */
    public static InputOutputTable read(String text, String file) {
        Problems problems = new Problems(new Sources());
        problems.sources().add(file, text);
        Reading reading = new Reading(text, file, problems);
        reading.run();
        problems.throwIfErrors();
        return new InputOutputTable(reading);
    }

    /** Codes of the sectors, in the order of the columns. */
    public List<String> codes() {
        return codes;
    }

    /** What a sector is called in English; its code when the table does not say. */
    public String description(int sector) {
        String[] words = descriptions.get(codes.get(sector));
        return words[0].isEmpty() ? codes.get(sector) : words[0];
    }

    /** What a sector is called in Chinese; as in English when the table does not say. */
    public String chineseDescription(int sector) {
        String[] words = descriptions.get(codes.get(sector));
        return words[1].isEmpty() ? description(sector) : words[1];
    }

    /** Yuan of an input per yuan of a sector's output, imports included. */
    public double coefficient(int input, int sector) {
        return coefficient[input][sector];
    }

    /** Whether there is a row below the coefficients. */
    public boolean has(String row) {
        return rows.containsKey(row);
    }

    /** A row below the coefficients, one number a sector; zeros when there is none. */
    public double[] row(String name) {
        return rows.getOrDefault(name, new double[codes.size()]).clone();
    }

    /** Names of the rows below the coefficients, sorted. */
    public List<String> rows() {
        return List.copyOf(rows.keySet());
    }

    /**
     * Output that one yuan of final demand for each sector needs, imports included: the column sums of the Leontief
     * inverse.
     */
    public double[] outputMultipliers() {
        return prices(ones());
    }

    /**
     * Output of each sector for final demand f, imports taken for home-made: the solution of x = A x + f.
     *
     * @param finalDemand one number a sector, at least 0
     */
    public double[] outputs(double[] finalDemand) {
        return solve(coefficient, finalDemand);
    }

    /**
     * Price of each sector's product that covers its inputs and value added v per unit of output: the solution of p = A'
     * p + v, dual to that of {@link #outputs} (Leontief 1936). For a change of v it gives the change of p.
     *
     * @param valueAdded one number a sector, at least 0
     */
    public double[] prices(double[] valueAdded) {
        int sectors = codes.size();
        double[][] transposed = new double[sectors][sectors];
        for (int i = 0; i < sectors; i++) {
            for (int j = 0; j < sectors; j++) {
                transposed[j][i] = coefficient[i][j];
            }
        }
        return solve(transposed, valueAdded);
    }

    /**
     * Mean number of steps from each sector to final use (Antras, Chor, Fally and Hillberry 2012), imports taken for
     * home-made: U_i = 1 + sum_j a_ij x_j / x_i U_j. Needs the gross output.
     */
    public double[] upstreamness() {
        double[] output = row(GROSS_OUTPUT);
        int sectors = codes.size();
        double[][] sold = new double[sectors][sectors];
        for (int i = 0; i < sectors; i++) {
            for (int j = 0; j < sectors; j++) {
                sold[i][j] = coefficient[i][j] * output[j] / output[i];
            }
        }
        return solve(sold, ones());
    }

    private double[] ones() {
        double[] ones = new double[codes.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** y = g + M y by Gauss-Seidel sweeps, which rise from g and converge when M passes on less than it receives. */
    private static double[] solve(double[][] matrix, double[] given) {
        double[] solution = given.clone();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = 0;
            for (int i = 0; i < solution.length; i++) {
                double sum = given[i];
                for (int j = 0; j < solution.length; j++) {
                    sum += j == i ? 0 : matrix[i][j] * solution[j];
                }
                double after = matrix[i][i] < 1 ? sum / (1 - matrix[i][i]) : Double.POSITIVE_INFINITY;
                change = after == solution[i] ? change : Math.max(change, Math.abs(after - solution[i]) / after);
                solution[i] = after;
            }
            if (change <= CONVERGED) {
                return solution;
            }
        }
        throw new InvalidNetworkException("The table has no Leontief inverse: sectors use as much as they make.");
    }

    /** One pass over the file. */
    private static final class Reading {
        private final CsvReader in;
        private final String file;
        private final Problems problems;
        private final List<String> codes = new ArrayList<>();
        private final Map<String, String[]> descriptions = new TreeMap<>();
        private final Map<String, double[]> rows = new TreeMap<>();
        private final Map<String, Place> places = new TreeMap<>();
        private int firstCode;
        private int zhColumn = -1;
        private int enColumn = -1;

        Reading(String text, String file, Problems problems) {
            in = new CsvReader(text.getBytes(StandardCharsets.UTF_8), file);
            this.file = file;
            this.problems = problems;
        }

        void run() {
            try {
                if (in.next() && header()) {
                    while (in.next()) {
                        row();
                    }
                    check();
                } else if (!problems.hasErrors()) {
                    problems.error(new Place(file, 0, 0, 1), "the table is empty");
                }
            } catch (CsvReader.Malformed e) {
                problems.error(e.place(), e.getMessage());
            }
        }

        private boolean header() {
            if (!in.cell(0).equals(WORDS.get(0))) {
                problems.error(in.place(0), "the header must start with 'code', not '" + in.cell(0) + "'");
                return false;
            }
            firstCode = 1;
            while (WORDS.contains(in.cell(firstCode))) {
                enColumn = in.cell(firstCode).equals(WORDS.get(1)) ? firstCode : enColumn;
                zhColumn = in.cell(firstCode).equals(WORDS.get(2)) ? firstCode : zhColumn;
                firstCode++;
            }
            for (int column = firstCode; column < in.size(); column++) {
                if (in.cell(column).isEmpty() || codes.contains(in.cell(column))) {
                    problems.error(in.place(column), "sector '" + in.cell(column) + "' is empty or given twice");
                }
                codes.add(in.cell(column));
            }
            if (codes.isEmpty()) {
                problems.error(in.place(0), "the header names no sector");
            }
            return !problems.hasErrors();
        }

        private void row() {
            String name = in.cell(0);
            if (in.size() != firstCode + codes.size()) {
                problems.error(
                        in.place(0),
                        "row '" + name + "' has " + in.size() + " cells, the header has " + (firstCode + codes.size()));
                return;
            }
            double[] values = new double[codes.size()];
            for (int sector = 0; sector < values.length; sector++) {
                int column = firstCode + sector;
                values[sector] = TableReader.parsed(in.cell(column));
                if (Double.isNaN(values[sector])) {
                    problems.error(in.place(column), "'" + in.cell(column) + "' is not a number");
                } else if (codes.contains(name) && !(values[sector] >= 0 && values[sector] < 1)) {
                    problems.error(
                            in.place(column), "a coefficient must be at least 0 and below 1, not " + in.cell(column));
                }
            }
            if (rows.put(name, values) != null) {
                problems.error(in.place(0), "row '" + name + "' is given twice");
            }
            places.put(name, in.place(0));
            descriptions.put(name, new String[] {word(enColumn), word(zhColumn)});
        }

        private String word(int column) {
            return column < 0 ? "" : in.cell(column);
        }

        private void check() {
            for (String code : codes) {
                if (!rows.containsKey(code)) {
                    String near = Suggestions.nearest(code, rows.keySet())
                            .map(each -> "; is it row '" + each + "'?")
                            .orElse("");
                    problems.error(new Place(file, 0, 0, 1), "there is no row for sector '" + code + "'" + near);
                }
            }
            needPositive(GROSS_OUTPUT);
            if (!problems.hasErrors() && rows.containsKey(VALUE_ADDED)) {
                for (int sector = 0; sector < codes.size(); sector++) {
                    sum(sector);
                }
            }
            double[] shares = rows.getOrDefault(IMPORT_SHARE, new double[0]);
            for (double share : shares) {
                if (!(share >= 0 && share <= 1)) {
                    problems.error(places.get(IMPORT_SHARE), "a share of imports must be from 0 to 1, not " + share);
                }
            }
        }

        private void needPositive(String row) {
            if (!rows.containsKey(row)) {
                problems.error(new Place(file, 0, 0, 1), "there is no row '" + row + "'");
                return;
            }
            for (int sector = 0; sector < codes.size(); sector++) {
                if (rows.get(row)[sector] <= 0) {
                    problems.error(places.get(row), row + " of " + codes.get(sector) + " must be more than 0");
                }
            }
        }

        private void sum(int sector) {
            double sum = rows.get(VALUE_ADDED)[sector];
            for (String code : codes) {
                sum += rows.get(code)[sector];
            }
            if (Math.abs(sum - 1) > SUM_TOLERANCE) {
                problems.further(
                        places.get(VALUE_ADDED),
                        "inputs and value added of " + codes.get(sector) + " sum to " + sum + ", not 1",
                        "");
            }
        }
    }
}
