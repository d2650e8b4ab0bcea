package org.liansim.network;

import java.util.List;
import org.liansim.scenario.Product;

/**
 * A supply network, frozen to arrays. Nobody writes to them after the network is made.
 *
 * <p><b>Entities</b> are rows: first the firms in the order of their names, or for runs in the order in which they
 * review, then the firms that may enter later and the outside suppliers, each in the order of their names. Both follow
 * from the names, and the row is the rank of the event order. Firms that may enter make nothing at rest; their links are
 * closed, and nobody counts them before they enter. <b>Inputs</b> are the cells (firm, input product), grouped by firm in
 * the order of product rows. <b>Links</b> stand twice: in buyer order, grouped by input and so by firm, and in supplier
 * order, grouped by supplier and then by buyer row and product row; each order carries the attributes that its side
 * needs. <b>Demand slots</b> are the cells (firm, market), grouped by firm.
 *
 * <p>A local supplier's link of a service carries use, not goods. An input that is a service has no link to an outside
 * supplier: what local firms do not provide of it is bought directly.
 *
 * <p>Flows are yuan per day at base-year prices.
 */
public final class Network {
    /** Products, by row, in the order of their ids. */
    public final List<Product> products;
    /** Zone ids, by row, in their order. */
    public final List<String> zones;
    /** Cluster ids, by row, in their order. */
    public final List<String> clusters;

    /** Number of firms that are there at the start; they are the first rows. */
    public final int present;
    /** Number of firms with those that may enter, whose rows come next. */
    public final int firms;
    /** Number of entities: firms and outside suppliers. */
    public final int entities;
    /** Stable name of each entity. */
    public final String[] name;
    /** Product row of each entity. */
    public final int[] product;
    /** Zone row of each entity, -1 for an outside supplier. */
    public final int[] zone;
    /** {@link Region} ordinal of each entity. */
    public final byte[] region;
    /** How many real firms each firm stands for. */
    public final double[] weight;
    /** Output at rest of each firm, x = f + A'x; of one that may enter, what it is made for [yuan/day]. */
    public final double[] output;
    /** Capacity of each firm [yuan/day]. */
    public final double[] capacity;

    /** First input of each firm; one more entry closes the last. */
    public final int[] inputStart;
    /** Product row of each input. */
    public final int[] inputProduct;
    /** Yuan of the input per yuan of output. */
    public final double[] inputShare;
    /** {@link org.liansim.scenario.Criticality} ordinal of each input. */
    public final byte[] inputCriticality;

    /** First link of each input, in buyer order; one more entry closes the last. */
    public final int[] linkStart;
    /** Supplier row of each link. */
    public final int[] linkSupplier;
    /** Contract share of each link in its input; over a storable input's links they sum to 1. */
    public final double[] linkShare;
    /**
     * Weight of each link when its input is divided anew: its share, or for one that is closed at the start, the share of
     * its supplier's size beside the sizes of those that are not.
     */
    public final double[] linkWeight;
    /** Place of each link in supplier order. */
    public final int[] linkSupplierSlot;

    /** First link of each entity, in supplier order; one more entry closes the last. */
    public final int[] supplierStart;
    /** Buyer row of each link, in supplier order. */
    public final int[] supplierBuyer;
    /** Place in buyer order of each link, in supplier order. */
    public final int[] supplierLink;

    /** Markets, by row, in the order of their names. */
    public final List<Market> markets;
    /** First demand slot of each firm; one more entry closes the last. */
    public final int[] demandStart;
    /** Market row of each demand slot. */
    public final int[] demandMarket;
    /** Mean demand of the base year of each demand slot; of a firm that may enter, what its size would serve [yuan/day]. */
    public final double[] demandBase;

    /** Number of products. */
    public int products() {
        return products.size();
    }

    /** Product in a row. */
    public Product productAt(int row) {
        return products.get(row);
    }

    /** Number of markets. */
    public int markets() {
        return markets.size();
    }

    /** Market in a row. */
    public Market marketAt(int row) {
        return markets.get(row);
    }

    /**
     * Output of every firm at rest for another final demand: the solution of x = f + A'x.
     *
     * @param demandByFirm final demand of each firm [yuan/day], at least 0
     */
    public double[] outputFor(double[] demandByFirm) {
        return QuantityEquations.solve(this, demandByFirm);
    }

    Network(Parts parts) {
        products = parts.products;
        zones = parts.zones;
        clusters = parts.clusters;
        present = parts.present;
        firms = parts.firms;
        entities = parts.entities;
        name = parts.name;
        product = parts.product;
        zone = parts.zone;
        region = parts.region;
        weight = parts.weight;
        output = parts.output;
        capacity = parts.capacity;
        inputStart = parts.inputStart;
        inputProduct = parts.inputProduct;
        inputShare = parts.inputShare;
        inputCriticality = parts.inputCriticality;
        linkStart = parts.linkStart;
        linkSupplier = parts.linkSupplier;
        linkShare = parts.linkShare;
        linkWeight = parts.linkWeight;
        linkSupplierSlot = parts.linkSupplierSlot;
        supplierStart = parts.supplierStart;
        supplierBuyer = parts.supplierBuyer;
        supplierLink = parts.supplierLink;
        markets = parts.markets;
        demandStart = parts.demandStart;
        demandMarket = parts.demandMarket;
        demandBase = parts.demandBase;
    }

    /** The parts of a network under construction; the names are those of the frozen fields. */
    static final class Parts {
        List<Product> products;
        List<String> zones;
        List<String> clusters;
        int present;
        int firms;
        int entities;
        String[] name;
        int[] product;
        int[] zone;
        byte[] region;
        double[] weight;
        double[] output;
        double[] capacity;
        int[] inputStart;
        int[] inputProduct;
        double[] inputShare;
        byte[] inputCriticality;
        int[] linkStart;
        int[] linkSupplier;
        double[] linkShare;
        double[] linkWeight;
        int[] linkSupplierSlot;
        int[] supplierStart;
        int[] supplierBuyer;
        int[] supplierLink;
        List<Market> markets;
        int[] demandStart;
        int[] demandMarket;
        double[] demandBase;
    }
}
