package org.liansim.network;

import org.liansim.scenario.Criticality;

/**
 * The economic systemic risk index over full matrices, every firm computed anew in every round: the definition written
 * down, to hold the fast form against. Downstream, changes up to a tolerance are not passed on; upstream all are.
 */
final class DenseRisk {
    private final Network network;
    private final double tolerance;
    private final int firms;
    /** Sales of each firm to each firm over the sales of the first. */
    private final double[][] sold;
    /** Sales of each product by firms, and by outside suppliers to firms. */
    private final double[] market;

    DenseRisk(Network network, double tolerance) {
        this.network = network;
        this.tolerance = tolerance;
        firms = network.firms;
        sold = new double[firms][firms];
        market = new double[network.products.size()];
        for (int firm = 0; firm < firms; firm++) {
            market[network.product[firm]] += network.output[firm];
        }
        for (int buyer = 0; buyer < firms; buyer++) {
            for (int input = network.inputStart[buyer]; input < network.inputStart[buyer + 1]; input++) {
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    int supplier = network.linkSupplier[link];
                    double use = network.inputShare[input] * network.output[buyer];
                    if (supplier >= firms) {
                        market[network.product[supplier]] += network.linkShare[link] * use;
                    } else if (network.output[supplier] > 0) {
                        sold[supplier][buyer] = network.linkShare[link] * use / network.output[supplier];
                    }
                }
            }
        }
    }

    double[] ofAll() {
        double[] index = new double[firms];
        for (int stopped = 0; stopped < firms; stopped++) {
            index[stopped] = of(stopped);
        }
        return index;
    }

    double of(int stopped) {
        double[] down = downstream(stopped);
        double[] up = upstream(stopped);
        double total = 0;
        double lost = 0;
        for (int firm = 0; firm < firms; firm++) {
            total += network.output[firm];
            lost += network.output[firm] * Math.max(down[firm], up[firm]);
        }
        return total > 0 ? Math.min(1, lost / total) : 0;
    }

    double[] downstream(int stopped) {
        double[] loss = new double[firms];
        loss[stopped] = 1;
        boolean changed = true;
        while (changed) {
            changed = false;
            double[] next = loss.clone();
            double[] missing = missing(loss);
            for (int firm = 0; firm < firms; firm++) {
                double found = Math.min(1, fromSuppliers(firm, missing));
                if (firm != stopped && found > loss[firm] + tolerance) {
                    next[firm] = found;
                    changed = true;
                }
            }
            loss = next;
        }
        return loss;
    }

    /** Rises until no change is left but rounding. */
    double[] upstream(int stopped) {
        double[] loss = new double[firms];
        loss[stopped] = 1;
        double change = 1;
        while (change > 1e-15) {
            change = 0;
            for (int firm = 0; firm < firms; firm++) {
                double found = firm == stopped ? 1 : Math.min(1, fromBuyers(firm, loss));
                change = Math.max(change, found - loss[firm]);
                loss[firm] = found;
            }
        }
        return loss;
    }

    private double fromBuyers(int firm, double[] loss) {
        double lost = 0;
        for (int buyer = 0; buyer < firms; buyer++) {
            lost += sold[firm][buyer] * loss[buyer];
        }
        return lost;
    }

    private double fromSuppliers(int firm, double[] missing) {
        double all = 0;
        for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
            all += network.inputShare[input];
        }
        double essential = 0;
        double others = 0;
        for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
            double lost = 0;
            for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                int supplier = network.linkSupplier[link];
                if (supplier < firms) {
                    lost += network.linkShare[link] * missing[supplier];
                }
            }
            if (network.inputCriticality[input] == Criticality.CRITICAL.ordinal()) {
                essential = Math.max(essential, lost);
            } else {
                others += network.inputShare[input] / all * lost;
            }
        }
        return Math.max(essential, others);
    }

    /** Loss of every firm times how little it can be replaced. */
    private double[] missing(double[] loss) {
        double[] left = market.clone();
        double[] lost = new double[left.length];
        double[] missing = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            lost[network.product[firm]] += network.output[firm] * loss[firm];
        }
        for (int firm = 0; firm < firms; firm++) {
            double others = left[network.product[firm]] - lost[network.product[firm]];
            double output = network.output[firm];
            missing[firm] = output < others ? output / others * loss[firm] : loss[firm];
        }
        return missing;
    }
}
