package org.liansim.kernel;

import java.util.Arrays;
import org.liansim.random.KeyedRandom;

/**
 * A model that does everything the contract allows, at random but as a pure function of what each entity has seen, so
 * that one event out of order changes all that follows. It logs its events itself.
 */
final class RandomModel implements Model, Stateful {
    private static final int HOLD = 0;
    private static final int REVIEW = 1;
    private static final int ORDER = 2;
    private static final int TIMER = 3;
    private static final int DEPOSIT = 4;
    private static final String[] KINDS = {"hold", "review", "order", "timer", "deposit"};
    private static final int MOST_ENTITIES = 400;
    private static final int SPANS = 64;
    private static final long SPAN = 5_000;

    private final long key;
    private final Delays delays;
    private final long tieUnit;
    private final long[] states = new long[MOST_ENTITIES];
    private final boolean[] hasLeft = new boolean[MOST_ENTITIES];
    private final long[] draws = new long[MOST_ENTITIES];
    /** Deposits that are due in each span of time, by entity; a ring. */
    private final long[] deposits = new long[MOST_ENTITIES * SPANS];
    /** Span up to which each entity has taken its deposits. */
    private final long[] taken = new long[MOST_ENTITIES];

    private final int pendingPerEntity;
    private int entities;
    private long lookahead;
    private long globalState;
    private long globalDraws;

    private long[] log = new long[1 << 12];
    private int logged;
    private boolean logsEntities = true;

    RandomModel(long seed, Delays delays) {
        this.key = KeyedRandom.key(seed, 0, delays.name(), "test");
        this.delays = delays;
        this.entities = 2 + (int) (KeyedRandom.uniform(key, -1) * KeyedRandom.uniform(key, -2) * 200);
        this.lookahead = 1 + (long) (KeyedRandom.uniform(key, -3) * 20_000);
        this.tieUnit = KeyedRandom.uniform(key, -4) < 0.5 ? 1 : 5_000;
        this.pendingPerEntity = 1 + (int) (KeyedRandom.uniform(key, -5) * 12);
    }

    /** The same model, which logs globals alone: entities on several threads have no common order. */
    RandomModel withoutEntities() {
        logsEntities = false;
        return this;
    }

    int entities() {
        return entities;
    }

    /** Two timers an entity. */
    int timers() {
        return 2 * entities;
    }

    long lookahead() {
        return lookahead;
    }

    void start(Executor executor) {
        for (int e = 0; e < entities; e++) {
            executor.sendInitial(e, (long) (uniform(e) * 50_000), REVIEW, 0, 0);
            for (int i = 0; i < pendingPerEntity; i++) {
                executor.sendInitial(e, delays.draw(uniform(e)), HOLD, i, 0.1 * i);
            }
        }
        executor.addGlobal(0, 3, "sample", this::sample);
        executor.addGlobal(70_000, 1, "lever", this::pullLever);
        executor.addGlobal(140_000, 2, "entry", this::enter);
        executor.addGlobal(140_000, 2, "exit", this::leave);
    }

    @Override
    public void pass(State state) {
        state.part("random model");
        state.pass(states, draws, deposits, taken);
        state.pass(hasLeft);
        entities = state.pass(entities);
        lookahead = state.pass(lookahead);
        globalState = state.pass(globalState);
        globalDraws = state.pass(globalDraws);
    }

    @Override
    public String[] kinds() {
        return KINDS;
    }

    @Override
    public Model twin() {
        return this;
    }

    /** Hash of what all entities have seen. */
    long state() {
        return Arrays.hashCode(states) * 31L + Arrays.hashCode(draws);
    }

    @Override
    public long fingerprint(int entity) {
        long hash = states[entity] * 31 + draws[entity] + (hasLeft[entity] ? 1 : 0);
        for (int cell = entity * SPANS; cell < (entity + 1) * SPANS; cell++) {
            hash = hash * 31 + deposits[cell];
        }
        return hash;
    }

    @Override
    public void deposit(int e, long by, int kind, int slot, double amount) {
        deposits[e * SPANS + (int) (by / SPAN - 1) % SPANS] +=
                mix(kind * 7L + slot + Double.doubleToRawLongBits(amount));
    }

    /** What was due in the spans of time before the one that has begun. */
    private void takeDeposits(int e, long now) {
        for (long span = Math.max(taken[e], now / SPAN - SPANS); span < now / SPAN; span++) {
            int cell = e * SPANS + (int) span % SPANS;
            states[e] = mix(states[e] ^ deposits[cell]);
            deposits[cell] = 0;
        }
        taken[e] = now / SPAN;
    }

    @Override
    public void handle(Agenda agenda, int e, int kind, int slot, double amount) {
        if (logsEntities) {
            log(agenda.now(), e, kind, slot, Double.doubleToRawLongBits(amount));
        }
        states[e] = mix(states[e] ^ agenda.now() * 31 + kind * 7L + slot + Double.doubleToRawLongBits(amount));
        if (hasLeft[e]) {
            return;
        }
        takeDeposits(e, agenda.now());
        switch (kind) {
            case HOLD -> hold(agenda, e, slot);
            case REVIEW -> review(agenda, e);
            case ORDER -> order(agenda, e, slot);
            default -> ring(agenda, e);
        }
    }

    private void hold(Agenda agenda, int e, int slot) {
        double u = uniform(e);
        if (u < 0.1 && slot < 1000) {
            agenda.toSelf(agenda.now(), HOLD, slot + 1000, u);
        } else if (u < 0.4) {
            agenda.toSelf(agenda.now() + delay(e), HOLD, slot % 1000, u);
        } else {
            agenda.send(other(e), agenda.now() + lookahead + delay(e), HOLD, slot % 1000, u);
        }
        if (u > 0.95) {
            agenda.setTimer(2 * e, agenda.now() + delay(e), TIMER, slot, u);
        }
    }

    private void review(Agenda agenda, int e) {
        agenda.setTimer(2 * e + 1, agenda.now() + (long) (uniform(e) * 3) * 40_000, TIMER, 9, 0.5);
        long tick = agenda.now() + lookahead;
        int first = other(e);
        for (int i = 0; i < 10; i++) {
            agenda.send((first + i) % entities, tick, ORDER, i, uniform(e));
        }
        agenda.toSelf(agenda.now() + 70_000, REVIEW, 0, 0);
    }

    private void order(Agenda agenda, int e, int slot) {
        long ahead = lookahead + (long) (uniform(e) * 40_000);
        long due = agenda.now() + ahead;
        long by = (due / SPAN + 1) * SPAN;
        if (slot % 8 == 0) {
            double amount = uniform(e);
            deposit(e, by, DEPOSIT, slot, amount);
            agenda.booked(due, DEPOSIT, slot, amount);
        } else {
            agenda.deposit(slot % 4 == 0 ? e : other(e), due, by, DEPOSIT, slot, uniform(e));
        }
        if (slot % 3 == 0) {
            agenda.send(other(e), agenda.now() + lookahead + delay(e), ORDER, slot + 1, uniform(e));
        }
        if (uniform(e) < 0.1) {
            agenda.cancelTimer(2 * e);
        }
    }

    private void ring(Agenda agenda, int e) {
        if (uniform(e) < 0.3) {
            agenda.setTimer(2 * e, agenda.now(), TIMER, 1, 1);
            agenda.setTimer(2 * e, agenda.now() + delay(e), TIMER, 2, 2);
        }
    }

    private void sample(GlobalAgenda agenda) {
        log(agenda.now(), -1, 3, 0, 0);
        long[] sum = {0};
        agenda.forEachPending((tick, entity, kind, slot, amount) ->
                sum[0] += mix(tick ^ mix(entity) + kind * 5L + slot + Double.doubleToRawLongBits(amount)));
        if (globalUniform() < 0.3) {
            agenda.takeDeposits();
            sum[0] += Arrays.hashCode(deposits);
        }
        globalState = mix(globalState ^ sum[0] ^ Arrays.hashCode(states));
        log(globalState, -1, 3, 0, 0);
        int target = (int) (globalUniform() * entities);
        agenda.send(target, agenda.now() + (long) (globalUniform() * 2) * 13, ORDER, 3, globalUniform());
        agenda.send(target, agenda.now(), TIMER, 4, globalUniform());
        agenda.cancelTimer((int) (globalUniform() * 2 * entities));
        if (globalUniform() < 0.5) {
            agenda.addGlobal(agenda.now(), 4, "after " + globalDraws, a -> log(a.now(), -1, 4, (int) globalDraws, 0));
            agenda.addGlobal(agenda.now(), 3, "sample again", a -> log(a.now(), -1, 3, 1, globalState));
        }
        agenda.addGlobal(agenda.now() + 30_000, 3, "sample", this::sample);
    }

    private void pullLever(GlobalAgenda agenda) {
        lookahead = 1 + (long) (globalUniform() * 20_000);
        agenda.setLookahead(lookahead);
        agenda.addGlobal(agenda.now() + 70_000, 1, "lever", this::pullLever);
    }

    private void enter(GlobalAgenda agenda) {
        log(agenda.now(), -1, 2, 0, entities);
        if (entities < MOST_ENTITIES) {
            taken[entities] = agenda.now() / SPAN;
            entities++;
            agenda.grow(entities, timers());
            agenda.send(entities - 1, agenda.now(), REVIEW, 0, 0);
            agenda.send(entities - 1, agenda.now() + 5, HOLD, 2, 0);
        }
        agenda.addGlobal(agenda.now() + 140_000, 2, "entry", this::enter);
    }

    private void leave(GlobalAgenda agenda) {
        int e = (int) (globalUniform() * entities);
        if (globalUniform() < 0.3) {
            hasLeft[e] = true;
            agenda.cancelTimer(2 * e);
            agenda.cancelTimer(2 * e + 1);
        }
        agenda.addGlobal(agenda.now() + 140_000, 2, "exit", this::leave);
    }

    private long delay(int e) {
        return delays.draw(uniform(e)) / tieUnit * tieUnit;
    }

    private int other(int e) {
        int target = (int) (uniform(e) * (entities - 1));
        return target < e ? target : target + 1;
    }

    /** A number that depends on what the entity has seen. */
    private double uniform(int e) {
        return KeyedRandom.uniform(key, mix(states[e] + e) + draws[e]++);
    }

    private double globalUniform() {
        return KeyedRandom.uniform(key, globalState + globalDraws++);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        return z ^ z >>> 27;
    }

    private void log(long tick, int entity, int kind, int slot, long bits) {
        if (logged + 3 > log.length) {
            log = Arrays.copyOf(log, 2 * log.length);
        }
        log[logged++] = tick;
        log[logged++] = (long) entity << 40 | (long) kind << 32 | slot;
        log[logged++] = bits;
    }

    int events() {
        return logged / 3;
    }

    /** Describes the first event in which two logs differ; null if none. */
    static String firstDifference(RandomModel expected, RandomModel actual) {
        int at = Arrays.mismatch(expected.log, 0, expected.logged, actual.log, 0, actual.logged);
        if (at < 0) {
            return null;
        }
        return "event " + at / 3 + ": expected " + expected.describe(at / 3) + " but was " + actual.describe(at / 3);
    }

    private String describe(int event) {
        if (3 * event >= logged) {
            return "the end";
        }
        long what = log[3 * event + 1];
        return "tick " + log[3 * event] + " entity " + (what >> 40) + " kind " + (what >> 32 & 0xFF) + " slot "
                + (int) what + " amount " + Double.longBitsToDouble(log[3 * event + 2]);
    }
}
