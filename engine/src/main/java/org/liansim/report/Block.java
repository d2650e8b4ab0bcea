package org.liansim.report;

import java.util.List;

/**
 * A part of a section; what it does not have is null.
 *
 * @param heading head above it
 * @param note a sentence
 * @param figures pictures beside one another
 * @param table a table
 * @param code text to be copied
 */
record Block(String heading, String note, List<Figure> figures, Table table, String code) {
    static Block heading(String words) {
        return new Block(words, null, List.of(), null, null);
    }

    static Block note(String words) {
        return new Block(null, words, List.of(), null, null);
    }

    static Block of(List<Figure> figures) {
        return new Block(null, null, figures, null, null);
    }

    static Block of(Table table) {
        return new Block(null, null, List.of(), table, null);
    }

    static Block code(String text) {
        return new Block(null, null, List.of(), null, text);
    }

    /** Whether it has a picture. */
    boolean isPictured() {
        return !figures.isEmpty();
    }

    /** Whether its picture takes the whole width. */
    boolean isWide() {
        return figures.size() == 1;
    }
}
