package org.liansim.model.inoue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Distinct names numbered from 0 in the order of their coming; kept as bytes, found by hash without an object a name. */
final class Labels {
    private static final int FREE = -1;

    private byte[] text = new byte[64];
    private int[] end = new int[16];
    private int[] table = new int[32];
    private int count;

    Labels() {
        Arrays.fill(table, FREE);
    }

    /** The names first, first + 1, … in decimal. */
    static Labels numbered(int first, int count) {
        Labels labels = new Labels();
        for (int i = 0; i < count; i++) {
            byte[] name = Integer.toString(first + i).getBytes(StandardCharsets.US_ASCII);
            labels.add(name, 0, name.length);
        }
        return labels;
    }

    int count() {
        return count;
    }

    String name(int label) {
        int from = from(label);
        return new String(text, from, end[label] - from, StandardCharsets.UTF_8);
    }

    int find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length);
    }

    /** Number of a name, -1 when it is not known. */
    int find(byte[] source, int from, int to) {
        return table[slot(source, from, to)];
    }

    /** Number of a name, known before or added now. */
    int add(byte[] source, int from, int to) {
        int slot = slot(source, from, to);
        if (table[slot] == FREE) {
            append(source, from, to);
            table[slot] = count - 1;
            if (2 * count > table.length) {
                rehash();
            }
            return count - 1;
        }
        return table[slot];
    }

    private void append(byte[] source, int from, int to) {
        int used = count == 0 ? 0 : end[count - 1];
        int needed = Math.addExact(used, to - from);
        if (needed > text.length) {
            text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * text.length)));
        }
        if (count == end.length) {
            end = Arrays.copyOf(end, 2 * count);
        }
        System.arraycopy(source, from, text, used, to - from);
        end[count++] = needed;
    }

    private void rehash() {
        table = new int[2 * table.length];
        Arrays.fill(table, FREE);
        for (int label = 0; label < count; label++) {
            table[slot(text, from(label), end[label])] = label;
        }
    }

    private int from(int label) {
        return label == 0 ? 0 : end[label - 1];
    }

    /** Slot of a name, or the free slot where it would go. */
    private int slot(byte[] source, int from, int to) {
        int mask = table.length - 1;
        int slot = hash(source, from, to) & mask;
        while (table[slot] != FREE) {
            int label = table[slot];
            if (Arrays.equals(text, from(label), end[label], source, from, to)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int hash(byte[] source, int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ source[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 29);
    }
}
