package org.liansim.kernel;

import java.util.Arrays;

/**
 * Timers of all entities. The queue holds a timer's events by timer and send number; an event whose number is no longer
 * that of its timer was replaced or cancelled, and is skipped when its turn comes.
 */
final class Timers implements Stateful {
    private static final int NUMBER = 0;
    private static final int OWNER = 1;
    private static final int KIND = 2;
    private static final int SLOT = 3;
    private static final int FIELDS = 4;

    private int[] fields;
    private double[] amounts;

    Timers(int timers) {
        fields = new int[Math.multiplyExact(timers, FIELDS)];
        amounts = new double[timers];
        Arrays.fill(fields, -1);
        for (int timer = 0; timer < timers; timer++) {
            fields[timer * FIELDS + NUMBER] = 0;
        }
    }

    void grow(int timers) {
        if (timers < count()) {
            throw new IllegalArgumentException(
                    "The number of timers may not fall from " + count() + " to " + timers + ".");
        }
        Timers larger = new Timers(timers);
        System.arraycopy(fields, 0, larger.fields, 0, fields.length);
        System.arraycopy(amounts, 0, larger.amounts, 0, amounts.length);
        fields = larger.fields;
        amounts = larger.amounts;
    }

    int count() {
        return amounts.length;
    }

    @Override
    public void pass(State state) {
        fields = state.grown(fields);
        amounts = state.grown(amounts);
    }

    void set(int timer, int owner, int number, int kind, int slot, double amount) {
        int at = timer * FIELDS;
        fields[at + NUMBER] = number;
        fields[at + OWNER] = owner;
        fields[at + KIND] = kind;
        fields[at + SLOT] = slot;
        amounts[timer] = amount;
    }

    void cancel(int timer) {
        fields[timer * FIELDS + NUMBER] = 0;
    }

    boolean isPending(int timer, int number) {
        return fields[timer * FIELDS + NUMBER] == number;
    }

    /** Entity that set the timer first; -1 before. */
    int owner(int timer) {
        return fields[timer * FIELDS + OWNER];
    }

    int kind(int timer) {
        return fields[timer * FIELDS + KIND];
    }

    int slot(int timer) {
        return fields[timer * FIELDS + SLOT];
    }

    double amount(int timer) {
        return amounts[timer];
    }
}
