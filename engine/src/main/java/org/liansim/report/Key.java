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
        return new Svg(14, 10, name)
                .rect(0, 2, 14, 6, Svg.fill(colour, 1))
                .done()
                .replace("role=\"img\"", "aria-hidden=\"true\"");
    }
}
