package org.liansim.model.stock;

import java.util.Arrays;
import java.util.Optional;
import org.liansim.kernel.Agenda;
import org.liansim.scenario.StockChain.Step;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;

/** A stock point at work: its stock, its orders, and what it owes. */
final class Shop {
    private final int row;
    private final StockPoint point;
    private final Calendar calendar;
    private final OrderRule rule;
    private final Optional<Customers> customers;
    private final Optional<Outages> outages;
    private final boolean wholeUnits;
    private final double flow;

    private Shop supplier;
    private Shop buyer;
    private boolean passesDemandOn;

    /** Stock less backlog. */
    private double net;
    /** Ordered and not received. */
    private double onOrder;
    /** Asked for since the last review; at the start what was forecast for the period before, if that was its own. */
    private double asked;
    /** Bought by the customers at the end of the line since the last review, as far as passed on. */
    private double told;

    private long customersSeen;
    private double customerTime;
    private long settled;
    private StockBooks books = new StockBooks();

    Shop(int row, StockPoint point, Calendar calendar, Draws draws, boolean wholeUnits) {
        this.row = row;
        this.point = point;
        this.calendar = calendar;
        this.wholeUnits = wholeUnits;
        StockDemand demand = point.market().demand();
        rule = OrderRule.of(point, calendar.isPeriodic());
        flow = demand instanceof StockDemand.Flow steady ? steady.rate() : 0;
        customers = demand instanceof StockDemand.None || flow > 0
                ? Optional.empty()
                : Optional.of(Customers.of(demand, calendar.isPeriodic(), draws.key("demand")));
        outages = point.supply().outages().map(each -> new Outages(each, draws.key("outage")));
        net = point.supply().stock();
        if (customers.isPresent() && calendar.reviewsBeforeDemand()) {
            asked = OrderRule.initialForecast(point.policy());
        }
    }

    StockPoint point() {
        return point;
    }

    void buyFrom(Shop seller) {
        supplier = seller;
        seller.buyer = this;
    }

    /** Whether demand is passed on: some point further up forecasts by it. */
    void sharesDemand() {
        for (Shop above = supplier; above != null; above = above.supplier) {
            passesDemandOn |= above.usesSharedDemand();
        }
    }

    boolean hasCustomers() {
        return customers.isPresent();
    }

    boolean hasOutages() {
        return outages.isPresent();
    }

    /** Tick of the next customer, after any delivery of the same moment. */
    long nextCustomer() {
        customerTime += customers.orElseThrow().gap(customersSeen);
        return calendar.isPeriodic()
                ? calendar.start((long) customerTime) + calendar.offset(Step.DEMAND)
                : calendar.tick(customerTime) + 1;
    }

    long nextSwitch(long now) {
        return now + Math.max(1, calendar.tick(outages.orElseThrow().next()));
    }

    /** Reviews go up the line, each after the order of the point below. */
    long firstReview() {
        int below = 0;
        for (Shop each = buyer; each != null; each = each.buyer) {
            below++;
        }
        return calendar.offset(Step.REVIEW) + 2L * below;
    }

    /** A delivery. */
    void receive(Agenda agenda, double amount) {
        settle(agenda.now());
        books.received += amount;
        onOrder -= amount;
        change(agenda, amount, 0);
        if (flow > 0) {
            review(agenda);
        }
    }

    /** An order of the buyer, or what waiting customers ask for. */
    void serve(Agenda agenda, double amount) {
        settle(agenda.now());
        asked += amount;
        books.demanded += amount;
        books.served += Math.min(amount, stock());
        change(agenda, -amount, amount);
        if (!calendar.isPeriodic()) {
            review(agenda);
        }
    }

    /** The next customer. */
    void customer(Agenda agenda) {
        double amount = customers.orElseThrow().amount(customersSeen);
        customersSeen++;
        if (point.market().lostSales()) {
            settle(agenda.now());
            double missing = Math.max(0, amount - stock());
            books.lost += missing;
            books.demanded += missing;
            asked += missing;
            serve(agenda, amount - missing);
        } else {
            serve(agenda, amount);
        }
        agenda.toSelf(nextCustomer(), StockModel.DEMAND, 0, 0);
    }

    /** What the customers at the end of the line bought. */
    void inform(double amount) {
        told += amount;
    }

    void periodicReview(Agenda agenda) {
        if (buyer == null) {
            told = asked;
        }
        if (passesDemandOn) {
            agenda.send(supplier.row, agenda.now() + 1, StockModel.INFORM, 0, told);
        }
        review(agenda);
        agenda.toSelf(agenda.now() + calendar.period(), StockModel.REVIEW, 0, 0);
    }

    /** Charges a period. */
    void charge(Agenda agenda) {
        books.charge(net, 1);
        agenda.toSelf(agenda.now() + calendar.period(), StockModel.COST, 0, 0);
    }

    /** The outside supplier stops, or goes on and sends what it held. */
    void switchSupplier(Agenda agenda) {
        double held = outages.orElseThrow().turn();
        if (held > 0) {
            send(agenda, held);
        }
        agenda.toSelf(nextSwitch(agenda.now()), StockModel.SWITCH, 0, 0);
    }

    /** Continuous review at the start, and when a flow has brought the position to the reorder point. */
    void level(Agenda agenda) {
        settle(agenda.now());
        review(agenda);
    }

    void openBooks(long tick) {
        settle(tick);
        books = new StockBooks();
    }

    StockBooks books(long tick) {
        settle(tick);
        return books;
    }

    long fingerprint() {
        double[] state = {net, onOrder, asked, told, customersSeen, books.time, books.sold, books.received};
        return Arrays.hashCode(state) * 31L + outages.map(Outages::fingerprint).orElse(0L);
    }

    private double stock() {
        return Math.max(net, 0);
    }

    private double backlog() {
        return Math.max(-net, 0);
    }

    /** Changes net stock, and hands over what is asked for now and what was owed, as far as there is stock. */
    private void change(Agenda agenda, double change, double askedNow) {
        double owed = backlog() + askedNow;
        net += change;
        double amount = owed - backlog();
        if (amount == 0) {
            return;
        }
        books.sold += amount;
        books.deliveries++;
        if (buyer != null) {
            double lead = buyer.point.supply().leadPeriods();
            books.transitTime += amount * lead;
            agenda.send(buyer.row, calendar.arrival(agenda.now(), lead, 1), StockModel.RECEIVE, 0, amount);
        }
    }

    private void review(Agenda agenda) {
        double demand = usesSharedDemand() ? told : asked;
        double order = rule.order(net, onOrder, demand);
        if (wholeUnits) {
            order = Math.rint(order);
        }
        books.demands.add(asked);
        books.orderSizes.add(order);
        asked = 0;
        told = 0;
        if (order != 0) {
            place(agenda, order);
        }
        if (flow > 0) {
            watch(agenda);
        }
    }

    private void place(Agenda agenda, double order) {
        onOrder += order;
        books.ordered += order;
        books.orders++;
        if (supplier != null) {
            long known = calendar.known(agenda.now(), point.supply().orderPeriods());
            agenda.send(supplier.row, known, StockModel.ORDER, 0, order);
        } else if (outages.isPresent() && !outages.get().isOn()) {
            outages.get().hold(order);
        } else {
            send(agenda, order);
        }
    }

    private void send(Agenda agenda, double amount) {
        long due = calendar.arrival(agenda.now(), point.supply().leadPeriods(), 0);
        agenda.toSelf(due, StockModel.RECEIVE, 0, amount);
    }

    /** Sets the timer for when the flow will have brought the position to the reorder point. */
    private void watch(Agenda agenda) {
        double fall = net + onOrder - reorderPoint();
        if (point.market().lostSales() && fall > net + OrderRule.GRAIN) {
            agenda.cancelTimer(row);
        } else {
            long ticks = (long) Math.ceil(Math.max(0, fall) / flow * calendar.period());
            agenda.setTimer(row, agenda.now() + Math.max(1, ticks), StockModel.LEVEL, 0, 0);
        }
    }

    private double reorderPoint() {
        return point.policy() instanceof StockPolicy.Lots lots
                ? lots.reorderPoint()
                : ((StockPolicy.MinMax) point.policy()).reorderPoint();
    }

    private boolean usesSharedDemand() {
        return point.policy() instanceof StockPolicy.OrderUpTo policy && policy.sharedDemand();
    }

    /** Books the time since the last event under continuous review. */
    private void settle(long now) {
        if (calendar.isPeriodic() || now == settled) {
            return;
        }
        double periods = calendar.periods(settled, now);
        settled = now;
        if (flow == 0) {
            books.charge(net, periods);
        } else {
            drain(flow * periods);
        }
    }

    /** The flow takes stock, and then is lost or waits. */
    private void drain(double amount) {
        double served = Math.min(amount, stock());
        double rest = amount - served;
        books.demanded += amount;
        books.served += served;
        books.sold += served;
        books.chargeFall(net, served, served / flow);
        net -= served;
        if (point.market().lostSales()) {
            books.lost += rest;
            books.charge(net, rest / flow);
        } else {
            books.chargeFall(net, rest, rest / flow);
            net -= rest;
        }
    }
}
