package org.liansim.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
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
 * <p>Accuracy. Downstream, a change of a firm's loss by no more than {@link #TOLERANCE} is not passed on. Upstream, losses
 * in money are linear: what all suppliers lose together follows from each firm's multiplier, and single losses matter only
 * to tell which firms lose more downstream. They are followed until the index is off by {@link #TOLERANCE} at most.
 */
public final class SystemicRisk {
    /** Change of a firm's loss downstream that its buyers do not hear of, and error of the index for losses upstream. */
    public static final double TOLERANCE = 1e-9;

    private static final int BLOCK = 64;
    /** Relative change of multipliers at which they stand. */
    private static final double CONVERGED = 1e-14;

    private static final int MOST_SWEEPS = 100_000;

    final Network network;
    final double tolerance;
    /** Firms by product: the first of each product, with one more entry, and their rows. */
    final int[] memberStart;

    final int[] member;
    /** Place of each firm in that order. */
    final int[] place;
    /** What all sellers of each product sell at rest [yuan/day]. */
    final double[] market;
    /** Share of a not essential input in all that the firm buys; NaN for an essential one. */
    final double[] weight;
    /** Yuan that all suppliers upstream lose when a firm loses one. */
    final double[] lostUpstream;
    /** What each firm would lose upstream if every firm first lost its whole output [yuan/day]. */
    final double[] exposed;
    /** Output of all firms [yuan/day]. */
    final double total;

    private SystemicRisk(Network network, double tolerance) {
        this.network = network;
        this.tolerance = tolerance;
        memberStart = new int[network.products.size() + 1];
        member = new int[network.present];
        place = new int[network.present];
        market = new double[network.products.size()];
        weight = new double[network.inputShare.length];
        members();
        inputs();
        lostUpstream = multipliers();
        double[] output = Arrays.copyOf(Arrays.copyOf(network.output, network.present), network.firms);
        exposed = network.outputFor(output);
        double sum = 0;
        for (int firm = 0; firm < network.present; firm++) {
            sum += network.output[firm];
            exposed[firm] -= network.output[firm];
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
     * @param tolerance takes the place of {@link #TOLERANCE}, above 0; larger is faster on large networks
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
            place[firm] = next[network.product[firm]]++;
            member[place[firm]] = firm;
        }
    }

    private void inputs() {
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
                    if (network.linkSupplier[link] >= network.firms) {
                        market[network.product[network.linkSupplier[link]]] += network.linkShare[link] * use;
                    }
                }
            }
        }
    }

    /** Output multipliers less one, from below by sweeps that converge as the output at rest does. */
    private double[] multipliers() {
        double[] multiplier = new double[network.firms];
        double change = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && change > CONVERGED; sweep++) {
            change = 0;
            for (int firm = 0; firm < network.present; firm++) {
                double sum = 0;
                for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                    double lost = 0;
                    for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                        int supplier = network.linkSupplier[link];
                        lost += supplier < network.firms ? network.linkShare[link] * (1 + multiplier[supplier]) : 0;
                    }
                    sum += network.inputShare[input] * lost;
                }
                change = Math.max(change, (sum - multiplier[firm]) / (1 + sum));
                multiplier[firm] = sum;
            }
        }
        return multiplier;
    }

    /**
     * Index of every firm, by row: 0 to 1, at least its own share of all output.
     *
     * @param threads threads to use, at least 1; the result does not depend on it
     */
    public double[] ofAll(int threads) {
        return ofAll(threads, done -> {});
    }

    /**
     * Index of every firm, by row: 0 to 1, at least its own share of all output.
     *
     * @param threads threads to use, at least 1; the result does not depend on it
     * @param done is told the number of firms done, now and then, by one thread at a time
     */
    public double[] ofAll(int threads, IntConsumer done) {
        Survey survey = new Survey(done);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                shares.add(executor.submit(survey::work));
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
        return survey.index;
    }

    /** What every firm loses when one stops. */
    public ShockProfile profile(int firm) {
        return new Cascade(this).profile(firm);
    }

    /** The indices of all firms; threads take the next firms as they come to them. */
    private final class Survey {
        private final double[] index = new double[network.present];
        private final IntConsumer listener;
        private int next;
        private int done;

        Survey(IntConsumer listener) {
            this.listener = listener;
        }

        void work() {
            Cascade cascade = new Cascade(SystemicRisk.this);
            int from = take();
            while (from < index.length && !Thread.currentThread().isInterrupted()) {
                int to = Math.min(index.length, from + BLOCK);
                for (int firm = from; firm < to; firm++) {
                    index[firm] = cascade.index(firm);
                }
                tell(to - from);
                from = take();
            }
        }

        private synchronized int take() {
            int from = next;
            next = Math.min(index.length, next + BLOCK);
            return from;
        }

        private synchronized void tell(int more) {
            done += more;
            listener.accept(done);
        }
    }
}
