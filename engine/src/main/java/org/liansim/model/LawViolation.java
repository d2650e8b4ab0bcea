package org.liansim.model;

/** A law of the model that a run broke: an error of the program, never of the input. */
public final class LawViolation extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /** A violation described by the law's name and what was found. */
    public LawViolation(String law, String found) {
        super("law broken: " + law + ": " + found);
    }
}
