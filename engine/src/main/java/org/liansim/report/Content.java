package org.liansim.report;

import java.util.List;

/**
 * What a page says.
 *
 * @param question what was asked
 * @param verdict the answer in a sentence or two
 * @param about what the answer holds for: a period, or the size of an experiment
 * @param first what is seen without scrolling: pictures and tables at the left, pictures at the right
 * @param sections everything else; those without blocks are left out
 * @param data numbers behind the charts that can be pointed at, as JSON; empty when there are none
 */
record Content(String question, String verdict, String about, First first, List<Section> sections, String data) {
    Content {
        sections =
                sections.stream().filter(section -> !section.blocks().isEmpty()).toList();
    }

    /** The first screen. */
    record First(List<Block> main, List<Figure> aside) {}
}
