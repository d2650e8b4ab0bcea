package org.liansim.result;

/** A checkpoint of other inputs, of another version or of something else; the message is one line for the user. */
public final class ForeignCheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignCheckpointException(String message) {
        super(message);
    }
}
