package org.liansim.network;

import static org.liansim.network.NetworkDraft.refuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Zone;

/**
 * The supply network of a scenario's city. What the scenario does not give is drawn: firms, zones and links with the
 * scenario's seed alone, each keyed by names: the same scenario gives the same network in every replication, and a
 * change of one product leaves the draws of the others alone.
 *
 * <p>A buyer has, for each input that the city makes, as many local suppliers as the input's {@code suppliers} says,
 * never itself, drawn without replacement with probability proportional to size^attachment x nearness and served in
 * proportion to size. The outside demand of a product is its output less what the city's firms use of it, and divides
 * over its makers by size; so the makers' output at rest adds up to the product's output whatever links were drawn.
 */
public final class CityNetwork {
    private static final double DAYS_PER_YEAR = 365;

    /** Relative shortfall of outside demand that is taken for rounding. */
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final NetworkDraft draft;
    private final SortedMap<String, List<Maker>> makers = new TreeMap<>();
    private final SortedMap<String, List<Maker>> reserves = new TreeMap<>();
    private final SortedMap<String, Product> products = new TreeMap<>();

    /** Firms that may enter, over the drawn firms. */
    private final double room;

    private CityNetwork(Scenario scenario, double room) {
        this.scenario = scenario;
        this.room = room;
        this.draft = new NetworkDraft(
                scenario.products(),
                scenario.zones().stream().map(Zone::id).toList(),
                scenario.clusters().stream().map(Cluster::id).toList());
    }

    /**
     * Describes the network of a scenario.
     *
     * @throws InvalidNetworkException when the scenario's numbers contradict each other, such as a product of which the
     *     city's firms use more than the city makes
     */
    public static NetworkDraft of(Scenario scenario) {
        return of(scenario, 0);
    }

    /**
     * Describes the network of a scenario with firms that may enter while it runs: as many as would replace those that
     * leave, times the parameter {@code entry_room}. The firms that are there, and what they buy, stay as they are. A
     * network of given firms has none.
     *
     * @throws InvalidNetworkException as {@link #of}
     */
    public static NetworkDraft withReserves(Scenario scenario) {
        double years = scenario.period().days() / DAYS_PER_YEAR;
        double exits = scenario.parameters().get(Parameter.EXIT_RATE) * years;
        return of(scenario, exits * scenario.parameters().get(Parameter.ENTRY_ROOM));
    }

    private static NetworkDraft of(Scenario scenario, double room) {
        return scenario.network()
                .map(table -> GivenNetwork.of(scenario, table))
                .orElseGet(() -> new CityNetwork(scenario, room).described());
    }

    private NetworkDraft described() {
        for (Product product : scenario.products()) {
            products.put(product.id(), product);
            List<Maker> firms = product.isMadeLocally()
                    ? Makers.of(product, scenario.sampling().seed())
                    : List.of();
            makers.put(product.id(), firms);
            refuse(
                    firms.isEmpty() && product.supply().localShare() > 0,
                    "A share of " + product.supply().localShare() + " of " + product.id()
                            + " is to come from firms of the city, but none makes it.");
            for (Maker firm : firms) {
                draft.firm(firm.name(), product.id(), firm.zone(), firm.weight());
            }
            reserve(product, firms);
        }
        for (Product product : products.values()) {
            for (Ingredient input : product.recipe()) {
                makers.get(product.id()).forEach(firm -> buy(firm, input));
                reserves.get(product.id()).forEach(firm -> buy(firm, input));
            }
        }
        demand();
        return draft;
    }

    private void reserve(Product product, List<Maker> firms) {
        int drawn =
                firms.size() - (firms.isEmpty() ? 0 : product.firms().anchors().size());
        List<Maker> waiting = Makers.reserves(
                product, firms, room * drawn, scenario.sampling().seed());
        reserves.put(product.id(), waiting);
        double perDay = product.production().outputYuanPerYear() / DAYS_PER_YEAR;
        for (Maker firm : waiting) {
            draft.reserve(firm.name(), product.id(), firm.zone(), firm.weight(), firm.size() * perDay);
        }
    }

    private void buy(Maker buyer, Ingredient ingredient) {
        Product input = products.get(ingredient.product());
        refuse(input == null, "Input " + ingredient.product() + " of " + buyer.name() + " is no known product.");
        if (ingredient.share() == 0) {
            return;
        }
        Product.Supply supply = input.supply();
        List<Maker> runners = runners(buyer, input, makers.get(input.id()));
        List<Maker> chosen = runners.subList(0, Math.min(supply.suppliers(), runners.size()));
        double local = chosen.isEmpty() ? 0 : supply.localShare();
        double size = 0;
        for (Maker supplier : chosen) {
            size += supplier.size();
        }
        for (Maker supplier : chosen) {
            draft.link(supplier.name(), buyer.name(), local * supplier.size() / size);
        }
        if (!input.service()) {
            outside(input, Region.NATIONAL, buyer, 1 - local - supply.importShare());
            outside(input, Region.ABROAD, buyer, supply.importShare());
        }
        if (room > 0 && local > 0) {
            List<Maker> later = runners(buyer, input, reserves.get(input.id()));
            for (Maker supplier : later.subList(0, Math.min(supply.suppliers(), later.size()))) {
                draft.spare(supplier.name(), buyer.name(), local * supplier.size() / size);
            }
            if (runners.size() > chosen.size()) {
                Maker next = runners.get(chosen.size());
                draft.spare(next.name(), buyer.name(), local * next.size() / size);
            }
            if (!input.service() && 1 - local - supply.importShare() <= ROUNDING) {
                draft.spare(draft.outside(input.id(), Region.NATIONAL), buyer.name(), 0);
            }
        }
    }

    private void outside(Product input, Region region, Maker buyer, double share) {
        if (share > ROUNDING) {
            draft.link(draft.outside(input.id(), region), buyer.name(), share);
        }
    }

    /** Makers of an input as they come in an exponential race with rates proportional to their weights; the first supply. */
    private List<Maker> runners(Maker buyer, Product input, List<Maker> among) {
        if (input.supply().localShare() == 0) {
            return List.of();
        }
        double attachment = scenario.parameters().get(Parameter.SUPPLIER_ATTACHMENT);
        double nearness = scenario.parameters().get(Parameter.SUPPLIER_NEARNESS);
        List<Runner> race = new ArrayList<>();
        for (Maker supplier : among) {
            if (!supplier.name().equals(buyer.name())) {
                String link = supplier.name() + ">" + buyer.name();
                double u =
                        KeyedRandom.uniform(KeyedRandom.key(scenario.sampling().seed(), 0, link, "supplier"), 0);
                double near = supplier.zone().equals(buyer.zone()) ? nearness : 1;
                double rate = StrictMath.pow(supplier.size(), attachment) * near;
                race.add(new Runner(supplier, -StrictMath.log(u) / rate));
            }
        }
        race.sort(Comparator.comparingDouble(Runner::time).thenComparing(runner -> runner.maker.name()));
        return race.stream().map(Runner::maker).toList();
    }

    private void demand() {
        SortedMap<String, Double> use = localUse();
        for (Product product : products.values()) {
            List<Maker> firms = makers.get(product.id());
            if (!firms.isEmpty()) {
                double output = product.production().outputYuanPerYear();
                double outside = output - use.get(product.id());
                refuse(
                        !(outside >= -ROUNDING * output),
                        "Firms of the city use " + use.get(product.id()) / 1e9
                                + " bn yuan/year of " + product.id() + " from local makers, more than its output of "
                                + output / 1e9
                                + " bn yuan/year: lower its local share or raise its output.");
                double perDay = Math.max(0, outside) / DAYS_PER_YEAR;
                firms.forEach(firm -> demand(product, firm, perDay));
                reserves.get(product.id()).forEach(firm -> demand(product, firm, perDay));
            }
        }
    }

    private void demand(Product product, Maker firm, double perDay) {
        for (Region region : Region.values()) {
            double share = product.demand().regions()[region.ordinal()];
            draft.demand(firm.name(), region, perDay * firm.size() * share);
        }
    }

    /** What the city's firms use of each product from local makers [yuan/year]. */
    private SortedMap<String, Double> localUse() {
        SortedMap<String, Double> use = new TreeMap<>();
        products.keySet().forEach(id -> use.put(id, 0.0));
        for (Product buyer : products.values()) {
            if (buyer.isMadeLocally()) {
                for (Ingredient input : buyer.recipe()) {
                    boolean onlyItself = input.product().equals(buyer.id())
                            && makers.get(buyer.id()).size() == 1;
                    double local = onlyItself
                            ? 0
                            : products.get(input.product()).supply().localShare();
                    double yuan = buyer.production().outputYuanPerYear() * input.share() * local;
                    use.merge(input.product(), yuan, Double::sum);
                }
            }
        }
        return use;
    }

    private record Runner(Maker maker, double time) {}
}
