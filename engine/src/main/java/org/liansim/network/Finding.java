package org.liansim.network;

/**
 * Something that a check of a network found.
 *
 * @param severity how much it matters
 * @param message what was found, with the names of firms or products
 */
public record Finding(Severity severity, String message) {
    /** An error makes results meaningless, a warning is likely a mistake, a note is worth knowing. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
