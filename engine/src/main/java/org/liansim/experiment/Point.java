package org.liansim.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A treatment of an experiment: a strategy at a point of the design.
 *
 * @param strategy number of the strategy, from 0
 * @param place coordinates of the factors, from 0 to 1; NaN where the base scenario is left as it is
 */
public record Point(int strategy, double[] place) implements Serializable {
    /** Every strategy at every point of a design. */
    public static List<Point> all(int strategies, double[][] places) {
        List<Point> all = new ArrayList<>();
        for (int strategy = 0; strategy < strategies; strategy++) {
            for (double[] place : places) {
                all.add(new Point(strategy, place));
            }
        }
        return all;
    }

    /** Overrides of its scenario, in the form {@code path=value}. */
    public List<String> sets(List<Factor> factors) {
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            sets.addAll(factors.get(i).sets(place[i]));
        }
        return sets;
    }
}
