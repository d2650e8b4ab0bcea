package org.liansim.scenario;

/** Columns that a text takes on a terminal: Chinese, Japanese and Korean characters take two. */
public final class DisplayWidth {
    private DisplayWidth() {}

    /** Columns of a text. */
    public static int of(String text) {
        int[] codePoints = text.codePoints().toArray();
        return of(codePoints, 0, codePoints.length);
    }

    /** Columns of a part of a line. */
    static int of(int[] line, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += isWide(line[i]) ? 2 : 1;
        }
        return width;
    }

    /** East Asian Width W and F (Unicode Standard Annex 11), as blocks. */
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115f
                || codePoint >= 0x2e80 && codePoint <= 0xa4cf
                || codePoint >= 0xac00 && codePoint <= 0xd7a3
                || codePoint >= 0xf900 && codePoint <= 0xfaff
                || codePoint >= 0xfe30 && codePoint <= 0xfe6f
                || codePoint >= 0xff00 && codePoint <= 0xff60
                || codePoint >= 0xffe0 && codePoint <= 0xffe6
                || codePoint >= 0x1f300 && codePoint <= 0x1faff
                || codePoint >= 0x20000 && codePoint <= 0x3fffd;
    }
}
