package org.liansim.run;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.liansim.model.chain.ShortageLog;
import org.liansim.network.Network;

/**
 * How a shock spread: trees from what it hit to the firms that fell behind, each below the supplier that starved it or
 * the buyer that ordered less from it, whichever of those in the tree accounts for most of it. It compares two runs with
 * the same random numbers, one with the shock and one without.
 *
 * <p>What a supplier held back is noted in the runs. What a buyer ordered less is taken as the output that it is behind,
 * times the supplier's share in its recipe.
 */
public final class CausalTrail {
    /** Falling behind by less is not shown: [yuan], and days of output at rest. */
    private static final double LEAST = 10_000;

    private static final double LEAST_DAYS = 0.05;
    /** Share of the most a firm was behind at which it counts as having fallen behind. */
    private static final double ONSET = 0.05;
    /** A firm that was hit and owes less than this share of what it is behind to another one is the start of a tree. */
    private static final double OWN = 0.5;

    private static final Comparator<Step> LARGEST = Comparator.comparingDouble((Step step) -> -step.amount)
            .thenComparingInt(step -> step.to)
            .thenComparingInt(step -> step.from);

    /** Why a firm fell behind. */
    public enum Cause {
        /** It was hit by a shock. */
        HIT,
        /** A supplier owed it an input. */
        STARVED,
        /** A buyer ordered less. */
        FEWER_ORDERS,
        /** It did not fall behind, or nothing in the trees explains it. */
        NONE
    }

    /**
     * One run.
     *
     * @param shortages who starved whom
     * @param output what each firm started
     */
    record Run(ShortageLog shortages, FirmOutput output) {}

    private record Step(int from, int to, Cause cause, double amount) {}

    private final Network network;
    private final LocalDate from;
    private final double[] behind;
    private final LocalDate[] since;
    private final double[] moreHeldBack;
    private final int[] above;
    private final Cause[] cause;
    private final double[] amount;
    private final int[] tier;
    private int[] roots = {};

    /**
     * Compares two runs.
     *
     * @param hits entities that the shocks hit, ascending
     * @param from first day of the shocks
     */
    CausalTrail(Network network, int[] hits, LocalDate from, Run with, Run without) {
        this.network = network;
        this.from = from;
        behind = new double[network.firms];
        since = new LocalDate[network.firms];
        above = new int[network.firms];
        cause = new Cause[network.firms];
        amount = new double[network.firms];
        tier = new int[network.entities];
        Arrays.fill(above, -1);
        Arrays.fill(cause, Cause.NONE);
        Arrays.fill(tier, -1);
        moreHeldBack = with.shortages.heldBack();
        double[] usual = without.shortages.heldBack();
        for (int link = 0; link < moreHeldBack.length; link++) {
            moreHeldBack[link] -= usual[link];
        }
        for (int firm = 0; firm < network.firms; firm++) {
            compare(firm, with.output, without.output);
        }
        grow(hits);
    }

    private void compare(int firm, FirmOutput with, FirmOutput without) {
        double most = 0;
        for (int sample = 1; sample < with.samples(); sample++) {
            most = Math.max(most, without.until(sample, firm) - with.until(sample, firm));
        }
        if (most < Math.max(LEAST, LEAST_DAYS * network.output[firm])) {
            return;
        }
        behind[firm] = most;
        int sample = 1;
        while (without.until(sample, firm) - with.until(sample, firm) < ONSET * most) {
            sample++;
        }
        LocalDate day = LocalDate.ofEpochDay(with.date(sample - 1));
        since[firm] = day.isBefore(from) ? from : day;
    }

    /** Outside suppliers first, then the firms that owe it to nobody, then those that are left. */
    private void grow(int[] hits) {
        PriorityQueue<Step> steps = new PriorityQueue<>(LARGEST);
        IntStream.of(hits).filter(hit -> hit >= network.firms).forEach(hit -> reach(hit, 0, steps));
        int[] byLoss = IntStream.of(hits)
                .filter(hit -> hit < network.firms && behind[hit] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer hit) -> -behind[hit])
                        .thenComparingInt(hit -> hit))
                .mapToInt(Integer::intValue)
                .toArray();
        IntStream.of(byLoss)
                .filter(hit -> largestCause(hit) < OWN * behind[hit])
                .forEach(hit -> start(hit, steps));
        spread(steps);
        for (int hit : byLoss) {
            if (tier[hit] < 0) {
                start(hit, steps);
                spread(steps);
            }
        }
        roots = IntStream.of(hits)
                .filter(hit -> tier[hit] == 0 && (hit < network.firms || children(hit).length > 0))
                .toArray();
    }

    private void start(int hit, PriorityQueue<Step> steps) {
        cause[hit] = Cause.HIT;
        amount[hit] = behind[hit];
        reach(hit, 0, steps);
    }

    private void spread(PriorityQueue<Step> steps) {
        for (Step step = steps.poll(); step != null; step = steps.poll()) {
            if (tier[step.to] < 0) {
                above[step.to] = step.from;
                cause[step.to] = step.cause;
                amount[step.to] = step.amount;
                reach(step.to, tier[step.from] + 1, steps);
            }
        }
    }

    private void reach(int entity, int depth, PriorityQueue<Step> steps) {
        tier[entity] = depth;
        for (int at = network.supplierStart[entity]; at < network.supplierStart[entity + 1]; at++) {
            int buyer = network.supplierBuyer[at];
            add(steps, new Step(entity, buyer, Cause.STARVED, heldBack(buyer, network.supplierLink[at])));
        }
        int inputs = entity < network.firms ? network.inputStart[entity + 1] : 0;
        for (int input = inputs == 0 ? 0 : network.inputStart[entity]; input < inputs; input++) {
            for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                int supplier = network.linkSupplier[link];
                if (supplier < network.firms) {
                    add(steps, new Step(entity, supplier, Cause.FEWER_ORDERS, fewerOrders(entity, input, link)));
                }
            }
        }
    }

    private void add(PriorityQueue<Step> steps, Step step) {
        if (tier[step.to] < 0 && step.amount >= Math.max(LEAST, LEAST_DAYS * network.output[step.to])) {
            steps.add(step);
        }
    }

    private double heldBack(int buyer, int link) {
        return Math.min(moreHeldBack[link], behind[buyer]);
    }

    private double fewerOrders(int buyer, int input, int link) {
        int supplier = network.linkSupplier[link];
        return Math.min(behind[buyer] * network.inputShare[input] * network.linkShare[link], behind[supplier]);
    }

    /** The most of what a firm is behind that any other one accounts for. */
    private double largestCause(int firm) {
        double most = 0;
        int links = network.linkStart[network.inputStart[firm + 1]];
        for (int link = network.linkStart[network.inputStart[firm]]; link < links; link++) {
            most = Math.max(most, heldBack(firm, link));
        }
        for (int at = network.supplierStart[firm]; at < network.supplierStart[firm + 1]; at++) {
            int buyer = network.supplierBuyer[at];
            most = Math.max(
                    most, fewerOrders(buyer, inputOf(buyer, network.supplierLink[at]), network.supplierLink[at]));
        }
        return most;
    }

    private int inputOf(int buyer, int link) {
        int input = network.inputStart[buyer];
        while (network.linkStart[input + 1] <= link) {
            input++;
        }
        return input;
    }

    /** Entities that the shocks hit and that a tree starts from, ascending: firms that fell behind, suppliers that starved. */
    public int[] roots() {
        return roots.clone();
    }

    /** Firms directly below an entity, those first that owe most to it. */
    public int[] children(int entity) {
        return IntStream.range(0, network.firms)
                .filter(firm -> above[firm] == entity)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer firm) -> -amount[firm])
                        .thenComparingInt(firm -> firm))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Entity above a firm, which starved it or ordered less from it; -1 for none. */
    public int above(int firm) {
        return above[firm];
    }

    /** Why a firm fell behind. */
    public Cause cause(int firm) {
        return cause[firm];
    }

    /** Steps from what was hit to an entity: 0 for what was hit, -1 outside the trees. */
    public int tier(int entity) {
        return tier[entity];
    }

    /** Most by which a firm's output lagged behind the run without the shock [yuan]; 0 when hardly at all. */
    public double behind(int firm) {
        return behind[firm];
    }

    /** How much of that the entity above it accounts for, all of it for a firm that was hit [yuan]. */
    public double amount(int firm) {
        return amount[firm];
    }

    /** First day of the week in which a firm began to fall behind, or of the shocks; null for one that did not. */
    public LocalDate since(int firm) {
        return since[firm];
    }
}
