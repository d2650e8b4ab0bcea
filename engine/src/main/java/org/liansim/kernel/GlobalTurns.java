package org.liansim.kernel;

/** The globals of a run: gives each its turn, and acts for the one whose turn it is. */
final class GlobalTurns implements GlobalAgenda, Stateful {
    private final GlobalQueue queue = new GlobalQueue();
    private final PendingEvents events;
    private final Senders senders;
    private final Runnable settling;
    private final EventTrace trace;
    private final LocalityCheck locality;
    private GlobalQueue.Entry running;
    private long run;

    /**
     * @param settling lets the model take in what is deposited
     * @param trace null for none
     * @param locality null for no check
     */
    GlobalTurns(PendingEvents events, Senders senders, Runnable settling, EventTrace trace, LocalityCheck locality) {
        this.events = events;
        this.senders = senders;
        this.settling = settling;
        this.trace = trace;
        this.locality = locality;
    }

    /** Adds a global in the name of nobody; {@code reached} is the end of the last run. */
    void addInitial(long reached, GlobalQueue.Entry entry) {
        if (entry.tick() < reached) {
            throw new ContractViolation("Global \"" + entry.id() + "\" is added for tick " + entry.tick()
                    + "; the run has reached tick " + reached + ".");
        }
        queue.add(entry);
    }

    /** Tick of the next global, or {@code Long.MAX_VALUE} when there is none. */
    long nextTick() {
        return queue.nextTick();
    }

    /** Number of globals run so far. */
    long count() {
        return run;
    }

    /** Runs all globals of a tick, the next one. */
    void run(long tick) {
        if (locality != null) {
            locality.verify();
        }
        while (queue.nextTick() == tick) {
            GlobalQueue.Entry entry = queue.take();
            if (trace != null) {
                trace.global(tick, entry.phase(), entry.id());
            }
            running = entry;
            entry.action().run(this);
            run++;
            if (locality != null) {
                locality.store(senders.entities(), "global \"" + entry.id() + "\" at tick " + tick);
            }
        }
        running = null;
    }

    @Override
    public void pass(State state) {
        state.part("globals");
        run = state.pass(run);
        queue.pass(state);
    }

    @Override
    public long now() {
        return running.tick();
    }

    @Override
    public void send(int entity, long tick, int kind, int slot, double amount) {
        requireNotPast(tick, "an event");
        senders.checkEntity(entity);
        senders.checkKind(kind);
        events.add(
                tick,
                EventRecord.route(entity, EventRecord.GLOBAL_SENDER, kind),
                EventRecord.detail(senders.nextGlobalNumber(), slot),
                Double.doubleToRawLongBits(amount));
    }

    @Override
    public void addGlobal(long tick, int phase, String id, GlobalAction action) {
        requireNotPast(tick, "global \"" + id + "\"");
        GlobalQueue.Entry entry = new GlobalQueue.Entry(tick, phase, id, action);
        if (tick == now() && entry.comparePlace(running) <= 0) {
            throw new ContractViolation("Global \"" + running.id() + "\" of phase " + running.phase() + " at tick "
                    + tick + " adds global \"" + id + "\" of phase " + phase + " now, in a place that has passed.");
        }
        queue.add(entry);
    }

    @Override
    public void cancelTimer(int timer) {
        senders.checkTimer(timer);
        senders.timers.cancel(timer);
    }

    @Override
    public void setLookahead(long ticks) {
        senders.setLookahead(ticks);
    }

    @Override
    public void grow(int entities, int timers) {
        senders.grow(entities, timers);
    }

    @Override
    public void takeDeposits() {
        settling.run();
    }

    @Override
    public void forEachPending(PendingVisitor visitor) {
        Timers timers = senders.timers;
        events.forEach((tick, route, detail, amount) -> {
            int entity = EventRecord.entity(route);
            int kind = EventRecord.kind(route);
            int slot = EventRecord.slot(detail);
            if (kind != EventRecord.TIMER_KIND) {
                visitor.visit(tick, entity, kind, slot, Double.longBitsToDouble(amount));
            } else if (timers.isPending(slot, (int) amount)) {
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
