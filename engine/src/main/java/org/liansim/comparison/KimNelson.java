package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fully sequential procedure KN, which drops systems that fall behind: S.-H. Kim, B. L. Nelson (2001), A fully
 * sequential procedure for indifference-zone selection in simulation, ACM TOMACS 11, 251-273. Common random numbers
 * make it shorter.
 *
 * @param indifference difference of the means that is not worth finding, above 0: the selected system is the best with
 *     the confidence whenever the best is better than all others by at least this
 * @param confidence probability of correct selection, above 1 over the number of systems and below 1
 * @param first replications before the first system may be dropped, at least 2
 * @param most replications of a system after which the best so far is taken, at least {@code first}
 */
public record KimNelson(double indifference, double confidence, int first, int most) implements SelectionProcedure {
    /** {@inheritDoc} Values are taken to be normal. */
    @Override
    public Selection select(int systems, Observations observations) {
        double[] sums = new double[systems];
        int[] replications = new int[systems];
        boolean[] dropped = new boolean[systems];
        double[][] begin = new double[systems][first];
        observations.announce(needed(dropped, 1, first));
        for (int system = 0; system < systems; system++) {
            for (int r = 1; r <= first; r++) {
                begin[system][r - 1] = observations.value(system, r);
                sums[system] += begin[system][r - 1];
            }
            replications[system] = first;
        }
        double[][] reach = reach(systems, begin);
        int left = screen(sums, dropped, reach, first);
        for (int r = first + 1; left > 1 && r <= most; r++) {
            observations.announce(needed(dropped, r, r));
            for (int system = 0; system < systems; system++) {
                if (!dropped[system]) {
                    sums[system] += observations.value(system, r);
                    replications[system] = r;
                }
            }
            left = screen(sums, dropped, reach, r);
        }
        int best = -1;
        for (int system = 0; system < systems; system++) {
            if (!dropped[system] && (best < 0 || sums[system] > sums[best])) {
                best = system;
            }
        }
        return new Selection(best, replications);
    }

    private static List<int[]> needed(boolean[] dropped, int from, int to) {
        List<int[]> needed = new ArrayList<>();
        for (int system = 0; system < dropped.length; system++) {
            for (int r = from; r <= to && !dropped[system]; r++) {
                needed.add(new int[] {system, r});
            }
        }
        return needed;
    }

    /** Replications at which the sums of two systems are far enough apart however near they are: h^2 S^2 / delta^2. */
    private double[][] reach(int systems, double[][] begin) {
        double eta = (StrictMath.pow(2 * (1 - confidence) / (systems - 1), -2.0 / (first - 1)) - 1) / 2;
        double h2 = 2 * eta * (first - 1);
        double[][] reach = new double[systems][systems];
        for (int i = 0; i < systems; i++) {
            for (int l = 0; l < i; l++) {
                double sd = PairedDifference.of(begin[i], begin[l]).sd();
                reach[i][l] = h2 * sd * sd / (indifference * indifference);
                reach[l][i] = reach[i][l];
            }
        }
        return reach;
    }

    /** Drops systems whose sum lies further behind another's than chance allows; returns how many are left. */
    private int screen(double[] sums, boolean[] dropped, double[][] reach, int r) {
        boolean[] before = Arrays.copyOf(dropped, dropped.length);
        int left = 0;
        for (int i = 0; i < sums.length; i++) {
            for (int l = 0; l < sums.length && !dropped[i]; l++) {
                double allowed = indifference / 2 * Math.max(0, reach[i][l] - r);
                dropped[i] = l != i && !before[l] && sums[i] < sums[l] - allowed;
            }
            left += dropped[i] ? 0 : 1;
        }
        return left;
    }
}
