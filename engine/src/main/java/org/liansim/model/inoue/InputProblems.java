package org.liansim.model.inoue;

import java.util.List;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;

/** What is wrong in large tables: the first 20 errors and the first 20 warnings, and the number of the others. */
final class InputProblems {
    private static final int SHOWN = 20;

    private final Sources sources = new Sources();
    private final Problems problems = new Problems(sources);
    private long errors;
    private long warnings;
    private String lastFile = "";

    /** @param line text of the line */
    void error(Place place, String message, String line) {
        lastFile = place.file();
        if (++errors <= SHOWN) {
            show(place, line);
            problems.error(place, message);
        }
    }

    /** @param line text of the line */
    void warning(Place place, String message, String line) {
        lastFile = place.file();
        if (++warnings <= SHOWN) {
            show(place, line);
            problems.warning(place, message, "");
        }
    }

    private void show(Place place, String line) {
        if (place.line() > 0) {
            sources.addLine(place.file(), place.line(), line);
        }
    }

    /** Adds how many are not shown, and stops when there is an error. */
    void check() {
        Place end = new Place(lastFile, 0, 1, 1);
        if (warnings > SHOWN) {
            problems.warning(end, warnings - SHOWN + " more warnings", "");
        }
        if (errors > SHOWN) {
            problems.error(end, errors - SHOWN + " more errors");
        }
        errors = 0;
        warnings = 0;
        problems.throwIfErrors();
    }

    List<Problem> list() {
        return problems.list();
    }

    Sources sources() {
        return sources;
    }
}
