package org.liansim.kernel;

import java.util.stream.Stream;

/**
 * Runs events window by window, on any number of threads, with the results of {@link SequentialExecutor}: the right one
 * for very many entities.
 *
 * <p>A window is no longer than the lookahead and ends before the next global, so no event in it can be caused by
 * another entity's event in it; entities are independent of each other inside it (conservative synchronous windows:
 * D. M. Nicol, The cost of conservative synchronization in parallel discrete event simulations, Journal of the ACM
 * 40(2), 1993). The events of a window are gathered by blocks of entities; each entity runs its own in their order.
 *
 * <p>{@link #run} is to be called by one thread at a time; with a full check all runs on that thread.
 */
public final class WindowedExecutor implements Executor {
    private final Model model;
    private final Sweep sweep;
    private final Senders senders;
    private final WindowShape shape;
    private final Lane[] lanes;
    /** What each lane sent, then what globals sent. */
    private final MessageRing[] messages;

    private final MessageRing sentByGlobals;
    /** What each lane deposited. */
    private final MessageRing[] deposits;
    /** All of these. */
    private final MessageRing[] rings;

    private final PendingEvents pending = new All();
    private final GlobalTurns globals;
    private final EventTrace trace;
    private final CalendarQueue traced = new CalendarQueue();
    private final TracedDeposits tracedDeposits;
    private final LocalityCheck locality;
    private final Sweep.Block open = this::openRing;
    private final Sweep.Block run = this::runLane;
    /** Ticks of the window that is running. */
    private long from;

    private long to;
    /** Width of the windows [ticks]. */
    private long width;

    /** Messages and deposits of the last window. */
    private int lastSize;
    /** Nothing is pending before. */
    private long done;
    /** End of the last run: nothing may be added before. */
    private long reached;

    /**
     * @param rows entities and timers at the start
     * @param lookahead least delay of messages between entities [ticks, at least 1]
     * @param sweep the threads to run on; they stay the caller's
     */
    public WindowedExecutor(Model model, Rows rows, long lookahead, Supervision supervision, Sweep sweep) {
        this(model, rows, lookahead, Long.MAX_VALUE, supervision, sweep);
    }

    /**
     * With windows that may be shorter than the lookahead.
     *
     * @param longestWindow most ticks of a window, at least 1
     */
    public WindowedExecutor(
            Model model, Rows rows, long lookahead, long longestWindow, Supervision supervision, Sweep sweep) {
        this(
                model,
                new Senders(
                        new Timers(rows.timers()),
                        rows.entities(),
                        lookahead,
                        model.kinds().clone()),
                WindowShape.of(rows.entities(), sweep.threads(), longestWindow),
                supervision,
                sweep);
    }

    /**
     * Who is there at the start.
     *
     * @param entities number of entities, rows 0 to entities - 1
     * @param timers number of timers over all entities
     */
    public record Rows(int entities, int timers) {}

    WindowedExecutor(Model model, Senders senders, WindowShape shape, Supervision supervision, Sweep sweep) {
        this.model = model;
        this.senders = senders;
        this.shape = shape;
        this.sweep = sweep;
        trace = supervision.trace();
        tracedDeposits = trace == null ? null : new TracedDeposits(trace);
        locality = supervision.check() == Check.FULL ? new LocalityCheck(model) : null;
        lanes = new Lane[shape.lanes()];
        messages = new MessageRing[lanes.length + 1];
        deposits = new MessageRing[lanes.length];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = new Lane(i, shape, senders, trace != null, locality);
            messages[i] = lanes[i].ring();
            deposits[i] = lanes[i].deposits();
        }
        sentByGlobals = shape.ring(senders);
        messages[lanes.length] = sentByGlobals;
        rings = Stream.of(messages, deposits).flatMap(Stream::of).toArray(MessageRing[]::new);
        width = shape.window(senders.lookahead());
        globals = new GlobalTurns(pending, senders, this::takeDeposits, trace, locality);
    }

    @Override
    public void sendInitial(int entity, long tick, int kind, int slot, double amount) {
        senders.checkEntity(entity);
        laneOf(entity).sendInitial(reached, entity, tick, kind, slot, amount);
    }

    @Override
    public void addGlobal(long tick, int phase, String id, GlobalAction action) {
        globals.addInitial(reached, new GlobalQueue.Entry(tick, phase, id, action));
    }

    @Override
    public void run(long end) {
        handOutHandlers();
        if (locality != null) {
            locality.store(senders.entities(), "the start of the run");
        }
        long bound = Math.min(end, globals.nextTick());
        runWindows(bound);
        while (bound < end) {
            globals.run(bound);
            bound = Math.min(end, globals.nextTick());
            runWindows(bound);
        }
        if (locality != null) {
            locality.verify();
        }
        reached = Math.max(reached, end);
    }

    @Override
    public void takeDeposits() {
        for (Lane lane : lanes) {
            lane.settle();
        }
    }

    /** Each lane beside the first gets a handler of its own when lanes run on several threads. */
    private void handOutHandlers() {
        boolean shared = sweep.threads() == 1 || locality != null;
        for (int i = 0; i < lanes.length; i++) {
            if (!lanes[i].hasHandler()) {
                lanes[i].use(shared || i == 0 ? model : model.twin());
            }
        }
    }

    @Override
    public void pass(State state) {
        takeDeposits();
        state.part("executor");
        reached = state.pass(reached);
        done = reached;
        long[] events = eventsByKind();
        state.pass(events);
        senders.pass(state);
        globals.pass(state);
        state.part("events");
        if (state.isPutBack()) {
            restart(events);
            PendingState.putBack(state, pending);
        } else {
            PendingState.keep(state, pending, senders.timers);
        }
    }

    @Override
    public long[] eventsByKind() {
        long[] sums = new long[senders.kinds()];
        for (Lane lane : lanes) {
            lane.addEventsTo(sums);
        }
        return sums;
    }

    @Override
    public long globalsRun() {
        return globals.count();
    }

    /** Runs all events due before the bound; there is no global before. */
    private void runWindows(long bound) {
        from = Math.max(done, nextTick());
        while (from < bound) {
            if (width != shape.window(senders.lookahead())) {
                reshape();
            }
            to = Math.min(bound, sentByGlobals.endOfWindow(from));
            done = to;
            runWindow();
            from = Math.max(done, nextTick());
        }
        done = Math.max(done, bound);
        if (trace != null) {
            tracedDeposits.writeBefore(bound);
        }
    }

    private long nextTick() {
        long next = Long.MAX_VALUE;
        for (MessageRing ring : rings) {
            next = Math.min(next, ring.nextTick());
        }
        return next;
    }

    /** Drops all pending events, and takes over the number of those run. */
    private void restart(long[] events) {
        width = shape.window(senders.lookahead());
        for (MessageRing ring : rings) {
            ring.restart(width, reached);
        }
        for (int i = 0; i < lanes.length; i++) {
            lanes[i].setEvents(i == 0 ? events : new long[events.length]);
        }
    }

    private Lane laneOf(int entity) {
        return lanes[(entity >>> shape.blockBits()) % lanes.length];
    }

    private void reshape() {
        width = shape.window(senders.lookahead());
        for (MessageRing ring : rings) {
            ring.reshape(width, from);
        }
    }

    private void runWindow() {
        boolean threaded = sweep.threads() > 1 && lastSize >= shape.worthThreads() && locality == null;
        all(rings.length, open, threaded);
        all(lanes.length, run, threaded);
        throwFailures();
        lastSize = 0;
        for (MessageRing ring : rings) {
            lastSize += ring.opened();
        }
        if (trace != null) {
            writeTrace();
        }
    }

    private void all(int blocks, Sweep.Block body, boolean threaded) {
        if (threaded) {
            sweep.run(blocks, body);
        } else {
            for (int block = 0; block < blocks; block++) {
                body.run(block);
            }
        }
    }

    private void openRing(int ring) {
        rings[ring].open(from, to);
    }

    private void runLane(int lane) {
        lanes[lane].run(messages, deposits, from, to);
    }

    private void throwFailures() {
        for (Lane lane : lanes) {
            if (lane.failure() instanceof RuntimeException e) {
                throw e;
            }
            if (lane.failure() instanceof Error e) {
                throw e;
            }
        }
    }

    private void writeTrace() {
        for (Lane lane : lanes) {
            lane.log().pourInto(traced::add);
            lane.depositLog().pourInto(tracedDeposits::add);
        }
        while (traced.advance(Long.MAX_VALUE)) {
            long route = traced.route();
            int entity = EventRecord.entity(route);
            int slot = EventRecord.slot(traced.detail());
            tracedDeposits.writeTo(traced.tick(), entity);
            trace.event(traced.tick(), entity, EventRecord.kind(route), slot, traced.amount());
        }
    }

    /** What is pending everywhere; what is added lies with those that its sender sent. */
    private final class All implements PendingEvents {
        @Override
        public void add(long tick, long route, long detail, long amount) {
            int sender = EventRecord.sender(route);
            PendingEvents ring = sender == EventRecord.GLOBAL_SENDER
                    ? sentByGlobals
                    : laneOf(sender).ring();
            ring.add(tick, route, detail, amount);
        }

        @Override
        public void forEach(Visitor visitor) {
            for (Lane lane : lanes) {
                lane.forEach(visitor);
            }
            sentByGlobals.forEach(visitor);
        }
    }
}
