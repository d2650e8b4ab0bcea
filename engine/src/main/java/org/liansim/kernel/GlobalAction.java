package org.liansim.kernel;

/**
 * A global event: it may see and change everything, and runs alone, before any entity's event at the same tick.
 * Globals of one tick run in the order of (phase, id).
 */
@FunctionalInterface
public interface GlobalAction {
    void run(GlobalAgenda agenda);
}
