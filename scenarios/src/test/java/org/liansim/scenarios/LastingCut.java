package org.liansim.scenarios;

import java.util.Arrays;
import org.liansim.network.Network;
import org.liansim.scenario.Criticality;

/**
 * Where a network ends when makers are cut to a share of their output for good, found without a run: the largest
 * solution of
 *
 * <pre>
 *   x_i      = min(orders_i, capacity_i, x0_i min over critical k of m_k, x0_i (min over important k of m_k + capacity_i / x0_i) / 2)
 *   m_k      = least of 1 and the l_j of the city's suppliers of k: what one owes holds back the orders to the others
 *   orders_j = final demand + sum over buyers of (usual purchase) min(x_i / x0_i, m_k of the other suppliers)
 *   l_j      = multiple of usual purchases that uses up x_j, at most 1
 * </pre>
 */
final class LastingCut {
    private static final int ROUNDS = 5_000;
    private static final double SETTLED = 1e-10;

    private final Network network;
    private final double[] capacity;
    private final int[] inputOf;
    private double[] output;
    private double[] multiple;

    private LastingCut(Network network, int product, double share) {
        this.network = network;
        capacity = network.capacity.clone();
        for (int firm = 0; firm < network.firms; firm++) {
            capacity[firm] = network.product[firm] == product ? share * network.output[firm] : capacity[firm];
        }
        inputOf = new int[network.linkSupplier.length];
        for (int input = 0; input < network.inputShare.length; input++) {
            Arrays.fill(inputOf, network.linkStart[input], network.linkStart[input + 1], input);
        }
        output = network.output.clone();
        multiple = new double[network.firms];
        Arrays.fill(multiple, 1);
    }

    /** Output of each product over its output at rest when the makers of one are cut to a share of theirs. */
    static double[] of(Network network, int product, double share) {
        LastingCut cut = new LastingCut(network, product, share);
        int round = 0;
        while (cut.step() > SETTLED) {
            if (++round > ROUNDS) {
                throw new IllegalStateException(
                        "no end of a cut of " + network.productAt(product).id());
            }
        }
        double[] left = new double[network.products()];
        double[] rest = new double[network.products()];
        for (int firm = 0; firm < network.firms; firm++) {
            left[network.product[firm]] += cut.output[firm];
            rest[network.product[firm]] += network.output[firm];
        }
        for (int row = 0; row < left.length; row++) {
            left[row] /= rest[row];
        }
        return left;
    }

    private double step() {
        double[] nextOutput = new double[network.firms];
        double[] nextMultiple = new double[network.firms];
        double change = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            int links = network.supplierStart[firm + 1] - network.supplierStart[firm];
            int markets = network.demandStart[firm + 1] - network.demandStart[firm];
            double[] usual = new double[links + markets];
            double[] asked = new double[links + markets];
            for (int at = 0; at < links; at++) {
                int slot = network.supplierStart[firm] + at;
                int input = inputOf[network.supplierLink[slot]];
                int buyer = network.supplierBuyer[slot];
                usual[at] = network.linkShare[network.supplierLink[slot]]
                        * network.inputShare[input]
                        * network.output[buyer];
                asked[at] = usual[at] * Math.min(output[buyer] / network.output[buyer], available(input, firm));
            }
            for (int at = 0; at < markets; at++) {
                usual[links + at] = network.demandBase[network.demandStart[firm] + at];
                asked[links + at] = usual[links + at];
            }
            double orders = Arrays.stream(asked).sum();
            nextOutput[firm] = Math.min(orders, Math.min(capacity[firm], network.output[firm] * allowed(firm)));
            nextMultiple[firm] = nextOutput[firm] < orders * (1 - 1e-12) ? multiple(asked, usual, nextOutput[firm]) : 1;
            change = Math.max(change, Math.abs(nextOutput[firm] - output[firm]) / network.output[firm]);
            change = Math.max(change, Math.abs(nextMultiple[firm] - multiple[firm]));
        }
        output = nextOutput;
        multiple = nextMultiple;
        return change;
    }

    /** What the inputs allow, over output at rest. */
    private double allowed(int firm) {
        double critical = 1;
        double important = 1;
        for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
            if (network.inputCriticality[input] == Criticality.CRITICAL.ordinal()) {
                critical = Math.min(critical, available(input, -1));
            } else if (network.inputCriticality[input] == Criticality.IMPORTANT.ordinal()) {
                important = Math.min(important, available(input, -1));
            }
        }
        double half = important < 1 ? (important + capacity[firm] / network.output[firm]) / 2 : 1;
        return Math.min(critical, half);
    }

    /** Least multiple of the local suppliers of a good, one of them left out; services never bind. */
    private double available(int input, int leftOut) {
        double least = 1;
        if (!network.productAt(network.inputProduct[input]).service()) {
            for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                int supplier = network.linkSupplier[link];
                if (supplier < network.firms && supplier != leftOut) {
                    least = Math.min(least, multiple[supplier]);
                }
            }
        }
        return least;
    }

    private static double multiple(double[] asked, double[] usual, double goods) {
        double low = 0;
        double high = 1;
        while (high - low > SETTLED / 10) {
            double middle = (low + high) / 2;
            double given = 0;
            for (int at = 0; at < asked.length; at++) {
                given += Math.min(asked[at], middle * usual[at]);
            }
            if (given > goods) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
