package org.liansim.network;

import static org.liansim.network.NetworkDraft.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Product;

/**
 * The local firms that make a product: its anchors, and drawn firms that share what the anchors leave.
 *
 * <p>Sizes of drawn firms are Pareto and cut twice, for the largest of a few draws from so heavy a tail can hold nearly
 * everything: none is larger than the first firm of the rank-size rule with the same tail, where the r-th size is
 * proportional to r^(-1/tail), nor than any anchor under which the drawn firms together can make up the rest. A firm's
 * draws are keyed by product and number.
 */
final class Makers {
    private static final double SHARE_TOLERANCE = 1e-9;

    private Makers() {}

    /** Makers of a product, anchors first. */
    static List<Maker> of(Product product, long seed) {
        Product.Population population = product.firms();
        int drawn = population.count() - population.anchors().size();
        refuse(
                drawn < 0,
                product.id() + " has " + population.anchors().size() + " anchors but a count of only "
                        + population.count() + " firms.");
        List<Maker> makers = new ArrayList<>(population.count());
        double rest = 1;
        for (Anchor anchor : population.anchors()) {
            refuse(
                    !(anchor.share() > 0 && anchor.share() <= 1),
                    "Share of anchor " + anchor.id() + " of " + product.id() + " is " + anchor.share()
                            + ", must be above 0 and at most 1.");
            makers.add(new Maker(anchor.id(), anchor.zone(), anchor.share(), 1));
            rest -= anchor.share();
        }
        refuse(
                rest < -SHARE_TOLERANCE,
                "Anchors of " + product.id() + " hold " + (1 - rest) + " of it, more than all.");
        refuse(
                drawn == 0 && rest > SHARE_TOLERANCE,
                "Anchors of " + product.id() + " hold " + (1 - rest)
                        + " of it and no other firm makes the rest: raise its count or the shares.");
        refuse(
                drawn > 0 && rest <= SHARE_TOLERANCE,
                "Anchors of " + product.id() + " hold all of it, which leaves" + " nothing for its other " + drawn
                        + " firms: lower its count or the shares.");
        double[] size = sizes(product, drawn, rest, seed);
        double weight = Math.max(1, (population.real() - population.anchors().size()) / Math.max(1, drawn));
        long key = KeyedRandom.key(seed, 0, product.id(), "zone");
        for (int i = 0; i < drawn; i++) {
            String zone = pick(product, KeyedRandom.uniform(key, i));
            makers.add(new Maker(product.drawnFirm(i + 1), zone, size[i], weight));
        }
        return makers;
    }

    /**
     * Firms that may enter, sized as the next ones of the draw would be, which leaves the makers as they are.
     *
     * @param makers the product's makers
     * @param count how many; each zone in which the product's firms are drawn gets its part, at least one
     */
    static List<Maker> reserves(Product product, List<Maker> makers, double count, long seed) {
        List<Maker> drawn = makers.subList(product.firms().anchors().size(), makers.size());
        if (drawn.isEmpty() || count == 0) {
            return List.of();
        }
        double total = drawn.stream().mapToDouble(Maker::size).sum();
        double largest = cut(product, drawn.size(), total);
        double[] raw = raw(product, 0, drawn.size(), seed);
        double scale = 0;
        for (int i = 0; i < raw.length; i++) {
            scale = Math.max(scale, drawn.get(i).size() / raw[i]);
        }
        double weights = product.firms().zones().values().stream()
                .mapToDouble(each -> each)
                .sum();
        List<Maker> reserves = new ArrayList<>();
        for (Map.Entry<String, Double> zone : product.firms().zones().entrySet()) {
            long here = (long) Math.ceil(count * zone.getValue() / weights);
            for (long each = 0; each < here; each++) {
                int number = drawn.size() + reserves.size();
                double size = Math.min(largest, scale * raw(product, number, 1, seed)[0]);
                String name = product.drawnFirm(number + 1);
                reserves.add(new Maker(name, zone.getKey(), size, drawn.get(0).weight()));
            }
        }
        return reserves;
    }

    private static double[] sizes(Product product, int count, double total, long seed) {
        double tail = product.firms().sizeTail();
        refuse(!(tail > 0), "Size tail of " + product.id() + " is " + tail + ", must be above 0.");
        return shared(raw(product, 0, count, seed), total, cut(product, count, total));
    }

    /** Pareto sizes of drawn firms, from a number on, at least 1. */
    private static double[] raw(Product product, int first, int count, long seed) {
        long key = KeyedRandom.key(seed, 0, product.id(), "size");
        double[] raw = new double[count];
        for (int i = 0; i < count; i++) {
            raw[i] = StrictMath.pow(
                    1 - KeyedRandom.uniform(key, first + i),
                    -1 / product.firms().sizeTail());
        }
        return raw;
    }

    /** Largest size of a drawn firm. */
    private static double cut(Product product, int count, double total) {
        double ranks = 0;
        for (int i = 0; i < count; i++) {
            ranks += StrictMath.pow(i + 1, -1 / product.firms().sizeTail());
        }
        double cut = total / ranks;
        for (Anchor anchor : product.firms().anchors()) {
            if (anchor.share() * count > total) {
                cut = Math.min(cut, anchor.share());
            }
        }
        return cut;
    }

    /** Divides a total in proportion to raw sizes, none above the cut; what is cut off goes to the others. */
    static double[] shared(double[] raw, double total, double cut) {
        double[] size = new double[raw.length];
        boolean[] full = new boolean[raw.length];
        boolean again = raw.length > 0;
        while (again) {
            double left = total;
            double sum = 0;
            for (int i = 0; i < raw.length; i++) {
                left -= full[i] ? cut : 0;
                sum += full[i] ? 0 : raw[i];
            }
            again = false;
            for (int i = 0; i < raw.length; i++) {
                size[i] = full[i] ? cut : left * raw[i] / sum;
            }
            for (int i = 0; i < raw.length; i++) {
                if (size[i] > cut) {
                    full[i] = true;
                    again = true;
                }
            }
        }
        return size;
    }

    private static String pick(Product product, double u) {
        SortedMap<String, Double> zones = product.firms().zones();
        double sum = 0;
        for (Map.Entry<String, Double> zone : zones.entrySet()) {
            refuse(
                    !(zone.getValue() >= 0 && zone.getValue() < Double.POSITIVE_INFINITY),
                    "Weight of zone " + zone.getKey() + " for " + product.id() + " is " + zone.getValue()
                            + ", must be at least 0.");
            sum += zone.getValue();
        }
        refuse(!(sum > 0), product.id() + " has firms to draw but no zone with a weight above 0.");
        double passed = 0;
        String last = "";
        for (Map.Entry<String, Double> zone : zones.entrySet()) {
            if (zone.getValue() > 0) {
                last = zone.getKey();
                passed += zone.getValue();
                if (u * sum < passed) {
                    return last;
                }
            }
        }
        return last;
    }
}
