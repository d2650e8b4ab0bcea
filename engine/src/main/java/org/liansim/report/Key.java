package org.liansim.report;

/**
 * What a colour stands for.
 *
 * @param name what
 * @param colour the colour
 */
record Key(String name, String colour) {
    /** A small sample of it. */
    String swatch() {
        return "<svg width=\"14\" height=\"10\" aria-hidden=\"true\"><path d=\"M0 2h14v6H0z\" " + Svg.fill(colour, 1)
                + "/></svg>";
    }
}
