package org.liansim.kernel;

/** Sends events in the name of the entity whose turn it is, holds it to the rules, and numbers its sends. */
final class EntityAgenda implements Agenda {
    private final PendingEvents events;
    private final Deposits deposits;
    private final Senders senders;
    private final Timers timers;
    private long now;
    private int self;

    EntityAgenda(PendingEvents events, Deposits deposits, Senders senders) {
        this.events = events;
        this.deposits = deposits;
        this.senders = senders;
        this.timers = senders.timers;
    }

    /** Gives the turn to an entity. */
    void begin(long tick, int entity) {
        now = tick;
        self = entity;
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
        senders.checkKind(kind);
        add(self, tick, kind, slot, amount);
    }

    @Override
    public void send(int entity, long tick, int kind, int slot, double amount) {
        if (tick < now || tick - now < senders.lookahead() && entity != self) {
            throw early(entity, tick, kind);
        }
        senders.checkKind(kind);
        senders.checkEntity(entity);
        add(entity, tick, kind, slot, amount);
    }

    @Override
    public void deposit(int entity, long tick, long by, int kind, int slot, double amount) {
        if (tick - now < senders.lookahead()) {
            throw early(entity, tick, kind);
        }
        if (by < tick) {
            throw new ContractViolation("Entity " + self + " sends \"" + senders.kindName(kind) + "\" to entity "
                    + entity + " for tick " + tick + ", to be taken in by tick " + by + ", which is before.");
        }
        senders.checkKind(kind);
        senders.checkEntity(entity);
        deposits.take(self, entity, tick, by, kind, slot, amount);
    }

    @Override
    public void booked(long tick, int kind, int slot, double amount) {
        if (tick < now) {
            throw past(tick, kind);
        }
        senders.checkKind(kind);
        deposits.note(self, tick, kind, slot, amount);
    }

    @Override
    public void setTimer(int timer, long tick, int kind, int slot, double amount) {
        if (tick < now) {
            throw past(tick, kind);
        }
        senders.checkKind(kind);
        checkTimer(timer);
        int number = senders.nextNumber(self);
        timers.set(timer, self, number, kind, slot, amount);
        long route = EventRecord.route(self, self, EventRecord.TIMER_KIND);
        events.add(tick, route, EventRecord.detail(number, timer), number);
    }

    @Override
    public void cancelTimer(int timer) {
        checkTimer(timer);
        timers.cancel(timer);
    }

    private void add(int entity, long tick, int kind, int slot, double amount) {
        events.add(
                tick,
                EventRecord.route(entity, self, kind),
                EventRecord.detail(senders.nextNumber(self), slot),
                Double.doubleToRawLongBits(amount));
    }

    private void checkTimer(int timer) {
        senders.checkTimer(timer);
        int owner = timers.owner(timer);
        if (owner >= 0 && owner != self) {
            throw new ContractViolation(
                    "Entity " + self + " touches timer " + timer + ", which belongs to entity " + owner + ".");
        }
    }

    private ContractViolation past(long tick, int kind) {
        return new ContractViolation("Entity " + self + " sends \"" + senders.kindName(kind) + "\" to itself for tick "
                + tick + ", which is before now, tick " + now + ".");
    }

    private ContractViolation early(int entity, long tick, int kind) {
        return new ContractViolation("Entity " + self + " sends \"" + senders.kindName(kind) + "\" to entity " + entity
                + " for tick " + tick + " at tick " + now + "; it may not be due before tick "
                + (now + senders.lookahead()) + ", now and the lookahead.");
    }
}
