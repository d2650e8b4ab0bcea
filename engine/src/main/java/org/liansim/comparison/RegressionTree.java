package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A regression tree (CART): factors are halved where that takes most of the variance of an outcome away. L. Breiman, J.
 * H. Friedman, R. A. Olshen, C. J. Stone (1984), Classification and Regression Trees. With 0 and 1 as outcome it is a
 * classification tree by Gini's index.
 *
 * @param depth most halvings above a leaf, at least 1
 * @param leaf fewest points in a leaf, at least 1
 * @param gain least share of the whole variance that a halving must take away
 */
public record RegressionTree(int depth, int leaf, double gain) {
    /**
     * A part of the points.
     *
     * @param points number of points in it
     * @param mean mean outcome
     * @param factor factor that is halved; -1 in a leaf
     * @param threshold points up to it go to the left
     * @param children left and right part; none in a leaf
     */
    public record Node(int points, double mean, int factor, double threshold, List<Node> children) {
        /** Whether it is not halved any more. */
        public boolean isLeaf() {
            return children.isEmpty();
        }

        /** Mean outcome of the leaf of a point. */
        public double predict(double[] point) {
            return isLeaf()
                    ? mean
                    : children.get(point[factor] <= threshold ? 0 : 1).predict(point);
        }
    }

    /**
     * Grows the tree.
     *
     * @param points by point, then factor
     * @param values outcome at each point; one that is NaN does not count
     */
    public Node grow(double[][] points, double[] values) {
        int[] known = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .toArray();
        return grow(points, values, known, depth, gain * squares(values, known));
    }

    private Node grow(double[][] points, double[] values, int[] rows, int deep, double least) {
        Split best = null;
        for (int factor = 0; deep > 0 && rows.length > 0 && factor < points[0].length; factor++) {
            Split split = split(points, values, rows, factor);
            best = split != null && (best == null || split.gain > best.gain) ? split : best;
        }
        double mean =
                IntStream.of(rows).mapToDouble(row -> values[row]).average().orElse(Double.NaN);
        if (best == null || best.gain <= 0 || best.gain < least) {
            return new Node(rows.length, mean, -1, Double.NaN, List.of());
        }
        Split split = best;
        List<Node> children = new ArrayList<>();
        for (boolean left : new boolean[] {true, false}) {
            int[] part = IntStream.of(rows)
                    .filter(row -> points[row][split.factor] <= split.threshold == left)
                    .toArray();
            children.add(grow(points, values, part, deep - 1, least));
        }
        return new Node(rows.length, mean, split.factor, split.threshold, children);
    }

    /** The best halving of a factor; null when its parts would be too small. */
    private Split split(double[][] points, double[] values, int[] rows, int factor) {
        int[] order = IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> points[row][factor]))
                .mapToInt(Integer::intValue)
                .toArray();
        double mean =
                IntStream.of(rows).mapToDouble(row -> values[row]).average().orElseThrow();
        Split best = null;
        double left = 0;
        for (int count = 1; count < order.length; count++) {
            left += values[order[count - 1]] - mean;
            double below = points[order[count - 1]][factor];
            double above = points[order[count]][factor];
            if (below == above || count < leaf || order.length - count < leaf) {
                continue;
            }
            double taken = left * left / count + left * left / (order.length - count);
            if (best == null || taken > best.gain) {
                best = new Split(factor, below + (above - below) / 2, taken);
            }
        }
        return best;
    }

    private static double squares(double[] values, int[] rows) {
        double mean =
                IntStream.of(rows).mapToDouble(row -> values[row]).average().orElse(0);
        return IntStream.of(rows)
                .mapToDouble(row -> (values[row] - mean) * (values[row] - mean))
                .sum();
    }

    private record Split(int factor, double threshold, double gain) {}
}
