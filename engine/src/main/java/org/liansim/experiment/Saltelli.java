package org.liansim.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Rows of a point A, the points that are A but for one coordinate taken from a point B, and B: A. Saltelli et al.
 * (2010), Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181, 259-270. The coordinates come
 * from one Sobol' sequence of twice as many dimensions.
 *
 * @param rows number of rows, best a power of 2
 * @param seed seed of the sequence's shift
 */
public record Saltelli(int rows, long seed) implements Design {
    @Override
    public long size(List<Axis> axes) {
        return (long) rows * (axes.size() + 2);
    }

    @Override
    public double[][] points(List<Axis> axes) {
        int factors = axes.size();
        Axis[] twice = new Axis[2 * factors];
        Arrays.fill(twice, Axis.CONTINUOUS);
        double[][] pairs = new SobolSequence(rows, OptionalLong.of(seed)).points(List.of(twice));
        double[][] points = new double[Math.toIntExact(size(axes))][factors];
        int at = 0;
        for (double[] pair : pairs) {
            for (int changed = -1; changed <= factors; changed++) {
                for (int column = 0; column < factors; column++) {
                    boolean fromB = changed == factors || column == changed;
                    points[at][column] = pair[fromB ? factors + column : column];
                }
                at++;
            }
        }
        return points;
    }
}
