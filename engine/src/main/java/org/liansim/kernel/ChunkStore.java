package org.liansim.kernel;

import java.util.Arrays;

/**
 * Append-only lists of records in chunks of one array. Chunks of emptied lists are used again, the last freed first, so
 * that they are still in the cache.
 */
final class ChunkStore {
    /** Records of a chunk, a power of two. */
    static final int CHUNK = 64;

    private static final int NONE = -1;

    /** All records; read and written by those who know a place from {@link #add} or {@link #place}. */
    long[] words;

    /** Words of a record. */
    private final int width;

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

    ChunkStore(int lists, int width) {
        this.width = width;
        words = new long[CHUNK * width * 64];
        heads = new int[lists];
        ends = new int[lists];
    }

    /** Lengthens a list by one record and returns where its words go in {@link #words}. */
    int add(int list) {
        int end = ends[list];
        if ((end & CHUNK - 1) == 0) {
            end = extend(list, end);
        }
        ends[list] = end + 1;
        return end * width;
    }

    boolean isEmpty(int list) {
        return ends[list] == 0;
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
        return (reading[i / CHUNK] * CHUNK + (i & CHUNK - 1)) * width;
    }

    /** Frees the chunks of the list that was read. */
    void release() {
        for (int i = readingChunks - 1; i >= 0; i--) {
            next[reading[i]] = free;
            free = reading[i];
        }
        readingChunks = 0;
    }

    /** Calls the visitor with the place of every record of a list, in the order in which they were added. */
    void forEach(int list, PlaceVisitor visitor) {
        int lastChunk = (ends[list] - 1) / CHUNK;
        for (int chunk = isEmpty(list) ? NONE : heads[list]; chunk != NONE; chunk = next[chunk]) {
            int end = chunk == lastChunk ? ends[list] : (chunk + 1) * CHUNK;
            for (int record = chunk * CHUNK; record < end; record++) {
                visitor.visit(record * width);
            }
        }
    }

    /** Receives where a record begins in {@link #words}. */
    @FunctionalInterface
    interface PlaceVisitor {
        void visit(int at);
    }
}
