package org.liansim.model.inoue;

import org.liansim.kernel.Executor;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Sweep;

/**
 * The firm-level model of Inoue and Todo, "Firm-level propagation of shocks through supply-chain networks", Nature
 * Sustainability 2 (2019), in the form of their published program: every day damage starts, stocks are renewed, firms
 * order, demand meets output, output is rationed, and damage recovers.
 *
 * <p>The results have the same bytes on any number of threads.
 */
public final class InoueTodo implements Stateful {
    private static final long TICKS_OF_DAY = 86_400;
    /** One global a day, after those that change what firms meet on it. */
    private static final int PHASE = 100;

    private final InoueNetwork network;
    private final Disruption.Demand demand;
    private final Sweep sweep;
    private final OrderBook book;
    private final Capacity capacity;
    private final Purchasing purchasing;
    private final Selling selling;
    private final DailyTotals totals = new DailyTotals();
    private int day;
    /** First row of {@code demand} that is not over. */
    private int nextDemand;

    /**
     * A network at rest on the evening before day 0.
     *
     * @param sweep threads to run on; stays the caller's
     * @throws IllegalArgumentException when a firm without final consumption before the shock gets some under {@link
     *     RationingRule#SMALLEST_FIRST}, which shares out multiples of it
     */
    public InoueTodo(InoueNetwork network, InoueSettings settings, Disruption disruption, Sweep sweep) {
        this.network = network;
        this.demand = disruption.demand();
        this.sweep = sweep;
        this.book = new OrderBook(network);
        this.capacity = new Capacity(network, disruption, settings.recovery());
        this.purchasing = new Purchasing(network, book, settings);
        this.selling = new Selling(network, book, purchasing, capacity, settings.rationing());
        if (settings.rationing() == RationingRule.SMALLEST_FIRST) {
            requireMultiples();
        }
        addTotalsBefore();
    }

    private void requireMultiples() {
        for (int row = 0; row < demand.firm().length; row++) {
            int firm = demand.firm()[row];
            if (network.finalConsumption[firm] == 0 && demand.amount()[row] > 0) {
                throw new IllegalArgumentException("firm " + network.firm(firm) + " has final consumption on day "
                        + demand.day()[row] + " but none before the shock; smallest-first rationing has no multiple"
                        + " of it");
            }
        }
    }

    private void addTotalsBefore() {
        double output = 0;
        double valueAdded = 0;
        double finalConsumption = 0;
        for (int firm = 0; firm < network.firms(); firm++) {
            output += network.output[firm];
            valueAdded += selling.valueAdded(firm) * network.output[firm];
            finalConsumption += network.finalConsumption[firm];
        }
        totals.add(output, valueAdded, finalConsumption);
    }

    @Override
    public void pass(State run) {
        run.part("inoue-todo");
        run.pass(book.order);
        capacity.pass(run);
        purchasing.pass(run);
        selling.pass(run);
        totals.pass(run);
        day = run.pass(day);
        nextDemand = run.pass(nextDemand);
    }

    /** Number of days run so far. */
    public int daysRun() {
        return day;
    }

    /** Runs the next day. */
    public void runDay() {
        capacity.begin(day);
        setFinalDemand();
        sweep.run(book.blocks(), purchasing::run);
        sweep.run(book.bins(), selling::run);
        totals.add(sum(selling.outputOfBin), sum(selling.valueAddedOfBin), sum(selling.finalServedOfBin));
        capacity.recover(day);
        day++;
    }

    /** Adds a global event a day, from now on and before tick {@code end}, to a run. */
    public void schedule(Executor executor, long end) {
        if (day * TICKS_OF_DAY < end) {
            executor.addGlobal(day * TICKS_OF_DAY, PHASE, "inoue-todo", agenda -> runDay(agenda, end));
        }
    }

    private void runDay(GlobalAgenda agenda, long end) {
        runDay();
        long next = agenda.now() + TICKS_OF_DAY;
        if (next < end) {
            agenda.addGlobal(next, PHASE, "inoue-todo", later -> runDay(later, end));
        }
    }

    /** Totals of the days run so far, and of the day before. */
    public DailyTotals totals() {
        return totals;
    }

    /** Output of a firm on the last day [value a day]. */
    public double output(int firm) {
        return selling.output[firm];
    }

    /** Input stocks of a firm on the last day, before that day's deliveries [value]. */
    public double stock(int firm) {
        return purchasing.stock(firm);
    }

    private void setFinalDemand() {
        for (int row = nextDemand - 1; row >= 0 && demand.day()[row] == day - 1; row--) {
            int firm = demand.firm()[row];
            selling.finalDemand[firm] = network.finalConsumption[firm];
        }
        for (; nextDemand < demand.day().length && demand.day()[nextDemand] == day; nextDemand++) {
            selling.finalDemand[demand.firm()[nextDemand]] = demand.amount()[nextDemand];
        }
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
