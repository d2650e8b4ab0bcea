package org.liansim.scenario.yaml;

import java.util.Arrays;

/** A set of numbers without an object for each: open addressing, at most half full. */
final class LongSet {
    private static final long NONE = Long.MIN_VALUE;

    private long[] places = new long[1 << 8];
    private int size;

    LongSet() {
        Arrays.fill(places, NONE);
    }

    /** Adds a number other than the least one; tells whether it is new. */
    boolean add(long number) {
        if (2 * size >= places.length) {
            long[] before = places;
            places = new long[Math.multiplyExact(before.length, 2)];
            Arrays.fill(places, NONE);
            for (long each : before) {
                if (each != NONE) {
                    places[place(each)] = each;
                }
            }
        }
        int place = place(number);
        if (places[place] == number) {
            return false;
        }
        places[place] = number;
        size++;
        return true;
    }

    private int place(long number) {
        int place = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & places.length - 1;
        while (places[place] != NONE && places[place] != number) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }
}
