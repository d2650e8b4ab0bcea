package org.liansim.network;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.liansim.scenario.Product;

/**
 * A supply network under description in columns, for firms and links by the million. Rows are those of {@link Network}:
 * firms in the order of their names, or in the order in which they review, then outside suppliers in the order of their
 * names.
 */
final class Columns {
    /** Products, zones and clusters in the order of their ids. */
    final List<Product> products;

    final List<String> zones;
    final List<String> clusters;
    final int firms;
    /** Firms that are there at the start; the others may enter. */
    int present;

    /** Output that each firm which may enter is made for [yuan/day]. */
    double[] size = {};

    /** Of each entity. */
    final String[] name;

    final int[] product;
    /** -1 for an outside supplier. */
    final int[] zone;

    final byte[] region;
    /** Of each firm. */
    final double[] weight;
    /** Of each firm, NaN where it follows from the output at rest [yuan/day]. */
    final double[] capacity;
    /** Of each firm and region; NaN or 0 for none [yuan/day]. */
    final double[] demand;

    /** Links in any order. */
    int[] linkSupplier = {};

    int[] linkBuyer = {};
    /** Share of each link in its input, or in proportion to it. */
    double[] linkShare = {};

    /** Weight of each link that is closed at the start, when its input is divided anew; empty when none is closed. */
    double[] spare = {};

    /** Whether shares are brought to sum to 1 over each input, however far off. */
    boolean areProportions;

    Columns(List<Product> products, List<String> zones, List<String> clusters, int firms, int entities) {
        this.products = products;
        this.zones = zones;
        this.clusters = clusters;
        this.firms = firms;
        present = firms;
        name = new String[entities];
        product = new int[entities];
        zone = new int[entities];
        region = new byte[entities];
        weight = new double[firms];
        capacity = new double[firms];
        demand = new double[firms * Region.values().length];
        Arrays.fill(capacity, Double.NaN);
    }

    /** Puts the firms that are there at the start into the order in which they review. */
    void sortByReview(long seed) {
        int[] from = ReviewOrder.of(seed, name, present);
        int[] to = new int[name.length];
        Arrays.setAll(to, row -> row);
        for (int row = 0; row < present; row++) {
            to[from[row]] = row;
        }
        move(from, name, 1);
        move(from, product, 1);
        move(from, zone, 1);
        move(from, region, 1);
        move(from, weight, 1);
        move(from, capacity, 1);
        move(from, demand, Region.values().length);
        Arrays.setAll(linkSupplier, link -> to[linkSupplier[link]]);
        Arrays.setAll(linkBuyer, link -> to[linkBuyer[link]]);
    }

    /** Moves the first rows of an array of any kind, each of some cells. */
    private static void move(int[] from, Object values, int width) {
        int cells = from.length * width;
        Object moved = Array.newInstance(values.getClass().getComponentType(), cells);
        for (int row = 0; row < from.length; row++) {
            System.arraycopy(values, from[row] * width, moved, row * width, width);
        }
        System.arraycopy(moved, 0, values, 0, cells);
    }
}
