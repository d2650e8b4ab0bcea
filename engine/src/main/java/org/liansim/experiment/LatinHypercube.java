package org.liansim.experiment;

import java.util.List;

/**
 * A Latin hypercube: every factor has exactly one point in each of {@code count} equal parts of its range. M. D. McKay,
 * R. J. Beckman, W. J. Conover (1979), Technometrics 21, 239-245.
 *
 * @param count number of points, at least 1
 * @param seed seed of its random numbers
 */
public record LatinHypercube(int count, long seed) implements Design {
    @Override
    public long size(List<Axis> axes) {
        return count;
    }

    @Override
    public double[][] points(List<Axis> axes) {
        Lots lots = new Lots(seed, "latin-hypercube");
        double[][] points = new double[count][axes.size()];
        for (int column = 0; column < axes.size(); column++) {
            int[] part = lots.permutation(count);
            for (int row = 0; row < count; row++) {
                points[row][column] = (part[row] + lots.uniform()) / count;
            }
        }
        return points;
    }
}
