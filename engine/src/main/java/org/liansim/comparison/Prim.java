package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scenario discovery by the patient rule induction method: a box is peeled, a thin slice at a time, so that what is left
 * is ever richer in cases of interest. J. H. Friedman, N. I. Fisher (1999), Bump hunting in high-dimensional data, Stat.
 * Comput. 9, 123-143; its use for scenarios: B. P. Bryant, R. J. Lempert (2010), Technol. Forecast. Soc. Change 77,
 * 34-49.
 *
 * @param peel share of the box's points that a slice takes, such as 0.05
 * @param leastMass share of all points below which it stops, such as 0.05
 */
public record Prim(double peel, double leastMass) {
    /** Share of the box's points that a slice gives back, as in the R package prim. */
    private static final double PASTE = 0.01;

    /**
     * The boxes from the whole cube to the smallest one, each inside the one before and denser: the trade-off between
     * coverage and density. Peeling goes on where it makes a box no denser, since a later slice may. After them the
     * smallest one with slices given back to it (pasting), when that makes it no less dense.
     *
     * @param points points in the unit cube, by point, then factor
     * @param interest which of them are cases of interest, at least one
     */
    public List<Box> trajectory(double[][] points, boolean[] interest) {
        int factors = points[0].length;
        double[] whole = new double[factors];
        Arrays.fill(whole, 1);
        List<Box> boxes = new ArrayList<>(List.of(box(points, interest, new double[factors], whole)));
        Box next = boxes.get(0);
        while (next != null && next.density() < 1) {
            next = slimmer(next, points, interest);
            if (next != null && next.density() > boxes.get(boxes.size() - 1).density()) {
                boxes.add(next);
            }
        }
        Box smallest = boxes.get(boxes.size() - 1);
        Box pasted = smallest;
        for (Box wider = pasted; wider != null; wider = wider(pasted, points, interest)) {
            pasted = wider;
        }
        if (pasted != smallest) {
            boxes.add(pasted);
        }
        return boxes;
    }

    /** The densest of the boxes that one slice more makes; null when all are less dense or hold no more cases. */
    private Box wider(Box box, double[][] points, boolean[] interest) {
        int slice = Math.max(1, (int) (PASTE * box.points()));
        Box best = null;
        for (int factor = 0; factor < box.lower().length; factor++) {
            double[] lower = with(box.lower(), factor, Double.NEGATIVE_INFINITY);
            double[] upper = with(box.upper(), factor, Double.POSITIVE_INFINITY);
            double[] line = inside(new Box(lower, upper, 0, 0, 0, 0), points, factor);
            int first = count(line, box.lower()[factor], false);
            if (first > 0) {
                lower = with(lower, factor, line[Math.max(0, first - slice)]);
                best = richer(best, box, box(points, interest, lower, box.upper()));
            }
            int last = count(line, box.upper()[factor], true);
            if (last < line.length) {
                upper = with(upper, factor, line[Math.min(line.length, last + slice) - 1]);
                best = richer(best, box, box(points, interest, box.lower(), upper));
            }
        }
        return best;
    }

    private static double[] with(double[] bounds, int factor, double bound) {
        double[] other = bounds.clone();
        other[factor] = bound;
        return other;
    }

    /** Number of sorted values below a bound, or up to and with it. */
    private static int count(double[] sorted, double bound, boolean with) {
        return (int) Arrays.stream(sorted)
                .filter(value -> value < bound || with && value == bound)
                .count();
    }

    private static Box richer(Box best, Box box, Box candidate) {
        if (candidate.density() < box.density() || candidate.cases() <= box.cases()) {
            return best;
        }
        boolean richer = best == null
                || candidate.density() > best.density()
                || candidate.density() == best.density() && candidate.cases() > best.cases();
        return richer ? candidate : best;
    }

    /** The densest of the boxes that one slice less leaves; null when all are too small. */
    private Box slimmer(Box box, double[][] points, boolean[] interest) {
        Box best = null;
        for (int factor = 0; factor < box.lower().length; factor++) {
            double[] inside = inside(box, points, factor);
            int slice = Math.max(1, (int) (peel * inside.length));
            if (slice >= inside.length) {
                continue;
            }
            double[] lower = box.lower().clone();
            lower[factor] = above(inside, inside[slice - 1]);
            best = denser(best, box(points, interest, lower, box.upper()));
            double[] upper = box.upper().clone();
            upper[factor] = below(inside, inside[inside.length - slice]);
            best = denser(best, box(points, interest, box.lower(), upper));
        }
        return best;
    }

    private static double[] inside(Box box, double[][] points, int factor) {
        return Arrays.stream(points)
                .filter(box::contains)
                .mapToDouble(point -> point[factor])
                .sorted()
                .toArray();
    }

    /** Next larger value, so that equal ones leave together; infinite when there is none. */
    private static double above(double[] sorted, double value) {
        for (double each : sorted) {
            if (each > value) {
                return each;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double below(double[] sorted, double value) {
        for (int i = sorted.length - 1; i >= 0; i--) {
            if (sorted[i] < value) {
                return sorted[i];
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    private Box denser(Box best, Box candidate) {
        if (candidate.points() < leastMass * candidate.allPoints() || candidate.points() == 0) {
            return best;
        }
        boolean denser = best == null
                || candidate.density() > best.density()
                || candidate.density() == best.density() && candidate.points() > best.points();
        return denser ? candidate : best;
    }

    private static Box box(double[][] points, boolean[] interest, double[] lower, double[] upper) {
        Box empty = new Box(lower, upper, 0, 0, points.length, 0);
        int inside = 0;
        int cases = 0;
        int allCases = 0;
        for (int row = 0; row < points.length; row++) {
            boolean in = empty.contains(points[row]);
            inside += in ? 1 : 0;
            cases += in && interest[row] ? 1 : 0;
            allCases += interest[row] ? 1 : 0;
        }
        return new Box(lower, upper, inside, cases, points.length, allCases);
    }
}
