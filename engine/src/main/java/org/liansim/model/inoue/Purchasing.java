package org.liansim.model.inoue;

import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.random.KeyedRandom;

/**
 * The client's side of a day: input stocks are renewed, orders go out, and stocks limit output.
 *
 * <p>With S stock, A purchases before the shock, O* delivery, u = P / P0 use of the last day, n target and tau
 * adjustment days, and sums over the suppliers of one sector: S becomes max(0, S + O* - S u (sum A / sum S)); the order
 * is max(0, A u + (n A u - S) / tau); output is at most P0 (sum S / sum A) for every sector.
 */
final class Purchasing implements Stateful {
    /** Stock below which the authors' program sees none. */
    private static final double NOTHING = 1e-20;
    /**
     * Relative change of a stock that is rounding and not a flow; it is left out. Capacity at rest is just enough, so
     * that under normal orders a rest disturbed by the last bit would grow into a shortage within some hundred days.
     */
    private static final double ROUNDING = 1e-14;

    /** Use of each firm on the last day, as a part of that before the shock. */
    final double[] use;
    /** Most that the stocks of each firm allow, as a part of its output before the shock. */
    final double[] cover;

    private final InoueNetwork network;
    private final OrderBook book;
    private final double[] stock;
    private final double[] target;
    private final double perDay;
    private final boolean targetFollowsUse;
    /** Least gap between target and stock that counts, zero or none. */
    private final double leastGap;

    Purchasing(InoueNetwork network, OrderBook book, InoueSettings settings) {
        this.network = network;
        this.book = book;
        this.use = new double[network.firms()];
        this.cover = new double[network.firms()];
        this.target = new double[network.firms()];
        this.stock = new double[network.links()];
        this.perDay = 1 / settings.stock().adjustment();
        this.targetFollowsUse = settings.orders() != OrderRule.KEEP_INITIAL_TARGET;
        this.leastGap = settings.orders() == OrderRule.IGNORE_SURPLUS ? 0 : Double.NEGATIVE_INFINITY;
        startStocks(settings.stock());
    }

    private void startStocks(InoueSettings.Stock setting) {
        PoissonTable poisson = setting.start() == StartingStock.UNIFORM ? null : new PoissonTable(setting.days());
        for (int firm = 0; firm < network.firms(); firm++) {
            use[firm] = network.output[firm] == 0 ? 0 : 1;
            cover[firm] = use[firm] == 0 ? 0 : Double.POSITIVE_INFINITY;
            double days = setting.days();
            target[firm] = days;
            if (poisson != null) {
                long key = KeyedRandom.key(setting.seed(), 0, network.firm(firm), "input stock");
                long draw = 0;
                days = poisson.at(KeyedRandom.uniform(key, draw));
                if (setting.start() == StartingStock.POISSON_TARGET) {
                    while (days < setting.least()) {
                        days = poisson.at(KeyedRandom.uniform(key, ++draw));
                    }
                    target[firm] = days;
                }
            }
            for (int link = network.start[firm]; link < network.start[firm + 1]; link++) {
                stock[link] = days * network.amount[link];
            }
        }
    }

    @Override
    public void pass(State run) {
        run.pass(use, stock);
    }

    /** Runs the day for one block of clients. */
    void run(int block) {
        book.readAhead(block);
        int[] start = network.start;
        int last = book.blockStart[block + 1];
        for (int firm = book.blockStart[block]; firm < last; firm++) {
            int from = start[firm];
            int to = start[firm + 1];
            if (from < to) {
                if (network.output[firm] > 0) {
                    cover[firm] = order(from, to, use[firm], target[firm]);
                } else {
                    orderWithoutUse(from, to);
                }
            }
        }
    }

    private double order(int from, int to, double used, double days) {
        double[] amount = network.amount;
        double[] order = book.order;
        int[] places = book.place;
        double least = Double.POSITIVE_INFINITY;
        int link = from;
        while (link < to) {
            int end = link;
            double stockBefore = 0;
            double base = 0;
            do {
                stockBefore += stock[end];
                base += amount[end];
            } while (places[end++] >= 0);
            double drawn = stockBefore <= NOTHING ? 0 : used * (base / stockBefore);
            double left = 0;
            for (; link < end; link++) {
                int place = places[link] ^ places[link] >> 31;
                double before = stock[link];
                double after = before + order[place] - before * drawn;
                after = Math.abs(after - before) <= ROUNDING * before ? before : after;
                after = after <= NOTHING ? 0 : after;
                stock[link] = after;
                left += after;
                double usual = amount[link];
                double needed = usual * used;
                double gap = Math.max(leastGap, days * (targetFollowsUse ? needed : usual) - after);
                order[place] = Math.max(0, needed + perDay * gap);
            }
            least = Math.min(least, left / base);
        }
        return least;
    }

    /** A firm that sold nothing before the shock orders what it always did, and its stock stays as it is. */
    private void orderWithoutUse(int from, int to) {
        for (int link = from; link < to; link++) {
            int place = book.place[link];
            book.order[place ^ place >> 31] = network.amount[link];
        }
    }

    /** Stock of a firm's inputs [value]. */
    double stock(int firm) {
        double sum = 0;
        for (int link = network.start[firm]; link < network.start[firm + 1]; link++) {
            sum += stock[link];
        }
        return sum;
    }
}
