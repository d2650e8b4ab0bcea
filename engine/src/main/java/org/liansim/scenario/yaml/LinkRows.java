package org.liansim.scenario.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Product;
import org.liansim.scenario.SupplyTable.Firm;
import org.liansim.scenario.SupplyTable.Link;
import org.liansim.scenario.TableReader;

/**
 * The rows of a table of links, held against the firms and their recipes.
 *
 * <p>Over the rows of one input of one buyer shares sum to 1, or to at most 1 for a service; values are divided by their
 * sum. An input without any row comes from outside, from abroad in the proportion of the product's {@code supply}. What
 * a row says of a service from outside counts in the sum and is no link: it is bought directly.
 */
final class LinkRows {
    private static final double SUM_TOLERANCE = 1e-9;
    private static final String NATIONAL = "national/";
    private static final String ABROAD = "abroad/";

    private final Map<String, Firm> firms;
    private final Map<String, Product> products;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> pairs = new HashSet<>();
    /** What each buyer has of each of its inputs, by buyer and then by product. */
    private final Map<String, Map<String, Supply>> supplies = new HashMap<>();

    private final boolean areProductsSound;
    private boolean areShares;

    /**
     * @param areProductsSound whether rows can be held against the recipes; a mistake in one would show in every row
     */
    LinkRows(Map<String, Firm> firms, Map<String, Product> products, boolean areProductsSound) {
        this.firms = firms;
        this.products = products;
        this.areProductsSound = areProductsSound;
        firms.keySet().forEach(name -> supplies.put(name, new TreeMap<>()));
    }

    /** Reads the header; tells whether rows can be read. */
    boolean header(TableReader table) {
        boolean readable = table.header(List.of("supplier", "buyer"), List.of("share", "value"));
        areShares = table.has("share");
        if (readable && table.has("share") == table.has("value")) {
            Place place = table.place("supplier");
            table.error(place, "one column 'share' or 'value' is needed" + (areShares ? ", not both" : ""), "");
            return false;
        }
        return readable;
    }

    void add(TableReader table) {
        String supplier = table.text("supplier");
        String product = productOf(supplier);
        Firm buyer = firms.get(table.text("buyer"));
        if (!products.containsKey(product)) {
            table.unknown("supplier", "supplier", suppliers());
        }
        if (buyer == null) {
            table.unknown("buyer", "buyer", firms.keySet());
        }
        double amount = amount(table);
        if (!areProductsSound || !products.containsKey(product) || buyer == null || !(amount > 0)) {
            return;
        }
        List<String> inputs = products.get(buyer.product()).recipe().stream()
                .map(Ingredient::product)
                .toList();
        if (!inputs.contains(product)) {
            table.error(
                    "supplier",
                    "'" + supplier + "' supplies " + product + ", which is not in the recipe of " + buyer.product()
                            + ", the product of '" + buyer.name() + "'",
                    inputs.isEmpty() ? "its recipe has no inputs" : "its inputs are " + String.join(", ", inputs));
        } else if (!pairs.add(supplier + "\n" + buyer.name())) {
            table.error("supplier", "the link from '" + supplier + "' to '" + buyer.name() + "' is given twice", "");
        } else {
            Supply supply = supplies.get(buyer.name())
                    .computeIfAbsent(product, each -> new Supply(table.place(areShares ? "share" : "value")));
            supply.sum += amount;
            rows.add(new Row(supplier, buyer.name(), product, amount));
        }
    }

    private double amount(TableReader table) {
        String column = areShares ? "share" : "value";
        double amount = table.number(column, 0);
        if (amount == 0 || areShares && amount > 1) {
            String allowed = areShares ? " must be more than 0 and at most 1" : " must be more than 0";
            table.error(column, column + allowed, "");
            return Double.NaN;
        }
        return amount;
    }

    /** The product that a supplier delivers, empty when there is no such supplier. */
    private String productOf(String supplier) {
        if (supplier.startsWith(NATIONAL) || supplier.startsWith(ABROAD)) {
            return supplier.substring(supplier.indexOf('/') + 1);
        }
        Firm firm = firms.get(supplier);
        return firm == null ? "" : firm.product();
    }

    private List<String> suppliers() {
        List<String> names = new ArrayList<>(firms.keySet());
        products.keySet().forEach(id -> names.add(NATIONAL + id));
        products.keySet().forEach(id -> names.add(ABROAD + id));
        return names;
    }

    /** Reports inputs whose shares do not sum to 1. */
    void check(TableReader table) {
        if (!areShares) {
            return;
        }
        for (String buyer : firms.keySet()) {
            supplies.get(buyer).forEach((product, supply) -> {
                boolean service = products.get(product).service();
                double off = service ? supply.sum - 1 : Math.abs(supply.sum - 1);
                if (off > SUM_TOLERANCE) {
                    table.error(
                            supply.first,
                            "shares in what '" + buyer + "' uses of " + product + " sum to "
                                    + Written.number(supply.sum) + ", not "
                                    + (service ? "at most 1" : "1"),
                            "a column 'value' needs no such sum");
                }
            });
        }
    }

    /** The links, when no problem was found. */
    List<Link> links() {
        List<Link> links = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (!products.get(row.product).service() || firms.containsKey(row.supplier)) {
                double share = areShares
                        ? row.amount
                        : row.amount / supplies.get(row.buyer).get(row.product).sum;
                links.add(new Link(row.supplier, row.buyer, share));
            }
        }
        for (Firm buyer : firms.values()) {
            for (Ingredient input : products.get(buyer.product()).recipe()) {
                Product bought = products.get(input.product());
                if (!bought.service() && !supplies.get(buyer.name()).containsKey(input.product())) {
                    fromOutside(bought, buyer.name(), links);
                }
            }
        }
        return links;
    }

    private static void fromOutside(Product bought, String buyer, List<Link> links) {
        double outside = 1 - bought.supply().localShare();
        double abroad = outside > 0 ? Math.min(1, bought.supply().importShare() / outside) : 0;
        if (abroad > 0) {
            links.add(new Link(ABROAD + bought.id(), buyer, abroad));
        }
        if (abroad < 1) {
            links.add(new Link(NATIONAL + bought.id(), buyer, 1 - abroad));
        }
    }

    private record Row(String supplier, String buyer, String product, double amount) {}

    /** What the rows of one input of one buyer sum to. */
    private static final class Supply {
        final Place first;
        double sum;

        Supply(Place first) {
            this.first = first;
        }
    }
}
