package org.liansim.scenario.yaml;

import org.liansim.scenario.Problem.Place;

/** A file cannot be read on: the one problem that stops it. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String hint;

    Unreadable(Place place, String message, String hint) {
        super(message);
        this.place = place;
        this.hint = hint;
    }

    Place place() {
        return place;
    }

    String hint() {
        return hint;
    }
}
