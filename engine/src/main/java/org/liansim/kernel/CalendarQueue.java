package org.liansim.kernel;

/**
 * A calendar of buckets, each an unsorted list that is sorted when the clock reaches it: about 30 ns an event from a
 * thousand pending to millions, where a heap waits for memory.
 *
 * <p>A bucket is 2^shift ticks wide. The current turn of 2^10 buckets has one list each; what is due later waits in
 * coarser lists, 256 for each further 8 bits of the tick, and is spread when the clock gets there (hierarchical timing
 * wheels: G. Varghese and T. Lauck, SOSP 1987). What is sent into the open bucket goes to a heap. The width follows the
 * number of events a bucket turns out to hold. While there are few events, all are in the heap.
 */
public final class CalendarQueue implements EventQueue {
    private static final int W = EventRecord.WORDS;
    private static final int MOST_IN_HEAP_ALONE = 64;

    private static final int TURN_BITS = 10;
    private static final int TURN = 1 << TURN_BITS;
    private static final int LEVEL_BITS = 8;
    private static final int LEVEL = 1 << LEVEL_BITS;
    private static final int LEVELS = (63 - TURN_BITS + LEVEL_BITS - 1) / LEVEL_BITS;
    private static final int LISTS = TURN + LEVELS * LEVEL;

    /** A bucket should hold so many events, 64, that it is in the cache while it is sorted. */
    private static final int LEAST_AIM_BITS = 6;

    private static final int MOST_AIM_BITS = 12;
    private static final int MOST_SHIFT = 34;
    private static final int TARGET_BITS = 28;

    /** What is due in the open bucket or before, and the current event. */
    private final HeapQueue near = new HeapQueue();

    /** With more events than this in the heap the calendar is opened; without limit when it is open. */
    private int mostNear = MOST_IN_HEAP_ALONE;

    private final ChunkStore store = new ChunkStore(LISTS, W);
    private final KeySort sorter = new KeySort();
    private final long[] occupied = new long[LISTS / 64];

    private int shift;
    /** Number of the open bucket: what is due in it or before goes to the heap. */
    private long open = Long.MAX_VALUE;

    /** What is left of the open bucket, in order. */
    private long[] run = new long[64 * W];

    private int runAt;
    private int runEnd;

    /** Events in the lists and in the run. */
    private int filed;

    /** Since the width was last reviewed. */
    private int opened;

    private long passed;
    private int untilReview;

    @Override
    public void add(long newTick, long newRoute, long newDetail, long newAmount) {
        long bucket = newTick >>> shift;
        if (bucket > open) {
            filed++;
            file(bucket, newTick, newRoute, newDetail, newAmount);
        } else {
            passed++;
            near.add(newTick, newRoute, newDetail, newAmount);
            if (near.size() > mostNear) {
                openCalendar();
            }
        }
    }

    private void file(long bucket, long newTick, long newRoute, long newDetail, long newAmount) {
        long differing = bucket ^ open;
        int list = differing < TURN ? (int) bucket & TURN - 1 : coarseList(bucket, differing);
        int at = store.add(list);
        long[] words = store.words;
        words[at] = newTick;
        words[at + 1] = newRoute;
        words[at + 2] = newDetail;
        words[at + 3] = newAmount;
        occupied[list >>> 6] |= 1L << list;
    }

    private static int coarseList(long bucket, long differing) {
        int level = (63 - TURN_BITS - Long.numberOfLeadingZeros(differing)) / LEVEL_BITS;
        int place = (int) (bucket >>> TURN_BITS + level * LEVEL_BITS) & LEVEL - 1;
        return TURN + level * LEVEL + place;
    }

    @Override
    public boolean advance(long bound) {
        if (near.size() > 0) {
            return runAt < runEnd && !near.isAheadOf(run[runAt], run[runAt + 1], run[runAt + 2])
                    ? advanceRun(bound)
                    : near.advance(bound);
        }
        if (runAt == runEnd) {
            return openNext(bound) && advance(bound);
        }
        return advanceRun(bound);
    }

    private boolean advanceRun(long bound) {
        int at = runAt;
        long[] words = run;
        long next = words[at];
        if (next >= bound) {
            return false;
        }
        near.setCurrent(next, words[at + 1], words[at + 2], words[at + 3]);
        runAt = at + W;
        filed--;
        return true;
    }

    /** Opens the next bucket that holds events, if it begins before the bound; says whether there may be an event. */
    private boolean openNext(long bound) {
        if (open == Long.MAX_VALUE) {
            return false;
        }
        if (opened >= untilReview) {
            review();
            if (open == Long.MAX_VALUE) {
                return near.size() > 0;
            }
        }
        do {
            int from = (int) open & TURN - 1;
            int list = nextOccupied(from, TURN);
            if (list < TURN) {
                long bucket = open - from + list;
                if (bucket << shift >= bound) {
                    return false;
                }
                open = bucket;
                load(list);
                return true;
            }
        } while (spreadNext(bound));
        return false;
    }

    /** Spreads the next coarse list over finer ones, if it begins before the bound. */
    private boolean spreadNext(long bound) {
        for (int level = 0; level < LEVELS; level++) {
            int first = TURN + level * LEVEL;
            int bits = TURN_BITS + level * LEVEL_BITS;
            int from = (int) (open >>> bits) & LEVEL - 1;
            int list = nextOccupied(first + from, first + LEVEL);
            if (list < first + LEVEL) {
                long bucket = ((open >>> bits) - from + (list - first)) << bits;
                if (bucket << shift >= bound) {
                    return false;
                }
                open = bucket;
                spread(list);
                return true;
            }
        }
        return false;
    }

    private int nextOccupied(int from, int end) {
        int word = from >>> 6;
        long bits = occupied[word] & -1L << from;
        while (bits == 0) {
            if (++word >= end >>> 6) {
                return end;
            }
            bits = occupied[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    private int take(int list) {
        occupied[list >>> 6] &= ~(1L << list);
        return store.take(list);
    }

    private void spread(int list) {
        int n = take(list);
        for (int i = 0; i < n; i++) {
            int at = store.place(i);
            long[] words = store.words;
            file(words[at] >>> shift, words[at], words[at + 1], words[at + 2], words[at + 3]);
        }
        store.release();
    }

    /** Makes the open bucket's list the run; to the heap with it if it is full of ties that are far out of order. */
    private void load(int list) {
        int n = take(list);
        opened++;
        passed += n;
        runAt = 0;
        runEnd = n * W;
        if (run.length < runEnd) {
            run = new long[Integer.highestOneBit(runEnd) * 2];
        }
        if (n == 1) {
            copy(store.words, store.place(0), run, 0);
        } else if (!loadSorted(n)) {
            runEnd = 0;
            filed -= n;
            for (int i = 0; i < n; i++) {
                int at = store.place(i);
                near.add(store.words[at], store.words[at + 1], store.words[at + 2], store.words[at + 3]);
            }
        }
        store.release();
    }

    /** Sorts by (tick, target, place in the list), then by the whole order where tick and target are equal. */
    private boolean loadSorted(int n) {
        int placeBits = 32 - Integer.numberOfLeadingZeros(n - 1);
        fillKeys(n, placeBits);
        long[] keys = sorter.sort(n);
        int mask = (1 << placeBits) - 1;
        int moves = 8 * n;
        long previous = -1;
        for (int i = 0; i < n; i++) {
            long key = keys[i] >>> placeBits;
            copy(store.words, store.place((int) keys[i] & mask), run, i * W);
            if (key == previous) {
                moves -= moveBack(i);
                if (moves < 0) {
                    return false;
                }
            }
            previous = key;
        }
        return true;
    }

    private static void copy(long[] from, int at, long[] to, int toAt) {
        to[toAt] = from[at];
        to[toAt + 1] = from[at + 1];
        to[toAt + 2] = from[at + 2];
        to[toAt + 3] = from[at + 3];
    }

    private void fillKeys(int n, int placeBits) {
        long[] keys = sorter.keys(n);
        long start = open << shift;
        int drop = Math.max(0, shift + TARGET_BITS + placeBits - 63);
        for (int i = 0; i < n; i++) {
            int at = store.place(i);
            long target = EventRecord.entity(store.words[at + 1]);
            long key = store.words[at] - start << TARGET_BITS - drop | target >>> drop;
            keys[i] = key << placeBits | i;
        }
    }

    /** Moves record i of the run to where it belongs among those before; returns the number of records passed. */
    private int moveBack(int i) {
        int at = i * W;
        long t = run[at];
        long r = run[at + 1];
        long d = run[at + 2];
        long a = run[at + 3];
        int to = at;
        while (to > 0 && EventRecord.isBefore(t, r, d, run[to - W], run[to - W + 1], run[to - W + 2])) {
            to -= W;
        }
        if (to < at) {
            System.arraycopy(run, to, run, to + W, at - to);
            run[to] = t;
            run[to + 1] = r;
            run[to + 2] = d;
            run[to + 3] = a;
        }
        return (at - to) / W;
    }

    /** Moves all from the heap into the calendar, whose width follows from their spacing. */
    private void openCalendar() {
        int n = near.size();
        long[] current = {near.tick(), near.route(), near.detail(), near.amount()};
        long[] all = new long[n * W];
        for (int at = 0; near.advance(Long.MAX_VALUE); at += W) {
            all[at] = near.tick();
            all[at + 1] = near.route();
            all[at + 2] = near.detail();
            all[at + 3] = near.amount();
        }
        near.setCurrent(current[0], current[1], current[2], current[3]);
        long span = all[n / 2 * W] - all[0];
        shift = Math.min(MOST_SHIFT, 64 - Long.numberOfLeadingZeros(span / (n / 2) << LEAST_AIM_BITS));
        mostNear = Integer.MAX_VALUE;
        opened = 0;
        passed = 0;
        untilReview = 0;
        filed = n;
        refile(all, all[0] >>> shift);
        load((int) open & TURN - 1);
    }

    /** Moves all that is left back into the heap, as before the calendar was opened. */
    private void closeCalendar() {
        visitCalendar(near::add);
        emptyLists();
        filed = 0;
        open = Long.MAX_VALUE;
        mostNear = MOST_IN_HEAP_ALONE;
    }

    private void emptyLists() {
        for (int list = nextOccupied(0, LISTS); list < LISTS; list = nextOccupied(list, LISTS)) {
            take(list);
            store.release();
        }
    }

    /**
     * Changes the width when buckets hold far more or less events than is best, and gives the calendar up when few events
     * are left; called when no bucket is open.
     */
    private void review() {
        if (filed <= MOST_IN_HEAP_ALONE / 2) {
            closeCalendar();
            return;
        }
        long perBucket = passed / opened;
        int bits = 63 - Long.numberOfLeadingZeros(perBucket | 1);
        int better = Math.max(0, Math.min(MOST_SHIFT, shift + aimBits() - bits));
        opened = 0;
        passed = 0;
        untilReview = 64 + (int) (filed / Math.max(1, perBucket));
        if (Math.abs(better - shift) > 1) {
            long[] all = new long[filed * W];
            int[] at = {0};
            visitCalendar((t, r, d, a) -> {
                all[at[0]] = t;
                all[at[0] + 1] = r;
                all[at[0] + 2] = d;
                all[at[0] + 3] = a;
                at[0] += W;
            });
            emptyLists();
            long now = open << shift;
            shift = better;
            refile(all, now >>> shift);
        }
    }

    /**
     * How many events a bucket should hold, as a power of two: more than the least when a turn would not hold eight times
     * all events, as most would wait in coarser lists then and be moved twice.
     */
    private int aimBits() {
        int all = 31 - Integer.numberOfLeadingZeros(filed);
        return Math.max(LEAST_AIM_BITS, Math.min(MOST_AIM_BITS, all + 3 - TURN_BITS));
    }

    @Override
    public void clear() {
        emptyLists();
        near.clear();
        runAt = 0;
        runEnd = 0;
        closeCalendar();
    }

    private void refile(long[] all, long newOpen) {
        open = newOpen;
        for (int at = 0; at < all.length; at += W) {
            file(all[at] >>> shift, all[at], all[at + 1], all[at + 2], all[at + 3]);
        }
    }

    @Override
    public long tick() {
        return near.tick();
    }

    @Override
    public long route() {
        return near.route();
    }

    @Override
    public long detail() {
        return near.detail();
    }

    @Override
    public long amount() {
        return near.amount();
    }

    @Override
    public int size() {
        return near.size() + filed;
    }

    @Override
    public void forEach(Visitor visitor) {
        for (int at = runAt; at < runEnd; at += W) {
            visitor.visit(run[at], run[at + 1], run[at + 2], run[at + 3]);
        }
        near.forEach(visitor);
        visitCalendar(visitor);
    }

    private void visitCalendar(Visitor visitor) {
        ChunkStore.PlaceVisitor place = at -> {
            long[] words = store.words;
            visitor.visit(words[at], words[at + 1], words[at + 2], words[at + 3]);
        };
        for (int list = 0; list < LISTS; list++) {
            store.forEach(list, place);
        }
    }
}
