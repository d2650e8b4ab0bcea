package org.liansim.kernel;

/** A model broke a rule on which the order of events rests, e.g. sent to another entity within the lookahead. */
public final class ContractViolation extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ContractViolation(String message) {
        super(message);
    }
}
