package org.liansim.cli;

/** Words of a command line. */
final class ShellWord {
    private ShellWord() {}

    /** A word as a POSIX shell takes it literally. */
    static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
