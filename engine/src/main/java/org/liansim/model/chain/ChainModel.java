package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.function.IntConsumer;
import org.liansim.kernel.Agenda;
import org.liansim.kernel.Executor;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.kernel.Model;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Sweep;
import org.liansim.model.Chains;
import org.liansim.model.Conditions;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;

/** The supply chains of one run: firms that review, and the orders and deliveries between them. */
public final class ChainModel implements Model, Chains, Stateful {
    /** A firm's review. */
    public static final int REVIEW = 0;
    /** An order, or the use of a service, reaches its supplier. */
    public static final int ORDER = 1;
    /** Goods reach their buyer. */
    public static final int DELIVERY = 2;
    /** A limited outside supplier divides what it has. */
    public static final int ALLOCATION = 3;

    private static final int FINGERPRINT = 0x9E3779B9;

    private final ChainPlan plan;
    private final Network network;
    /** Threads for what globals do to all firms. */
    private final Sweep sweep;

    private final ChainState state;
    private final Controls controls;
    private final Conditions conditions;
    private final DeliveryKeys keys;
    private final OutsideSuppliers outside;
    private final Disruptions disruptions;
    private final Contracts contracts;
    private final Turnover turnover;
    private final double[] buyer;
    private final double[] supplier;
    private final Arrivals arrivals;
    private final double[] ordered;
    private final DemandPaths demand;
    private final Review review;
    private final ChainAudit audit;
    private final ChainReadings readings;

    private ShortageLog shortages;
    /** Month, counted from the start's, for which the claims are set. */
    private int monthOfClaims;

    /** A run that is not started yet, whose globals keep to the thread that runs them. */
    public ChainModel(ChainPlan plan, Draws draws) {
        this(plan, draws, new Sweep(1));
    }

    /**
     * A run that is not started yet.
     *
     * @param sweep threads for what globals do to all firms; stays the caller's
     */
    public ChainModel(ChainPlan plan, Draws draws, Sweep sweep) {
        this.plan = plan;
        this.sweep = sweep;
        network = plan.network;
        state = new ChainState(plan, sweep);
        controls = new Controls(network);
        conditions = new Conditions(network);
        buyer = state.buyer;
        supplier = state.supplier;
        arrivals = state.arrivals;
        ordered = state.ordered;
        keys = new DeliveryKeys(plan, state, draws);
        audit = new ChainAudit(plan, state);
        readings = new ChainReadings(plan, state, conditions);
        demand = new DemandPaths(plan, draws);
        outside = new OutsideSuppliers(plan, state);
        review = new Review(plan, state, demand, controls, conditions, outside);
        contracts = new Contracts(network, state, keys, controls, conditions);
        turnover = new Turnover(plan, state, conditions);
        disruptions = new Disruptions(plan, state, controls, outside, contracts);
    }

    private ChainModel(ChainModel other) {
        plan = other.plan;
        sweep = other.sweep;
        keys = other.keys;
        network = other.network;
        state = other.state;
        controls = other.controls;
        conditions = other.conditions;
        buyer = other.buyer;
        supplier = other.supplier;
        arrivals = other.arrivals;
        ordered = other.ordered;
        audit = other.audit;
        readings = other.readings;
        demand = other.demand;
        outside = new OutsideSuppliers(other.outside);
        review = new Review(plan, state, demand, controls, conditions, outside);
        review.note(other.shortages);
        disruptions = other.disruptions;
        contracts = other.contracts;
        turnover = other.turnover;
    }

    @Override
    public Model twin() {
        return new ChainModel(this);
    }

    /** Puts the run at rest and sends what is pending at tick 0. */
    public void start(Executor executor) {
        new RestStart(plan, state, keys, executor, sweep).set();
        turnover.list();
        followTrend(0);
        setCapacities();
        setDemand();
        setClaims(0);
    }

    @Override
    public void pass(State run) {
        state.pass(run);
        keys.complete();
        controls.pass(run);
        conditions.pass(run);
        run.part("disruptions");
        outside.pass(run);
        disruptions.pass(run);
        audit.pass(run);
        monthOfClaims = run.pass(monthOfClaims);
        turnover.list();
    }

    /** Notes from now on who starves whom. */
    public void note(ShortageLog log) {
        shortages = log;
        review.note(log);
    }

    /** Disturbs the forecasts by up to a relative size, alternately up and down, each firm by its own amount. */
    void disturb(double size) {
        for (int i = 0; i < network.firms; i++) {
            double factor = 1 + size * (i % 2 == 0 ? 1 : -1) * (1 + i % 7) / 7;
            state.firm[i * FIRM + FAST] *= factor;
            state.firm[i * FIRM + SLOW] *= factor;
        }
    }

    /** What globals write; {@link #takeOver} puts it into force. */
    @Override
    public Controls controls() {
        return controls;
    }

    /** What the slow economy writes; {@link #adopt} puts it into force. */
    @Override
    public Conditions conditions() {
        return conditions;
    }

    /**
     * Lets capacities and fixed staff follow the products' trend: to be called at the beginning of each month of a run
     * without an economy.
     */
    public void follow(GlobalAgenda agenda) {
        followTrend(agenda.now());
        enforce(agenda);
    }

    /** Puts the conditions into force: to be called after they were written. */
    public void adopt(GlobalAgenda agenda) {
        turnover.adopt(agenda);
        contracts.adopt(turnover.present());
        enforce(agenda);
        setInputs();
    }

    private void enforce(GlobalAgenda agenda) {
        setDemand();
        state.links.list(agenda.now());
        setCapacities();
        setClaims(agenda.now());
        disruptions.grow(agenda);
    }

    /** Puts the controls into force: to be called after they were written. */
    public void takeOver(GlobalAgenda agenda) {
        setCapacities();
        setDemand();
        boolean bans = disruptions.takeOver(agenda);
        if (bans || plan.calendar.monthsSinceStart(agenda.now()) != monthOfClaims) {
            setClaims(agenda.now());
        }
    }

    /** The same when the conditions will be written too, and put into force, at the same tick. */
    public void takeOverBeforeAdoption(GlobalAgenda agenda) {
        disruptions.takeOver(agenda);
    }

    private void followTrend(long tick) {
        int month = plan.calendar.monthsSinceStart(tick);
        sweep.runRows(network.firms, (first, end) -> {
            for (int i = first; i < end; i++) {
                double trend = plan.trend(network.product[i], month);
                conditions.capacity[i] = trend;
                conditions.staff[i] = trend;
            }
        });
    }

    private void setCapacities() {
        forPresent(i -> {
            double output = network.output[i] * conditions.staff[i];
            double capacity =
                    plan.baseCapacity[i] * conditions.capacity[i] * conditions.staffing[i] * controls.capacity[i];
            boolean isLimited = controls.ceiling[i] < Double.POSITIVE_INFINITY;
            state.firm[i * FIRM + CAPACITY] = isLimited ? Math.min(capacity, output * controls.ceiling[i]) : capacity;
            state.firm[i * FIRM + STAFFED] = output;
        });
    }

    private void forPresent(IntConsumer change) {
        int[] present = turnover.present();
        sweep.runRows(present.length, (first, end) -> {
            for (int at = first; at < end; at++) {
                change.accept(present[at]);
            }
        });
    }

    /** Sets what of each input a unit of output takes. */
    private void setInputs() {
        forPresent(i -> {
            for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
                state.input[k * INPUT + INPUT_SHARE] = network.inputShare[k] * conditions.inputs[i];
            }
        });
    }

    private void setDemand() {
        forPresent(i -> {
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                state.demandRate[slot] = network.demandBase[slot] * controls.demand[slot] * conditions.demand[slot];
            }
        });
    }

    /** Sets what each buyer usually buys, by which goods are divided that do not cover what is due. */
    private void setClaims(long tick) {
        int month = plan.calendar.monthsSinceStart(tick);
        monthOfClaims = month;
        forPresent(i -> {
            double output = network.output[i] * conditions.staff[i] * conditions.inputs[i];
            double trend = plan.demandTrend(network.product[i], month);
            for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
                double use = network.inputShare[k] * output;
                for (int at = network.linkStart[k]; at < state.links.linkEnd[k]; at++) {
                    int link = state.links.link[at];
                    supplier[network.linkSupplierSlot[link] * SUPPLIER + CLAIM] = use * buyer[link * BUYER + CONTRACT];
                }
            }
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                state.demandClaim[slot] = network.demandBase[slot] * conditions.demand[slot] * trend;
            }
        });
    }

    @Override
    public double shipped(int slot) {
        return supplier[slot * SUPPLIER + GIVEN];
    }

    @Override
    public double sold(int slot) {
        return state.sold[slot];
    }

    @Override
    public double writtenOff(int i) {
        return state.writtenOff[i];
    }

    @Override
    public double baseCapacity(int i) {
        return plan.baseCapacity[i];
    }

    /** Checks the laws of the model at this moment; throws {@link org.liansim.model.LawViolation} when one is broken. */
    public void audit(GlobalAgenda agenda) {
        audit.check(agenda);
    }

    @Override
    public void handle(Agenda agenda, int entity, int kind, int slot, double amount) {
        if (kind == REVIEW) {
            if (state.present[entity]) {
                review.run(agenda, entity);
            }
        } else if (kind == ALLOCATION) {
            outside.allocate(agenda, entity);
        } else if (kind == ORDER) {
            outside.take(agenda, entity, slot, amount);
        } else {
            arrive(entity, agenda.now(), slot, amount);
        }
    }

    @Override
    public void deposit(int entity, long by, int kind, int slot, double amount) {
        if (kind == DELIVERY) {
            arrive(entity, by, slot, amount);
        } else if (state.anyShut && state.shut[slot]) {
            state.deadLetters[entity] += amount;
        } else {
            ordered[state.orderCell(slot, state.reviewAt(entity, by))] += amount;
        }
    }

    private void arrive(int entity, long tick, int link, double amount) {
        if (state.anyLeft && state.left[entity]) {
            state.deadLetters[entity] += amount;
        } else {
            arrivals.goods[state.arrivalCell(entity, tick, link)] += amount;
        }
    }

    @Override
    public String[] kinds() {
        return new String[] {"review", "order", "delivery", "allocation"};
    }

    @Override
    public double of(int i, Measure measure) {
        return readings.of(i, measure);
    }

    @Override
    public boolean read(int i, double[] values) {
        return readings.read(i, values);
    }

    @Override
    public long fingerprint(int entity) {
        long hash = FINGERPRINT + entity;
        int places = network.supplierStart[entity];
        int lastPlace = network.supplierStart[entity + 1];
        hash = mix(hash, supplier, places * SUPPLIER, lastPlace * SUPPLIER);
        hash = mix(hash, ordered, state.orderCell(places, 0), state.orderCell(lastPlace, 0));
        if (entity >= network.firms) {
            return hash;
        }
        int inputs = network.inputStart[entity];
        int lastInput = network.inputStart[entity + 1];
        int slots = network.demandStart[entity];
        int lastSlot = network.demandStart[entity + 1];
        hash = mix(hash, state.firm, entity * FIRM, (entity + 1) * FIRM);
        hash = mix(hash, state.input, inputs * INPUT, lastInput * INPUT);
        hash = mix(hash, buyer, network.linkStart[inputs] * BUYER, network.linkStart[lastInput] * BUYER);
        for (int link = network.linkStart[inputs]; link < network.linkStart[lastInput]; link++) {
            for (int page = 0; page < arrivals.pages(link); page++) {
                int at = arrivals.cell(link, page);
                hash = mix(hash, arrivals.goods, at, at + 1);
            }
        }
        hash = mix(hash, state.batch, state.batchStart[entity], state.batchStart[entity + 1]);
        hash = mix(hash, state.book, state.bookStart[entity], state.bookStart[entity + 1]);
        hash = mix(hash, state.demandBook, state.demandBookStart[slots], state.demandBookStart[lastSlot]);
        hash = mix(hash, state.late, slots * plan.patience, lastSlot * plan.patience);
        for (int n = 0; n < plan.invoiceTerm; n++) {
            int invoices = state.invoices(entity, n);
            hash = mix(hash, state.invoice, invoices, invoices + INVOICE);
        }
        return hash * 31 + state.reviews[entity];
    }

    private static long mix(long hash, double[] values, int from, int to) {
        long mixed = hash;
        for (int at = from; at < to; at++) {
            mixed = (mixed ^ Double.doubleToRawLongBits(values[at])) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return mixed;
    }
}
