package org.liansim.report;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * A picture with what is said about it.
 *
 * @param id its name, unique in a report
 * @param title what it shows
 * @param svg the picture
 * @param narrow the same for a telephone; empty where the picture serves there too
 * @param keys what its colours stand for
 * @param source table of the result folder that it shows
 */
record Figure(String id, String title, String svg, String narrow, List<Key> keys, String source) {
    /** Width of a telephone of 390 pixels, less the margins of a page. */
    private static final double NARROW = 362;

    private static final double HEAD = 24;
    private static final double KEY = 18;
    private static final double FOOT = 20;

    /** A picture that has one form. */
    Figure(String id, String title, String svg, List<Key> keys, String source) {
        this(id, title, svg, "", keys, source);
    }

    /** A picture that can be drawn in any width, here in its own and in that of a telephone. */
    static Figure of(
            String id, String title, DoubleFunction<String> picture, double width, List<Key> keys, String source) {
        return new Figure(id, title, picture.apply(width), picture.apply(NARROW), keys, source);
    }

    /** Whether a telephone has a form of its own. */
    boolean isFitted() {
        return !narrow.isEmpty();
    }

    /** Whether its colours stand for something that is not said elsewhere. */
    boolean isKeyed() {
        return !keys.isEmpty();
    }

    /** Width and height. */
    private double[] size() {
        int at = svg.indexOf("viewBox=\"0 0 ") + 13;
        return Stream.of(svg.substring(at, svg.indexOf('"', at)).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The picture with its title and keys as one SVG file. */
    String file() {
        double width = size()[0];
        double height = size()[1];
        double whole = HEAD + keys.size() * KEY + height + FOOT;
        Svg page = new Svg(width, whole, title);
        page.rect(0, 0, width, whole, Svg.fill("#ffffff", 1));
        page.text(0, 14, Svg.fitted(title, width), "font-weight=\"600\"");
        for (int i = 0; i < keys.size(); i++) {
            double y = HEAD + i * KEY;
            page.rect(0, y + 1, 14, 8, Svg.fill(keys.get(i).colour(), 1));
            page.text(20, y + 10, Svg.fitted(keys.get(i).name(), width - 20), "");
        }
        page.text(
                width,
                whole - 5,
                "LianSim · " + source,
                "text-anchor=\"end\" font-size=\"10\" fill=\"" + Svg.SOFT + "\"");
        String inner = svg.replaceFirst("<svg ", "<svg x=\"0\" y=\"" + Svg.number(HEAD + keys.size() * KEY) + "\" ");
        String outer = page.done().replaceFirst("<svg ", "<svg font-family=\"" + Svg.FONTS + "\" ");
        return outer.substring(0, outer.length() - "</svg>".length()) + inner + "</svg>\n";
    }
}
