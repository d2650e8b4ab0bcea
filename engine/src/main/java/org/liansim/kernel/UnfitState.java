package org.liansim.kernel;

/** State that was kept of something else than it is put back into. */
public final class UnfitState extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** What does not fit. */
    public UnfitState(String message) {
        super(message);
    }
}
