package org.liansim.scenario;

/**
 * One thing wrong in an input file.
 *
 * @param place where
 * @param severity error or warning
 * @param message what is wrong, with the value found and what is allowed
 * @param hint likely mend, empty when there is none
 */
public record Problem(Place place, Severity severity, String message, String hint) {
    /** An error stops the command, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /**
     * A place in an input file.
     *
     * @param file path as the user wrote it, or of the file that includes led to
     * @param line line, 1 for the first; 0 when the problem is not at a line
     * @param column column in characters, 1 for the first
     * @param length characters to underline, at least 1
     */
    public record Place(String file, int line, int column, int length) {}
}
