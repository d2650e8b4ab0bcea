package org.liansim.report;

import java.util.List;

/** Colours that people with the common kinds of colour blindness tell apart (M. Okabe and K. Ito, 2008). */
final class Palette {
    static final String BASELINE = "#6b6b6b";
    static final String BETTER = "#0072B2";
    static final String WORSE = "#D55E00";
    static final String NEUTRAL = "#8a8a8a";

    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7a5a00", "#4b3fa7");

    private Palette() {}

    /** Colour of a strategy by its place, 0 for the baseline. */
    static String strategy(int place) {
        return place == 0 ? BASELINE : COLOURS.get((place - 1) % COLOURS.size());
    }

    /** Colour of one of several groups, from 0. */
    static String group(int place) {
        return COLOURS.get(place % COLOURS.size());
    }

    /** All colours of strategies, the baseline's first. */
    static List<String> strategies(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(Palette::strategy)
                .toList();
    }
}
