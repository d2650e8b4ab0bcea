package org.liansim.kernel;

/**
 * How an event is written in four words: tick, route, detail, amount.
 *
 * <ul>
 *   <li>route: 28 bits target entity, 28 bits sender's rank, 8 bits kind
 *   <li>detail: 32 bits send number (unsigned), 32 bits slot
 *   <li>amount: the bits of a double; of a timer's event its send number
 * </ul>
 *
 * <p>The order of events is that of (tick, target, sender, number): of the tick, then of the route without the kind, then
 * of the detail as an unsigned number. No two events share (sender, number).
 */
public final class EventRecord {
    /** Words of a record. */
    public static final int WORDS = 4;
    /** Largest number of entities. */
    public static final int MOST_ENTITIES = (1 << 28) - 2;
    /** Largest number of kinds. */
    public static final int MOST_KINDS = 255;
    /** Sender of what globals send; it ranks before every entity. */
    public static final int GLOBAL_SENDER = -1;

    /** Kind of a timer's event; its slot is the timer's number. */
    static final int TIMER_KIND = 255;

    private static final int KIND_BITS = 8;
    private static final int ENTITY_BITS = 28;
    private static final long ENTITY_MASK = (1L << ENTITY_BITS) - 1;

    private EventRecord() {}

    public static long route(int entity, int sender, int kind) {
        return ((long) entity << ENTITY_BITS | (sender + 1)) << KIND_BITS | kind;
    }

    public static long detail(int number, int slot) {
        return (long) number << 32 | slot & 0xFFFFFFFFL;
    }

    public static int entity(long route) {
        return (int) (route >>> KIND_BITS + ENTITY_BITS);
    }

    public static int sender(long route) {
        return (int) (route >>> KIND_BITS & ENTITY_MASK) - 1;
    }

    public static int kind(long route) {
        return (int) route & 0xFF;
    }

    public static int number(long detail) {
        return (int) (detail >>> 32);
    }

    public static int slot(long detail) {
        return (int) detail;
    }

    /** Whether two events have the same target and the same sender. */
    static boolean isBetweenSame(long routeA, long routeB) {
        return routeA >>> KIND_BITS == routeB >>> KIND_BITS;
    }

    /** Whether the first event comes before the second, both at the same tick. */
    static boolean isBeforeAtSameTick(long routeA, long detailA, long routeB, long detailB) {
        long a = routeA >>> KIND_BITS;
        long b = routeB >>> KIND_BITS;
        return a != b ? a < b : detailA + Long.MIN_VALUE < detailB + Long.MIN_VALUE;
    }

    /** Whether the first event comes before the second. */
    static boolean isBefore(long tickA, long routeA, long detailA, long tickB, long routeB, long detailB) {
        return tickA != tickB ? tickA < tickB : isBeforeAtSameTick(routeA, detailA, routeB, detailB);
    }
}
