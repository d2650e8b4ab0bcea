package org.liansim.kernel;

/**
 * Runs events one by one in the order (tick, globals first, target entity, sender, send number); sends of globals come
 * before those of entities. An entity's row is its rank.
 *
 * <p>Not thread-safe; one executor serves one replication.
 */
public final class SequentialExecutor implements Executor {
    private final Model model;
    private final EventQueue queue;
    private final Senders senders;
    private final Timers timers;
    private final EntityAgenda agenda;
    private final GlobalTurns globals;
    private final long[] eventsByKind;
    private final EventTrace trace;
    private final TracedDeposits traced;
    private final LocalityCheck locality;
    private final boolean watched;

    /** End of the last run: nothing may be added before. */
    private long reached;

    /**
     * @param entities number of entities at the start, rows 0 to entities - 1
     * @param timers number of timers at the start, over all entities
     * @param lookahead least delay of messages between entities [ticks, at least 1]
     */
    public SequentialExecutor(Model model, int entities, int timers, long lookahead) {
        this(model, entities, timers, lookahead, Supervision.NONE);
    }

    public SequentialExecutor(Model model, int entities, int timers, long lookahead, Supervision supervision) {
        this(model, new CalendarQueue(), new Timers(timers), entities, lookahead, supervision);
    }

    SequentialExecutor(
            Model model, EventQueue queue, Timers timers, int entities, long lookahead, Supervision supervision) {
        this.model = model;
        this.queue = queue;
        this.timers = timers;
        this.senders = new Senders(timers, entities, lookahead, model.kinds().clone());
        this.agenda = new EntityAgenda(queue, new Taken(), senders);
        this.eventsByKind = new long[senders.kinds()];
        this.trace = supervision.trace();
        this.traced = trace == null ? null : new TracedDeposits(trace);
        this.locality = supervision.check() == Check.FULL ? new LocalityCheck(model) : null;
        this.watched = trace != null || locality != null;
        this.globals = new GlobalTurns(queue, senders, () -> {}, trace, locality);
    }

    @Override
    public void sendInitial(int entity, long tick, int kind, int slot, double amount) {
        senders.checkEntity(entity);
        agenda.begin(reached, entity);
        agenda.toSelf(tick, kind, slot, amount);
    }

    @Override
    public void addGlobal(long tick, int phase, String id, GlobalAction action) {
        globals.addInitial(reached, new GlobalQueue.Entry(tick, phase, id, action));
    }

    @Override
    public void run(long end) {
        if (locality != null) {
            locality.store(senders.entities(), "the start of the run");
        }
        long bound = Math.min(end, globals.nextTick());
        runEvents(bound);
        while (bound < end) {
            globals.run(bound);
            bound = Math.min(end, globals.nextTick());
            runEvents(bound);
        }
        if (locality != null) {
            locality.verify();
        }
        reached = Math.max(reached, end);
    }

    @Override
    public void pass(State state) {
        state.part("executor");
        reached = state.pass(reached);
        state.pass(eventsByKind);
        senders.pass(state);
        globals.pass(state);
        state.part("events");
        if (state.isPutBack()) {
            queue.clear();
            PendingState.putBack(state, queue);
        } else {
            PendingState.keep(state, queue, timers);
        }
    }

    /** Does nothing: the model takes in deposits when they are sent. */
    @Override
    public void takeDeposits() {}

    @Override
    public long[] eventsByKind() {
        return eventsByKind.clone();
    }

    @Override
    public long globalsRun() {
        return globals.count();
    }

    private void runEvents(long bound) {
        while (queue.advance(bound)) {
            runEvent();
        }
        if (traced != null) {
            traced.writeBefore(bound);
        }
    }

    private void runEvent() {
        long route = queue.route();
        int kind = EventRecord.kind(route);
        if (kind == EventRecord.TIMER_KIND) {
            runTimer(EventRecord.entity(route));
        } else {
            double amount = Double.longBitsToDouble(queue.amount());
            handle(EventRecord.entity(route), kind, EventRecord.slot(queue.detail()), amount);
        }
    }

    private void runTimer(int entity) {
        int timer = EventRecord.slot(queue.detail());
        if (timers.isPending(timer, (int) queue.amount())) {
            timers.cancel(timer);
            handle(entity, timers.kind(timer), timers.slot(timer), timers.amount(timer));
        }
    }

    private void handle(int entity, int kind, int slot, double amount) {
        agenda.begin(queue.tick(), entity);
        eventsByKind[kind]++;
        if (watched) {
            handleWatched(entity, kind, slot, amount);
        } else {
            model.handle(agenda, entity, kind, slot, amount);
        }
    }

    private void handleWatched(int entity, int kind, int slot, double amount) {
        long tick = queue.tick();
        if (trace != null) {
            traced.writeTo(tick, entity);
            trace.event(tick, entity, kind, slot, Double.doubleToRawLongBits(amount));
        }
        if (locality == null) {
            model.handle(agenda, entity, kind, slot, amount);
        } else {
            locality.verify(entity);
            model.handle(agenda, entity, kind, slot, amount);
            locality.store(entity, tick, kind);
        }
    }

    /** Hands deposits over at once. */
    private final class Taken implements Deposits {
        @Override
        public void take(int sender, int entity, long tick, long by, int kind, int slot, double amount) {
            note(sender, entity, tick, kind, slot, amount);
            if (locality == null || sender == entity) {
                model.deposit(entity, by, kind, slot, amount);
            } else {
                locality.verify(entity);
                model.deposit(entity, by, kind, slot, amount);
                locality.store(entity, tick, kind);
            }
        }

        @Override
        public void note(int entity, long tick, int kind, int slot, double amount) {
            note(entity, entity, tick, kind, slot, amount);
        }

        private void note(int sender, int entity, long tick, int kind, int slot, double amount) {
            eventsByKind[kind]++;
            if (traced != null) {
                long detail = EventRecord.detail(0, slot);
                traced.add(tick, EventRecord.route(entity, sender, kind), detail, Double.doubleToRawLongBits(amount));
            }
        }
    }
}
