package org.liansim.scenarios;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.liansim.kernel.Executor;
import org.liansim.run.Simulation;

/**
 * Fields in which two objects that were made in the same way differ, down to every number that can be reached from them;
 * what both share is passed over, and so are executors, whose insides may differ, and what makes runs ready.
 */
final class Differences {
    private record Pair(String field, Object one, Object other) {}

    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SortedSet<String> fields = new TreeSet<>();

    Differences(Object one, Object other) {
        open.add(new Pair("", one, other));
        while (!open.isEmpty()) {
            compare(open.remove());
        }
    }

    /** Their classes and names, such as {@code ChainState.firm}. */
    SortedSet<String> fields() {
        return fields;
    }

    private void compare(Pair pair) {
        Object one = pair.one;
        Object other = pair.other;
        if (one == other || isPassedOver(one) || one != null && !seen.add(one)) {
            return;
        }
        if (one == null || other == null || one.getClass() != other.getClass()) {
            fields.add(pair.field);
        } else if (one.getClass().isArray()) {
            compareArrays(pair);
        } else if (one instanceof Map<?, ?> map) {
            compareAll(pair.field, map.keySet(), ((Map<?, ?>) other).keySet());
            compareAll(pair.field, map.values(), ((Map<?, ?>) other).values());
        } else if (one instanceof Collection<?> collection) {
            compareAll(pair.field, collection, (Collection<?>) other);
        } else if (one.getClass().getName().startsWith("java.")) {
            if (!one.equals(other)) {
                fields.add(pair.field);
            }
        } else {
            compareFields(one.getClass(), one, other);
        }
    }

    private static boolean isPassedOver(Object one) {
        return one instanceof Executor
                || one instanceof Simulation
                || one != null && one.getClass().isHidden();
    }

    private void compareAll(String field, Collection<?> ones, Collection<?> others) {
        if (ones.size() != others.size()) {
            fields.add(field);
            return;
        }
        Iterator<?> other = others.iterator();
        ones.forEach(one -> open.add(new Pair(field, one, other.next())));
    }

    private void compareArrays(Pair pair) {
        if (pair.one.getClass().getComponentType().isPrimitive()) {
            if (!Arrays.deepEquals(new Object[] {pair.one}, new Object[] {pair.other})) {
                fields.add(pair.field);
            }
            return;
        }
        List<Object> ones = Arrays.asList((Object[]) pair.one);
        compareAll(pair.field, ones, Arrays.asList((Object[]) pair.other));
    }

    private void compareFields(Class<?> type, Object one, Object other) {
        for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isEnum()) {
                    compareField(field, one, other);
                }
            }
        }
    }

    private void compareField(Field field, Object one, Object other) {
        String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        field.setAccessible(true);
        try {
            if (field.getType().isPrimitive()) {
                if (!field.get(one).equals(field.get(other))) {
                    fields.add(name);
                }
            } else {
                open.add(new Pair(name, field.get(one), field.get(other)));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
