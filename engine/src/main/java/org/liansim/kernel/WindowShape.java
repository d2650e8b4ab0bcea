package org.liansim.kernel;

/**
 * How the work of a windowed run is cut. Results do not depend on it.
 *
 * @param blockBits blocks hold 2^blockBits entities
 * @param lanes number of lanes that share the blocks; each runs on one thread at a time
 * @param longestWindow most ticks of a window, at least 1
 * @param worthThreads messages and deposits of a window below which threads cost more than they save
 */
record WindowShape(int blockBits, int lanes, long longestWindow, int worthThreads) {
    private static final int MOST_BLOCK_BITS = 12;
    private static final int LANES_PER_THREAD = 4;
    private static final long LONGEST = 1L << 30;
    private static final int WORTH_THREADS = 4096;

    /** Blocks whose events fit into the cache, and enough lanes to keep all threads busy to the end of a window. */
    static WindowShape of(int entities, int threads, long longestWindow) {
        int lanes = threads == 1 ? 1 : LANES_PER_THREAD * threads;
        int bits = 32 - Integer.numberOfLeadingZeros(entities / (4 * lanes));
        return new WindowShape(Math.max(3, Math.min(MOST_BLOCK_BITS, bits)), lanes, longestWindow, WORTH_THREADS);
    }

    /** Most ticks of a window. */
    long window(long lookahead) {
        return Math.min(lookahead, Math.min(longestWindow, LONGEST));
    }

    /** A ring for what entities send. */
    MessageRing ring(Senders senders) {
        return new MessageRing(blockBits, senders.entities(), window(senders.lookahead()), 0);
    }
}
