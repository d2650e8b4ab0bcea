package org.liansim.model.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.kernel.Agenda;
import org.liansim.kernel.Executor;
import org.liansim.kernel.Model;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockChain.Step;
import org.liansim.scenario.StockFaults;
import org.liansim.scenario.StockPoint;

/**
 * Stock points as entities, by their row in the study. The supplier learns of an order one tick after it was placed, and
 * that tick is part of the lead; under periodic review it comes before the supplier's own review.
 */
public final class StockModel implements Model {
    /** Least delay of messages between stock points [ticks]. */
    public static final long LOOKAHEAD = 1;

    static final int RECEIVE = 0;
    static final int ORDER = 1;
    static final int INFORM = 2;
    static final int DEMAND = 3;
    static final int REVIEW = 4;
    static final int COST = 5;
    static final int SWITCH = 6;
    static final int LEVEL = 7;
    private static final String[] KINDS = {"receive", "order", "inform", "demand", "review", "cost", "switch", "level"};

    private final Calendar calendar;
    private final Shop[] shops;

    /**
     * A model at its start.
     *
     * @param chain a study without faults
     * @param replication number of the replication; it and the study's seed key all random numbers
     * @throws IllegalArgumentException when the study has faults
     */
    public StockModel(StockChain chain, int replication) {
        List<StockFaults.Fault> faults = StockFaults.of(chain);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.get(0).message());
        }
        calendar = new Calendar(chain.clock());
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (StockPoint point : chain.points()) {
            rows.put(point.id(), rows.size());
        }
        shops = new Shop[rows.size()];
        for (int row = 0; row < shops.length; row++) {
            StockPoint point = chain.points().get(row);
            Draws draws = new Draws(chain.sampling().seed(), replication, point.id());
            shops[row] = new Shop(row, point, calendar, draws, chain.wholeUnits());
        }
        for (Shop shop : shops) {
            String supplier = shop.point().supply().supplier();
            if (!supplier.isEmpty()) {
                shop.buyFrom(shops[rows.get(supplier)]);
            }
        }
        for (Shop shop : shops) {
            shop.sharesDemand();
        }
    }

    /** Number of entities, and of timers. */
    public int points() {
        return shops.length;
    }

    /** Sends the first events. */
    public void start(Executor executor) {
        for (int row = 0; row < shops.length; row++) {
            Shop shop = shops[row];
            if (shop.hasCustomers()) {
                executor.sendInitial(row, shop.nextCustomer(), DEMAND, 0, 0);
            }
            if (shop.hasOutages()) {
                executor.sendInitial(row, shop.nextSwitch(0), SWITCH, 0, 0);
            }
            if (calendar.isPeriodic()) {
                executor.sendInitial(row, shop.firstReview(), REVIEW, 0, 0);
                executor.sendInitial(row, calendar.offset(Step.COST), COST, 0, 0);
            } else {
                executor.sendInitial(row, 0, LEVEL, 0, 0);
            }
        }
    }

    /** Opens new books at a tick that the run has reached. */
    public void openBooks(long tick) {
        for (Shop shop : shops) {
            shop.openBooks(tick);
        }
    }

    /** Books of a stock point up to a tick that the run has reached. */
    public StockBooks books(int row, long tick) {
        return shops[row].books(tick);
    }

    @Override
    public void handle(Agenda agenda, int entity, int kind, int slot, double amount) {
        Shop shop = shops[entity];
        switch (kind) {
            case RECEIVE -> shop.receive(agenda, amount);
            case ORDER -> shop.serve(agenda, amount);
            case INFORM -> shop.inform(amount);
            case DEMAND -> shop.customer(agenda);
            case REVIEW -> shop.periodicReview(agenda);
            case COST -> shop.charge(agenda);
            case SWITCH -> shop.switchSupplier(agenda);
            default -> shop.level(agenda);
        }
    }

    @Override
    public String[] kinds() {
        return KINDS.clone();
    }

    @Override
    public long fingerprint(int entity) {
        return shops[entity].fingerprint();
    }
}
