package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;

/**
 * Pilot slots of a cell: innovations wait in the order in which they came, take a slot each for a fixed time, and leave.
 */
final class PilotLine implements Stateful {
    /** Innovations in the order in which they came, those in slots first, from {@link #first} on. */
    private int[] line = new int[16];

    private int first;
    private int inside;
    private int waiting;
    /** Innovations that took their slots in each of the last months. */
    private final int[] started;

    /** @param months time that an innovation takes a slot for, at least 1 */
    PilotLine(int months) {
        started = new int[months];
    }

    @Override
    public void pass(State run) {
        line = run.grown(Arrays.copyOfRange(line, first, first + inside + waiting));
        first = 0;
        inside = run.pass(inside);
        waiting = line.length - inside;
        run.pass(started);
    }

    /** An innovation asks for a slot. */
    void ask(int innovation) {
        int count = inside + waiting;
        if (first + count == line.length) {
            int[] room = 2 * count >= line.length ? new int[2 * count + 1] : line;
            System.arraycopy(line, first, room, 0, count);
            line = room;
            first = 0;
        }
        line[first + count] = innovation;
        waiting++;
    }

    /** Innovations that are to {@link #leave} at the beginning of a month, before slots are filled. */
    int due(int month) {
        return started[Math.floorMod(month, started.length)];
    }

    /** The innovation that leaves next. */
    int leave() {
        inside--;
        return line[first++];
    }

    /** Gives the free slots of a month to those that wait, once all that were due have left. */
    void fill(int month, double slots) {
        int taken = Math.max(0, Math.min((int) slots - inside, waiting));
        inside += taken;
        waiting -= taken;
        started[Math.floorMod(month, started.length)] = taken;
    }

    /** Innovations that wait. */
    int waiting() {
        return waiting;
    }

    /** Innovations in slots. */
    int inside() {
        return inside;
    }
}
