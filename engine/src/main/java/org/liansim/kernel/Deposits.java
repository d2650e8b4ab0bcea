package org.liansim.kernel;

/** Takes what entities deposit. */
interface Deposits {
    void take(int sender, int entity, long tick, long by, int kind, int slot, double amount);

    /** Counts and traces what an entity has booked itself. */
    void note(int entity, long tick, int kind, int slot, double amount);
}
