package org.liansim.kernel;

import java.util.Arrays;

/**
 * Append-only lists of records in chunks of one array. Chunks of emptied lists are used again, the last freed first, so
 * that they are still in the cache.
 */
final class ChunkStore {
    /** Records of a chunk, a power of two. */
    static final int CHUNK = 64;

    private static final int W = EventRecord.WORDS;
    private static final int NONE = -1;

    /** All records; read by those who know a place from {@link #place}. */
    long[] words = new long[CHUNK * W * 64];

    /** Next chunk of the list, or of the free chunks. */
    private int[] next = new int[64];

    private int chunks;
    private int free = NONE;

    /** First chunk of each list. */
    private final int[] heads;
    /** Where the next record of each list goes; at a multiple of {@link #CHUNK} a chunk has to be added first. */
    private final int[] ends;

    /** Chunks of the list that is being read. */
    private int[] reading = new int[16];

    private int readingChunks;

    ChunkStore(int lists) {
        heads = new int[lists];
        ends = new int[lists];
    }

    /** Appends a record and says whether the list was empty. */
    boolean append(int list, long tick, long route, long detail, long amount) {
        int end = ends[list];
        boolean isFirst = end == 0;
        if ((end & CHUNK - 1) == 0) {
            end = extend(list, end);
        }
        ends[list] = end + 1;
        int at = end * W;
        words[at] = tick;
        words[at + 1] = route;
        words[at + 2] = detail;
        words[at + 3] = amount;
        return isFirst;
    }

    /** Adds a chunk to a list and returns its first place. Chunk 0 is never used, so that an end of 0 means empty. */
    private int extend(int list, int end) {
        int chunk = free;
        if (chunk != NONE) {
            free = next[chunk];
        } else {
            chunk = ++chunks;
            if (chunk == next.length) {
                next = Arrays.copyOf(next, 2 * chunk);
                words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
            }
        }
        next[chunk] = NONE;
        if (end == 0) {
            heads[list] = chunk;
        } else {
            next[end / CHUNK - 1] = chunk;
        }
        return chunk * CHUNK;
    }

    /** Empties a list for reading and returns its number of records; they stay readable until {@link #release}. */
    int take(int list) {
        int end = ends[list];
        if (end == 0) {
            return 0;
        }
        readingChunks = 0;
        for (int chunk = heads[list]; chunk != NONE; chunk = next[chunk]) {
            if (readingChunks == reading.length) {
                reading = Arrays.copyOf(reading, 2 * readingChunks);
            }
            reading[readingChunks++] = chunk;
        }
        ends[list] = 0;
        return (readingChunks - 1) * CHUNK + ((end - 1) & CHUNK - 1) + 1;
    }

    /** Where record {@code i} of the list that is being read begins in {@link #words}. */
    int place(int i) {
        return (reading[i / CHUNK] * CHUNK + (i & CHUNK - 1)) * W;
    }

    /** Frees the chunks of the list that was read. */
    void release() {
        for (int i = readingChunks - 1; i >= 0; i--) {
            next[reading[i]] = free;
            free = reading[i];
        }
        readingChunks = 0;
    }

    /** Calls the visitor with every record of all lists. */
    void forEach(EventQueue.Visitor visitor) {
        for (int list = 0; list < ends.length; list++) {
            if (ends[list] != 0) {
                forEach(list, visitor);
            }
        }
    }

    private void forEach(int list, EventQueue.Visitor visitor) {
        int last = (ends[list] - 1) / CHUNK;
        for (int chunk = heads[list]; chunk != NONE; chunk = next[chunk]) {
            int end = chunk == last ? ends[list] : (chunk + 1) * CHUNK;
            for (int at = chunk * CHUNK * W; at < end * W; at += W) {
                visitor.visit(words[at], words[at + 1], words[at + 2], words[at + 3]);
            }
        }
    }
}
