package org.liansim.kernel;

/** Holds what changes while a run goes on. */
@FunctionalInterface
public interface Stateful {
    /**
     * Hands over all fields that change. Kept at some moment and put back into a run that was made ready in the same way,
     * they let it go on as the first one does.
     *
     * @throws UnfitState when what is put back was kept of something else; the run is of no use then
     */
    void pass(State state);
}
