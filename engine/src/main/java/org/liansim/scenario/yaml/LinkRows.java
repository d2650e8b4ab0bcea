package org.liansim.scenario.yaml;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Problem.Place;
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
        for (int firm = 0; firm < table.firmCount(); firm++) {
            List<String> recipe = inputs.getOrDefault(table.product(firm), List.of());
            cellStart[firm + 1] = cellStart[firm] + recipe.size();
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
            Place place = in.place("supplier");
            in.error(place, "one column 'share' or 'value' is needed" + (areShares ? ", not both" : ""), "");
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
            in.unknown("supplier", "supplier", suppliers());
        }
        if (to < 0) {
            in.unknown("buyer", "buyer", names());
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
            supplier = Arrays.copyOf(supplier, 2 * rows);
            buyer = Arrays.copyOf(buyer, 2 * rows);
            cell = Arrays.copyOf(cell, 2 * rows);
            amount = Arrays.copyOf(amount, 2 * rows);
        }
        supplier[rows] = from;
        buyer[rows] = to;
        cell[rows] = at;
        amount[rows++] = value;
    }

    private double amount(TableReader in) {
        String column = areShares ? "share" : "value";
        double value = in.number(column, 0);
        if (value == 0 || areShares && value > 1) {
            String allowed = areShares ? " must be more than 0 and at most 1" : " must be more than 0";
            in.error(column, column + allowed, "");
            return Double.NaN;
        }
        return value;
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
        double off = service ? sum[at] - 1 : Math.abs(sum[at] - 1);
        if (off > SUM_TOLERANCE) {
            in.error(
                    in.placeOf(first[at]),
                    "shares in what '" + table.name(firm) + "' uses of " + product + " sum to "
                            + Written.number(sum[at]) + ", not " + (service ? "at most 1" : "1"),
                    "a column 'value' needs no such sum");
        }
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
