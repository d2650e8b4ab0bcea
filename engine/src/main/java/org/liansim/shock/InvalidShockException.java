package org.liansim.shock;

/** A shock that hits nothing in the network of its scenario. The message says so to a user. */
public final class InvalidShockException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** An error with a message that names the shock. */
    public InvalidShockException(String message) {
        super(message);
    }
}
