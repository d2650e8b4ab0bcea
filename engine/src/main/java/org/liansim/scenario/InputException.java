package org.liansim.scenario;

import java.util.List;

/** The input is wrong: every problem of every file, found in one pass. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient Sources sources;

    /**
     * Wrong input.
     *
     * @param problems at least one error, and the warnings, in the order of files and lines
     * @param sources lines of the files
     */
    public InputException(List<Problem> problems, Sources sources) {
        this.problems = List.copyOf(problems);
        this.sources = sources;
    }

    /** All problems as {@link ProblemPrinter} shows them. */
    @Override
    public String getMessage() {
        return new ProblemPrinter(sources).print(problems);
    }

    /** What is wrong, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }

    /** Lines of the files. */
    public Sources sources() {
        return sources;
    }
}
