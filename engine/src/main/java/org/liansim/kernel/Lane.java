package org.liansim.kernel;

/**
 * Every n-th block of entities: runs their events of a window, entity by entity, and keeps what they send. What a lane
 * leaves does not depend on the thread that it runs on, nor on what other lanes do in the same window.
 */
final class Lane implements PendingEvents {
    private static final int W = WindowEvents.W;

    private final int first;
    private final int step;
    private final Senders senders;
    private final Timers timers;
    private final EntityAgenda agenda;
    private final long[] eventsByKind;
    private final BlockEvents events;
    /** What the running entity sends to itself within the window. */
    private final HeapQueue own = new HeapQueue();

    private final EventLog log;
    private final LocalityCheck locality;
    private Model model;
    private MessageRing ring;
    /** Ticks of the running window; outside of windows all is later. */
    private long from;

    private long to;
    /** Of no meaning; without it the reads would be left out. */
    private long touched;
    /** What ended the lane's last window before its time; null as a rule. */
    private Throwable failure;

    /**
     * @param first first block; the others follow at distances of {@code step}
     * @param log null when no trace is written
     * @param locality null for no check
     */
    Lane(int first, WindowShape shape, Senders senders, EventLog log, LocalityCheck locality) {
        this.first = first;
        this.step = shape.lanes();
        this.senders = senders;
        this.timers = senders.timers;
        this.agenda = new EntityAgenda(this, senders);
        this.eventsByKind = new long[senders.kinds()];
        this.events = new BlockEvents(shape.blockBits());
        this.ring = new MessageRing(shape.shift(senders.lookahead()), 0);
        this.log = log;
        this.locality = locality;
    }

    MessageRing ring() {
        return ring;
    }

    void reshape(int shift, long tick) {
        ring = ring.reshaped(shift, tick);
    }

    boolean hasHandler() {
        return model != null;
    }

    void use(Model handler) {
        model = handler;
    }

    EventLog log() {
        return log;
    }

    Throwable failure() {
        return failure;
    }

    void sendInitial(long reached, int entity, long tick, int kind, int slot, double amount) {
        agenda.begin(reached, entity);
        agenda.toSelf(tick, kind, slot, amount);
    }

    @Override
    public void add(long tick, long route, long detail, long amount) {
        if (tick < to) {
            own.add(tick, route, detail, amount);
        } else {
            ring.add(tick, route, detail, amount);
        }
    }

    @Override
    public void forEach(Visitor visitor) {
        ring.forEach(visitor);
    }

    void addEventsTo(long[] sums) {
        for (int kind = 0; kind < sums.length; kind++) {
            sums[kind] += eventsByKind[kind];
        }
    }

    /** Runs the lane's events of a window. */
    void run(WindowEvents window) {
        from = window.from;
        to = window.to;
        try {
            for (int block = first; block < window.blocks; block += step) {
                if (window.starts[block] < window.starts[block + 1]) {
                    events.sort(window, block);
                    touchBlock(block << window.blockBits);
                    runBlock(block << window.blockBits);
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        to = 0;
    }

    /** Lets memory answer for all events of the block at once. */
    private void touchBlock(int firstEntity) {
        long[] words = events.words;
        int end = events.starts[events.starts.length - 1];
        long sum = 0;
        for (int at = 0; at < end; at += W) {
            long last = words[at + 2];
            sum += model.touch(
                    firstEntity + WindowEvents.local(last), WindowEvents.kind(last), WindowEvents.slot(last));
        }
        touched = sum;
    }

    private void runBlock(int firstEntity) {
        int[] starts = events.starts;
        for (int local = 0; local < starts.length - 1; local++) {
            if (starts[local] < starts[local + 1]) {
                runEntity(firstEntity + local, starts[local], starts[local + 1]);
            }
        }
    }

    private void runEntity(int entity, int start, int end) {
        int at = start;
        while (at < end || own.size() > 0) {
            if (own.size() > 0 && (at == end || isOwnFirst(entity, events.words[at]))) {
                own.advance(Long.MAX_VALUE);
                int kind = EventRecord.kind(own.route());
                runEvent(own.tick(), entity, kind, EventRecord.slot(own.detail()), own.amount());
            } else {
                long tick = from + WindowEvents.ticks(events.words[at]);
                long last = events.words[at + 2];
                long amount = events.words[at + 1];
                at += W;
                runEvent(tick, entity, WindowEvents.kind(last), WindowEvents.slot(last), amount);
            }
        }
    }

    /** Whether an event within the window comes before one from outside, which has the smaller number if all else ties. */
    private boolean isOwnFirst(int entity, long word) {
        return own.isAheadOf(
                from + WindowEvents.ticks(word), EventRecord.route(entity, WindowEvents.sender(word), 0), 0);
    }

    private void runEvent(long tick, int entity, int kind, int slot, long amount) {
        if (kind != EventRecord.TIMER_KIND) {
            handle(tick, entity, kind, slot, Double.longBitsToDouble(amount));
        } else if (timers.isPending(slot, (int) amount)) {
            timers.cancel(slot);
            handle(tick, entity, timers.kind(slot), timers.slot(slot), timers.amount(slot));
        }
    }

    private void handle(long tick, int entity, int kind, int slot, double amount) {
        agenda.begin(tick, entity);
        eventsByKind[kind]++;
        if (log != null) {
            log.add(tick, entity, kind, slot, Double.doubleToRawLongBits(amount));
        }
        if (locality == null) {
            model.handle(agenda, entity, kind, slot, amount);
        } else {
            locality.verify(entity);
            model.handle(agenda, entity, kind, slot, amount);
            locality.store(entity, tick, kind);
        }
    }
}
