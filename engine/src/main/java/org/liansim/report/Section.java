package org.liansim.report;

import java.util.List;

/**
 * A section of a report.
 *
 * @param id its anchor
 * @param title its head
 * @param text what it shows and how to read it
 * @param blocks what it consists of; a section without any is left out
 */
record Section(String id, String title, String text, List<Block> blocks) {}
