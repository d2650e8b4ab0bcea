package org.liansim.run;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.model.stock.Bill;
import org.liansim.model.stock.StockBooks;
import org.liansim.model.stock.StockModel;
import org.liansim.outcome.EventCounts;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockPoint;

/** A study of stock points made ready to run. */
public final class StockPoints {
    private final StockChain chain;

    /**
     * Prepares a study.
     *
     * @param chain a study without faults
     */
    public StockPoints(StockChain chain) {
        this.chain = chain;
    }

    /**
     * What a replication left behind at one stock point.
     *
     * @param point the stock point
     * @param books what happened there
     */
    public record Outcome(StockPoint point, StockBooks books) {
        /** Costs over all periods. */
        public Bill bill() {
            return books.bill(point.costs());
        }
    }

    /**
     * What a replication left behind.
     *
     * @param outcomes in the order of the study's points
     * @param events the events that it took
     */
    public record Replication(List<Outcome> outcomes, EventCounts events) {
        public Replication {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Begins a trace that one replication can write to. */
    public EventTrace trace(OutputStream out) {
        return new EventTrace(out, new StockModel(chain, 1).kinds());
    }

    /**
     * Value of a KPI at a stock point.
     *
     * @param run outcomes of one replication
     * @param row row of the point; the number of points for all of them together
     * @return NaN where the KPI has no value
     */
    public double value(StockKpi kpi, List<Outcome> run, int row) {
        if (row < run.size()) {
            return kpi.of(run.get(row), customerVariance(run, row));
        }
        double sum = kpi.isAdditive() ? 0 : Double.NaN;
        for (int each = 0; each < run.size(); each++) {
            sum += kpi.of(run.get(each), Double.NaN);
        }
        return sum;
    }

    private double customerVariance(List<Outcome> run, int row) {
        if (chain.clock().review() == StockChain.Review.CONTINUOUS) {
            return Double.NaN;
        }
        String last = chain.points().get(row).id();
        int end = row;
        for (int next = buyerOf(last); next >= 0; next = buyerOf(last)) {
            last = chain.points().get(next).id();
            end = next;
        }
        return run.get(end).books().demands().variance();
    }

    private int buyerOf(String supplier) {
        for (int row = 0; row < chain.points().size(); row++) {
            if (chain.points().get(row).supply().supplier().equals(supplier)) {
                return row;
            }
        }
        return -1;
    }

    /**
     * Runs one replication.
     *
     * @param replication number of the replication, 1 for the first
     */
    public Replication run(int replication, Supervision supervision) {
        Run run = new Run(replication, supervision);
        run.warmUp();
        List<Outcome> outcomes = run.next(chain.clock().periods());
        return new Replication(outcomes, run.events());
    }

    /**
     * Runs one replication with books that are closed several times, at equal intervals.
     *
     * @param replication number of the replication, 1 for the first
     * @param batches number of intervals, a divisor of the number of periods
     * @return the outcomes of each interval
     */
    public List<List<Outcome>> batches(int replication, int batches, Supervision supervision) {
        StockChain.Clock clock = chain.clock();
        if (batches < 1 || clock.periods() % batches != 0) {
            throw new IllegalArgumentException(
                    clock.periods() + " periods cannot be divided into " + batches + " equal intervals");
        }
        Run run = new Run(replication, supervision);
        run.warmUp();
        List<List<Outcome>> all = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            all.add(run.next(clock.periods() / batches));
        }
        return all;
    }

    /** A replication on its way. */
    private final class Run {
        private final StockModel model;
        private final SequentialExecutor executor;
        private long tick;

        Run(int replication, Supervision supervision) {
            model = new StockModel(chain, replication);
            executor = new SequentialExecutor(model, model.points(), model.points(), StockModel.LOOKAHEAD, supervision);
            model.start(executor);
        }

        void warmUp() {
            tick = chain.clock().warmUp() * chain.clock().ticks();
            executor.run(tick);
        }

        /** Opens the books, goes on for some periods, and closes them. */
        List<Outcome> next(long periods) {
            model.openBooks(tick);
            tick += periods * chain.clock().ticks();
            executor.run(tick);
            List<Outcome> outcomes = new ArrayList<>();
            for (int row = 0; row < model.points(); row++) {
                outcomes.add(new Outcome(chain.points().get(row), model.books(row, tick)));
            }
            return outcomes;
        }

        EventCounts events() {
            return new EventCounts(List.of(model.kinds()), executor.eventsByKind(), executor.globalsRun());
        }
    }
}
