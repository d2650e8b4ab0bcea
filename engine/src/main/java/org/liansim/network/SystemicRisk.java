package org.liansim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.liansim.scenario.Criticality;

/**
 * Economic systemic risk of every firm: the share of all output that is lost when it stops (ESRI; Diem, Borsos, Reisch,
 * Kertész and Thurner, Quantifying firm-level economic systemic risk from nation-wide supply networks, 2022).
 *
 * <p>A loss of supply travels downstream by a generalised Leontief function and a loss of orders upstream, each to its
 * fixed point from a network without losses; a firm loses the larger of the two. For a firm i with output s_i, what it
 * loses downstream is the largest of
 *
 * <ul>
 *   <li>for each essential input k: sum over its suppliers j of (share of j in k) x sigma_j x (loss of j);
 *   <li>the same sum over all other inputs together, each weighted by its share in everything that the recipe buys.
 * </ul>
 *
 * <p>sigma_j = min(1, s_j / what the makers of j's product still make) says how little j can be replaced. Upstream, firm
 * i loses the sum over its buyers of (share of the buyer in the sales of i) x (loss of the buyer).
 *
 * <p>Mapping to this network. The sectors are the products. Inputs of criticality {@code CRITICAL} are essential;
 * {@code IMPORTANT} and {@code NON_CRITICAL} ones are not. Final demand is a customer that loses nothing. Outside
 * suppliers lose nothing, and they belong to the market of their product with what they sell to the firms here; what of a
 * service is bought directly loses nothing.
 *
 * <p>A change of a loss by no more than {@link #TOLERANCE} is not passed on, so that only firms near enough are visited.
 */
public final class SystemicRisk {
    /** Largest change of a firm's loss, as a share of its output, that its neighbours do not hear of. */
    public static final double TOLERANCE = 1e-9;

    final Network network;
    final double tolerance;
    /** Firms by product: the first of each product, with one more entry, and their rows. */
    final int[] memberStart;

    final int[] member;
    /** What all sellers of each product sell at rest [yuan/day]. */
    final double[] market;
    /** Share of a not essential input in all that the firm buys; NaN for an essential one. */
    final double[] weight;
    /** Share of each link in the output of its supplier, in supplier order. */
    final double[] sold;

    private final double total;

    private SystemicRisk(Network network, double tolerance) {
        this.network = network;
        this.tolerance = tolerance;
        memberStart = new int[network.products.size() + 1];
        member = new int[network.present];
        market = new double[network.products.size()];
        weight = new double[network.inputShare.length];
        sold = new double[network.linkShare.length];
        members();
        links();
        double sum = 0;
        for (int firm = 0; firm < network.present; firm++) {
            sum += network.output[firm];
        }
        total = sum;
    }

    /** Prepares a network. */
    public static SystemicRisk of(Network network) {
        return new SystemicRisk(network, TOLERANCE);
    }

    /**
     * Prepares a network.
     *
     * @param tolerance largest change of a loss that is not passed on, above 0; larger is faster on large networks
     */
    public static SystemicRisk of(Network network, double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance is " + tolerance + ", must be above 0 and below 1");
        }
        return new SystemicRisk(network, tolerance);
    }

    private void members() {
        for (int firm = 0; firm < network.present; firm++) {
            memberStart[network.product[firm] + 1]++;
            market[network.product[firm]] += network.output[firm];
        }
        for (int product = 0; product < market.length; product++) {
            memberStart[product + 1] += memberStart[product];
        }
        int[] next = memberStart.clone();
        for (int firm = 0; firm < network.present; firm++) {
            member[next[network.product[firm]]++] = firm;
        }
    }

    private void links() {
        for (int firm = 0; firm < network.present; firm++) {
            double bought = 0;
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                bought += network.inputShare[input];
            }
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                boolean essential = network.inputCriticality[input] == Criticality.CRITICAL.ordinal();
                weight[input] = essential ? Double.NaN : network.inputShare[input] / bought;
                double use = network.inputShare[input] * network.output[firm];
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    sell(network.linkSupplier[link], network.linkSupplierSlot[link], network.linkShare[link] * use);
                }
            }
        }
    }

    private void sell(int supplier, int slot, double yuanPerDay) {
        if (supplier >= network.firms) {
            market[network.product[supplier]] += yuanPerDay;
        } else if (network.output[supplier] > 0) {
            sold[slot] = yuanPerDay / network.output[supplier];
        }
    }

    /**
     * Index of every firm, by row: 0 to 1, at least its own share of all output.
     *
     * @param threads threads to use, at least 1; the result does not depend on it
     */
    public double[] ofAll(int threads) {
        double[] index = new double[network.present];
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                shares.add(executor.submit(() -> {
                    Cascade cascade = new Cascade(this);
                    for (int firm = first; firm < index.length; firm += threads) {
                        index[firm] = index(cascade.stop(firm));
                    }
                }));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            executor.shutdownNow();
        }
        return index;
    }

    /** What every firm loses when one stops. */
    public ShockProfile profile(int firm) {
        Cascade cascade = new Cascade(this).stop(firm);
        return new ShockProfile(firm, index(cascade), cascade.downstream.clone(), cascade.upstream.clone());
    }

    private double index(Cascade cascade) {
        double lost = 0;
        for (int firm = 0; firm < network.present; firm++) {
            lost += network.output[firm] * Math.max(cascade.downstream[firm], cascade.upstream[firm]);
        }
        return total > 0 ? Math.min(1, lost / total) : 0;
    }
}
