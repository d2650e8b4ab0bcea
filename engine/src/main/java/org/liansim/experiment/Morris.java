package org.liansim.experiment;

import java.util.List;

/**
 * Trajectories in which one factor after another, in random order, moves by a step: M. D. Morris (1991), Factorial
 * sampling plans for preliminary computational experiments, Technometrics 33, 161-174. Each takes one point more than
 * there are factors. The step is {@code levels / (2 (levels - 1))}.
 *
 * @param trajectories their number, at least 2
 * @param levels levels of the grid that they start from, even
 * @param seed seed of its random numbers
 */
public record Morris(int trajectories, int levels, long seed) implements Design {
    public Morris {
        if (trajectories < 2 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(trajectories + " trajectories on " + levels
                    + " levels; at least 2 trajectories and an even number of levels are needed");
        }
    }

    /** Length of a step. */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    @Override
    public long size(List<Axis> axes) {
        return (long) trajectories * (axes.size() + 1);
    }

    @Override
    public double[][] points(List<Axis> axes) {
        Lots lots = new Lots(seed, "morris");
        int factors = axes.size();
        double[][] points = new double[Math.toIntExact(size(axes))][];
        int row = 0;
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            int[] level = new int[factors];
            boolean[] down = new boolean[factors];
            for (int column = 0; column < factors; column++) {
                down[column] = lots.below(2) == 1;
                level[column] = lots.below(levels / 2) + (down[column] ? levels / 2 : 0);
            }
            points[row++] = point(level);
            for (int column : lots.permutation(factors)) {
                level[column] += down[column] ? -levels / 2 : levels / 2;
                points[row++] = point(level);
            }
        }
        return points;
    }

    private double[] point(int[] level) {
        double[] point = new double[level.length];
        for (int column = 0; column < point.length; column++) {
            point[column] = level[column] / (levels - 1.0);
        }
        return point;
    }
}
