package org.liansim.kernel;

/**
 * Pending events by the time at which they are due: unsorted buckets of 2^shift ticks for what is near, a calendar for
 * what is far. Events of equal tick, target and sender leave in the order in which they came.
 *
 * <p>An event in a bucket takes three words: route, amount, and the low 32 bits of its tick above its slot.
 */
final class MessageRing implements PendingEvents {
    /** Largest width of a bucket, as a power of two. */
    static final int MOST_SHIFT = 30;

    static final int W = 3;
    private static final int BUCKETS = 1 << 10;

    private final int shift;
    private final ChunkStore store = new ChunkStore(BUCKETS, W);
    private final long[] occupied = new long[BUCKETS / 64];
    private final CalendarQueue far;
    /** Number of the first bucket of the ring. */
    private long base;
    /** No event of the calendar is due before. */
    private long farFrom = Long.MAX_VALUE;
    /** Numbers the events that go to the calendar, since their own numbers are not kept. */
    private int filed;

    /**
     * @param shift buckets are 2^shift ticks wide, 0 to {@link #MOST_SHIFT}
     * @param from no event is due before
     */
    MessageRing(int shift, long from) {
        this(shift, from, new CalendarQueue());
    }

    private MessageRing(int shift, long from, CalendarQueue far) {
        this.shift = shift;
        this.base = from >>> shift;
        this.far = far;
    }

    /** The same events in buckets of another width; this ring is no longer to be used. */
    MessageRing reshaped(int newShift, long from) {
        MessageRing other = new MessageRing(newShift, from, far);
        other.filed = filed;
        other.farFrom = farFrom;
        forEachNear(other);
        other.takeIn();
        return other;
    }

    int shift() {
        return shift;
    }

    @Override
    public void add(long tick, long route, long detail, long amount) {
        long bucket = tick >>> shift;
        int slot = EventRecord.slot(detail);
        if (bucket - base < BUCKETS) {
            file(tick, route, slot, amount);
        } else {
            addFar(tick, route, slot, amount);
        }
    }

    private void file(long tick, long route, int slot, long amount) {
        int list = (int) (tick >>> shift) & BUCKETS - 1;
        int at = store.add(list);
        long[] words = store.words;
        words[at] = route;
        words[at + 1] = amount;
        words[at + 2] = tick << 32 | slot & 0xFFFFFFFFL;
        occupied[list >>> 6] |= 1L << list;
    }

    private void addFar(long tick, long route, int slot, long amount) {
        if (far.size() == 0) {
            filed = 0;
        }
        if (++filed == 0) {
            throw new ContractViolation(
                    "More than 2^32 - 1 events are due more than " + BUCKETS + " windows of messages ahead.");
        }
        far.add(tick, route, EventRecord.detail(filed, slot), amount);
        farFrom = Math.min(farFrom, tick);
    }

    /** A tick before which no event is due; {@code Long.MAX_VALUE} when there is none. */
    long nextTick() {
        int first = (int) base & BUCKETS - 1;
        int list = nextOccupied(first, BUCKETS);
        if (list == BUCKETS) {
            list = nextOccupied(0, first);
            if (list >= first) {
                return farFrom;
            }
            list += BUCKETS;
        }
        return base - first + list << shift;
    }

    /** First bucket with events from one on; a number not below {@code end} when there is none. */
    private int nextOccupied(int from, int end) {
        if (from >= end) {
            return end;
        }
        int word = from >>> 6;
        long bits = occupied[word] & -1L << from;
        while (bits == 0) {
            if (++word << 6 >= end) {
                return end;
            }
            bits = occupied[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Moves the ring to a tick before which no event is due. */
    void moveTo(long tick) {
        base = tick >>> shift;
        takeIn();
    }

    /** Takes in from the calendar what is no longer far. */
    private void takeIn() {
        long horizon = base + BUCKETS << shift;
        if (farFrom >= horizon) {
            return;
        }
        while (far.advance(horizon)) {
            file(far.tick(), far.route(), EventRecord.slot(far.detail()), far.amount());
        }
        farFrom = far.size() == 0 ? Long.MAX_VALUE : horizon;
    }

    /** Counts the events due before a window's end by block of their targets. */
    void count(WindowEvents window, int source) {
        int[] places = window.places;
        int first = source * window.blocks;
        for (long bucket = base; bucket << shift < window.to; bucket++) {
            int list = (int) bucket & BUCKETS - 1;
            boolean isWhole = bucket + 1 << shift <= window.to;
            for (int chunk = store.firstChunk(list); chunk >= 0; chunk = store.nextChunk(chunk)) {
                int end = store.endOf(list, chunk);
                long[] words = store.words;
                for (int at = store.startOf(chunk); at < end; at += W) {
                    if (isWhole || tick(words[at + 2], bucket) < window.to) {
                        places[first + window.blockOf(words[at])]++;
                    }
                }
            }
        }
    }

    /** Moves the events due before a window's end to their places in the window. */
    void move(WindowEvents window, int source) {
        int first = source * window.blocks;
        for (long bucket = base; bucket << shift < window.to; bucket++) {
            int list = (int) bucket & BUCKETS - 1;
            if (!store.isEmpty(list)) {
                boolean isWhole = bucket + 1 << shift <= window.to;
                occupied[list >>> 6] &= ~(1L << list);
                int n = store.take(list);
                for (int i = 0; i < n; i++) {
                    int at = store.place(i);
                    long[] words = store.words;
                    long last = words[at + 2];
                    long tick = tick(last, bucket);
                    if (isWhole || tick < window.to) {
                        window.put(first, tick, words[at], words[at + 1], last);
                    } else {
                        file(tick, words[at], (int) last, words[at + 1]);
                    }
                }
                store.release();
            }
        }
    }

    private long tick(long lastWord, long bucket) {
        long start = bucket << shift;
        return start + (lastWord - (start << 32) >>> 32);
    }

    @Override
    public void forEach(Visitor visitor) {
        forEachNear((tick, route, detail, amount) -> visitor.visit(tick, route, detail, amount));
        far.forEach(visitor);
    }

    private void forEachNear(PendingEvents other) {
        forEachNear((tick, route, detail, amount) -> other.add(tick, route, detail, amount));
    }

    /** Visits the events of the buckets in the order of these, each without its number. */
    private void forEachNear(Visitor visitor) {
        for (long bucket = base; bucket < base + BUCKETS; bucket++) {
            long ofBucket = bucket;
            store.forEach((int) bucket & BUCKETS - 1, at -> {
                long[] words = store.words;
                long last = words[at + 2];
                visitor.visit(tick(last, ofBucket), words[at], EventRecord.detail(0, (int) last), words[at + 1]);
            });
        }
    }
}
