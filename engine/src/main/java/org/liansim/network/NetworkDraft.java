package org.liansim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liansim.scenario.Product;

/**
 * A supply network under description: what a city, a table of firms or a test says before it is frozen.
 *
 * <p>The order of calls decides nothing: {@link #freeze} sorts everything by name. A name may be used before the call
 * that describes it. What a firm buys is the recipe of its product; over each storable input its links' shares sum to
 * 1, over each service to at most 1, and what is missing of a service is bought directly.
 *
 * <p>Every method throws {@link InvalidNetworkException} when what it is told contradicts itself.
 */
public final class NetworkDraft {
    final SortedMap<String, Product> products;
    final List<String> zones;
    final List<String> clusters;
    final SortedMap<String, FirmEntry> firms = new TreeMap<>();
    final SortedMap<String, FirmEntry> reserves = new TreeMap<>();
    final SortedMap<String, Double> sizes = new TreeMap<>();
    final SortedMap<String, OutsideEntry> outsiders = new TreeMap<>();
    final List<LinkEntry> links = new ArrayList<>();
    final List<LinkEntry> spares = new ArrayList<>();
    final SortedMap<String, double[]> demand = new TreeMap<>();
    final SortedMap<String, Double> capacities = new TreeMap<>();

    /** What the draft says when it was given in columns; null otherwise. */
    private Columns columns;

    /** A draft without firms. Ids may come in any order, each once. */
    public NetworkDraft(List<Product> products, List<String> zones, List<String> clusters) {
        this.products = new TreeMap<>();
        for (Product product : products) {
            refuse(this.products.put(product.id(), product) != null, "Product " + product.id() + " is given twice.");
        }
        this.zones = sortedOnce("Zone", zones);
        this.clusters = sortedOnce("Cluster", clusters);
    }

    /** A draft that is given whole. */
    static NetworkDraft of(Columns columns) {
        NetworkDraft draft = new NetworkDraft(columns.products, columns.zones, columns.clusters);
        draft.columns = columns;
        return draft;
    }

    /**
     * Adds a firm of the city.
     *
     * @param name stable name; it keys the firm's random numbers and ranks its events
     * @param product id of what it makes
     * @param zone id of its zone
     * @param weight how many real firms it stands for, above 0
     */
    public void firm(String name, String product, String zone, double weight) {
        add(firms, name, new FirmEntry(product, zone, weight));
    }

    /**
     * Adds a firm that is not there at the start and may enter later. What it would buy is said by {@link #link}, what it
     * would serve by {@link #demand}; from others' point of view its links are spare.
     *
     * @param name stable name; it keys the firm's random numbers and ranks its events
     * @param product id of what it would make
     * @param zone id of its zone
     * @param weight how many real firms it would stand for, above 0
     * @param yuanPerDay output of its size [yuan/day], above 0
     */
    public void reserve(String name, String product, String zone, double weight, double yuanPerDay) {
        refuse(
                !(yuanPerDay > 0 && yuanPerDay < Double.POSITIVE_INFINITY),
                "Size of firm " + name + " is " + yuanPerDay + " yuan/day, must be above 0.");
        add(reserves, name, new FirmEntry(product, zone, weight));
        sizes.put(name, yuanPerDay);
    }

    private void add(SortedMap<String, FirmEntry> among, String name, FirmEntry entry) {
        String product = entry.product();
        String zone = entry.zone();
        double weight = entry.weight();
        refuse(name.isBlank(), "A firm's name is empty.");
        refuse(!products.containsKey(product), "Firm " + name + " makes " + product + ", which is no known product.");
        refuse(!zones.contains(zone), "Firm " + name + " lies in zone " + zone + ", which is not among " + zones + ".");
        refuse(
                !(weight > 0 && weight < Double.POSITIVE_INFINITY),
                "Weight of firm " + name + " is " + weight + ", must be above 0.");
        refuse(
                outsiders.containsKey(name) || firms.containsKey(name) || reserves.containsKey(name),
                "Firm " + name + " is given twice.");
        among.put(name, entry);
    }

    /**
     * Adds the outside supplier of a good in one region, once however often it is asked for.
     *
     * @param product id of a storable product; services are not bought through outside suppliers
     * @param region {@code NATIONAL} or {@code ABROAD}
     * @return its name, such as {@code abroad/X_CHIP}
     */
    public String outside(String product, Region region) {
        String name = label(region) + "/" + product;
        refuse(!products.containsKey(product), "Outside supplier " + name + " is of no known product.");
        refuse(
                products.get(product).service(),
                "Outside supplier " + name + " is of a service; firms buy what local"
                        + " suppliers do not provide of it directly.");
        refuse(region == Region.LOCAL, "Outside supplier " + name + " cannot be local.");
        refuse(
                firms.containsKey(name) || reserves.containsKey(name),
                "Firm " + name + " has the name of an outside supplier.");
        outsiders.put(name, new OutsideEntry(product, region));
        return name;
    }

    /**
     * Lets a firm buy the supplier's product from it. A firm may supply itself.
     *
     * @param supplier name of a firm or outside supplier
     * @param buyer name of a firm
     * @param share contract share in what the buyer uses of the product, above 0, at most 1
     */
    public void link(String supplier, String buyer, double share) {
        refuse(
                !(share > 0 && share <= 1),
                "Share of the link from " + supplier + " to " + buyer + " is " + share
                        + ", must be above 0 and at most 1.");
        links.add(new LinkEntry(supplier, buyer, share));
    }

    /**
     * Lets a firm turn to a supplier later: the link is closed at the start.
     *
     * @param supplier name of a firm, reserve or outside supplier
     * @param buyer name of a firm or reserve
     * @param weight the supplier's weight when the buyer divides the input anew, beside those of links, which are their
     *     shares; at least 0
     */
    public void spare(String supplier, String buyer, double weight) {
        refuse(
                !(weight >= 0 && weight < Double.POSITIVE_INFINITY),
                "Weight of the spare link from " + supplier + " to " + buyer + " is " + weight
                        + ", must be at least 0.");
        spares.add(new LinkEntry(supplier, buyer, weight));
    }

    /**
     * Sets the final demand that a firm serves in one region.
     *
     * @param firm name of the firm
     * @param region where the buyers are
     * @param yuanPerDay mean of the base year [yuan/day], at least 0
     */
    public void demand(String firm, Region region, double yuanPerDay) {
        refuse(
                !(yuanPerDay >= 0 && yuanPerDay < Double.POSITIVE_INFINITY),
                "Demand for firm " + firm + " (" + label(region) + ") is " + yuanPerDay
                        + " yuan/day, must be at least 0.");
        double[] regions = demand.computeIfAbsent(firm, key -> new double[] {Double.NaN, Double.NaN, Double.NaN});
        refuse(
                !Double.isNaN(regions[region.ordinal()]),
                "Demand for firm " + firm + " (" + label(region) + ") is given twice.");
        regions[region.ordinal()] = yuanPerDay;
    }

    /**
     * Sets the capacity of a firm, which otherwise follows from its output at rest.
     *
     * @param firm name of the firm
     * @param yuanPerDay capacity [yuan/day], at least the output at rest
     */
    public void capacity(String firm, double yuanPerDay) {
        refuse(
                !(yuanPerDay >= 0 && yuanPerDay < Double.POSITIVE_INFINITY),
                "Capacity of firm " + firm + " is " + yuanPerDay + " yuan/day, must be at least 0.");
        refuse(capacities.put(firm, yuanPerDay) != null, "Capacity of firm " + firm + " is given twice.");
    }

    /**
     * The network in arrays, at rest: output solves x = f + A'x over firms, and a capacity that was not given is
     * max(x / utilisation, 1.05 x peak season x x).
     */
    public Network freeze() {
        return new Freezing(columns()).network();
    }

    /**
     * The same with the firms that are there at the start in the order in which they review, for fast runs.
     *
     * @param seed seed of the runs, which keys the review days
     */
    public Network freeze(long seed) {
        Columns sorted = columns();
        sorted.sortByReview(seed);
        return new Freezing(sorted).network();
    }

    private Columns columns() {
        return columns == null ? Numbering.of(this) : columns;
    }

    static String label(Region region) {
        return region.name().toLowerCase(Locale.ROOT);
    }

    static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new InvalidNetworkException(message);
        }
    }

    private static List<String> sortedOnce(String what, List<String> ids) {
        List<String> sorted = ids.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            refuse(sorted.get(i).equals(sorted.get(i - 1)), what + " " + sorted.get(i) + " is given twice.");
        }
        return sorted;
    }

    record FirmEntry(String product, String zone, double weight) {}

    record OutsideEntry(String product, Region region) {}

    record LinkEntry(String supplier, String buyer, double share) {}
}
