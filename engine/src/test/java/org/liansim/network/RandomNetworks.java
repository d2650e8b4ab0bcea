package org.liansim.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

/**
 * Random supply networks for property tests: goods and services, local and outside suppliers, several markets, recipes
 * whose shares sum to at most 0.8. The same seed gives the same network.
 */
public final class RandomNetworks {
    private static final List<String> ZONES = List.of("east", "north", "west");
    private static final List<String> CLUSTERS = List.of("alpha", "beta");

    private final Random random;
    private final boolean cyclic;
    private final List<Product> products = new ArrayList<>();
    private final List<List<String>> makers = new ArrayList<>();
    private final List<Consumer<NetworkDraft>> calls = new ArrayList<>();

    private RandomNetworks(long seed, boolean cyclic) {
        this(new Random(seed), cyclic, 0);
    }

    /** @param firms number of firms; 0 for one that is drawn */
    private RandomNetworks(Random random, boolean cyclic, int firms) {
        this.random = random;
        this.cyclic = cyclic;
        describe(firms > 0 ? firms : between(5, 200));
    }

    /** A cyclic network of a given number of firms. */
    static Network ofSize(long seed, int firms) {
        return new RandomNetworks(new Random(seed), true, firms).draft().freeze();
    }

    /** A network in which supply runs one way: no firm supplies itself, however indirectly. */
    public static Network acyclic(long seed) {
        return new RandomNetworks(seed, false).draft().freeze();
    }

    /** A network in which any product may be an input of any other, its own included, and firms may supply themselves. */
    public static Network cyclic(long seed) {
        return new RandomNetworks(seed, true).draft().freeze();
    }

    /** The network of {@link #cyclic} or {@link #acyclic}, with all calls and lists in an order drawn from {@code order}. */
    static Network shuffled(long seed, boolean cyclic, long order) {
        RandomNetworks networks = new RandomNetworks(seed, cyclic);
        Random other = new Random(order);
        List<String> zones = new ArrayList<>(ZONES);
        List<String> clusters = new ArrayList<>(CLUSTERS);
        for (List<?> list : List.of(networks.products, networks.calls, zones, clusters)) {
            Collections.shuffle(list, other);
        }
        return networks.draft(zones, clusters).freeze();
    }

    /** The description that {@link #cyclic} or {@link #acyclic} freezes. */
    public static NetworkDraft draft(long seed, boolean cyclic) {
        return new RandomNetworks(seed, cyclic).draft();
    }

    private NetworkDraft draft() {
        return draft(ZONES, CLUSTERS);
    }

    private NetworkDraft draft(List<String> zones, List<String> clusters) {
        NetworkDraft draft = new NetworkDraft(products, zones, clusters);
        calls.forEach(call -> call.accept(draft));
        return draft;
    }

    private void describe(int firms) {
        int made = between(2, Math.max(2, Math.min(30, firms / 2)));
        int bought = between(1, 5);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < made + bought; i++) {
            ids.add((i < made ? "P" : "X") + i);
        }
        for (int i = 0; i < made; i++) {
            products.add(product(ids, i, made));
            makers.add(new ArrayList<>());
        }
        for (int i = made; i < made + bought; i++) {
            products.add(onlyBought(ids.get(i)));
            makers.add(List.of());
        }
        for (int i = 0; i < firms; i++) {
            firm(i < made ? i : random.nextInt(made));
        }
        for (int i = 0; i < made; i++) {
            for (String buyer : makers.get(i)) {
                for (Ingredient input : products.get(i).recipe()) {
                    links(buyer, ids.indexOf(input.product()));
                }
            }
        }
    }

    private void firm(int product) {
        String id = products.get(product).id();
        String name = id + "/" + makers.get(product).size();
        makers.get(product).add(name);
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        double weight = between(1, 40);
        calls.add(draft -> draft.firm(name, id, zone, weight));
        for (Region region : Region.values()) {
            if (region == Region.NATIONAL || random.nextInt(3) == 0) {
                double yuanPerDay = StrictMath.pow(10, 3 + 3 * random.nextDouble());
                calls.add(draft -> draft.demand(name, region, yuanPerDay));
            }
        }
    }

    /** Links of one input: up to four local suppliers and, for a good, national and foreign ones for the rest. */
    private void links(String buyer, int input) {
        Product product = products.get(input);
        List<String> candidates = new ArrayList<>(makers.get(input));
        Collections.shuffle(candidates, random);
        List<String> suppliers = new ArrayList<>(candidates.subList(0, Math.min(candidates.size(), between(0, 4))));
        int outside = product.service() ? 0 : suppliers.isEmpty() ? between(1, 2) : between(0, 2);
        double[] size = random.doubles(suppliers.size() + outside, 0.05, 1).toArray();
        double sum = product.service() ? 1.25 * size.length : 0;
        for (int i = 0; i < size.length && !product.service(); i++) {
            sum += size[i];
        }
        int first = random.nextInt(2);
        for (int i = 0; i < size.length; i++) {
            double share = size[i] / sum;
            if (i < suppliers.size()) {
                String supplier = suppliers.get(i);
                calls.add(draft -> draft.link(supplier, buyer, share));
            } else {
                Region region = (i - suppliers.size() + first) % 2 == 0 ? Region.NATIONAL : Region.ABROAD;
                calls.add(draft -> draft.link(draft.outside(product.id(), region), buyer, share));
            }
        }
    }

    private Product product(List<String> ids, int at, int made) {
        List<Ingredient> recipe = new ArrayList<>();
        List<Integer> inputs = new ArrayList<>();
        for (int i = cyclic ? 0 : at + 1; i < ids.size(); i++) {
            inputs.add(i);
        }
        Collections.shuffle(inputs, random);
        inputs = inputs.subList(0, Math.min(inputs.size(), between(1, 6)));
        Collections.sort(inputs);
        double total = 0.1 + 0.7 * random.nextDouble();
        double[] size = random.doubles(inputs.size(), 0.05, 1).toArray();
        double sum = 0;
        for (double each : size) {
            sum += each;
        }
        double used = 0;
        for (int i = 0; i < size.length; i++) {
            double share = total * size[i] / sum;
            used += share;
            recipe.add(new Ingredient(ids.get(inputs.get(i)), share, anyOf(Criticality.values())));
        }
        boolean service = random.nextInt(5) == 0;
        return new TestProduct(ids.get(at))
                .cluster(anyOf(CLUSTERS.toArray(String[]::new)))
                .service(service)
                .processingDays(service ? 0 : between(0, 60))
                .utilisation(0.5 + 0.5 * random.nextDouble())
                .lead(between(1, 120), 0.5 * random.nextDouble())
                .cover(between(1, 90), between(0, 60))
                .recipe(recipe, 1 - used)
                .season(random.nextInt(4) == 0 ? season() : flat())
                .product();
    }

    private Product onlyBought(String id) {
        return new TestProduct(id)
                .service(random.nextInt(3) == 0)
                .lead(between(1, 120), 0.5 * random.nextDouble())
                .product();
    }

    private double[] season() {
        double[] season = random.doubles(12, 0.7, 1.3).toArray();
        double sum = 0;
        for (double each : season) {
            sum += each;
        }
        for (int i = 0; i < 12; i++) {
            season[i] *= 12 / sum;
        }
        return season;
    }

    private static double[] flat() {
        return new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    }

    private <T> T anyOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
