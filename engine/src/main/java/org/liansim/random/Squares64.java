package org.liansim.random;

/**
 * Counter-based generator of 64 random bits: a pure function of a key and an index.
 *
 * <p>B. Widynski, "Squares: A Fast Counter-Based RNG", arXiv:2004.06278, five-round version. Keys need irregular digits:
 * use {@link #wellFormedKey}.
 */
public final class Squares64 {
    private Squares64() {}

    /** Bits number {@code index} of the stream that belongs to {@code key}. */
    public static long bits(long key, long index) {
        long y = index * key;
        long z = y + key;
        long x = Long.rotateLeft(y * y + y, 32);
        x = Long.rotateLeft(x * x + z, 32);
        x = Long.rotateLeft(x * x + y, 32);
        long t = x * x + z;
        x = Long.rotateLeft(t, 32);
        return t ^ ((x * x + y) >>> 32);
    }

    /**
     * Turns any hash into a key that follows the author's rules: no hexadecimal digit is 0, the last one is odd, the
     * last eight differ from each other, and each of the first eight differs from its right neighbour. There are about
     * 2^57 such keys.
     */
    public static long wellFormedKey(long hash) {
        int previous = ((int) hash & 7) * 2 + 1;
        long rest = hash >>> 3;
        long key = previous;
        long unused = without(0xFEDCBA987654321L, previous - 1);
        for (int place = 1; place < 8; place++) {
            int choices = 15 - place;
            int choice = (int) (rest % choices);
            rest /= choices;
            previous = (int) (unused >>> 4 * choice) & 0xF;
            unused = without(unused, choice);
            key |= (long) previous << 4 * place;
        }
        for (int place = 8; place < 16; place++) {
            int digit = 1 + (int) (rest % 14);
            rest /= 14;
            previous = digit < previous ? digit : digit + 1;
            key |= (long) previous << 4 * place;
        }
        return key;
    }

    /** Removes a hexadecimal digit by its place. */
    private static long without(long digits, int place) {
        long below = digits & (1L << 4 * place) - 1;
        return below | digits >>> 4 * place + 4 << 4 * place;
    }
}
