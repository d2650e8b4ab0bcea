package org.liansim.model;

/** A shock or lever that acts on nothing in the network of its scenario. The message says so to a user. */
public final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** An error with a message that names it. */
    public InvalidSettingException(String message) {
        super(message);
    }
}
