package org.liansim.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problem.Severity;

/**
 * Everything found wrong in one pass over the input.
 *
 * <p>A place takes one error: the first one reported there. So one mistake gives one message although several checks
 * meet it.
 */
public final class Problems {
    /** Suggestions cost time; with more problems than this there are no more of them. */
    private static final int MOST_SUGGESTIONS = 200;

    /** More names than this are not all told. */
    private static final int MOST_NAMED = 12;

    private static final String DID_YOU_MEAN = "did you mean '%s'?";

    private final Sources sources;
    private final List<Problem> found = new ArrayList<>();
    private final Set<Object> reported = new HashSet<>();

    /**
     * Nothing found yet.
     *
     * @param sources the files, which give the order of the problems
     */
    public Problems(Sources sources) {
        this.sources = sources;
    }

    /** The files that the problems are in. */
    public Sources sources() {
        return sources;
    }

    /** Reports an error without a hint. */
    public void error(Place place, String message) {
        error(place, message, "");
    }

    /** Reports an error, unless there is one at that place already; without a line, unless the same one is there. */
    public void error(Place place, String message, String hint) {
        Problem problem = new Problem(place, Severity.ERROR, message, hint);
        Object known = place.line() == 0 ? problem : new Place(place.file(), place.line(), place.column(), 1);
        if (reported.add(known)) {
            found.add(problem);
        }
    }

    /** Reports an error although there may be another at that place, such as one more missing key. */
    public void further(Place place, String message, String hint) {
        Problem problem = new Problem(place, Severity.ERROR, message, hint);
        if (reported.add(problem)) {
            found.add(problem);
        }
    }

    /** Reports an error whose hint is the nearest of the words that are allowed there, if one is near. */
    public void misspelt(Place place, String message, String wrong, Collection<String> allowed) {
        Optional<String> near = takesSuggestions() ? Suggestions.nearest(wrong, allowed) : Optional.empty();
        error(place, message, near.map(DID_YOU_MEAN::formatted).orElse(""));
    }

    /** Reports a name of nothing; the hint is the nearest of the names that there are, or all of them when they are few. */
    public void unknown(Place place, String message, String wrong, Collection<String> known) {
        Optional<String> near = takesSuggestions() ? Suggestions.nearest(wrong, known) : Optional.empty();
        String all = known.isEmpty() || known.size() > MOST_NAMED ? "" : "there are " + String.join(", ", known);
        error(place, message, near.map(DID_YOU_MEAN::formatted).orElse(all));
    }

    /** Whether there are still so few problems that looking for suggestions is worth its time. */
    public boolean takesSuggestions() {
        return found.size() <= MOST_SUGGESTIONS;
    }

    /** Reports something doubtful that stops nothing. */
    public void warning(Place place, String message, String hint) {
        found.add(new Problem(place, Severity.WARNING, message, hint));
    }

    /** How many there are. */
    public int count() {
        return found.size();
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** All of them in the order of files, lines and columns. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt((Problem problem) ->
                                sources.rank(problem.place().file()))
                        .thenComparing(problem -> problem.place().file())
                        .thenComparingInt(problem -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .toList();
    }

    /**
     * Stops when there is an error.
     *
     * @throws InputException with all problems, when one is an error
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new InputException(list(), sources);
        }
    }
}
