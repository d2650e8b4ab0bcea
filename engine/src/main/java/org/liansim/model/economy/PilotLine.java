package org.liansim.model.economy;

import java.util.ArrayDeque;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;

/**
 * Pilot slots of a cell: innovations wait in the order in which they came, take a slot each for a fixed time, and leave.
 */
final class PilotLine implements Stateful {
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final ArrayDeque<Integer> inside = new ArrayDeque<>();
    /** Innovations that took their slots in each of the last months. */
    private final int[] started;

    /** @param months time that an innovation takes a slot for, at least 1 */
    PilotLine(int months) {
        started = new int[months];
    }

    @Override
    public void pass(State run) {
        pass(run, waiting);
        pass(run, inside);
        run.pass(started);
    }

    private static void pass(State run, ArrayDeque<Integer> queue) {
        int[] innovations = run.grown(queue.stream().mapToInt(Integer::intValue).toArray());
        queue.clear();
        for (int each : innovations) {
            queue.add(each);
        }
    }

    /** An innovation asks for a slot. */
    void ask(int innovation) {
        waiting.add(innovation);
    }

    /** Innovations that are to {@link #leave} at the beginning of a month, before slots are filled. */
    int due(int month) {
        return started[Math.floorMod(month, started.length)];
    }

    /** The innovation that leaves next. */
    int leave() {
        return inside.remove();
    }

    /** Gives the free slots of a month to those that wait, once all that were due have left. */
    void fill(int month, double slots) {
        int free = (int) slots - inside.size();
        int taken = Math.max(0, Math.min(free, waiting.size()));
        for (int n = 0; n < taken; n++) {
            inside.add(waiting.remove());
        }
        started[Math.floorMod(month, started.length)] = taken;
    }

    /** Innovations that wait. */
    int waiting() {
        return waiting.size();
    }

    /** Innovations in slots. */
    int inside() {
        return inside.size();
    }
}
