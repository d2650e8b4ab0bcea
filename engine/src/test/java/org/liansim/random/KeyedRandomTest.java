package org.liansim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedRandomTest {
    @Test
    void shouldDependOnEveryPartOfTheKey() {
        long key = KeyedRandom.key(1, 0, "mill 7", "demand");
        assertEquals(key, KeyedRandom.key(1, 0, "mill 7", "demand"));
        assertNotEquals(key, KeyedRandom.key(2, 0, "mill 7", "demand"));
        assertNotEquals(key, KeyedRandom.key(1, 1, "mill 7", "demand"));
        assertNotEquals(key, KeyedRandom.key(1, 0, "mill 8", "demand"));
        assertNotEquals(key, KeyedRandom.key(1, 0, "mill 7", "transit"));
        assertNotEquals(KeyedRandom.key(1, 0, "ab", "c"), KeyedRandom.key(1, 0, "a", "bc"));
        assertNotEquals(KeyedRandom.key(1, 0, "", "a"), KeyedRandom.key(1, 0, "a", ""));
        assertNotEquals(KeyedRandom.key(0, 1, "a", "b"), KeyedRandom.key(1, 0, "a", "b"));
    }

    @Test
    void shouldStayTheSameForEver() {
        assertEquals(7582773818055469587L, KeyedRandom.key(42, 3, "宁波|mill 7|steel", "transit"));
        assertEquals(0.653187704297513, KeyedRandom.uniform(7582773818055469587L, 12));
    }

    @ParameterizedTest
    @CsvSource({"mill 7, buyer, steel", "宁波, mill 7, 钢", "'', '', ''", "é, 𠀀, z"})
    void shouldTakeANameInParts(String from, String to, String what) {
        long whole = KeyedRandom.key(42, 3, from + '>' + to + '>' + what, "delivery");
        assertEquals(whole, KeyedRandom.key(42, 3, new String[] {from, to, what}, "delivery"));
    }

    @Test
    void shouldHaveNoCollisionAmongAMillionNames() {
        long different = LongStream.range(0, 1_000_000)
                .map(i -> KeyedRandom.key(7, (int) (i & 3), "firm " + (i >> 2), "review"))
                .distinct()
                .count();
        assertEquals(1_000_000, different);
    }

    @Test
    void shouldFillTheUnitIntervalEvenlyAlongTheIndex() {
        assertEven(i -> KeyedRandom.uniform(KeyedRandom.key(5, 0, "a", "b"), i));
    }

    @Test
    void shouldFillTheUnitIntervalEvenlyAcrossNames() {
        assertEven(i -> KeyedRandom.uniform(KeyedRandom.key(5, 0, "firm " + i, "b"), 0));
    }

    @Test
    void shouldFillTheUnitIntervalEvenlyAcrossReplications() {
        assertEven(i -> KeyedRandom.uniform(KeyedRandom.key(5, (int) i, "firm", "b"), 1));
    }

    /** Chi-square over 256 cells: mean 255, standard deviation 22.6; the bound is about five of them away. */
    private static void assertEven(java.util.function.LongToDoubleFunction draw) {
        int draws = 256_000;
        int[] hits = new int[256];
        double products = 0;
        double previous = 0.5;
        for (int i = 0; i < draws; i++) {
            double u = draw.applyAsDouble(i);
            assertTrue(u > 0 && u < 1, "u = " + u);
            hits[(int) (u * 256)]++;
            products += (u - 0.5) * (previous - 0.5);
            previous = u;
        }
        double chiSquare = 0;
        for (int count : hits) {
            chiSquare += (count - 1000.0) * (count - 1000.0) / 1000.0;
        }
        assertTrue(chiSquare > 150 && chiSquare < 370, "chi-square " + chiSquare);
        assertEquals(0, products / draws * 12, 5 / Math.sqrt(draws), "serial correlation");
    }
}
