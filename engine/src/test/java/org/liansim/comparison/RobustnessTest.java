package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.comparison.RegressionTree.Node;
import org.liansim.experiment.Axis;
import org.liansim.experiment.LatinHypercube;
import org.liansim.validation.Validation;

class RobustnessTest {
    private static final String SAVAGE = "Savage, JASA 46 (1951) 55-67; worked by hand";
    private static final String PRIMR = "the toy example of the R package primr (Masselot)";
    private static final String PASTING = "Friedman & Fisher, Statistics and Computing 9 (1999) 123-143; by hand";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Robustness");

    /** Savage's table by hand: best of the futures 9, 8, 7. */
    @Test
    void shouldRegretAsTheTableByHand() {
        double[][] values = {{9, 4, 6}, {7, 7, 5}, {2, 8, 7}};
        Regret regret = Regret.of(values, true, 6);
        assertArrayEquals(new double[][] {{0, 4, 1}, {2, 1, 2}, {7, 0, 0}}, regret.regrets());
        double[] largest = {4, 2, 7};
        double[] mean = {5 / 3.0, 5 / 3.0, 7 / 3.0};
        for (int i = 0; i < 3; i++) {
            String of = "table of three strategies and futures, strategy " + (i + 1) + ": ";
            String number = "V01." + (i + 1);
            VALIDATION.record(number + "a", of + "largest regret", SAVAGE, exact(largest[i], regret.largest()[i], 0));
            VALIDATION.record(number + "b", of + "mean regret", SAVAGE, exact(mean[i], regret.mean()[i], 1e-12));
            double good = regret.satisfied()[i];
            VALIDATION.record(number + "c", of + "share of futures that reach 6", SAVAGE, exact(2 / 3.0, good, 1e-12));
        }
        int minimax = 1
                + IntStream.range(0, 3)
                        .filter(regret::isMinimax)
                        .reduce((one, other) -> Integer.MIN_VALUE)
                        .orElse(-1);
        VALIDATION.record("V01.4", "the same: minimax regret is that of strategy", SAVAGE, exact(2, minimax, 0));
    }

    @Test
    void shouldRegretCostsTheOtherWayRound() {
        Regret regret = Regret.of(new double[][] {{9, 4}, {7, 7}}, false, 7);
        assertArrayEquals(new double[][] {{2, 0}, {0, 3}}, regret.regrets());
        assertArrayEquals(new double[] {0.5, 1}, regret.satisfied());
        assertTrue(regret.isMinimax(0));
        assertFalse(regret.isMinimax(1));
    }

    @Test
    void shouldCallNoneOfSeveralBetterThatRegretAlike() {
        Regret regret = Regret.of(new double[][] {{9, 4}, {7, 6}, {0, 0}}, true, 0);
        assertTrue(regret.isMinimax(0));
        assertTrue(regret.isMinimax(1));
        assertFalse(regret.isMinimax(2));
    }

    @Test
    void shouldLeaveOutFuturesThatAreNotKnown() {
        Regret regret = Regret.of(new double[][] {{9, Double.NaN}, {7, 7}}, true, 8);
        assertArrayEquals(new double[] {0, 2}, regret.largest());
        assertArrayEquals(new double[] {1, 0}, regret.satisfied());
    }

    /** Cases of interest fill a box in two of five factors. */
    @Test
    void shouldFindTheBoxThatHoldsTheCases() {
        double[][] points = points(2000, 5);
        boolean[] interest = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            interest[i] = points[i][1] >= 0.6 && points[i][3] <= 0.5 && points[i][3] >= 0.1;
        }
        List<Box> boxes = new Prim(0.05, 0.02).trajectory(points, interest);
        Box best = boxes.stream()
                .max(Comparator.comparingDouble(box -> box.coverage() * box.density()))
                .orElseThrow();
        assertEquals(0.6, best.lower()[1], 0.02);
        assertEquals(0.1, best.lower()[3], 0.02);
        assertEquals(0.5, best.upper()[3], 0.02);
        assertTrue(best.coverage() > 0.9 && best.density() > 0.9, best.coverage() + ", " + best.density());
        assertTrue(best.lower()[0] < 0.05 && best.upper()[4] > 0.95);
    }

    @Test
    void shouldTradeCoverageForDensity() {
        double[][] points = points(500, 3);
        boolean[] interest = new boolean[points.length];
        Samples samples = new Samples(2);
        for (int i = 0; i < points.length; i++) {
            interest[i] = samples.uniform() < points[i][0] * points[i][1];
        }
        List<Box> boxes = new Prim(0.05, 0.05).trajectory(points, interest);
        assertEquals(1, boxes.get(0).coverage());
        assertTrue(boxes.size() > 10);
        Box last = boxes.get(boxes.size() - 1);
        boolean isPasted = last.points() > boxes.get(boxes.size() - 2).points();
        for (int i = 1; i < (isPasted ? boxes.size() - 1 : boxes.size()); i++) {
            Box before = boxes.get(i - 1);
            Box after = boxes.get(i);
            assertTrue(after.density() > before.density() && after.coverage() <= before.coverage());
            assertTrue(after.points() < before.points() && after.mass() >= 0.05);
            for (int factor = 0; factor < 3; factor++) {
                assertTrue(after.lower()[factor] >= before.lower()[factor]);
                assertTrue(after.upper()[factor] <= before.upper()[factor]);
            }
        }
    }

    /** Cases at both ends: a slice from either one makes the box less dense, until one of them is gone. */
    @Test
    void shouldPeelOnWhereTheNextSliceMakesItLessDense() {
        double[][] points = new double[100][];
        boolean[] interest = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {(i + 0.5) / 100};
            interest[i] = i < 10 || i >= 80;
        }
        List<Box> boxes = new Prim(0.05, 0.05).trajectory(points, interest);
        Box last = boxes.get(boxes.size() - 1);
        assertEquals(1, last.density());
        assertEquals(20, last.cases());
    }

    /**
     * The bump of the example in the R package primr (Masselot, vignette "toy example"): 2 x1 + 5 x2 + N(0, 1), and 10
     * more where x1 >= 0.8 and x2 >= 0.5.
     */
    @Test
    void shouldFindThePublishedBump() {
        double[][] points = points(1000, 2);
        boolean[] interest = new boolean[points.length];
        Samples samples = new Samples(3);
        for (int i = 0; i < points.length; i++) {
            boolean bump = points[i][0] >= 0.8 && points[i][1] >= 0.5;
            double value = 2 * points[i][0] + 5 * points[i][1] + (bump ? 10 : 0) + samples.normal();
            interest[i] = value > 11;
        }
        List<Box> boxes = new Prim(0.05, 0.02).trajectory(points, interest);
        Box bump = boxes.get(boxes.size() - 1);
        VALIDATION.record("V02.1", "PRIM on a published bump: x1 from", PRIMR, exact(0.8, bump.lower()[0], 0.01));
        VALIDATION.record("V02.2", "the same: x2 from", PRIMR, exact(0.5, bump.lower()[1], 0.01));
        VALIDATION.record("V02.3", "the same: coverage", PRIMR, exact(1, bump.coverage(), 0));
        VALIDATION.record("V02.4", "the same: density", PRIMR, exact(1, bump.density(), 0));
        assertTrue(bump.upper()[0] > 0.99 && bump.upper()[1] > 0.99);
    }

    /** Peeling a third at a time overshoots; the slice that is given back is the one that holds only cases. */
    @Test
    void shouldGiveBackWhatPeelingTookTooMuch() {
        double[][] points = new double[10][];
        boolean[] interest = new boolean[10];
        for (int i = 0; i < 10; i++) {
            points[i] = new double[] {(i + 0.5) / 10};
            interest[i] = i >= 4;
        }
        List<Box> boxes = new Prim(0.34, 0.1).trajectory(points, interest);
        Box peeled = boxes.get(boxes.size() - 2);
        Box pasted = boxes.get(boxes.size() - 1);
        String name = "cases from 0.4 on, a third peeled at a time: ";
        VALIDATION.record("V03.1", name + "box peeled from", PASTING, exact(0.55, peeled.lower()[0], 1e-12));
        VALIDATION.record("V03.2", name + "box pasted from", PASTING, exact(0.45, pasted.lower()[0], 1e-12));
        VALIDATION.record("V03.3", name + "coverage after pasting", PASTING, exact(1, pasted.coverage(), 0));
        assertEquals(1, pasted.density());
    }

    /** Six points by hand: factor 1 at 0.5 takes all but 4 of the sum of squares of 94, then factor 0. */
    @Test
    void shouldSplitAsByHand() {
        double[][] points = {{0.1, 0.2}, {0.9, 0.4}, {0.2, 0.6}, {0.8, 0.8}, {0.3, 0.7}, {0.7, 0.9}};
        double[] values = {1, 1, 8, 10, 8, 10};
        Node tree = new RegressionTree(2, 1, 1e-9).grow(points, values);
        String hand = "Breiman, Friedman, Olshen & Stone (1984); six points by hand";
        VALIDATION.record("V04.1", "regression tree, first split: factor", hand, exact(2, tree.factor() + 1, 0));
        VALIDATION.record("V04.2", "the same: at", hand, exact(0.5, tree.threshold(), 1e-12));
        assertTrue(tree.children().get(0).isLeaf());
        Node right = tree.children().get(1);
        assertEquals(9, right.mean(), 1e-12);
        assertEquals(0, right.factor());
        assertEquals(0.5, right.threshold(), 1e-12);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], tree.predict(points[i]), 1e-12);
        }
        assertTrue(new RegressionTree(2, 4, 1e-9).grow(points, values).isLeaf());
        assertTrue(new RegressionTree(1, 1, 1e-9)
                .grow(points, values).children().stream().allMatch(Node::isLeaf));
    }

    @Test
    void shouldFindACornerByATree() {
        double[][] points = points(1000, 4);
        double[] values = new double[points.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = points[i][2] > 0.7 && points[i][0] <= 0.4 ? 1 : 0;
        }
        values[5] = Double.NaN;
        Node tree = new RegressionTree(2, 20, 0.01).grow(points, values);
        assertEquals(999, tree.points());
        for (double[] point : points) {
            double expected = point[2] > 0.7 && point[0] <= 0.4 ? 1 : 0;
            assertEquals(expected, tree.predict(point), 0.05);
        }
    }

    @Test
    void shouldKeepWhatNothingBeats() {
        double[][] values = {{5, 1}, {4, 4}, {3, 3}, {1, 5}, {1, 6}, {Double.NaN, 9}};
        assertArrayEquals(new int[] {0, 1, 4}, ParetoFront.of(values, new boolean[] {true, true}));
        assertArrayEquals(new int[] {0}, ParetoFront.of(values, new boolean[] {true, false}));
        assertArrayEquals(new int[] {0, 1}, ParetoFront.of(new double[][] {{1}, {1}}, new boolean[] {true}));
    }

    private static double[][] points(int count, int factors) {
        return new LatinHypercube(count, 4).points(Collections.nCopies(factors, Axis.CONTINUOUS));
    }
}
