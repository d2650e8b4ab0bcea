package org.liansim.model.economy;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.liansim.network.Network;
import org.liansim.random.KeyedRandom;
import org.liansim.random.Poisson;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Product;

/**
 * Firms enter as a Poisson process for each product and zone. In the base year as many enter as leave by chance; more do
 * where local makers are short of what is ordered from them, relative to the base year, where anchors and services grow
 * (Carlton 1983), where living is good, and where offices are fast, and fewer where public funds draw private equity away
 * ({@link CrowdingOut}); levers call further ones, of a size of their own.
 * Founders pay for the equipment and the first cash of a firm. Who finds no firm of the network that waits is refused, and
 * counted.
 */
final class Entry implements Mechanism {
    /** Most firms of one product that enter one zone in a month. */
    private static final double MOST = 100;
    /** Random numbers that a month has for the sizes of entrants; it gives more entrants than that hardly ever. */
    private static final long SIZES = 1000;

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final Outlook outlook;
    private final IntConsumer entered;
    private final double hazard;
    private final double response;
    private final double cash;
    /** Firms at the start that leave by chance, by product x zones + zone, and for levers by zone x clusters + cluster. */
    private final double[] drawn;

    private final double[] drawnInCell;
    private final long[] key;
    private final long[] sizeKey;
    /** A drawn firm of each product and zone, at which those are counted who find no room. */
    private final int[] lastFirm;

    private final double[] orders;
    private final double[] sizes;
    private final double[] anchors;
    private final double[] anchorsAtStart;
    /** Pull of what local makers of each product are short of, of each cluster's anchors, and of living in each zone. */
    private final double[] shortage;

    private final double[] following;
    private final double[] living;
    private final CrowdingOut equity;

    /** @param entered tells the other mechanisms of a firm that enters */
    Entry(EconomyState state, Outlook outlook, IntConsumer entered) {
        this.state = state;
        this.outlook = outlook;
        this.entered = entered;
        plan = state.plan;
        network = plan.network;
        hazard = plan.of(Parameter.EXIT_RATE) / EconomyPlan.MONTHS;
        response = plan.of(Parameter.ENTRY_RESPONSE);
        cash = plan.of(Parameter.CASH_RESERVE);
        int places = network.products() * plan.zones;
        drawn = new double[places];
        drawnInCell = new double[plan.cells];
        key = new long[places];
        sizeKey = new long[places];
        lastFirm = new int[places];
        orders = new double[network.products()];
        sizes = new double[network.products()];
        anchors = new double[plan.clusters];
        anchorsAtStart = new double[plan.clusters];
        shortage = new double[network.products()];
        following = new double[plan.clusters];
        living = new double[plan.zones];
        equity = new CrowdingOut(state);
        for (int place = 0; place < places; place++) {
            String name = network.productAt(place / plan.zones).id() + "@" + network.zones.get(place % plan.zones);
            key[place] = plan.key(state.replication, name, "entry");
            sizeKey[place] = plan.key(state.replication, name, "entry size");
        }
        findLastFirms();
        for (int product = 0; product < network.products(); product++) {
            spread(product);
        }
        countAnchors(anchorsAtStart);
    }

    /** Finds a drawn firm for each product and zone; for a zone without one, a firm of another. */
    private void findLastFirms() {
        for (int i = 0; i < network.firms; i++) {
            if (!plan.anchor[i]) {
                Arrays.fill(lastFirm, network.product[i] * plan.zones, (network.product[i] + 1) * plan.zones, i);
            }
        }
        for (int i = 0; i < network.firms; i++) {
            if (!plan.anchor[i]) {
                lastFirm[network.product[i] * plan.zones + network.zone[i]] = i;
            }
        }
    }

    /** Spreads a product's firms of the start over the zones by the weights that they were drawn with. */
    private void spread(int product) {
        Product.Population firms = network.productAt(product).firms();
        double weights = 0;
        for (double weight : firms.zones().values()) {
            weights += weight;
        }
        int cluster = plan.cluster[product];
        for (int zone = 0; zone < plan.zones && weights > 0; zone++) {
            double weight = firms.zones().getOrDefault(network.zones.get(zone), 0.0);
            double here = (firms.count() - firms.anchors().size()) * weight / weights;
            drawn[product * plan.zones + zone] = here;
            if (cluster >= 0) {
                drawnInCell[zone * plan.clusters + cluster] += here;
            }
        }
    }

    @Override
    public void month(int month) {
        count();
        countAnchors(anchors);
        double services = services();
        setPulls();
        for (int place = 0; place < drawn.length; place++) {
            if (drawn[place] > 0) {
                double called = called(place);
                double mean = usual(place, services) + called;
                int count = Poisson.at(Math.min(MOST, mean), KeyedRandom.uniform(key[place], month));
                for (int n = 0; n < count; n++) {
                    double size = size(place, month * SIZES + n, called / mean);
                    open(place, month, size);
                }
            }
        }
    }

    /** Mean number of entrants of a product into a zone in this month without those that levers call. */
    private double usual(int place, double services) {
        int product = place / plan.zones;
        int zone = place % plan.zones;
        double pull = shortage[product] * services * living[zone] / state.controls.economy.administration[zone];
        int cluster = plan.cluster[product];
        return hazard * drawn[place] * pull * (cluster < 0 ? 1 : following[cluster]) * equity.of(cluster);
    }

    private void setPulls() {
        equity.look();
        for (int product = 0; product < shortage.length; product++) {
            double gap = sizes[product] > 0 && orders[product] > 0 ? orders[product] / sizes[product] : 1;
            shortage[product] = StrictMath.pow(gap, response);
        }
        for (int cluster = 0; cluster < following.length; cluster++) {
            following[cluster] = anchorPull(cluster);
        }
        for (int zone = 0; zone < living.length; zone++) {
            double amenity = state.controls.economy.amenity[zone];
            living[zone] = StrictMath.exp(plan.of(Parameter.ENTRY_AMENITY) * amenity);
        }
    }

    /** Mean number of entrants that levers call in this month: each product's part of those of its cell. */
    private double called(int place) {
        int cell = cell(place);
        return cell < 0
                ? 0
                : state.controls.economy.entry[cell] * state.activity.days() * drawn[place] / drawnInCell[cell];
    }

    /** Size of an entrant: that of the called ones by the chance that it is one of them. */
    private double size(int place, long number, double chance) {
        int cell = cell(place);
        boolean isCalled = cell >= 0
                && state.controls.economy.entrySize[cell] != 1
                && KeyedRandom.uniform(sizeKey[place], number) < chance;
        return isCalled ? state.controls.economy.entrySize[cell] : 1;
    }

    private int cell(int place) {
        int cluster = plan.cluster[place / plan.zones];
        return cluster < 0 ? -1 : place % plan.zones * plan.clusters + cluster;
    }

    private double anchorPull(int cluster) {
        double grown = anchorsAtStart[cluster] > 0 ? anchors[cluster] / anchorsAtStart[cluster] : 1;
        return grown > 0 ? StrictMath.pow(grown, plan.of(Parameter.ENTRY_ANCHORS)) : 1;
    }

    /** Pull of local services: their orders over those of the base year. */
    private double services() {
        double now = 0;
        double start = 0;
        for (int i : state.known) {
            if (plan.service[i]) {
                now += state.conditions.present[i] ? network.output[i] * outlook.level(i) : 0;
                start += i < network.present ? network.output[i] : 0;
            }
        }
        return start > 0 && now > 0 ? StrictMath.pow(now / start, plan.of(Parameter.ENTRY_SERVICES)) : 1;
    }

    /** Orders of the makers of each product that are there, and their sizes as far as they have grown into them. */
    private void count() {
        Arrays.fill(orders, 0);
        Arrays.fill(sizes, 0);
        for (int i : state.known) {
            if (state.conditions.present[i]) {
                orders[network.product[i]] += network.output[i] * outlook.level(i);
                sizes[network.product[i]] += network.output[i] * state.maturity[i];
            }
        }
    }

    private void countAnchors(double[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < network.present; i++) {
            int cluster = plan.cluster[network.product[i]];
            if (plan.anchor[i] && cluster >= 0 && state.conditions.present[i]) {
                sums[cluster] += network.output[i] * outlook.level(i);
            }
        }
    }

    /** Opens the first firm of the product and zone that waits, or counts one that is refused when none is left. */
    private void open(int place, int month, double size) {
        for (int i : plan.reserves[place]) {
            if (!state.conditions.present[i] && state.entered[i] == 0) {
                state.size[i] = size;
                found(i, month);
                return;
            }
        }
        state.refused[lastFirm[place]] += network.weight[lastFirm[place]];
    }

    private void found(int i, int month) {
        state.enter(i, month);
        state.entered[i] = network.weight[i];
        entered.accept(i);
        Books books = state.books;
        double equipment = state.equipment(i);
        books.pay(books.national(), i, Flow.EQUITY, equipment + cash * state.size[i] * network.output[i]);
        books.pay(i, books.national(), Flow.INVESTMENT, equipment);
        state.invested[i] += equipment;
    }
}
