package org.liansim.kernel;

import java.util.Arrays;

/**
 * Pending events by the window in which they are due and the block of their target: a ring of windows of equal width for
 * what is near, a calendar for what is far. Events of equal tick, target and sender leave in the order in which they came.
 *
 * <p>A near event takes three words: route, amount, and the low 32 bits of its tick above its slot.
 */
final class MessageRing implements PendingEvents {
    private static final int WINDOWS = 1 << 7;
    /** Row of the lists whose events are being run. */
    private static final int OPEN = WINDOWS;

    private static final int LATER = WINDOWS + 1;
    private static final int ROWS = WINDOWS + 2;

    private final int blockBits;
    private final CalendarQueue far = new CalendarQueue();
    /** Numbers the events that go to the calendar, since their own numbers are not kept. */
    private int filed;
    /** No event of the calendar is due before. */
    private long farFrom = Long.MAX_VALUE;

    /** Width of a window [ticks]. */
    private long width;
    /** With half a tick added, windows of a product with it are exact. */
    private double windowsPerTick;
    /** Tick at which the first window of the ring begins; no event is due before. */
    private long start;
    /** Row of the first window. */
    private int first;
    /** Blocks for which there are lists. */
    private int blocks;
    /** By row and block. */
    private MessageLists lists;
    /** Number of events in each row. */
    private final int[] sizes = new int[ROWS];

    /** What may be read of the open lists while the ring takes in other events. */
    private MessageLists open;

    private long[][] openPages;
    private int[] openNext;
    private int openBlocks;

    /**
     * @param blockBits blocks hold 2^blockBits entities
     * @param entities number of entities that are expected
     * @param width width of a window [ticks], at most 2^30
     * @param from no event is due before
     */
    MessageRing(int blockBits, int entities, long width, long from) {
        this.blockBits = blockBits;
        setWidth(width);
        start = from;
        blocks = 1 + (entities >>> blockBits);
        lists = new MessageLists(ROWS * blocks);
    }

    private void setWidth(long ticks) {
        width = ticks;
        windowsPerTick = 1.0 / ticks;
    }

    private MessageRing(MessageRing other) {
        blockBits = other.blockBits;
        width = other.width;
        start = other.start;
        first = other.first;
        blocks = other.blocks;
        lists = other.lists;
    }

    @Override
    public void add(long tick, long route, long detail, long amount) {
        int slot = EventRecord.slot(detail);
        long ahead = tick - start;
        if (ahead < WINDOWS * width) {
            file(first + (int) ((ahead + 0.5) * windowsPerTick) & WINDOWS - 1, tick, route, slot, amount);
        } else {
            addFar(tick, route, slot, amount);
        }
    }

    private void file(int row, long tick, long route, int slot, long amount) {
        int block = EventRecord.entity(route) >>> blockBits;
        if (block >= blocks) {
            widen(2 * block);
        }
        sizes[row]++;
        lists.add(row * blocks + block, route, amount, tick << 32 | slot & 0xFFFFFFFFL);
    }

    private void addFar(long tick, long route, int slot, long amount) {
        if (far.size() == 0) {
            filed = 0;
        }
        if (++filed == 0) {
            throw new ContractViolation(
                    "More than 2^32 - 1 events are due more than " + WINDOWS + " windows of messages ahead.");
        }
        far.add(tick, route, EventRecord.detail(filed, slot), amount);
        farFrom = Math.min(farFrom, tick);
    }

    /** A tick before which no event is due; {@code Long.MAX_VALUE} when there is none. */
    long nextTick() {
        for (int window = 0; window < WINDOWS; window++) {
            if (sizes[(first + window) % WINDOWS] > 0) {
                return start + window * width;
            }
        }
        return farFrom;
    }

    /** End of the window that a tick lies in. */
    long endOfWindow(long tick) {
        return tick + width - (tick - start) % width;
    }

    /** Events that are open. */
    int opened() {
        return sizes[OPEN];
    }

    /** Drops what was open and opens what is due between two ticks of one window; nothing is due before the first. */
    void open(long from, long to) {
        close();
        moveTo(from);
        int row = first;
        if (to - start >= width) {
            for (int block = 0; block < blocks; block++) {
                lists.move(row * blocks + block, OPEN * blocks + block);
            }
            sizes[OPEN] = sizes[row];
            sizes[row] = 0;
        } else if (sizes[row] > 0) {
            openPart(to);
        }
        open = lists;
        openPages = lists.pages;
        openNext = lists.next;
        openBlocks = blocks;
    }

    private void close() {
        for (int block = 0; block < blocks && sizes[OPEN] > 0; block++) {
            lists.release(OPEN * blocks + block);
        }
        sizes[OPEN] = 0;
    }

    private void openPart(long to) {
        for (int block = 0; block < blocks; block++) {
            int list = first * blocks + block;
            int opened = OPEN * blocks + block;
            int later = LATER * blocks + block;
            lists.forEach(list, (route, amount, last) -> {
                boolean isDue = tick(last, start) < to;
                sizes[OPEN] += isDue ? 1 : 0;
                lists.add(isDue ? opened : later, route, amount, last);
            });
            lists.release(list);
            lists.move(later, list);
        }
        sizes[first] -= sizes[OPEN];
    }

    /** Moves the ring to a tick before which no event is due. */
    private void moveTo(long tick) {
        long passed = (tick - start) / width;
        start += passed * width;
        first = (int) ((first + passed) % WINDOWS);
        takeIn();
    }

    /** Takes in from the calendar what is no longer far. */
    private void takeIn() {
        long horizon = start + WINDOWS * width;
        if (farFrom >= horizon) {
            return;
        }
        while (far.advance(horizon)) {
            add(far.tick(), far.route(), far.detail(), far.amount());
        }
        farFrom = far.size() == 0 ? Long.MAX_VALUE : horizon;
    }

    /** Gives all windows another width; nothing is due before a tick. */
    void reshape(long newWidth, long tick) {
        close();
        MessageRing old = layOut(blocks);
        start = tick;
        first = 0;
        setWidth(newWidth);
        old.forEachNear(this::add);
        takeIn();
    }

    /** Drops all events. */
    void clear() {
        close();
        for (int list = 0; list < WINDOWS * blocks; list++) {
            lists.release(list);
        }
        Arrays.fill(sizes, 0, WINDOWS, 0);
        far.clear();
        farFrom = Long.MAX_VALUE;
    }

    /** Drops all events; from now on nothing is due before a tick. */
    void restart(long newWidth, long tick) {
        clear();
        start = tick;
        first = 0;
        setWidth(newWidth);
    }

    /** Makes room for more blocks; what is open stays readable. */
    private void widen(int newBlocks) {
        layOut(newBlocks).forEachNear(this::add);
    }

    /** Begins lists without events, and returns a ring of what was near. */
    private MessageRing layOut(int newBlocks) {
        MessageRing old = new MessageRing(this);
        blocks = newBlocks;
        lists = new MessageLists(ROWS * blocks);
        Arrays.fill(sizes, 0, WINDOWS, 0);
        return old;
    }

    /** First chunk of the open list of a block; {@link MessageLists#NONE} when it is empty. */
    int openHead(int block) {
        return block < openBlocks ? open.head(OPEN * openBlocks + block) : MessageLists.NONE;
    }

    /** Open messages of a block in one of its chunks. */
    int openSize(int block, int chunk) {
        return open.size(OPEN * openBlocks + block, chunk);
    }

    /** Page of a chunk of an open list. */
    long[] openPage(int chunk) {
        return openPages[MessageLists.pageOf(chunk)];
    }

    /** Chunk after another one of an open list. */
    int openNext(int chunk) {
        return openNext[chunk];
    }

    private static long tick(long last, long notAfter) {
        return notAfter + ((last >>> 32) - notAfter & 0xFFFFFFFFL);
    }

    @Override
    public void forEach(Visitor visitor) {
        forEachNear(visitor);
        far.forEach(visitor);
    }

    /** Visits the events of the windows in the order of these, numbered anew. */
    private void forEachNear(Visitor visitor) {
        int[] visited = {0};
        for (int window = 0; window < WINDOWS; window++) {
            int row = (first + window) % WINDOWS;
            long notAfter = start + window * width;
            for (int block = 0; block < blocks; block++) {
                lists.forEach(
                        row * blocks + block,
                        (route, amount, last) -> visitor.visit(
                                tick(last, notAfter), route, EventRecord.detail(++visited[0], (int) last), amount));
            }
        }
    }
}
