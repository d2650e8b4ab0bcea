package org.liansim.run;

import java.util.ArrayList;
import java.util.List;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.model.stock.Bill;
import org.liansim.model.stock.StockBooks;
import org.liansim.model.stock.StockModel;
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
     * Runs one replication.
     *
     * @param replication number of the replication, 1 for the first
     * @return outcomes in the order of the study's points
     */
    public List<Outcome> run(int replication, Supervision supervision) {
        return batches(replication, 1, supervision).get(0);
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
        StockModel model = new StockModel(chain, replication);
        SequentialExecutor executor =
                new SequentialExecutor(model, model.points(), model.points(), StockModel.LOOKAHEAD, supervision);
        model.start(executor);
        long tick = clock.warmUp() * clock.ticks();
        executor.run(tick);
        List<List<Outcome>> all = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            model.openBooks(tick);
            tick += clock.periods() / batches * clock.ticks();
            executor.run(tick);
            all.add(outcomes(model, tick));
        }
        return all;
    }

    private List<Outcome> outcomes(StockModel model, long tick) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int row = 0; row < model.points(); row++) {
            outcomes.add(new Outcome(chain.points().get(row), model.books(row, tick)));
        }
        return outcomes;
    }
}
