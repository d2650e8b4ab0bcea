package org.liansim.kernel;

import java.util.Arrays;

/**
 * Append-only lists of messages in chunks. The chunks of emptied lists are used again. Messages never move, so that other
 * threads may read one list while its owner lengthens others: through {@link #pages} and {@link #next} as they were before.
 */
final class MessageLists {
    /** Words of a message. */
    static final int W = 3;
    /** Messages of a chunk, as a power of two. */
    static final int CHUNK_BITS = 8;

    static final int NONE = -1;

    private static final int CHUNK = 1 << CHUNK_BITS;
    /** Chunks of a page, as a power of two. */
    private static final int PAGE_BITS = 7;

    private static final int PAGE_MASK = (1 << PAGE_BITS + CHUNK_BITS) - 1;

    /** All messages, by page. */
    long[][] pages = new long[8][];
    /** Next chunk of the list, or of the free chunks. */
    int[] next = new int[64];

    private int chunks;
    private int free = NONE;
    /** First chunk of each list. */
    private final int[] heads;
    /** Where the next message of each list goes; at a multiple of {@link #CHUNK} a chunk has to be added first. */
    private final int[] ends;

    MessageLists(int lists) {
        heads = new int[lists];
        ends = new int[lists];
    }

    /** Lengthens a list by one message. */
    void add(int list, long first, long second, long third) {
        int end = ends[list];
        if ((end & CHUNK - 1) == 0) {
            end = extend(list, end);
        }
        ends[list] = end + 1;
        long[] page = pages[pageOf(end >>> CHUNK_BITS)];
        int at = (end & PAGE_MASK) * W;
        page[at] = first;
        page[at + 1] = second;
        page[at + 2] = third;
    }

    /** Adds a chunk to a list and returns its first place. Chunk 0 is never used, so that an end of 0 means empty. */
    private int extend(int list, int end) {
        int chunk = free;
        if (chunk != NONE) {
            free = next[chunk];
        } else {
            chunk = newChunk();
        }
        next[chunk] = NONE;
        if (end == 0) {
            heads[list] = chunk;
        } else {
            next[(end >>> CHUNK_BITS) - 1] = chunk;
        }
        return chunk << CHUNK_BITS;
    }

    private int newChunk() {
        int chunk = ++chunks;
        if (chunk == 1 << 31 - CHUNK_BITS) {
            throw new OutOfMemoryError("More than 2^31 events are pending.");
        }
        if (chunk == next.length) {
            next = Arrays.copyOf(next, 2 * chunk);
        }
        int page = pageOf(chunk);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, 2 * page);
        }
        if (pages[page] == null) {
            pages[page] = new long[(PAGE_MASK + 1) * W];
        }
        return chunk;
    }

    /** First chunk of a list; {@link #NONE} when it is empty. */
    int head(int list) {
        return ends[list] == 0 ? NONE : heads[list];
    }

    /** Messages of a list in one of its chunks. */
    int size(int list, int chunk) {
        int last = ends[list] - 1;
        return chunk == last >>> CHUNK_BITS ? (last & CHUNK - 1) + 1 : CHUNK;
    }

    /** Page of a chunk. */
    static int pageOf(int chunk) {
        return chunk >>> PAGE_BITS;
    }

    /** Where the first message of a chunk begins in its page. */
    static int startOf(int chunk) {
        return (chunk << CHUNK_BITS & PAGE_MASK) * W;
    }

    /** Makes the messages of a list those of an empty one. */
    void move(int from, int to) {
        heads[to] = heads[from];
        ends[to] = ends[from];
        ends[from] = 0;
    }

    /** Empties a list and frees its chunks. */
    void release(int list) {
        if (ends[list] != 0) {
            next[ends[list] - 1 >>> CHUNK_BITS] = free;
            free = heads[list];
            ends[list] = 0;
        }
    }

    /** Calls the visitor with the words of every message of a list, in the order in which they were added. */
    void forEach(int list, Visitor visitor) {
        for (int chunk = head(list); chunk != NONE; chunk = next[chunk]) {
            long[] page = pages[pageOf(chunk)];
            int at = startOf(chunk);
            for (int end = at + size(list, chunk) * W; at < end; at += W) {
                visitor.visit(page[at], page[at + 1], page[at + 2]);
            }
        }
    }

    /** Receives the words of a message. */
    @FunctionalInterface
    interface Visitor {
        void visit(long first, long second, long third);
    }
}
