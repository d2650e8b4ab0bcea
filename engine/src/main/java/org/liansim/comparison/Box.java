package org.liansim.comparison;

/**
 * A box in the unit cube of the factors, and what it holds of the cases of interest.
 *
 * @param lower lower bound of each factor, included
 * @param upper upper bound of each factor, included
 * @param points points in it
 * @param cases cases of interest in it
 * @param allPoints points in the cube
 * @param allCases cases of interest in the cube
 */
public record Box(double[] lower, double[] upper, int points, int cases, int allPoints, int allCases) {
    /** Share of all cases of interest that lie in it. */
    public double coverage() {
        return cases / (double) allCases;
    }

    /** Share of its points that are cases of interest. */
    public double density() {
        return cases / (double) points;
    }

    /** Share of all points that lie in it. */
    public double mass() {
        return points / (double) allPoints;
    }

    /** Whether a factor is bounded. */
    public boolean restricts(int factor) {
        return lower[factor] > 0 || upper[factor] < 1;
    }

    /** Number of factors that are bounded. */
    public int restricted() {
        int count = 0;
        for (int factor = 0; factor < lower.length; factor++) {
            count += restricts(factor) ? 1 : 0;
        }
        return count;
    }

    /** Whether a point lies in it. */
    boolean contains(double[] point) {
        for (int factor = 0; factor < point.length; factor++) {
            if (point[factor] < lower[factor] || point[factor] > upper[factor]) {
                return false;
            }
        }
        return true;
    }
}
