package org.liansim.network;

/** Output of every firm at rest. */
final class RestOutput {
    /** Relative change of a sweep at which the solution stands. */
    private static final double CONVERGED = 1e-15;

    /** Relative change below which a sweep that no longer comes closer is taken for rounding. */
    private static final double STAGNATED = 1e-12;

    private static final int STAGNANT_SWEEPS = 20;
    private static final int MOST_SWEEPS = 100_000;

    private RestOutput() {}

    /**
     * Solves x = f + A'x over firms by Gauss-Seidel sweeps from x = f. As A is not negative the iterates only rise, and
     * they converge exactly when every loop of supply passes on less than it receives.
     *
     * @throws InvalidNetworkException when they do not
     */
    static double[] of(Network.Parts parts) {
        double[] demand = finalDemand(parts);
        double[] flow = inputPerOutput(parts);
        double[] output = demand.clone();
        double least = Double.POSITIVE_INFINITY;
        int stagnant = 0;
        int fastest = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS && stagnant < STAGNANT_SWEEPS; sweep++) {
            double change = 0;
            for (int firm = 0; firm < parts.firms; firm++) {
                double before = output[firm];
                double after = swept(parts, flow, output, demand, firm);
                output[firm] = after;
                double relative = after == before ? 0 : Math.abs(after - before) / after;
                if (!(relative <= change)) {
                    change = relative;
                    fastest = firm;
                }
            }
            if (change <= CONVERGED) {
                return output;
            }
            if (!(change < Double.POSITIVE_INFINITY)) {
                break;
            }
            stagnant = change < STAGNATED && change >= least ? stagnant + 1 : 0;
            least = Math.min(least, change);
        }
        if (stagnant == STAGNANT_SWEEPS) {
            return output;
        }
        throw new InvalidNetworkException("Output at rest does not converge: a loop of local supply through firm "
                + parts.name[fastest] + " uses as much as it makes. Lower recipe shares or local shares on it.");
    }

    private static double swept(Network.Parts parts, double[] flow, double[] output, double[] demand, int firm) {
        double sum = demand[firm];
        double own = 0;
        for (int slot = parts.supplierStart[firm]; slot < parts.supplierStart[firm + 1]; slot++) {
            int buyer = parts.supplierBuyer[slot];
            if (buyer == firm) {
                own = flow[slot];
            } else {
                sum += flow[slot] * output[buyer];
            }
        }
        return own < 1 ? sum / (1 - own) : Double.POSITIVE_INFINITY;
    }

    /** Yuan that a link carries per yuan of the buyer's output, in supplier order. */
    private static double[] inputPerOutput(Network.Parts parts) {
        double[] flow = new double[parts.linkShare.length];
        for (int input = 0; input < parts.inputShare.length; input++) {
            for (int link = parts.linkStart[input]; link < parts.linkStart[input + 1]; link++) {
                flow[parts.linkSupplierSlot[link]] = parts.linkShare[link] * parts.inputShare[input];
            }
        }
        return flow;
    }

    private static double[] finalDemand(Network.Parts parts) {
        double[] sum = new double[parts.firms];
        for (int firm = 0; firm < parts.firms; firm++) {
            for (int slot = parts.demandStart[firm]; slot < parts.demandStart[firm + 1]; slot++) {
                sum[firm] += parts.demandBase[slot];
            }
        }
        return sum;
    }
}
