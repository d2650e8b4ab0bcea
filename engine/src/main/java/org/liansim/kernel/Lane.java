package org.liansim.kernel;

/**
 * Every n-th block of entities: runs their events of a window, entity by entity, and keeps what they send. What a lane
 * leaves does not depend on the thread that it runs on, nor on what other lanes do in the same window.
 */
final class Lane implements PendingEvents {
    private static final int W = BlockEvents.W;

    private final int first;
    private final int step;
    private final int blockBits;
    private final Senders senders;
    private final Timers timers;
    private final EntityAgenda agenda;
    private final long[] eventsByKind;
    private final BlockEvents events;
    /** What the running entity sends to itself within the window. */
    private final HeapQueue own = new HeapQueue();

    private final EventLog log;
    private final EventLog depositLog;
    private final LocalityCheck locality;
    private Model model;
    /** What was deposited with others, by the window in which it is taken in. */
    private final MessageRing deposits;

    private final MessageRing ring;
    /** Ticks of the running window; outside of windows all is later. */
    private long from;

    private long to;
    /** What ended the lane's last window before its time; null as a rule. */
    private Throwable failure;

    /**
     * @param first first block; the others follow at distances of {@code step}
     * @param logs whether events and deposits are kept for a trace
     * @param locality null for no check
     */
    Lane(int first, WindowShape shape, Senders senders, boolean logs, LocalityCheck locality) {
        this.first = first;
        this.step = shape.lanes();
        this.blockBits = shape.blockBits();
        this.senders = senders;
        this.timers = senders.timers;
        this.agenda = new EntityAgenda(this, new Taken(), senders);
        this.eventsByKind = new long[senders.kinds()];
        this.events = new BlockEvents(shape.blockBits());
        this.ring = shape.ring(senders);
        this.deposits = shape.ring(senders);
        this.log = logs ? new EventLog() : null;
        this.depositLog = logs ? new EventLog() : null;
        this.locality = locality;
    }

    MessageRing ring() {
        return ring;
    }

    MessageRing deposits() {
        return deposits;
    }

    /** Takes over a number of events run. */
    void setEvents(long[] events) {
        System.arraycopy(events, 0, eventsByKind, 0, events.length);
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

    EventLog depositLog() {
        return depositLog;
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

    /** Runs the lane's events of a window, which are open in the rings, after the deposits that are. */
    void run(MessageRing[] rings, MessageRing[] depositRings, long newFrom, long newTo) {
        from = newFrom;
        to = newTo;
        try {
            for (int block = first; block << blockBits < senders.entities(); block += step) {
                for (MessageRing each : depositRings) {
                    takeDeposits(each, block);
                }
                if (events.sort(rings, block, from)) {
                    runBlock(block << blockBits);
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        to = 0;
    }

    private void takeDeposits(MessageRing open, int block) {
        for (int chunk = open.openHead(block); chunk != MessageLists.NONE; chunk = open.openNext(chunk)) {
            long[] page = open.openPage(chunk);
            int start = MessageLists.startOf(chunk);
            int end = start + open.openSize(block, chunk) * MessageLists.W;
            for (int at = start; at < end; at += MessageLists.W) {
                takeDeposit(by(page[at + 2]), page[at], (int) page[at + 2], page[at + 1]);
            }
        }
    }

    private long by(long last) {
        return from + ((last >>> 32) - from & 0xFFFFFFFFL);
    }

    private void takeDeposit(long by, long route, int slot, long bits) {
        int entity = EventRecord.entity(route);
        int kind = EventRecord.kind(route);
        if (locality == null) {
            model.deposit(entity, by, kind, slot, Double.longBitsToDouble(bits));
        } else {
            locality.verify(entity);
            model.deposit(entity, by, kind, slot, Double.longBitsToDouble(bits));
            locality.store(entity, by, kind);
        }
    }

    /** Lets the model take in all that the lane's entities deposited; between windows. */
    void settle() {
        deposits.forEach((by, route, detail, amount) -> model.deposit(
                EventRecord.entity(route),
                by,
                EventRecord.kind(route),
                EventRecord.slot(detail),
                Double.longBitsToDouble(amount)));
        deposits.clear();
    }

    /** Hands over at once what entities deposit with themselves, and keeps the rest. */
    private final class Taken implements Deposits {
        @Override
        public void take(int sender, int entity, long tick, long by, int kind, int slot, double amount) {
            long route = EventRecord.route(entity, sender, kind);
            if (sender == entity) {
                model.deposit(entity, by, kind, slot, amount);
            } else {
                deposits.add(by, route, EventRecord.detail(0, slot), Double.doubleToRawLongBits(amount));
            }
            note(route, tick, kind, slot, amount);
        }

        @Override
        public void note(int entity, long tick, int kind, int slot, double amount) {
            note(EventRecord.route(entity, entity, kind), tick, kind, slot, amount);
        }

        private void note(long route, long tick, int kind, int slot, double amount) {
            eventsByKind[kind]++;
            if (depositLog != null) {
                depositLog.add(tick, route, slot, Double.doubleToRawLongBits(amount));
            }
        }
    }

    private void runBlock(int firstEntity) {
        long[] words = events.words;
        int end = events.starts[events.starts.length - 1];
        int at = 0;
        while (at < end) {
            long last = words[at + 2];
            int entity = firstEntity + BlockEvents.local(last);
            long tick = from + BlockEvents.ticks(words[at]);
            runEvent(tick, entity, BlockEvents.kind(last), BlockEvents.slot(last), words[at + 1]);
            at += W;
            if (own.size() > 0) {
                at = runOwn(entity, at, events.starts[entity - firstEntity + 1]);
            }
        }
    }

    /** Runs what an entity sent to itself within the window, among its other events; returns which of these is next. */
    private int runOwn(int entity, int next, int end) {
        long[] words = events.words;
        int at = next;
        while (own.size() > 0) {
            if (at == end || isOwnFirst(entity, words[at])) {
                own.advance(Long.MAX_VALUE);
                int kind = EventRecord.kind(own.route());
                runEvent(own.tick(), entity, kind, EventRecord.slot(own.detail()), own.amount());
            } else {
                long last = words[at + 2];
                long tick = from + BlockEvents.ticks(words[at]);
                runEvent(tick, entity, BlockEvents.kind(last), BlockEvents.slot(last), words[at + 1]);
                at += W;
            }
        }
        return at;
    }

    /** Whether an event within the window comes before one from outside, which has the smaller number if all else ties. */
    private boolean isOwnFirst(int entity, long word) {
        return own.isAheadOf(from + BlockEvents.ticks(word), EventRecord.route(entity, BlockEvents.sender(word), 0), 0);
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
            log.add(tick, EventRecord.route(entity, entity, kind), slot, Double.doubleToRawLongBits(amount));
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
