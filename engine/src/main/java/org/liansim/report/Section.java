package org.liansim.report;

import java.util.List;

/**
 * A section of a report.
 *
 * @param id its anchor
 * @param title its head
 * @param text what it shows and how to read it
 * @param legend how to read its pictures; empty when there is nothing to say
 * @param blocks what it consists of; a section without any is left out
 */
record Section(String id, String title, String text, String legend, List<Block> blocks) {
    /** A section whose pictures need no words of their own. */
    Section(String id, String title, String text, List<Block> blocks) {
        this(id, title, text, "", blocks);
    }

    /** What stands under its head. */
    String words() {
        boolean pictured = blocks.stream().anyMatch(Block::isPictured);
        return pictured && !legend.isEmpty() ? text + (text.endsWith("。") ? "" : " ") + legend : text;
    }
}
