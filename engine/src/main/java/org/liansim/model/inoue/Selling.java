package org.liansim.model.inoue;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;

/**
 * The supplier's side of a day: demand, output and rationing. Demand D is final consumption plus orders; output P =
 * min(capacity, what stocks allow, D); orders turn into deliveries.
 */
final class Selling implements Stateful {
    /** Output of each firm [value a day]. */
    final double[] output;
    /** Final consumption asked for [value a day]. */
    final double[] finalDemand;
    /** Output over all firms, by bin. */
    final double[] outputOfBin;
    /** Value added over all firms, by bin. */
    final double[] valueAddedOfBin;
    /** Final consumption served, by bin. */
    final double[] finalServedOfBin;

    private final InoueNetwork network;
    private final OrderBook book;
    private final Purchasing purchasing;
    private final Capacity capacity;
    private final RationingRule rule;
    private final SoldLinks sold;
    private final FairShares[] sharesOfBin;
    private final double[] valueAdded;
    /** Demand, then the part of it that is delivered. */
    private final double[] demand;

    Selling(InoueNetwork network, OrderBook book, Purchasing purchasing, Capacity capacity, RationingRule rule) {
        this.network = network;
        this.book = book;
        this.purchasing = purchasing;
        this.capacity = capacity;
        this.rule = rule;
        boolean smallestFirst = rule == RationingRule.SMALLEST_FIRST || rule == RationingRule.CLIENTS_SMALLEST_FIRST;
        this.sold = smallestFirst ? new SoldLinks(network, book) : null;
        this.sharesOfBin = new FairShares[sold == null ? 0 : book.bins()];
        Arrays.setAll(sharesOfBin, bin -> new FairShares());
        this.output = network.output.clone();
        this.finalDemand = network.finalConsumption.clone();
        this.valueAdded = new double[network.firms()];
        for (int firm = 0; firm < network.firms(); firm++) {
            double p = network.output[firm];
            valueAdded[firm] = p > 0 ? (p - network.purchases(firm)) / p : 0;
        }
        this.demand = new double[network.firms()];
        this.outputOfBin = new double[book.bins()];
        this.valueAddedOfBin = new double[book.bins()];
        this.finalServedOfBin = new double[book.bins()];
    }

    /** Value added of a firm as a part of its output. */
    double valueAdded(int firm) {
        return valueAdded[firm];
    }

    @Override
    public void pass(State run) {
        run.pass(output, finalDemand);
    }

    /** Runs the day for one bin of suppliers. */
    void run(int bin) {
        int from = book.binStart[bin];
        int to = book.binStart[bin + 1];
        System.arraycopy(finalDemand, from, demand, from, to - from);
        for (int run = bin; run < book.runStart.length - 1; run += book.bins()) {
            collect(from, book.runStart[run], book.runStart[run + 1]);
        }
        produce(bin, from, to);
        if (sold == null) {
            for (int run = bin; run < book.runStart.length - 1; run += book.bins()) {
                deliver(from, book.runStart[run], book.runStart[run + 1]);
            }
        }
    }

    private void collect(int firstFirm, int from, int to) {
        double[] order = book.order;
        char[] seller = book.seller;
        for (int place = from; place < to; place++) {
            demand[firstFirm + seller[place]] += order[place];
        }
    }

    private void deliver(int firstFirm, int from, int to) {
        double[] order = book.order;
        char[] seller = book.seller;
        for (int place = from; place < to; place++) {
            order[place] *= demand[firstFirm + seller[place]];
        }
    }

    private void produce(int bin, int from, int to) {
        double totalOutput = 0;
        double totalValueAdded = 0;
        double totalFinal = 0;
        FairShares shares = sold == null ? null : sharesOfBin[bin];
        for (int firm = from; firm < to; firm++) {
            double before = network.output[firm];
            double possible = Math.min(capacity.most[firm], purchasing.cover[firm] * before);
            double made = Math.min(possible, demand[firm]);
            output[firm] = made;
            purchasing.use[firm] = before > 0 ? made / before : 0;
            totalOutput += made;
            totalValueAdded += valueAdded[firm] * made;
            totalFinal += ration(firm, made, shares);
        }
        outputOfBin[bin] = totalOutput;
        valueAddedOfBin[bin] = totalValueAdded;
        finalServedOfBin[bin] = totalFinal;
    }

    /** Shares out what a firm made; returns what final consumers get. */
    private double ration(int firm, double made, FairShares shares) {
        double asked = demand[firm];
        double wanted = finalDemand[firm];
        switch (rule) {
            case PROPORTIONAL -> {
                double part = asked == 0 ? 0 : made / asked;
                demand[firm] = part;
                return part * wanted;
            }
            case CLIENTS_FIRST -> {
                double missing = asked - made;
                boolean clientsServed = wanted >= missing;
                demand[firm] = clientsServed ? 1 : made / (asked - wanted);
                return clientsServed ? wanted - missing : 0;
            }
            case SMALLEST_FIRST -> {
                double usual = network.finalConsumption[firm];
                double ratio = wanted == usual ? 1 : wanted / usual;
                sold.share(firm, made, ratio, usual, shares);
                return shares.finalMultiple(ratio) * usual;
            }
            case CLIENTS_SMALLEST_FIRST -> {
                double left = Math.max(0, Math.min(wanted, made - (asked - wanted)));
                sold.share(firm, made - left, 0, 0, shares);
                return left;
            }
            default -> throw new IllegalStateException(rule.name());
        }
    }
}
