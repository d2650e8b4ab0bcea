package org.liansim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Squares64Test {
    /**
     * Values of the author's C code as published with the Python package randomgen (K. Sheppard),
     * randomgen/tests/data/squares-testset-1.csv.
     */
    @Test
    void shouldGiveThePublishedNumbers() {
        long key = 0x3bc8bca4d301945bL;
        assertEquals(0x5167ea8b7923d95bL, Squares64.bits(key, 0));
        assertEquals(0x0e03102be2db8c20L, Squares64.bits(key, 1));
        assertEquals(0xe59f61d7beb27f5dL, Squares64.bits(key, 2));
        assertEquals(0x943ac4d08e1a4431L, Squares64.bits(key, 3));
        assertEquals(0x3b0c6364a1d5ec63L, Squares64.bits(key, 100));
        assertEquals(0x2d6834039a5acc37L, Squares64.bits(key, 500));
        assertEquals(0x6fed4684dbba7a54L, Squares64.bits(key, 999));
        assertEquals(0x91334a2deda4f0cfL, Squares64.bits(0x32d1638d0d582acfL, 999));
    }

    @Test
    void shouldMakeKeysThatFollowTheRules() {
        for (long i = 0; i < 100_000; i++) {
            long hash = i * 0x9E3779B97F4A7C15L;
            long key = Squares64.wellFormedKey(hash);
            String digits = String.format("%016x", key);
            assertTrue((key & 1) == 1, digits);
            assertEquals(-1, digits.indexOf('0'), digits);
            assertEquals(8, digits.substring(8).chars().distinct().count(), digits);
            for (int place = 0; place < 8; place++) {
                assertTrue(digits.charAt(place) != digits.charAt(place + 1), digits);
            }
        }
    }

    @Test
    void shouldKeepDifferentHashesApart() {
        long different = java.util.stream.LongStream.range(0, 200_000)
                .map(i -> Squares64.wellFormedKey(i * 0x9E3779B97F4A7C15L))
                .distinct()
                .count();
        assertEquals(200_000, different);
    }
}
