package org.liansim.random;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers that are keyed, not sequential: {@code u = f(seed, replication, name, purpose, index)}, where the index
 * says what the draw is for (number of the review, month, order number of the link), never how many came before.
 */
public final class KeyedRandom {
    /** Not a byte of any UTF-8 text, so that ("ab", "c") and ("a", "bc") differ. */
    private static final int END = 0xFF;

    private KeyedRandom() {}

    /**
     * Key of a stream; the same on every machine and JVM.
     *
     * @param name stable name of the entity, link or market, never a row number
     * @param purpose what the numbers are for, e.g. {@code "demand"}
     */
    public static long key(long seed, int replication, String name, String purpose) {
        return key(absorb(begin(seed, replication), name), purpose);
    }

    /** The same of the name that parts make with {@code '>'} between them. */
    public static long key(long seed, int replication, String[] parts, String purpose) {
        long hash = begin(seed, replication);
        for (int at = 0; at < parts.length; at++) {
            hash = add(at == 0 ? hash : step(hash, '>'), parts[at]);
        }
        return key(end(hash), purpose);
    }

    private static long begin(long seed, int replication) {
        return mix(mix(seed + 0x9E3779B97F4A7C15L) ^ replication);
    }

    private static long key(long hash, String purpose) {
        return Squares64.wellFormedKey(mix(absorb(hash, purpose)));
    }

    /** Uniform number in the open interval (0, 1), a multiple of 2^-53. */
    public static double uniform(long key, long index) {
        return ((Squares64.bits(key, index) >>> 12) + 0.5) * 0x1p-52;
    }

    private static long absorb(long hash, String text) {
        return end(add(hash, text));
    }

    private static long add(long hash, String text) {
        long h = hash;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80) {
                return addBytes(hash, text);
            }
            h = step(h, c);
        }
        return h;
    }

    private static long addBytes(long hash, String text) {
        long h = hash;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            h = step(h, b & 0xFF);
        }
        return h;
    }

    private static long end(long hash) {
        return mix(step(hash, END));
    }

    private static long step(long hash, int value) {
        long h = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 32;
    }

    /** Mixing function "Mix13" of D. Stafford (2011), a bijection. */
    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
