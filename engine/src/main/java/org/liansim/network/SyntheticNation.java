package org.liansim.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

/**
 * A made-up network of firms by the million, with heavy tails: sizes, numbers of suppliers and numbers of buyers follow
 * power laws with cumulative exponents of 1.1, 1.35 and 1.26, those of Japan (Fujiwara and Aoyama, Large-scale structure
 * of a nation-wide production network, European Physical Journal B 77, 2010); 1.1 is a judgement.
 *
 * <p>Every firm has a size. It makes a product of the list, each as likely as another. It has one supplier of each of its
 * inputs, and of all further links a part in proportion to size^(1.1 / 1.35). A supplier is drawn among the makers of the
 * input with probability in proportion to size^(1.1 / 1.26), never itself and none twice, and serves in proportion to its
 * size. Final demand is in proportion to size.
 */
public final class SyntheticNation {
    private static final double SIZE_TAIL = 1.1;
    private static final double SUPPLIERS_TAIL = 1.35;
    private static final double BUYERS_TAIL = 1.26;
    /** Final demand of the smallest firms [yuan/day]. */
    private static final double SMALLEST_DEMAND = 1000;

    private static final int TRIES = 64;

    private final List<Product> products;
    private final Size of;
    private final int[] product;
    private final double[] size;
    /** Makers of each product and the sums of their weights up to each. */
    private final int[][] makers;

    private final double[][] weights;
    private int[] supplier;
    private int[] buyer;
    private int links;

    /**
     * How large a network is.
     *
     * @param firms number of firms, at least 2 a product
     * @param links number of links, at least one an input of a firm; where firms run out of makers there are less
     * @param seed of all draws
     */
    public record Size(int firms, int links, long seed) {}

    /**
     * Draws a network.
     *
     * @param products goods with their recipes, in any order
     * @throws InvalidNetworkException when there are too few firms or links for these products
     */
    public SyntheticNation(List<Product> products, Size of) {
        this.products = products.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        this.of = of;
        NetworkDraft.refuse(
                of.firms < 2 * products.size(),
                of.firms + " firms are too few for " + products.size() + " products; at least 2 of each are needed.");
        product = new int[of.firms];
        size = new double[of.firms];
        makers = new int[products.size()][];
        weights = new double[products.size()][];
        drawFirms();
        drawLinks();
    }

    private void drawFirms() {
        long sizes = KeyedRandom.key(of.seed, 0, "nation", "size");
        long kinds = KeyedRandom.key(of.seed, 0, "nation", "product");
        int[] count = new int[products.size()];
        for (int firm = 0; firm < of.firms; firm++) {
            size[firm] = StrictMath.pow(KeyedRandom.uniform(sizes, firm), -1 / SIZE_TAIL);
            boolean isFirstOfAll = firm < 2 * products.size();
            product[firm] =
                    isFirstOfAll ? firm % products.size() : (int) (KeyedRandom.uniform(kinds, firm) * products.size());
            count[product[firm]]++;
        }
        for (int kind = 0; kind < makers.length; kind++) {
            makers[kind] = new int[count[kind]];
            weights[kind] = new double[count[kind]];
        }
        Arrays.fill(count, 0);
        for (int firm = 0; firm < of.firms; firm++) {
            int kind = product[firm];
            int at = count[kind]++;
            makers[kind][at] = firm;
            double weight = StrictMath.pow(size[firm], SIZE_TAIL / BUYERS_TAIL);
            weights[kind][at] = (at == 0 ? 0 : weights[kind][at - 1]) + weight;
        }
    }

    private void drawLinks() {
        int[][] inputs = inputs();
        long needed = 0;
        double all = 0;
        for (int firm = 0; firm < of.firms; firm++) {
            needed += inputs[product[firm]].length;
            all += appetite(firm, inputs);
        }
        NetworkDraft.refuse(
                needed > of.links,
                of.links + " links are too few; one for each input of each firm makes " + needed + ".");
        supplier = new int[of.links];
        buyer = new int[of.links];
        int[] lastBuyer = new int[of.firms];
        Arrays.fill(lastBuyer, -1);
        long further = of.links - needed;
        double carried = 0;
        long given = 0;
        for (int firm = 0; firm < of.firms; firm++) {
            int[] bought = inputs[product[firm]];
            carried += appetite(firm, inputs) / all * further;
            long more = Math.min((long) carried, further) - given;
            given += more;
            Choice choice = new Choice(KeyedRandom.key(of.seed, firm, "nation", "suppliers"), lastBuyer);
            for (int at = 0; at < bought.length + more; at++) {
                choice.draw(firm, bought[at % bought.length]);
            }
        }
    }

    /** How many further suppliers a firm wants, relative to others. */
    private double appetite(int firm, int[][] inputs) {
        return inputs[product[firm]].length == 0 ? 0 : StrictMath.pow(size[firm], SIZE_TAIL / SUPPLIERS_TAIL);
    }

    /** Rows of the goods that each product uses. */
    private int[][] inputs() {
        List<String> ids = products.stream().map(Product::id).toList();
        int[][] inputs = new int[products.size()][];
        for (int kind = 0; kind < inputs.length; kind++) {
            List<Integer> rows = new ArrayList<>();
            for (Ingredient each : products.get(kind).recipe()) {
                if (each.share() > 0) {
                    rows.add(ids.indexOf(each.product()));
                }
            }
            inputs[kind] = rows.stream().mapToInt(Integer::intValue).toArray();
        }
        return inputs;
    }

    /** The suppliers that one firm draws. */
    private final class Choice {
        private final long key;
        private final int[] lastBuyer;
        private long draws;

        Choice(long key, int[] lastBuyer) {
            this.key = key;
            this.lastBuyer = lastBuyer;
        }

        void draw(int firm, int kind) {
            double[] sums = weights[kind];
            for (int tries = 0; tries < TRIES; tries++) {
                double target = KeyedRandom.uniform(key, draws++) * sums[sums.length - 1];
                int found = Arrays.binarySearch(sums, target);
                int chosen = makers[kind][Math.min(sums.length - 1, found < 0 ? -found - 1 : found)];
                if (chosen != firm && lastBuyer[chosen] != firm) {
                    lastBuyer[chosen] = firm;
                    supplier[links] = chosen;
                    buyer[links++] = firm;
                    return;
                }
            }
        }
    }

    /** Number of firms. */
    public int firms() {
        return of.firms;
    }

    /** Number of links. */
    public int links() {
        return links;
    }

    /** Stable name of a firm; names stand in the order of firms. */
    public String name(int firm) {
        return String.format(Locale.ROOT, "F%08d", firm + 1);
    }

    /** What a firm makes. */
    public Product product(int firm) {
        return products.get(product[firm]);
    }

    /** Size of a firm; the smallest have 1. */
    public double size(int firm) {
        return size[firm];
    }

    /** Final demand of a firm [yuan/day]. */
    public double demand(int firm) {
        return Math.rint(SMALLEST_DEMAND * size[firm]);
    }

    /** Supplier of a link. */
    public int supplier(int link) {
        return supplier[link];
    }

    /** Buyer of a link; those of one buyer follow each other. */
    public int buyer(int link) {
        return buyer[link];
    }

    /** What a link carries, relative to the buyer's other links of the same input. */
    public double value(int link) {
        return Math.rint(10 * size[supplier[link]]) / 10;
    }

    /**
     * The network at rest; all firms lie in one zone and stand in the order in which they review.
     *
     * @param seed seed of the runs
     */
    public Network freeze(String zone, long seed) {
        Columns columns = new Columns(products, List.of(zone), List.of(), of.firms, of.firms);
        for (int firm = 0; firm < of.firms; firm++) {
            columns.name[firm] = name(firm);
            columns.product[firm] = product[firm];
            columns.region[firm] = (byte) Region.LOCAL.ordinal();
            columns.weight[firm] = 1;
            columns.demand[firm * Region.values().length + Region.LOCAL.ordinal()] = demand(firm);
        }
        columns.linkSupplier = Arrays.copyOf(supplier, links);
        columns.linkBuyer = Arrays.copyOf(buyer, links);
        columns.linkShare = new double[links];
        for (int link = 0; link < links; link++) {
            columns.linkShare[link] = value(link);
        }
        columns.areProportions = true;
        columns.sortByReview(seed);
        return new Freezing(columns).network();
    }
}
