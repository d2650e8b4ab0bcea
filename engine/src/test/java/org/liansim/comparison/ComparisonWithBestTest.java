package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.liansim.validation.Claim.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.validation.Claim.Promise;
import org.liansim.validation.Validation;

class ComparisonWithBestTest {
    private static final String DUNNETT =
            "Dunnett, Journal of the American Statistical Association 50 (1955) 1096-1121, table 1a";
    private static final String HSU = "Hsu, Multiple Comparisons (1996), ch. 4, worked by hand";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Statistics");

    /** C. W. Dunnett (1955), table 1a: one-sided comparisons with a control, 95 %. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 2.02",
        "2, 5, 2.44",
        "3, 5, 2.68",
        "4, 5, 2.85",
        "1, 10, 1.81",
        "2, 10, 2.15",
        "3, 10, 2.34",
        "4, 10, 2.47",
        "5, 10, 2.56",
        "1, 20, 1.72",
        "2, 20, 2.03",
        "3, 20, 2.19",
        "4, 20, 2.30",
        "5, 20, 2.39"
    })
    void shouldHaveDunnettsQuantiles(int variables, int degrees, double published) {
        VALIDATION.record(
                "T06.%d.%02d".formatted(variables, degrees),
                "Dunnett's one-sided 95 % quantile, comparisons: " + variables + ", degrees of freedom: " + degrees,
                DUNNETT,
                exact(published, DunnettQuantile.of(variables, degrees, 0.95), 0.0051));
    }

    /**
     * Three systems with means 10, 9 and 5, any replication effects, and an interaction with a sum of squares of 4, so
     * that the variance of a difference is 4/3 and the half width 2.34 root(4/3 / 4).
     */
    @Test
    void shouldAgreeWithACalculationByHand() {
        double[][] values = {{11, 12, 8, 9}, {8, 13, 7, 8}, {5, 8, 3, 4}};
        Interval[] intervals = new ComparisonWithBest(3, 4, 0.95).intervals(values);
        double half = 2.337 * Math.sqrt(1 / 3.0);
        double[] known = {1 - half, 1 + half, -1 - half, -1 + half, -5 - half, 0};
        for (int i = 0; i < known.length; i++) {
            String end = i % 2 == 0 ? "from" : "to";
            double found = i % 2 == 0 ? intervals[i / 2].lower() : intervals[i / 2].upper();
            String name = "lead of system " + (i / 2 + 1) + " of three over the best other one: " + end;
            VALIDATION.record("T07." + (i + 1), name, HSU, exact(known[i], found, 2e-3));
        }
    }

    @Test
    void shouldHoldAtOnceAsOftenAsItSays() {
        int trials = 1500;
        double[] means = {0, 0.7, 1.4};
        ComparisonWithBest comparison = new ComparisonWithBest(3, 6, 0.9);
        Samples samples = new Samples(5);
        int all = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] common = samples.normals(6);
            double[][] values = new double[3][6];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 6; j++) {
                    values[i][j] = means[i] + 3 * common[j] + samples.normal();
                }
            }
            Interval[] intervals = comparison.intervals(values);
            boolean hold = intervals[0].contains(-1.4) && intervals[1].contains(-0.7) && intervals[2].contains(0.7);
            all += hold ? 1 : 0;
        }
        VALIDATION.record(
                "T07.7",
                "all intervals against the best hold at once, 90 %, three systems, simulated",
                "Hsu, Multiple Comparisons (1996), ch. 4",
                new Promise(0.9, org.liansim.validation.Interval.ofShare(all, trials)));
    }

    @Test
    void shouldRefuseTooFewData() {
        assertThrows(IllegalArgumentException.class, () -> new ComparisonWithBest(1, 9, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new ComparisonWithBest(2, 1, 0.95));
    }
}
