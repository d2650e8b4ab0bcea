package org.liansim.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.validation.Validation;

class DesignTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Designs");

    static Stream<Design> designs() {
        return Stream.of(
                new FullFactorial(3),
                new FractionalFactorial(3),
                new FractionalFactorial(4),
                new FractionalFactorial(5),
                new OneAtATime(4),
                new LatinHypercube(17, 3),
                new SobolSequence(16, OptionalLong.empty()),
                new SobolSequence(16, OptionalLong.of(3)),
                new Morris(5, 4, 3),
                new Saltelli(8, 3));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void shouldHaveTheSizeThatIsSaidAndStayInTheCube(Design design) {
        List<Axis> axes = List.of(Axis.CONTINUOUS, new Axis(3), Axis.CONTINUOUS, Axis.CONTINUOUS);
        double[][] points = design.points(axes);
        assertEquals(design.size(axes), points.length);
        for (double[] point : points) {
            assertEquals(axes.size(), point.length);
            assertTrue(Arrays.stream(point).allMatch(u -> Double.isNaN(u) || u >= 0 && u <= 1), Arrays.toString(point));
        }
        assertTrue(Arrays.deepEquals(points, design.points(axes)), "another call gives other points");
    }

    /** The first points that the authors' program prints for new-joe-kuo-6.21201 in three dimensions. */
    @Test
    void shouldBeginAsJoeAndKuoPublished() {
        double[][] published = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375},
            {0.6875, 0.8125, 0.4375}
        };
        double[][] points = new SobolSequence(10, OptionalLong.empty()).points(continuous(3));
        int apart = 0;
        for (int row = 0; row < published.length; row++) {
            for (int column = 0; column < 3; column++) {
                apart += points[row][column] == published[row][column] ? 0 : 1;
            }
        }
        VALIDATION.record(
                "D01",
                "first ten points of Sobol's sequence in three dimensions: coordinates that differ from the published ones",
                "Joe & Kuo, SIAM Journal on Scientific Computing 30 (2008) 2635-2654: sobol.cc, new-joe-kuo-6.21201",
                exact(0, apart, 0));
    }

    @ParameterizedTest
    @CsvSource({"32, false", "32, true", "256, true"})
    void shouldHaveOnePointInEachPartOfEveryFactor(int count, boolean sobol) {
        Design design = sobol ? new SobolSequence(count, OptionalLong.of(9)) : new LatinHypercube(count, 9);
        double[][] points = design.points(continuous(7));
        int empty = 0;
        for (int column = 0; column < 7; column++) {
            int here = column;
            int taken = (int) Arrays.stream(points)
                    .mapToInt(point -> (int) (point[here] * count))
                    .distinct()
                    .count();
            empty += count - taken;
        }
        VALIDATION.record(
                "D02.%03d.%s".formatted(count, sobol ? "s" : "l"),
                (sobol ? "shifted Sobol' sequence" : "Latin hypercube") + " of " + count
                        + " points, seven factors: parts without a point",
                "McKay, Beckman & Conover, Technometrics 21 (1979) 239-245",
                exact(0, empty, 0));
    }

    @Test
    void shouldVisitEveryCombinationOnce() {
        List<Axis> axes = List.of(Axis.CONTINUOUS, new Axis(2), Axis.CONTINUOUS);
        double[][] points = new FullFactorial(3).points(axes);
        TreeSet<String> all = new TreeSet<>();
        for (double[] point : points) {
            all.add(Arrays.toString(point));
        }
        assertEquals(18, all.size());
        assertArrayEquals(new double[] {0, 0.25, 0.5}, points[1]);
        assertArrayEquals(new double[] {1, 0.75, 1}, points[17]);
    }

    @Test
    void shouldTellTheSizeOfWhatIsTooLargeToMake() {
        assertEquals(Long.MAX_VALUE, new FullFactorial(1000).size(continuous(30)));
        assertEquals(1_000_000_000L, new FullFactorial(10).size(continuous(9)));
    }

    /** Runs of the fractions in Box, Hunter and Hunter, Statistics for Experimenters, table 12.15. */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 4",
        "7, 3, 8",
        "15, 3, 16",
        "31, 3, 32",
        "4, 4, 8",
        "8, 4, 16",
        "16, 4, 32",
        "5, 5, 16",
        "6, 5, 32",
        "8, 5, 64",
        "11, 5, 128"
    })
    void shouldNeedAsFewRunsAsThePublishedFractions(int factors, int resolution, int runs) {
        FractionalFactorial design = new FractionalFactorial(resolution);
        VALIDATION.record(
                "D03.%d.%02d".formatted(resolution, factors),
                "runs of the fraction of resolution " + resolution + " for " + factors + " factors",
                "Box, Hunter & Hunter, Statistics for Experimenters, table 12.15",
                exact(runs, design.size(continuous(factors)), 0));
        assertEquals(resolution, Math.min(resolution, shortestWord(design.generators(factors))));
    }

    /** Fewest columns whose product is constant. */
    private static int shortestWord(int[] generators) {
        int shortest = Integer.MAX_VALUE;
        for (int word = 1; word < 1 << generators.length; word++) {
            int sum = 0;
            for (int i = 0; i < generators.length; i++) {
                sum ^= (word >> i & 1) == 1 ? generators[i] : 0;
            }
            shortest = sum == 0 ? Math.min(shortest, Integer.bitCount(word)) : shortest;
        }
        return shortest;
    }

    @Test
    void shouldBalanceTheColumnsOfAFraction() {
        double[][] points = new FractionalFactorial(4).points(continuous(8));
        for (int a = 0; a < 8; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (double[] point : points) {
                    sum += (2 * point[a] - 1) * (2 * point[b] - 1);
                }
                assertEquals(a == b ? 16 : 0, sum);
            }
        }
    }

    @Test
    void shouldMoveOneFactorAtATimeFromTheBase() {
        double[][] points = new OneAtATime(3).points(List.of(Axis.CONTINUOUS, new Axis(2), Axis.CONTINUOUS));
        double base = Double.NaN;
        assertEquals(1 + 3 + 2 + 3, points.length);
        assertArrayEquals(new double[] {base, base, base}, points[0]);
        assertArrayEquals(new double[] {1, base, base}, points[3]);
        assertArrayEquals(new double[] {base, 0.25, base}, points[4]);
        assertArrayEquals(new double[] {base, base, 1}, points[8]);
    }

    @Test
    void shouldMoveEachFactorOnceInATrajectory() {
        Morris morris = new Morris(20, 4, 5);
        double[][] points = morris.points(continuous(6));
        for (int start = 0; start < points.length; start += 7) {
            TreeSet<Integer> moved = new TreeSet<>();
            for (int row = start + 1; row < start + 7; row++) {
                for (int column = 0; column < 6; column++) {
                    double step = Math.abs(points[row][column] - points[row - 1][column]);
                    if (step > 0) {
                        assertEquals(morris.step(), step, 1e-12);
                        moved.add(column);
                    }
                }
            }
            assertEquals(6, moved.size());
        }
        assertThrows(IllegalArgumentException.class, () -> new Morris(5, 3, 1));
    }

    @Test
    void shouldTakeOneCoordinateOfBAtATime() {
        double[][] points = new Saltelli(8, 5).points(continuous(3));
        for (int row = 0; row < 8; row++) {
            double[] a = points[row * 5];
            double[] b = points[row * 5 + 4];
            for (int factor = 0; factor < 3; factor++) {
                double[] expected = a.clone();
                expected[factor] = b[factor];
                assertArrayEquals(expected, points[row * 5 + 1 + factor]);
            }
        }
    }

    private static List<Axis> continuous(int count) {
        return Collections.nCopies(count, Axis.CONTINUOUS);
    }
}
