package org.liansim.serve;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where the sliders stand, as far as that differs from where they stood at first.
 *
 * @param moved changed values of levers, by lever and key: {@code on}, a term or a field
 */
record Position(SortedMap<String, SortedMap<String, Object>> moved) {
    /** Whether a lever is on. */
    static final String ON = "on";

    /** Nothing is moved. */
    static final Position FIRST = new Position(Collections.emptySortedMap());

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final int LONGEST = 100;

    /**
     * Reads a position.
     *
     * @param levers an object of objects of numbers, texts and truth values
     * @throws Refusal when it is not one, or names a lever that is not offered
     */
    static Position of(Object levers, Board board) {
        SortedMap<String, SortedMap<String, Object>> moved = new TreeMap<>();
        for (Map.Entry<?, ?> each : object(levers, "levers").entrySet()) {
            String id = String.valueOf(each.getKey());
            board.offer(id).orElseThrow(() -> Refusal.wrong("no lever '" + id + "' is offered"));
            SortedMap<String, Object> values = new TreeMap<>();
            for (Map.Entry<?, ?> value : object(each.getValue(), id).entrySet()) {
                String key = String.valueOf(value.getKey());
                values.put(key, value(id, key, value.getValue()));
            }
            if (!values.isEmpty()) {
                moved.put(id, values);
            }
        }
        return new Position(moved);
    }

    private static Map<?, ?> object(Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw Refusal.wrong("'" + what + "' is not an object");
    }

    private static Object value(String id, String key, Object value) {
        boolean fits = key.equals(ON)
                ? value instanceof Boolean
                : value instanceof Number number && Double.isFinite(number.doubleValue())
                        || value instanceof String text && text.length() <= LONGEST;
        if (!fits || !KEY.matcher(key).matches()) {
            throw Refusal.wrong("'" + key + "' of lever '" + id + "' has no value that it can take");
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** Changed values of a lever. */
    SortedMap<String, Object> of(String id) {
        return moved.getOrDefault(id, Collections.emptySortedMap());
    }

    /** Whether a lever is on. */
    boolean isOn(Offer offer) {
        return of(offer.id()).getOrDefault(ON, offer.inherited()).equals(Boolean.TRUE);
    }
}
