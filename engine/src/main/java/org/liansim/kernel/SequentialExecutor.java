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
    private final Timers timers;
    private final EntityAgenda agenda;
    private final GlobalQueue globals = new GlobalQueue();
    private final RunningGlobal globalAgenda = new RunningGlobal();
    private final String[] kinds;
    private final long[] eventsByKind;
    private final EventTrace trace;
    private final LocalityCheck locality;
    private final boolean watched;

    private long globalsRun;
    private int sentByGlobals;
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
        this.kinds = model.kinds().clone();
        if (kinds.length > EventRecord.MOST_KINDS) {
            throw new IllegalArgumentException(kinds.length + " kinds are more than " + EventRecord.MOST_KINDS);
        }
        this.agenda = new EntityAgenda(queue, timers, entities, lookahead, kinds);
        this.eventsByKind = new long[kinds.length];
        this.trace = supervision.trace();
        this.locality = supervision.check() == Check.FULL ? new LocalityCheck(model) : null;
        this.watched = trace != null || locality != null;
    }

    @Override
    public void sendInitial(int entity, long tick, int kind, int slot, double amount) {
        agenda.checkEntity(entity);
        agenda.begin(reached, entity);
        agenda.toSelf(tick, kind, slot, amount);
    }

    @Override
    public void addGlobal(long tick, int phase, String id, GlobalAction action) {
        if (tick < reached) {
            throw new ContractViolation(
                    "Global \"" + id + "\" is added for tick " + tick + "; the run has reached tick " + reached + ".");
        }
        globals.add(new GlobalQueue.Entry(tick, phase, id, action));
    }

    @Override
    public void run(long end) {
        if (locality != null) {
            locality.store(agenda.entities(), "the start of the run");
        }
        long bound = Math.min(end, globals.nextTick());
        runEvents(bound);
        while (bound < end) {
            runGlobals(bound);
            bound = Math.min(end, globals.nextTick());
            runEvents(bound);
        }
        if (locality != null) {
            locality.verify();
        }
        reached = Math.max(reached, end);
    }

    @Override
    public long[] eventsByKind() {
        return eventsByKind.clone();
    }

    @Override
    public long globalsRun() {
        return globalsRun;
    }

    private void runEvents(long bound) {
        while (queue.advance(bound)) {
            runEvent();
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
        long detail = queue.detail();
        int timer = EventRecord.slot(detail);
        if (timers.isPending(timer, EventRecord.number(detail))) {
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

    private void runGlobals(long tick) {
        if (locality != null) {
            locality.verify();
        }
        while (globals.nextTick() == tick) {
            GlobalQueue.Entry entry = globals.take();
            if (trace != null) {
                trace.global(tick, entry.phase(), entry.id());
            }
            globalAgenda.running = entry;
            entry.action().run(globalAgenda);
            globalsRun++;
            if (locality != null) {
                locality.store(agenda.entities(), "global \"" + entry.id() + "\" at tick " + tick);
            }
        }
        globalAgenda.running = null;
    }

    private final class RunningGlobal implements GlobalAgenda {
        private GlobalQueue.Entry running;

        @Override
        public long now() {
            return running.tick();
        }

        @Override
        public void send(int entity, long tick, int kind, int slot, double amount) {
            requireNotPast(tick, "an event");
            agenda.checkEntity(entity);
            agenda.checkKind(kind);
            if (++sentByGlobals == 0) {
                throw new ContractViolation("Globals sent more than 2^32 - 1 events.");
            }
            queue.add(
                    tick,
                    EventRecord.route(entity, EventRecord.GLOBAL_SENDER, kind),
                    EventRecord.detail(sentByGlobals, slot),
                    Double.doubleToRawLongBits(amount));
        }

        @Override
        public void addGlobal(long tick, int phase, String id, GlobalAction action) {
            requireNotPast(tick, "global \"" + id + "\"");
            GlobalQueue.Entry entry = new GlobalQueue.Entry(tick, phase, id, action);
            if (tick == now() && entry.comparePlace(running) <= 0) {
                throw new ContractViolation("Global \"" + running.id() + "\" of phase " + running.phase() + " at tick "
                        + tick + " adds global \"" + id + "\" of phase " + phase
                        + " now, in a place that has passed.");
            }
            globals.add(entry);
        }

        @Override
        public void cancelTimer(int timer) {
            if (timer < 0 || timer >= timers.count()) {
                throw new ContractViolation("There is no timer " + timer + " among " + timers.count() + ".");
            }
            timers.cancel(timer);
        }

        @Override
        public void setLookahead(long ticks) {
            agenda.setLookahead(ticks);
        }

        @Override
        public void grow(int entities, int timerCount) {
            agenda.grow(entities);
            timers.grow(timerCount);
        }

        @Override
        public void forEachPending(PendingVisitor visitor) {
            queue.forEach((tick, route, detail, amount) -> {
                int entity = EventRecord.entity(route);
                int kind = EventRecord.kind(route);
                int slot = EventRecord.slot(detail);
                if (kind != EventRecord.TIMER_KIND) {
                    visitor.visit(tick, entity, kind, slot, Double.longBitsToDouble(amount));
                } else if (timers.isPending(slot, EventRecord.number(detail))) {
                    visitor.visit(tick, entity, timers.kind(slot), timers.slot(slot), timers.amount(slot));
                }
            });
        }

        private void requireNotPast(long tick, String what) {
            if (tick < now()) {
                throw new ContractViolation("Global \"" + running.id() + "\" at tick " + now() + " adds " + what
                        + " for tick " + tick + ", which has passed.");
            }
        }
    }
}
