package org.liansim.kernel;

/** Events that wait for their turn, each four words (see {@link EventRecord}). */
public interface PendingEvents {
    void add(long tick, long route, long detail, long amount);

    /**
     * Calls the visitor with every pending event, in no particular order. Send numbers are those that were given, or others
     * that order events of equal tick, target and sender in the same way.
     */
    void forEach(Visitor visitor);

    /** Receives the words of a pending event. */
    @FunctionalInterface
    interface Visitor {
        void visit(long tick, long route, long detail, long amount);
    }
}
