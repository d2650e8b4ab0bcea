package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.experiment.Axis;
import org.liansim.experiment.Design;
import org.liansim.experiment.LatinHypercube;
import org.liansim.experiment.Morris;
import org.liansim.experiment.Saltelli;
import org.liansim.experiment.SobolSequence;
import org.liansim.validation.Validation;

/**
 * Against functions whose indices are known: Ishigami and Homma (1990) with a = 7, b = 0.1, and Sobol's g-function with
 * a = (0, 1, 4.5, 9, 99, 99, 99, 99), see Saltelli et al. (2008), Global Sensitivity Analysis, section 4.
 */
class SensitivityTest {
    private static final double[] ISHIGAMI_FIRST = {0.3139, 0.4424, 0};
    private static final double[] ISHIGAMI_TOTAL = {0.5576, 0.4424, 0.2437};
    private static final double[] A = {0, 1, 4.5, 9, 99, 99, 99, 99};
    private static final String ISHIGAMI = "Ishigami & Homma (1990), a = 7, b = 0.1; in closed form";
    private static final String SOBOL = "Sobol' (1993), a = 0, 1, 4.5, 9, 99 (4 times); Saltelli et al. (2008), 4.7";
    private static final String MORRIS = "Morris, Technometrics 33 (1991) 161-174; by enumeration of the grid";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Sensitivity");

    @Test
    void shouldFindTheIndicesOfIshigami() {
        List<SobolIndices> indices =
                SobolIndices.of(values(new Saltelli(4096, 1), 3, SensitivityTest::ishigami), 3, 0.95, 1);
        for (int i = 0; i < 3; i++) {
            record("M01", "Ishigami", ISHIGAMI, new double[] {i, ISHIGAMI_FIRST[i], ISHIGAMI_TOTAL[i]}, indices.get(i));
            assertTrue(indices.get(i).firstInterval().contains(ISHIGAMI_FIRST[i]));
            assertTrue(indices.get(i).totalInterval().contains(ISHIGAMI_TOTAL[i]));
        }
    }

    @Test
    void shouldFindTheIndicesOfTheGFunction() {
        List<SobolIndices> indices = SobolIndices.of(values(new Saltelli(8192, 1), 8, SensitivityTest::g), 8, 0.95, 1);
        double all = 1;
        for (double a : A) {
            all *= 1 + part(a);
        }
        for (int i = 0; i < 8; i++) {
            double first = part(A[i]) / (all - 1);
            double total = part(A[i]) * all / (1 + part(A[i])) / (all - 1);
            record("M02", "g-function", SOBOL, new double[] {i, first, total}, indices.get(i));
        }
        assertEquals(0.716, part(0) / (all - 1), 5e-4);
    }

    /** A tenth of the runs fail: rows with one of them are left out. */
    @Test
    void shouldDoWithoutFailedRows() {
        double[] values = values(new Saltelli(4096, 1), 3, SensitivityTest::ishigami);
        for (int i = 0; i < values.length; i += 10) {
            values[i] = Double.NaN;
        }
        List<SobolIndices> indices = SobolIndices.of(values, 3, 0.95, 1);
        for (int i = 0; i < 3; i++) {
            assertEquals(ISHIGAMI_FIRST[i], indices.get(i).first(), 0.06);
            assertEquals(ISHIGAMI_TOTAL[i], indices.get(i).total(), 0.06);
        }
    }

    @Test
    void shouldCoverTheIndicesAboutAsOftenAsItSays() {
        int trials = 200;
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] values = new double[64 * 5];
            Samples samples = new Samples(trial);
            for (int row = 0; row < 64; row++) {
                double[] a = {samples.uniform(), samples.uniform(), samples.uniform()};
                double[] b = {samples.uniform(), samples.uniform(), samples.uniform()};
                values[row * 5] = ishigami(a);
                for (int i = 0; i < 3; i++) {
                    double[] mixed = a.clone();
                    mixed[i] = b[i];
                    values[row * 5 + 1 + i] = ishigami(mixed);
                }
                values[row * 5 + 4] = ishigami(b);
            }
            boolean holds = SobolIndices.of(values, 3, 0.9, trial)
                    .get(1)
                    .totalInterval()
                    .contains(ISHIGAMI_TOTAL[1]);
            covered += holds ? 1 : 0;
        }
        VALIDATION.record(
                "M03",
                "coverage of the 90 % bootstrap interval of a total index, Ishigami, 64 rows, simulated",
                "by definition",
                estimate(0.9, org.liansim.validation.Interval.ofShare(covered, trials), 0.1));
    }

    @Test
    void shouldFindFirstOrderIndicesInAnySample() {
        for (Design design : List.of(new LatinHypercube(4000, 1), new SobolSequence(4096, OptionalLong.of(1)))) {
            double[][] points = design.points(Collections.nCopies(3, Axis.CONTINUOUS));
            List<GivenData> shares = GivenData.of(points, values(design, 3, SensitivityTest::ishigami), 0.99, 1);
            for (int i = 0; i < 3; i++) {
                String from = design instanceof LatinHypercube ? "a Latin hypercube" : "a Sobol' sequence";
                VALIDATION.record(
                        "M04." + from.charAt(2) + (i + 1),
                        "Ishigami from " + from + " of about 4000 points: first order of factor " + (i + 1),
                        ISHIGAMI,
                        exact(ISHIGAMI_FIRST[i], shares.get(i).first(), 0.03));
                assertTrue(shares.get(i).interval().contains(shares.get(i).first()));
            }
        }
    }

    @Test
    void shouldNotBeFooledByAFactorWithoutEffect() {
        int trials = 200;
        double sum = 0;
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            Samples samples = new Samples(trial);
            double[][] points = new double[100][1];
            for (double[] point : points) {
                point[0] = samples.uniform();
            }
            GivenData found =
                    GivenData.of(points, samples.normals(100), 0.95, trial).get(0);
            sum += found.first();
            covered += found.interval().contains(0) ? 1 : 0;
        }
        assertEquals(0, sum / trials, 0.01);
        assertTrue(covered >= 0.9 * trials, covered + " of " + trials);
    }

    /** All elementary effects on the grid of four levels, by enumeration. */
    @Test
    void shouldFindTheEffectsOfIshigamiOnItsGrid() {
        Morris design = new Morris(4000, 4, 1);
        double[][] points = design.points(Collections.nCopies(3, Axis.CONTINUOUS));
        List<MorrisEffects> found = MorrisEffects.of(points, values(design, 3, SensitivityTest::ishigami), 0.95, 1);
        for (int factor = 0; factor < 3; factor++) {
            double sum = 0;
            double size = 0;
            double squares = 0;
            for (int at = 0; at < 32; at++) {
                double[] low = {at % 4 / 3.0, at / 4 % 4 / 3.0, 0};
                low[2] = low[factor];
                low[factor] = at / 16 / 3.0;
                double[] high = low.clone();
                high[factor] += design.step();
                double effect = (ishigami(high) - ishigami(low)) / design.step();
                sum += effect / 32;
                size += Math.abs(effect) / 32;
                squares += effect * effect / 32;
            }
            double sd = Math.sqrt(squares - sum * sum);
            double error = 4 * Math.max(sd, 1e-9) / Math.sqrt(4000);
            String name = "elementary effects of Ishigami, factor " + (factor + 1) + ": ";
            MorrisEffects effects = found.get(factor);
            String number = "M05." + (factor + 1);
            VALIDATION.record(
                    number + "a", name + "mu", MORRIS, exact(Math.abs(sum) < 1e-12 ? 0 : sum, effects.mean(), error));
            VALIDATION.record(number + "b", name + "mu*", MORRIS, exact(size, effects.size(), error));
            VALIDATION.record(number + "c", name + "sigma", MORRIS, exact(sd, effects.sd(), error));
        }
    }

    /**
     * On the grid of four levels a step takes |4u - 2| from 2 to 2/3 or back, so that an effect is 2 / (1 + a) times the
     * other factors, whose |4u - 2| has the mean 4/3 and the mean square 20/9.
     */
    @Test
    void shouldFindTheEffectsOfTheGFunctionOnItsGrid() {
        int trajectories = 4000;
        Morris design = new Morris(trajectories, 4, 1);
        double[][] points = design.points(Collections.nCopies(A.length, Axis.CONTINUOUS));
        double[] values = values(design, A.length, SensitivityTest::g);
        List<MorrisEffects> found = MorrisEffects.of(points, values, 0.95, 1);
        for (int factor = 0; factor < A.length; factor++) {
            double size = 2 / (1 + A[factor]);
            double square = size * size;
            for (int other = 0; other < A.length; other++) {
                double a = A[other];
                size *= other == factor ? 1 : (4 / 3.0 + a) / (1 + a);
                square *= other == factor ? 1 : (20 / 9.0 + 8 / 3.0 * a + a * a) / (1 + a) / (1 + a);
            }
            String name = "elementary effects of the g-function, factor " + (factor + 1) + ": ";
            String number = "M06." + (factor + 1);
            double error = 4 * Math.sqrt(square / trajectories);
            MorrisEffects effects = found.get(factor);
            VALIDATION.record(number + "a", name + "mu", MORRIS, exact(0, effects.mean(), error));
            VALIDATION.record(number + "b", name + "mu*", MORRIS, exact(size, effects.size(), error));
            VALIDATION.record(number + "c", name + "sigma", MORRIS, exact(Math.sqrt(square), effects.sd(), error));
        }
    }

    @Test
    void shouldFindTheSlopesOfAPlaneWithoutSpread() {
        Morris design = new Morris(10, 6, 2);
        double[] values = values(design, 2, u -> 3 * u[0] - 5 * u[1]);
        values[4] = Double.NaN;
        List<MorrisEffects> found =
                MorrisEffects.of(design.points(Collections.nCopies(2, Axis.CONTINUOUS)), values, 0.95, 1);
        assertEquals(3, found.get(0).mean(), 1e-12);
        assertEquals(-5, found.get(1).mean(), 1e-12);
        assertEquals(5, found.get(1).size(), 1e-12);
        assertEquals(0, found.get(0).sd(), 1e-12);
        assertEquals(9, found.get(0).count());
        assertEquals(9, found.get(1).count());
    }

    /** Holds the indices of a factor against its number, first order and total. */
    private static void record(String number, String name, String source, double[] known, SobolIndices found) {
        int factor = (int) known[0] + 1;
        VALIDATION.record(
                number + "." + factor + "a",
                name + ": first order of factor " + factor,
                source,
                exact(known[1], found.first(), 0.01));
        VALIDATION.record(
                number + "." + factor + "b",
                name + ": total of factor " + factor,
                source,
                exact(known[2], found.total(), 0.01));
    }

    private static double[] values(Design design, int factors, ToDoubleFunction<double[]> function) {
        double[][] points = design.points(Collections.nCopies(factors, Axis.CONTINUOUS));
        double[] values = new double[points.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(points[i]);
        }
        return values;
    }

    static double ishigami(double[] u) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        double sine = StrictMath.sin(x2);
        return StrictMath.sin(x1) * (1 + 0.1 * x3 * x3 * x3 * x3) + 7 * sine * sine;
    }

    private static double g(double[] u) {
        double product = 1;
        for (int i = 0; i < A.length; i++) {
            product *= (Math.abs(4 * u[i] - 2) + A[i]) / (1 + A[i]);
        }
        return product;
    }

    private static double part(double a) {
        return 1 / (3 * (1 + a) * (1 + a));
    }
}
