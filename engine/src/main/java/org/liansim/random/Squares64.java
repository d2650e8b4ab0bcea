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
        long rest = hash;
        long digits = 0xFEDCBA987654321L;
        int left = 15;
        long key = 0;
        int previous = 0;
        for (int place = 0; place < 8; place++) {
            int choices = place == 0 ? 8 : left;
            int choice = (int) Long.remainderUnsigned(rest, choices);
            rest = Long.divideUnsigned(rest, choices);
            int shift = (place == 0 ? 2 * choice : choice) * 4;
            previous = (int) (digits >>> shift) & 0xF;
            long below = digits & ((1L << shift) - 1);
            digits = below | digits >>> (shift + 4) << shift;
            left--;
            key |= (long) previous << (4 * place);
        }
        for (int place = 8; place < 16; place++) {
            int digit = 1 + (int) Long.remainderUnsigned(rest, 14);
            rest = Long.divideUnsigned(rest, 14);
            previous = digit < previous ? digit : digit + 1;
            key |= (long) previous << (4 * place);
        }
        return key;
    }
}
