package org.liansim.network;

import static org.liansim.network.NetworkDraft.label;
import static org.liansim.network.NetworkDraft.refuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.liansim.network.NetworkDraft.FirmEntry;
import org.liansim.network.NetworkDraft.LinkEntry;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

/** Turns a draft into arrays. Everything is sorted by name before it is numbered or added up. */
final class Freezing {
    /** How far the contract shares of an input may be off before they are brought to sum to 1 exactly. */
    private static final double SHARE_TOLERANCE = 1e-9;

    /** Least capacity over output in the peak month. */
    private static final double PEAK_RESERVE = 1.05;

    private final NetworkDraft draft;
    private final Network.Parts parts = new Network.Parts();
    private final Map<String, Integer> productRow = new HashMap<>();
    private final Map<String, Integer> row = new HashMap<>();

    Freezing(NetworkDraft draft) {
        this.draft = draft;
    }

    Network network() {
        parts.products = List.copyOf(draft.products.values());
        parts.zones = draft.zones;
        parts.clusters = draft.clusters;
        for (Product each : parts.products) {
            refuse(
                    !each.cluster().isEmpty() && !parts.clusters.contains(each.cluster()),
                    "Product " + each.id() + " belongs to cluster " + each.cluster() + ", which is not among "
                            + parts.clusters + ".");
            productRow.put(each.id(), productRow.size());
        }
        entities();
        inputs();
        links();
        supplierOrder();
        demand();
        parts.output = new double[parts.firms];
        parts.capacity = new double[parts.firms];
        Network network = new Network(parts);
        System.arraycopy(QuantityEquations.restOutput(network), 0, network.output, 0, network.present);
        draft.sizes.forEach((name, yuanPerDay) -> network.output[row.get(name)] = yuanPerDay);
        capacity();
        return network;
    }

    private void entities() {
        parts.present = draft.firms.size();
        parts.firms = parts.present + draft.reserves.size();
        parts.entities = parts.firms + draft.outsiders.size();
        parts.name = new String[parts.entities];
        parts.product = new int[parts.entities];
        parts.zone = new int[parts.entities];
        parts.region = new byte[parts.entities];
        parts.weight = new double[parts.firms];
        draft.firms.forEach(this::firm);
        draft.reserves.forEach(this::firm);
        draft.outsiders.forEach((name, outsider) -> {
            int at = entity(name, outsider.product());
            parts.zone[at] = -1;
            parts.region[at] = (byte) outsider.region().ordinal();
        });
    }

    private void firm(String name, FirmEntry firm) {
        int at = entity(name, firm.product());
        parts.zone[at] = Collections.binarySearch(parts.zones, firm.zone());
        parts.region[at] = (byte) Region.LOCAL.ordinal();
        parts.weight[at] = firm.weight();
    }

    private int entity(String name, String product) {
        int at = row.size();
        row.put(name, at);
        parts.name[at] = name;
        parts.product[at] = productRow.get(product);
        return at;
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

    private void links() {
        int inputs = parts.inputProduct.length;
        parts.linkStart = new int[inputs + 1];
        List<Link> links = new ArrayList<>(draft.links.size() + draft.spares.size());
        for (LinkEntry each : draft.links) {
            links.add(link(each, each.share()));
        }
        for (LinkEntry each : draft.spares) {
            links.add(link(each, 0));
        }
        links.sort(Comparator.comparingInt(Link::input).thenComparingInt(Link::supplier));
        parts.linkSupplier = new int[links.size()];
        parts.linkShare = new double[links.size()];
        parts.linkWeight = new double[links.size()];
        for (int at = 0; at < links.size(); at++) {
            Link link = links.get(at);
            refuse(
                    at > 0 && link.sameCells(links.get(at - 1)),
                    "The link from " + parts.name[link.supplier] + " to " + parts.name[link.buyer]
                            + " is given twice.");
            parts.linkSupplier[at] = link.supplier;
            parts.linkShare[at] = link.share;
            parts.linkWeight[at] = link.weight;
            parts.linkStart[link.input + 1] = at + 1;
        }
        for (int firm = 0; firm < parts.firms; firm++) {
            for (int input = parts.inputStart[firm]; input < parts.inputStart[firm + 1]; input++) {
                parts.linkStart[input + 1] = Math.max(parts.linkStart[input + 1], parts.linkStart[input]);
                settleShares(firm, input);
            }
        }
    }

    private Link link(LinkEntry entry, double share) {
        String which = "The link from " + entry.supplier() + " to " + entry.buyer();
        Integer supplier = row.get(entry.supplier());
        Integer buyer = row.get(entry.buyer());
        refuse(supplier == null, which + " has an unknown supplier.");
        refuse(buyer == null, which + " has an unknown buyer.");
        refuse(buyer >= parts.firms, which + " ends at an outside supplier, which buys nothing.");
        int input = Arrays.binarySearch(
                parts.inputProduct, parts.inputStart[buyer], parts.inputStart[buyer + 1], parts.product[supplier]);
        refuse(
                input < 0,
                which + " carries "
                        + parts.products.get(parts.product[supplier]).id() + ", which is not in the buyer's recipe.");
        return new Link(buyer, input, supplier, share, entry.share());
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
        refuse(
                off,
                "The links of firm " + parts.name[firm] + " for " + product.id() + " have shares that sum to " + sum
                        + (storable ? ", must be 1." : ", must be at most 1."));
        if (storable || sum > 1) {
            for (int link = from; link < to; link++) {
                parts.linkShare[link] /= sum;
            }
        }
        for (int link = from; link < to; link++) {
            if (parts.linkShare[link] > 0) {
                parts.linkWeight[link] = parts.linkShare[link];
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
        TreeSet<String> names = new TreeSet<>();
        draft.demand.forEach((firm, regions) -> {
            refuse(firmOf(firm) == null, "Demand is given for " + firm + ", which is no known firm.");
            for (Region region : Region.values()) {
                if (regions[region.ordinal()] > 0) {
                    names.add(marketName(firm, region));
                }
            }
        });
        List<String> sorted = List.copyOf(names);
        Market[] markets = new Market[sorted.size()];
        List<Slot> slots = new ArrayList<>();
        draft.demand.forEach((firm, regions) -> {
            for (Region region : Region.values()) {
                if (regions[region.ordinal()] > 0) {
                    String name = marketName(firm, region);
                    int market = Collections.binarySearch(sorted, name);
                    markets[market] = new Market(name, parts.product[row.get(firm)], region);
                    slots.add(new Slot(row.get(firm), market, regions[region.ordinal()]));
                }
            }
        });
        slots.sort(Comparator.comparingInt(Slot::firm).thenComparingInt(Slot::market));
        parts.markets = List.of(markets);
        parts.demandStart = new int[parts.firms + 1];
        parts.demandMarket = new int[slots.size()];
        parts.demandBase = new double[slots.size()];
        for (int at = 0; at < slots.size(); at++) {
            parts.demandMarket[at] = slots.get(at).market;
            parts.demandBase[at] = slots.get(at).yuanPerDay;
            parts.demandStart[slots.get(at).firm + 1]++;
        }
        for (int firm = 0; firm < parts.firms; firm++) {
            parts.demandStart[firm + 1] += parts.demandStart[firm];
        }
    }

    private String marketName(String firm, Region region) {
        return firmOf(firm).product() + "@" + label(region);
    }

    private FirmEntry firmOf(String name) {
        FirmEntry firm = draft.firms.get(name);
        return firm == null ? draft.reserves.get(name) : firm;
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
            parts.capacity[firm] = Math.max(output / utilisation, PEAK_RESERVE * peak * output);
        }
        draft.capacities.forEach((name, capacity) -> {
            refuse(!draft.firms.containsKey(name), "Capacity is given for " + name + ", which is no known firm.");
            int firm = row.get(name);
            refuse(
                    capacity < parts.output[firm],
                    "Capacity of firm " + name + " is " + capacity + " yuan/day, below its output at rest of "
                            + parts.output[firm] + " yuan/day.");
            parts.capacity[firm] = capacity;
        });
    }

    private record Link(int buyer, int input, int supplier, double share, double weight) {
        boolean sameCells(Link other) {
            return input == other.input && supplier == other.supplier;
        }
    }

    private record Slot(int firm, int market, double yuanPerDay) {}
}
