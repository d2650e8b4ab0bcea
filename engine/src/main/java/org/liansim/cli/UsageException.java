package org.liansim.cli;

/** The user asked for something that cannot be; the message says what and, where it can, what was meant. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
