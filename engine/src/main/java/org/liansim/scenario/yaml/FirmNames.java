package org.liansim.scenario.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.liansim.scenario.SupplyTable;

/** Rows of suppliers and buyers by the bytes of their names, without an object for each: open addressing, half full. */
final class FirmNames {
    private static final int NONE = -1;

    /** All names one after another, where each begins, and the row of each. */
    private final byte[] names;

    private final int[] start;
    private final int[] row;
    /** Hash of a name above its number, at the place that the hash gives or after it. */
    private final long[] places;

    /**
     * Names of firms, and of the outside suppliers of some products.
     *
     * @param outside names of outside suppliers
     */
    FirmNames(SupplyTable table, String[] outside) {
        int firms = table.firmCount();
        int count = firms + outside.length;
        byte[] all = new byte[16 * count];
        start = new int[count + 1];
        row = new int[count];
        places = new long[Integer.highestOneBit(Math.max(2, count)) << 2];
        Arrays.fill(places, NONE);
        for (int name = 0; name < count; name++) {
            byte[] bytes = (name < firms ? table.name(name) : outside[name - firms]).getBytes(StandardCharsets.UTF_8);
            row[name] = name < firms ? name : table.supplierRow(outside[name - firms]);
            if (start[name] + bytes.length > all.length) {
                all = Arrays.copyOf(all, 2 * all.length + bytes.length);
            }
            System.arraycopy(bytes, 0, all, start[name], bytes.length);
            start[name + 1] = start[name] + bytes.length;
            int hash = hash(bytes, 0, bytes.length);
            int place = hash & places.length - 1;
            while (places[place] != NONE) {
                place = place + 1 & places.length - 1;
            }
            places[place] = (long) hash << 32 | name;
        }
        names = all;
    }

    /** The row of a firm, the negative one of an outside supplier, or {@link Integer#MIN_VALUE} for another name. */
    int row(byte[] text, int from, int to) {
        int hash = hash(text, from, to);
        int place = hash & places.length - 1;
        while (places[place] != NONE) {
            int name = (int) places[place];
            if ((int) (places[place] >>> 32) == hash
                    && Arrays.equals(names, start[name], start[name + 1], text, from, to)) {
                return row[name];
            }
            place = place + 1 & places.length - 1;
        }
        return Integer.MIN_VALUE;
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text[at];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
