package org.liansim.kernel;

import java.util.Arrays;

/** Sends events in the name of the entity whose turn it is, holds every sender to the rules, and numbers the sends. */
final class EntityAgenda implements Agenda {
    private final EventQueue queue;
    private final Timers timers;
    private final String[] kinds;
    /** Number of sends so far, by entity. */
    private int[] sent;

    private long lookahead;
    private long now;
    private int self;

    EntityAgenda(EventQueue queue, Timers timers, int entities, long lookahead, String[] kinds) {
        this.queue = queue;
        this.timers = timers;
        this.sent = new int[checkedCount(entities)];
        this.kinds = kinds;
        setLookahead(lookahead);
    }

    static int checkedCount(int entities) {
        if (entities < 0 || entities > EventRecord.MOST_ENTITIES) {
            throw new IllegalArgumentException(
                    entities + " entities are not between 0 and " + EventRecord.MOST_ENTITIES);
        }
        return entities;
    }

    /** Gives the turn to an entity. */
    void begin(long tick, int entity) {
        now = tick;
        self = entity;
    }

    void setLookahead(long ticks) {
        if (ticks < 1) {
            throw new IllegalArgumentException("The lookahead of " + ticks + " ticks is less than 1.");
        }
        lookahead = ticks;
    }

    void grow(int entities) {
        if (entities < sent.length) {
            throw new IllegalArgumentException("The number of entities may not fall from " + sent.length + " to "
                    + entities + "; ids are never reused.");
        }
        sent = Arrays.copyOf(sent, checkedCount(entities));
    }

    int entities() {
        return sent.length;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void toSelf(long tick, int kind, int slot, double amount) {
        if (tick < now) {
            throw past(tick, kind);
        }
        checkKind(kind);
        add(self, tick, kind, slot, amount);
    }

    @Override
    public void send(int entity, long tick, int kind, int slot, double amount) {
        if (tick < now || tick - now < lookahead && entity != self) {
            throw early(entity, tick, kind);
        }
        checkKind(kind);
        checkEntity(entity);
        add(entity, tick, kind, slot, amount);
    }

    @Override
    public void setTimer(int timer, long tick, int kind, int slot, double amount) {
        if (tick < now) {
            throw past(tick, kind);
        }
        checkKind(kind);
        checkTimer(timer);
        int number = nextNumber();
        timers.set(timer, self, number, kind, slot, amount);
        queue.add(tick, EventRecord.route(self, self, EventRecord.TIMER_KIND), EventRecord.detail(number, timer), 0);
    }

    @Override
    public void cancelTimer(int timer) {
        checkTimer(timer);
        timers.cancel(timer);
    }

    private void add(int entity, long tick, int kind, int slot, double amount) {
        queue.add(
                tick,
                EventRecord.route(entity, self, kind),
                EventRecord.detail(nextNumber(), slot),
                Double.doubleToRawLongBits(amount));
    }

    private int nextNumber() {
        int number = ++sent[self];
        if (number == 0) {
            throw new ContractViolation("Entity " + self + " sent more than 2^32 - 1 events.");
        }
        return number;
    }

    void checkKind(int kind) {
        if (kind < 0 || kind >= kinds.length) {
            throw new ContractViolation("There is no kind " + kind + " among " + kinds.length + ".");
        }
    }

    void checkEntity(int entity) {
        if (entity < 0 || entity >= sent.length) {
            throw new ContractViolation("There is no entity " + entity + " among " + sent.length + ".");
        }
    }

    private void checkTimer(int timer) {
        if (timer < 0 || timer >= timers.count()) {
            throw new ContractViolation("There is no timer " + timer + " among " + timers.count() + ".");
        }
        int owner = timers.owner(timer);
        if (owner >= 0 && owner != self) {
            throw new ContractViolation(
                    "Entity " + self + " touches timer " + timer + ", which belongs to entity " + owner + ".");
        }
    }

    private ContractViolation past(long tick, int kind) {
        return new ContractViolation("Entity " + self + " sends \"" + name(kind) + "\" to itself for tick " + tick
                + ", which is before now, tick " + now + ".");
    }

    private ContractViolation early(int entity, long tick, int kind) {
        return new ContractViolation("Entity " + self + " sends \"" + name(kind) + "\" to entity " + entity
                + " for tick " + tick + " at tick " + now + "; it may not be due before tick " + (now + lookahead)
                + ", now and the lookahead.");
    }

    private String name(int kind) {
        return kind >= 0 && kind < kinds.length ? kinds[kind] : "kind " + kind;
    }
}
