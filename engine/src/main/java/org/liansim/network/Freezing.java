package org.liansim.network;

import static org.liansim.network.NetworkDraft.label;
import static org.liansim.network.NetworkDraft.refuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

/** Turns columns into a network at rest: links into both their orders, demand into markets. No object a firm or link. */
final class Freezing {
    /** How far the contract shares of an input may be off before they are brought to sum to 1 exactly. */
    private static final double SHARE_TOLERANCE = 1e-9;

    /** Least capacity over output in the peak month. */
    private static final double PEAK_RESERVE = 1.05;

    private static final int REGIONS = Region.values().length;

    private final Columns columns;
    private final Network.Parts parts = new Network.Parts();
    private final Map<String, Integer> productRow = new HashMap<>();

    Freezing(Columns columns) {
        this.columns = columns;
    }

    Network network() {
        parts.products = columns.products;
        parts.zones = columns.zones;
        parts.clusters = columns.clusters;
        for (Product each : parts.products) {
            refuse(
                    !each.cluster().isEmpty() && !parts.clusters.contains(each.cluster()),
                    "Product " + each.id() + " belongs to cluster " + each.cluster() + ", which is not among "
                            + parts.clusters + ".");
            productRow.put(each.id(), productRow.size());
        }
        parts.present = columns.present;
        parts.firms = columns.firms;
        parts.entities = columns.name.length;
        parts.name = columns.name;
        parts.product = columns.product;
        parts.zone = columns.zone;
        parts.region = columns.region;
        parts.weight = columns.weight;
        inputs();
        links();
        supplierOrder();
        demand();
        parts.output = new double[parts.firms];
        parts.capacity = new double[parts.firms];
        Network network = new Network(parts);
        System.arraycopy(QuantityEquations.restOutput(network), 0, network.output, 0, network.present);
        System.arraycopy(columns.size, 0, network.output, network.present, network.firms - network.present);
        capacity();
        return network;
    }

    private void inputs() {
        List<List<Ingredient>> recipes = new ArrayList<>();
        for (Product each : parts.products) {
            recipes.add(recipe(each));
        }
        parts.inputStart = new int[parts.firms + 1];
        for (int firm = 0; firm < parts.firms; firm++) {
            parts.inputStart[firm + 1] =
                    parts.inputStart[firm] + recipes.get(parts.product[firm]).size();
        }
        int count = parts.inputStart[parts.firms];
        parts.inputProduct = new int[count];
        parts.inputShare = new double[count];
        parts.inputCriticality = new byte[count];
        for (int firm = 0; firm < parts.firms; firm++) {
            int input = parts.inputStart[firm];
            for (Ingredient each : recipes.get(parts.product[firm])) {
                parts.inputProduct[input] = productRow.get(each.product());
                parts.inputShare[input] = each.share();
                parts.inputCriticality[input++] = (byte) each.criticality().ordinal();
            }
        }
    }

    /** Ingredients in the order of product rows; one with share 0 is no input. */
    private List<Ingredient> recipe(Product product) {
        TreeSet<String> seen = new TreeSet<>();
        List<Ingredient> recipe = new ArrayList<>();
        for (Ingredient each : product.recipe()) {
            String which = "Input " + each.product() + " of " + product.id();
            refuse(!productRow.containsKey(each.product()), which + " is no known product.");
            refuse(!seen.add(each.product()), which + " is given twice.");
            refuse(
                    !(each.share() >= 0 && each.share() <= 1),
                    which + " has share " + each.share() + ", must be from 0 to 1.");
            if (each.share() > 0) {
                recipe.add(each);
            }
        }
        recipe.sort(Comparator.comparing(Ingredient::product));
        return recipe;
    }

    /** Sorts the links by input and then by supplier. */
    private void links() {
        int links = columns.linkSupplier.length;
        int inputs = parts.inputProduct.length;
        int[] inputOf = new int[links];
        parts.linkStart = new int[inputs + 1];
        for (int link = 0; link < links; link++) {
            inputOf[link] = input(link);
            parts.linkStart[inputOf[link] + 1]++;
        }
        for (int input = 0; input < inputs; input++) {
            parts.linkStart[input + 1] += parts.linkStart[input];
        }
        long[] keys = new long[links];
        int[] next = Arrays.copyOf(parts.linkStart, inputs);
        for (int link = 0; link < links; link++) {
            keys[next[inputOf[link]]++] = (long) columns.linkSupplier[link] << 32 | link;
        }
        parts.linkSupplier = new int[links];
        parts.linkShare = new double[links];
        parts.linkWeight = columns.spare.length == 0 ? parts.linkShare : new double[links];
        for (int firm = 0; firm < parts.firms; firm++) {
            for (int input = parts.inputStart[firm]; input < parts.inputStart[firm + 1]; input++) {
                Arrays.sort(keys, parts.linkStart[input], parts.linkStart[input + 1]);
                for (int at = parts.linkStart[input]; at < parts.linkStart[input + 1]; at++) {
                    int supplier = (int) (keys[at] >>> 32);
                    if (at > parts.linkStart[input] && supplier == parts.linkSupplier[at - 1]) {
                        refuse(true, "The " + named((int) keys[at]) + " is given twice.");
                    }
                    parts.linkSupplier[at] = supplier;
                    parts.linkShare[at] = columns.linkShare[(int) keys[at]];
                }
                settleShares(firm, input);
                if (columns.spare.length > 0) {
                    weigh(input, keys);
                }
            }
        }
    }

    /** Weights of an input's links: their shares, and what is said of those that are closed. */
    private void weigh(int input, long[] keys) {
        for (int at = parts.linkStart[input]; at < parts.linkStart[input + 1]; at++) {
            double share = parts.linkShare[at];
            parts.linkWeight[at] = share > 0 ? share : columns.spare[(int) keys[at]];
        }
    }

    private int input(int link) {
        int buyer = columns.linkBuyer[link];
        int product = parts.product[columns.linkSupplier[link]];
        int input =
                Arrays.binarySearch(parts.inputProduct, parts.inputStart[buyer], parts.inputStart[buyer + 1], product);
        if (input < 0) {
            refuse(
                    true,
                    "The " + named(link) + " carries "
                            + parts.products.get(product).id() + ", which is not in the buyer's recipe.");
        }
        return input;
    }

    private String named(int link) {
        return "link from " + parts.name[columns.linkSupplier[link]] + " to " + parts.name[columns.linkBuyer[link]];
    }

    private void settleShares(int firm, int input) {
        int from = parts.linkStart[input];
        int to = parts.linkStart[input + 1];
        double sum = 0;
        for (int link = from; link < to; link++) {
            sum += parts.linkShare[link];
        }
        Product product = parts.products.get(parts.inputProduct[input]);
        boolean storable = !product.service();
        boolean off = storable ? Math.abs(sum - 1) > SHARE_TOLERANCE : sum > 1 + SHARE_TOLERANCE;
        if (off && !columns.areProportions) {
            refuse(
                    true,
                    "The links of firm " + parts.name[firm] + " for " + product.id() + " have shares that sum to " + sum
                            + (storable ? ", must be 1." : ", must be at most 1."));
        }
        if (storable || sum > 1 || columns.areProportions) {
            for (int link = from; link < to; link++) {
                parts.linkShare[link] /= sum;
            }
        }
    }

    private void supplierOrder() {
        int links = parts.linkSupplier.length;
        parts.supplierStart = new int[parts.entities + 1];
        for (int supplier : parts.linkSupplier) {
            parts.supplierStart[supplier + 1]++;
        }
        for (int entity = 0; entity < parts.entities; entity++) {
            parts.supplierStart[entity + 1] += parts.supplierStart[entity];
        }
        parts.supplierBuyer = new int[links];
        parts.supplierLink = new int[links];
        parts.linkSupplierSlot = new int[links];
        int[] next = Arrays.copyOf(parts.supplierStart, parts.entities);
        for (int firm = 0; firm < parts.firms; firm++) {
            int to = parts.linkStart[parts.inputStart[firm + 1]];
            for (int link = parts.linkStart[parts.inputStart[firm]]; link < to; link++) {
                int slot = next[parts.linkSupplier[link]]++;
                parts.supplierBuyer[slot] = firm;
                parts.supplierLink[slot] = link;
                parts.linkSupplierSlot[link] = slot;
            }
        }
    }

    private void demand() {
        boolean[] isMarket = new boolean[parts.products.size() * REGIONS];
        parts.demandStart = new int[parts.firms + 1];
        for (int firm = 0; firm < parts.firms; firm++) {
            parts.demandStart[firm + 1] = parts.demandStart[firm];
            for (int region = 0; region < REGIONS; region++) {
                if (columns.demand[firm * REGIONS + region] > 0) {
                    isMarket[parts.product[firm] * REGIONS + region] = true;
                    parts.demandStart[firm + 1]++;
                }
            }
        }
        int[] marketRow = markets(isMarket);
        parts.demandMarket = new int[parts.demandStart[parts.firms]];
        parts.demandBase = new double[parts.demandMarket.length];
        for (int firm = 0; firm < parts.firms; firm++) {
            int first = parts.demandStart[firm];
            int end = first;
            for (int region = 0; region < REGIONS; region++) {
                double amount = columns.demand[firm * REGIONS + region];
                if (amount > 0) {
                    put(first, end++, marketRow[parts.product[firm] * REGIONS + region], amount);
                }
            }
        }
    }

    /** Adds a demand slot to a firm's, in the order of markets. */
    private void put(int first, int end, int market, double amount) {
        int at = end;
        while (at > first && parts.demandMarket[at - 1] > market) {
            parts.demandMarket[at] = parts.demandMarket[at - 1];
            parts.demandBase[at] = parts.demandBase[at - 1];
            at--;
        }
        parts.demandMarket[at] = market;
        parts.demandBase[at] = amount;
    }

    /** Makes the markets, in the order of their names; returns their rows by product and region. */
    private int[] markets(boolean[] isMarket) {
        List<Market> markets = new ArrayList<>();
        for (int key = 0; key < isMarket.length; key++) {
            if (isMarket[key]) {
                Region region = Region.values()[key % REGIONS];
                String name = parts.products.get(key / REGIONS).id() + "@" + label(region);
                markets.add(new Market(name, key / REGIONS, region));
            }
        }
        markets.sort(Comparator.comparing(Market::name));
        parts.markets = List.copyOf(markets);
        int[] row = new int[isMarket.length];
        for (int at = 0; at < markets.size(); at++) {
            row[markets.get(at).product() * REGIONS + markets.get(at).region().ordinal()] = at;
        }
        return row;
    }

    private void capacity() {
        for (int firm = 0; firm < parts.firms; firm++) {
            Product product = parts.products.get(parts.product[firm]);
            double utilisation = product.production().utilisation();
            refuse(
                    !(utilisation > 0 && utilisation <= 1),
                    "Utilisation of " + product.id() + " is " + utilisation + ", must be above 0 and at most 1.");
            double peak = Arrays.stream(product.demand().season()).max().orElse(1);
            double output = parts.output[firm];
            double given = columns.capacity[firm];
            parts.capacity[firm] =
                    Double.isNaN(given) ? Math.max(output / utilisation, PEAK_RESERVE * peak * output) : given;
            if (given < output) {
                refuse(
                        true,
                        "Capacity of firm " + parts.name[firm] + " is " + given
                                + " yuan/day, below its output at rest of " + output + " yuan/day.");
            }
        }
    }
}
