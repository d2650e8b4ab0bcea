package org.liansim.scenario.yaml;

import java.util.List;
import java.util.Optional;
import org.liansim.scenario.Problem.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML library says, in the words of this reader. */
final class YamlErrors {
    /** Part of the library's message, what to say of it, and a hint. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "mapping values are not allowed",
                    "a ':' is not expected here",
                    "check the indentation, or put quotes around a text that holds ': '"),
            new Wording("\\t(TAB)", "a tab stands where spaces are needed", "indent with spaces"),
            new Wording("but found '<block", "this line is not aligned with the lines above", "check its indentation"),
            new Wording("expected <block end>", "this is not expected here", "check indentation and quotes"),
            new Wording("cannot start any token", "a text that starts with this character needs quotes", ""));

    private YamlErrors() {}

    static Unreadable translate(YamlEngineException e, String text, String file) {
        if (e instanceof ReaderException reader) {
            return unprintable(reader, text, file);
        }
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return new Unreadable(new Place(file, 0, 0, 1), "not readable as YAML: " + e.getMessage(), "");
        }
        String problem = String.valueOf(marked.getProblem());
        if (problem.contains("unexpected end of stream")
                && marked.getContextMark().isPresent()) {
            return new Unreadable(place(marked.getContextMark(), file), "a quote opens here and never closes", "");
        }
        if (problem.contains("could not find expected ':'")
                && marked.getContextMark().isPresent()) {
            return new Unreadable(place(marked.getContextMark(), file), "a key without ':'", "write 'key: value'");
        }
        if (problem.contains("expected ',' or") && marked.getContextMark().isPresent()) {
            return new Unreadable(
                    place(marked.getProblemMark(), file),
                    "a comma or a closing bracket is missing before this",
                    "the bracket opens in line "
                            + (marked.getContextMark().get().getLine() + 1));
        }
        Place place = place(marked.getProblemMark().or(marked::getContextMark), file);
        return WORDINGS.stream()
                .filter(wording -> problem.contains(wording.part()))
                .findFirst()
                .map(wording -> new Unreadable(place, wording.message(), wording.hint()))
                .orElseGet(() -> new Unreadable(place, "not readable as YAML: " + problem, ""));
    }

    private static Place place(Optional<Mark> mark, String file) {
        return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1, 1))
                .orElse(new Place(file, 0, 0, 1));
    }

    private static Unreadable unprintable(ReaderException e, String text, String file) {
        int[] before = text.codePoints().limit(e.getPosition()).toArray();
        int line = 1;
        int column = 1;
        for (int codePoint : before) {
            column++;
            if (codePoint == '\n') {
                line++;
                column = 1;
            }
        }
        String code = String.format("U+%04X", e.getCodePoint());
        return new Unreadable(new Place(file, line, column, 1), "character " + code + " is not allowed in YAML", "");
    }

    private record Wording(String part, String message, String hint) {}
}
