package org.liansim.experiment;

/** A back-end does not start. */
public final class BackendException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why. */
    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}
