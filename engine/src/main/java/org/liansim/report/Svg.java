package org.liansim.report;

import java.util.List;
import java.util.stream.Stream;
import org.liansim.result.Decimal;
import org.liansim.scenario.DisplayWidth;

/**
 * Writes a picture as SVG. Everything is drawn by presentation attributes, which need no style sheet and no style
 * attribute; texts are escaped.
 */
final class Svg {
    static final String INK = "#222222";
    static final String SOFT = "#5c5c5c";
    static final String GRID = "#dedede";
    static final double TEXT = 12;
    /** White around letters that stand on lines. */
    static final String HALO = "stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"";
    /** Height of a line of text. */
    static final double LINE = 13;

    /** Fonts of a picture that stands alone; in a page it has the page's. */
    static final String FONTS =
            "system-ui, 'Segoe UI', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
    /** Width of a character of one column over the size of the font, about. */
    private static final double ASPECT = 0.56;

    private final StringBuilder text = new StringBuilder();

    /**
     * An empty picture.
     *
     * @param title what it shows, for those who cannot see it
     */
    Svg(double width, double height, String title) {
        String size = number(width) + "\" height=\"" + number(height);
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(size)
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(title))
                .append("\" font-size=\"12\">");
    }

    /** Begins a group of shapes with the same attributes. */
    Svg group(String paint) {
        text.append("<g ").append(paint).append('>');
        return this;
    }

    /** Ends the group. */
    Svg endGroup() {
        text.append("</g>");
        return this;
    }

    /** A straight line; {@code paint} are its attributes. */
    Svg line(double x1, double y1, double x2, double y2, String paint) {
        text.append("<path d=\"M").append(point(x1, y1)).append('L').append(point(x2, y2));
        return end(paint);
    }

    /** Lines or curves, as the {@code d} of a path. */
    Svg path(String d, String paint) {
        text.append("<path d=\"").append(d);
        return end(paint);
    }

    Svg rect(double x, double y, double width, double height, String paint) {
        text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" width=\"").append(number(Math.max(0, width)));
        text.append("\" height=\"").append(number(Math.max(0, height)));
        return end(paint);
    }

    /** A circle with a text that appears when it is pointed at. */
    Svg circle(double x, double y, double radius, String paint, String title) {
        text.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        text.append("\" r=\"").append(number(radius)).append('"');
        text.append(paint.isEmpty() ? "" : " " + paint);
        text.append(title.isEmpty() ? "/>" : "><title>" + escaped(title) + "</title></circle>");
        return this;
    }

    /** A line of text that looks as its group says. */
    Svg words(double x, double y, String words) {
        text.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">");
        text.append(escaped(words)).append("</text>");
        return this;
    }

    /** A line of text; {@code paint} has its anchor and colour where they are not the usual ones. */
    Svg text(double x, double y, String words, String paint) {
        text.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        if (!paint.contains("fill=")) {
            text.append(" fill=\"").append(INK).append('"');
        }
        if (!paint.isEmpty()) {
            text.append(' ').append(paint);
        }
        text.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    /** Lines of text, the middle of all of them at a height. */
    Svg text(double x, double middle, List<String> lines, String paint) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, middle + 4 + LINE * (i - (lines.size() - 1) / 2.0), lines.get(i), paint);
        }
        return this;
    }

    /** Label of an axis or a tick about a place, within the width of the picture. */
    Svg label(double x, double y, String label, double width) {
        double half = width(label) / 2;
        return text(
                Math.max(half, Math.min(x, width - half)), y, label, "text-anchor=\"middle\" fill=\"" + SOFT + "\"");
    }

    /** The whole picture. */
    String done() {
        return text + "</svg>";
    }

    private Svg end(String paint) {
        text.append(paint.isEmpty() ? "\"/>" : "\" " + paint + "/>");
        return this;
    }

    /** A point of a path. */
    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** A coordinate: a tenth of a pixel is enough. */
    static String number(double value) {
        return Decimal.of(Math.round(value * 10) / 10.0);
    }

    static String stroke(String colour, double width) {
        return "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + number(width) + "\"";
    }

    static String fill(String colour, double opacity) {
        return "fill=\"" + colour + "\"" + (opacity < 1 ? " fill-opacity=\"" + Decimal.of(opacity) + "\"" : "");
    }

    /** Width of a text, about. */
    static double width(String words) {
        return DisplayWidth.of(words) * TEXT * ASPECT;
    }

    /** Width of the longest of some texts, about. */
    static double width(Stream<String> texts) {
        return texts.mapToDouble(Svg::width).max().orElse(0);
    }

    /** A text that fits, cut with an ellipsis when it is too long. */
    static String fitted(String words, double width) {
        if (width(words) <= width) {
            return words;
        }
        int[] points = words.codePoints().toArray();
        int end = points.length;
        while (end > 1 && width(new String(points, 0, end) + "…") > width) {
            end--;
        }
        return new String(points, 0, end).stripTrailing() + "…";
    }

    /** A text on one line or two, cut with an ellipsis when it is too long even so. */
    static List<String> lines(String words, double width) {
        if (width(words) <= width) {
            return List.of(words);
        }
        String first = fitted(words, width + width("…"));
        int end = first.length() - 1;
        int space = words.lastIndexOf(' ', end);
        int cut = space > 0 ? space : end;
        return List.of(words.substring(0, cut), fitted(words.substring(cut).strip(), width));
    }

    /** Text for HTML and SVG; what would change the direction of writing is taken out. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().filter(Svg::isShown).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** A text without control characters and directional marks. */
    static String shown(String words) {
        int[] shown = words.codePoints().filter(Svg::isShown).toArray();
        return new String(shown, 0, shown.length);
    }

    /** Control characters and directional marks (Unicode Standard Annex 9) are not. */
    private static boolean isShown(int c) {
        boolean directional = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f;
        return !directional && (c >= 0x20 && c != 0x7f || c == '\n' || c == '\t') && c != 0xfffe && c != 0xffff;
    }
}
