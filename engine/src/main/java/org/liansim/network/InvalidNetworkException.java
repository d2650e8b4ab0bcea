package org.liansim.network;

/** A description of firms and links that no network can be made of. The message says what is wrong, for a user. */
public final class InvalidNetworkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** An error with a message that names the firm, product or link and the value found. */
    public InvalidNetworkException(String message) {
        super(message);
    }
}
