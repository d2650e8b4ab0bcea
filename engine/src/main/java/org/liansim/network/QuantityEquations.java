package org.liansim.network;

/**
 * The quantity equations of a network, y = f + A'y over firms, where A'_ij is what firm i delivers per yuan of output of
 * firm j: the share of the link times the recipe's share (Leontief 1936).
 */
final class QuantityEquations {
    /** Relative change of a sweep at which the solution stands. */
    private static final double CONVERGED = 1e-15;

    /** Relative change below which a sweep that no longer comes closer is taken for rounding. */
    private static final double STAGNATED = 1e-12;

    private static final int STAGNANT_SWEEPS = 20;
    private static final int MOST_SWEEPS = 100_000;

    private final Network network;
    private final double[] flow;

    private QuantityEquations(Network network) {
        this.network = network;
        this.flow = deliveredPerOutput(network);
    }

    /**
     * Output of every firm at rest [yuan/day]: the solution for final demand.
     *
     * @throws InvalidNetworkException when some loop of supply uses as much as it makes, so that there is none
     */
    static double[] restOutput(Network network) {
        double[] demand = new double[network.firms];
        for (int firm = 0; firm < network.present; firm++) {
            for (int slot = network.demandStart[firm]; slot < network.demandStart[firm + 1]; slot++) {
                demand[firm] += network.demandBase[slot];
            }
        }
        return solve(network, demand);
    }

    /**
     * Solves for any right-hand side f that is not negative, by Gauss-Seidel sweeps from y = f. The iterates only rise,
     * and they converge exactly when every loop of supply passes on less than it receives.
     *
     * @throws InvalidNetworkException when they do not
     */
    static double[] solve(Network network, double[] given) {
        return new QuantityEquations(network).solve(given);
    }

    private double[] solve(double[] given) {
        double[] solution = given.clone();
        double least = Double.POSITIVE_INFINITY;
        int stagnant = 0;
        int fastest = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double change = 0;
            for (int firm = 0; firm < network.firms; firm++) {
                double before = solution[firm];
                double after = swept(solution, given, firm);
                solution[firm] = after;
                if (after == Double.POSITIVE_INFINITY) {
                    throw diverging(firm);
                }
                double relative = after == before ? 0 : Math.abs(after - before) / after;
                if (relative > change) {
                    change = relative;
                    fastest = firm;
                }
            }
            stagnant = change < STAGNATED && change >= least ? stagnant + 1 : 0;
            least = Math.min(least, change);
            if (change <= CONVERGED || stagnant == STAGNANT_SWEEPS) {
                return solution;
            }
        }
        throw diverging(fastest);
    }

    private InvalidNetworkException diverging(int firm) {
        return new InvalidNetworkException("Output at rest does not converge: a loop of local supply through firm "
                + network.name[firm] + " uses as much as it makes. Lower recipe shares or local shares on it.");
    }

    private double swept(double[] solution, double[] given, int firm) {
        double sum = given[firm];
        double own = 0;
        for (int slot = network.supplierStart[firm]; slot < network.supplierStart[firm + 1]; slot++) {
            int buyer = network.supplierBuyer[slot];
            if (buyer == firm) {
                own = flow[slot];
            } else {
                sum += flow[slot] * solution[buyer];
            }
        }
        return own < 1 ? sum / (1 - own) : Double.POSITIVE_INFINITY;
    }

    private static double[] deliveredPerOutput(Network network) {
        double[] flow = new double[network.linkShare.length];
        for (int input = 0; input < network.inputShare.length; input++) {
            for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                flow[network.linkSupplierSlot[link]] = network.linkShare[link] * network.inputShare[input];
            }
        }
        return flow;
    }
}
