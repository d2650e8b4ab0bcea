package org.liansim.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problem.Severity;

/**
 * Shows problems as a compiler does: place and message, the line, a mark under the wrong part, and the likely mend.
 *
 * <pre>{@code
 * city.yaml:12:5: error: unknown key 'outputt' in product 'PHONE'
 *    12 |     outputt: 300 bn yuan/year
 *       |     ^^^^^^^ did you mean 'output'?
 * }</pre>
 */
public final class ProblemPrinter {
    /** Most problems shown at once. */
    public static final int MOST_SHOWN = 200;

    private static final int WIDEST = 160;
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String PLAIN = "\u001b[0m";

    private final Sources sources;
    private final boolean colour;

    /** Prints without colour. */
    public ProblemPrinter(Sources sources) {
        this(sources, false);
    }

    /**
     * Prints with or without colour.
     *
     * @param sources lines of the files
     * @param colour whether to add terminal colours
     */
    public ProblemPrinter(Sources sources, boolean colour) {
        this.sources = sources;
        this.colour = colour;
    }

    /** The problems, each on its lines, without an end of line after the last. Very many are cut off and counted. */
    public String print(List<Problem> problems) {
        String shown = problems.stream().limit(MOST_SHOWN).map(this::print).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_SHOWN;
        return more <= 0 ? shown : shown + "\nand " + more + " more";
    }

    /** One problem: a single line when it is not at a line of a file, else three. */
    public String print(Problem problem) {
        Place place = problem.place();
        String word = problem.severity() == Severity.ERROR ? paint(RED, "error") : paint(YELLOW, "warning");
        StringBuilder text = new StringBuilder(visible(place.file()));
        if (place.line() > 0) {
            text.append(':').append(place.line()).append(':').append(place.column());
        }
        text.append(": ").append(word).append(": ").append(visible(problem.message()));
        if (place.line() == 0) {
            return problem.hint().isEmpty()
                    ? text.toString()
                    : text.append("; ").append(visible(problem.hint())).toString();
        }
        appendExcerpt(text, problem);
        return text.toString();
    }

    private void appendExcerpt(StringBuilder text, Problem problem) {
        Place place = problem.place();
        String whole = sources.line(place.file(), place.line());
        int start = Math.min(place.column() - 1, whole.codePointCount(0, Math.min(whole.length(), 2 * place.column())));
        int skipped = start < WIDEST ? 0 : start - WIDEST / 4;
        String rest = whole.substring(whole.offsetByCodePoints(0, skipped));
        int[] line = rest.codePoints().limit(WIDEST).toArray();
        int at = start - skipped;
        int end = Math.max(at, Math.min(line.length, at + place.length()));
        boolean isCut = rest.codePointCount(0, Math.min(rest.length(), 2 * WIDEST + 2)) > WIDEST;
        String lead = skipped > 0 ? "…" : "";
        String number = String.valueOf(place.line());
        String margin = " ".repeat(Math.max(5, number.length()));
        text.append('\n')
                .append(margin, 0, margin.length() - number.length())
                .append(number)
                .append(" | ")
                .append(lead)
                .append(visible(new String(line, 0, line.length)))
                .append(isCut ? "…" : "");
        String mark = "^".repeat(Math.max(1, DisplayWidth.of(line, at, end)));
        text.append('\n')
                .append(margin)
                .append(" | ")
                .append(" ".repeat(lead.length() + DisplayWidth.of(line, 0, at)))
                .append(problem.severity() == Severity.ERROR ? paint(RED, mark) : paint(YELLOW, mark));
        if (!problem.hint().isEmpty()) {
            text.append(' ').append(visible(problem.hint()));
        }
    }

    private String paint(String code, String word) {
        return colour ? code + word + PLAIN : word;
    }

    /** Control characters would move the cursor or hide text. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xfffd : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
