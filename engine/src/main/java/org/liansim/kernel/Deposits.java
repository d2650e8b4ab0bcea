package org.liansim.kernel;

/** Takes what entities deposit. */
@FunctionalInterface
interface Deposits {
    void take(int sender, int entity, long tick, long by, int kind, int slot, double amount);
}
