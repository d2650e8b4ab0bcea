package org.liansim.scenario.yaml;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;
import org.liansim.scenario.SupplyTable;
import org.liansim.scenario.TableReader;

/**
 * The rows of a table of links, held against the firms and their recipes, in columns.
 *
 * <p>Over the rows of one input of one buyer shares sum to 1, or to at most 1 for a service; values are divided by their
 * sum. An input without any row comes from outside, from abroad in the proportion of the product's {@code supply}. What
 * a row says of a service from outside counts in the sum and is no link: it is bought directly.
 */
final class LinkRows {
    private static final double SUM_TOLERANCE = 1e-9;
    private static final String NATIONAL = "national/";
    private static final String ABROAD = "abroad/";

    private final SupplyTable table;
    private final Map<String, Product> products;
    /** Ids of the inputs of each product, in the order of the recipe. */
    private final Map<String, List<String>> inputs = new TreeMap<>();

    private final LongSet pairs = new LongSet();
    /** First cell of each buyer: one cell an input. */
    private final int[] cellStart;
    /** What each cell's rows sum to, and where the first of them stands in the text; -1 without a row. */
    private final double[] sum;

    private final long[] first;

    private int[] supplier = new int[64];
    private int[] buyer = new int[64];
    private int[] cell = new int[64];
    private double[] amount = new double[64];
    private int rows;

    /** Number of the product of each firm among those of {@link #inputs}. */
    private final int[] madeBy;

    private final boolean areProductsSound;
    private boolean areShares;

    /**
     * @param areProductsSound whether rows can be held against the recipes; a mistake in one would show in every row
     */
    LinkRows(SupplyTable table, Map<String, Product> products, boolean areProductsSound) {
        this.table = table;
        this.products = products;
        this.areProductsSound = areProductsSound;
        products.forEach((id, product) -> inputs.put(
                id, product.recipe().stream().map(Ingredient::product).toList()));
        cellStart = new int[table.firmCount() + 1];
        madeBy = new int[table.firmCount()];
        List<String> ids = List.copyOf(inputs.keySet());
        for (int firm = 0; firm < table.firmCount(); firm++) {
            List<String> recipe = inputs.getOrDefault(table.product(firm), List.of());
            cellStart[firm + 1] = cellStart[firm] + recipe.size();
            madeBy[firm] = Collections.binarySearch(ids, table.product(firm));
        }
        sum = new double[cellStart[table.firmCount()]];
        first = new long[sum.length];
        Arrays.fill(first, -1);
    }

    /** Reads the header; tells whether rows can be read. */
    boolean header(TableReader in) {
        boolean readable = in.header(List.of("supplier", "buyer"), List.of("share", "value"));
        areShares = in.has("share");
        if (readable && in.has("share") == in.has("value")) {
            in.error(
                    "supplier",
                    "one column 'share' or 'value' is needed" + (areShares ? ", not both" : ""),
                    "shares of an input sum to 1, values are divided by their sum");
            return false;
        }
        return readable;
    }

    void add(TableReader in) {
        String name = in.text("supplier");
        boolean isOutside = name.startsWith(NATIONAL) || name.startsWith(ABROAD);
        int row = isOutside ? -1 : table.firmRow(name);
        String product = "";
        if (isOutside) {
            product = name.substring(name.indexOf('/') + 1);
        } else if (row >= 0) {
            product = table.product(row);
        }
        int to = table.firmRow(in.text("buyer"));
        List<String> ofProduct = inputs.get(product);
        if (ofProduct == null) {
            in.unknown("supplier", "supplier", this::suppliers);
        }
        if (to < 0) {
            in.unknown("buyer", "buyer", this::names);
        }
        double value = amount(in);
        if (!areProductsSound || ofProduct == null || to < 0 || !(value > 0)) {
            return;
        }
        List<String> recipe = inputs.get(table.product(to));
        int input = recipe.indexOf(product);
        int from = isOutside ? table.supplierRow(name) : row;
        if (input < 0) {
            in.error(
                    "supplier",
                    "'" + name + "' supplies " + product + ", which is not in the recipe of " + table.product(to)
                            + ", the product of '" + table.name(to) + "'",
                    recipe.isEmpty() ? "its recipe has no inputs" : "its inputs are " + String.join(", ", recipe));
        } else if (!pairs.add((long) from << 32 | to)) {
            in.error("supplier", "the link from '" + name + "' to '" + table.name(to) + "' is given twice", "");
        } else {
            int at = cellStart[to] + input;
            if (first[at] < 0) {
                first[at] = in.mark(areShares ? "share" : "value");
            }
            sum[at] += value;
            keep(from, to, at, value);
        }
    }

    private void keep(int from, int to, int at, double value) {
        if (rows == supplier.length) {
            int length = Math.max(64, 2 * rows);
            supplier = Arrays.copyOf(supplier, length);
            buyer = Arrays.copyOf(buyer, length);
            cell = Arrays.copyOf(cell, length);
            amount = Arrays.copyOf(amount, length);
        }
        supplier[rows] = from;
        buyer[rows] = to;
        cell[rows] = at;
        amount[rows++] = value;
    }

    /**
     * Takes all rows of a plain table when nothing is wrong with them.
     *
     * @return whether it did; if not, the rows are to be read one by one, to tell what is wrong
     */
    boolean addAll(byte[] text) {
        if (!areProductsSound) {
            return false;
        }
        String[] outside = products.keySet().stream()
                .flatMap(id -> Stream.of(NATIONAL + id, ABROAD + id))
                .toArray(String[]::new);
        Optional<PlainLinks> plain = PlainLinks.read(text, new FirmNames(table, outside));
        if (plain.isPresent()) {
            areShares = plain.get().areShares();
            grow(plain.get().rows());
            int[][] inputAt = inputAt();
            plain.get().forEach((from, to, value) -> {
                int made = from >= 0 ? madeBy[from] : Collections.binarySearch(ids(), table.product(from));
                int input = inputAt[madeBy[to]][made];
                cell[rows] = input < 0 ? -1 : cellStart[to] + input;
                supplier[rows] = from;
                buyer[rows] = to;
                amount[rows++] = value;
            });
            if (sums() && !isAnyTwice()) {
                return true;
            }
            Arrays.fill(sum, 0);
            Arrays.fill(first, -1);
            rows = 0;
        }
        return false;
    }

    private List<String> ids() {
        return List.copyOf(inputs.keySet());
    }

    /** Place of each product in the recipe of each other, -1 when it is not in it. */
    private int[][] inputAt() {
        List<String> ids = ids();
        int[][] at = new int[ids.size()][ids.size()];
        for (int product = 0; product < at.length; product++) {
            List<String> recipe = inputs.get(ids.get(product));
            for (int input = 0; input < at.length; input++) {
                at[product][input] = recipe.indexOf(ids.get(input));
            }
        }
        return at;
    }

    /** Sums the rows of each input; tells whether each row carries one and the sums are sound. */
    private boolean sums() {
        for (int row = 0; row < rows; row++) {
            if (cell[row] < 0) {
                return false;
            }
            first[cell[row]] = 0;
            sum[cell[row]] += amount[row];
        }
        for (int firm = 0; areShares && firm < table.firmCount(); firm++) {
            for (int at = cellStart[firm]; at < cellStart[firm + 1]; at++) {
                if (first[at] >= 0 && excess(firm, at) > SUM_TOLERANCE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether some link is given twice; each cell marks the suppliers of its rows. */
    private boolean isAnyTwice() {
        int[] start = new int[sum.length + 1];
        for (int row = 0; row < rows; row++) {
            start[cell[row] + 1]++;
        }
        for (int at = 0; at < sum.length; at++) {
            start[at + 1] += start[at];
        }
        int[] byCell = new int[rows];
        for (int row = 0; row < rows; row++) {
            byCell[start[cell[row]]++] = supplier[row];
        }
        int[] lastCell = new int[table.firmCount() + 4 * products.size() + 4];
        Arrays.fill(lastCell, -1);
        int from = 0;
        for (int at = 0; at < sum.length; at++) {
            for (int row = from; row < start[at]; row++) {
                int mark = byCell[row] >= 0 ? byCell[row] : table.firmCount() + ~byCell[row];
                if (lastCell[mark] == at) {
                    return true;
                }
                lastCell[mark] = at;
            }
            from = start[at];
        }
        return false;
    }

    private void grow(int size) {
        supplier = new int[size];
        buyer = new int[size];
        cell = new int[size];
        amount = new double[size];
    }

    private double amount(TableReader in) {
        return areShares ? in.share("share") : in.positive("value", Double.NaN);
    }

    private List<String> names() {
        return new AbstractList<>() {
            @Override
            public String get(int row) {
                return table.name(row);
            }

            @Override
            public int size() {
                return table.firmCount();
            }
        };
    }

    private List<String> suppliers() {
        List<String> all = new ArrayList<>(names());
        products.keySet().forEach(id -> all.add(NATIONAL + id));
        products.keySet().forEach(id -> all.add(ABROAD + id));
        return all;
    }

    /** Reports inputs whose shares do not sum to 1. */
    void check(TableReader in) {
        for (int firm = 0; areShares && firm < table.firmCount(); firm++) {
            for (int at = cellStart[firm]; at < cellStart[firm + 1]; at++) {
                if (first[at] >= 0) {
                    check(in, firm, at);
                }
            }
        }
    }

    private void check(TableReader in, int firm, int at) {
        String product = input(firm, at);
        boolean service = products.get(product).service();
        if (excess(firm, at) > SUM_TOLERANCE) {
            in.error(
                    first[at],
                    "shares in what '" + table.name(firm) + "' uses of " + product + " sum to "
                            + Written.number(sum[at]) + ", not " + (service ? "at most 1" : "1"),
                    "a column 'value' needs no such sum");
        }
    }

    /** How far the shares of an input sum to what they must not. */
    private double excess(int firm, int at) {
        double over = sum[at] - 1;
        return products.get(input(firm, at)).service() ? over : Math.abs(over);
    }

    private String input(int firm, int at) {
        return inputs.get(table.product(firm)).get(at - cellStart[firm]);
    }

    /** Adds the links to the table; to be called when no problem was found. */
    void fill() {
        for (int row = 0; row < rows; row++) {
            if (supplier[row] >= 0
                    || !products.get(table.product(supplier[row])).service()) {
                table.add(supplier[row], buyer[row], areShares ? amount[row] : amount[row] / sum[cell[row]]);
            }
        }
        for (int firm = 0; firm < table.firmCount(); firm++) {
            for (int at = cellStart[firm]; at < cellStart[firm + 1]; at++) {
                Product bought = products.get(input(firm, at));
                if (first[at] < 0 && !bought.service()) {
                    fromOutside(bought, firm);
                }
            }
        }
    }

    private void fromOutside(Product bought, int firm) {
        double outside = 1 - bought.supply().localShare();
        double abroad = outside > 0 ? Math.min(1, bought.supply().importShare() / outside) : 0;
        if (abroad > 0) {
            table.add(table.supplierRow(ABROAD + bought.id()), firm, abroad);
        }
        if (abroad < 1) {
            table.add(table.supplierRow(NATIONAL + bought.id()), firm, 1 - abroad);
        }
    }
}
