package org.liansim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The base scenario, then each factor by itself over its levels while the others stay at the base.
 *
 * @param levels levels of each continuous factor, at least 2
 */
public record OneAtATime(int levels) implements Design {
    @Override
    public long size(List<Axis> axes) {
        return 1 + axes.stream().mapToLong(axis -> axis.levels(levels)).sum();
    }

    @Override
    public double[][] points(List<Axis> axes) {
        double[] base = new double[axes.size()];
        Arrays.fill(base, Double.NaN);
        List<double[]> points = new ArrayList<>(List.of(base));
        for (int column = 0; column < base.length; column++) {
            int own = axes.get(column).levels(levels);
            for (int level = 0; level < own; level++) {
                double[] point = base.clone();
                point[column] = axes.get(column).at(level, own);
                points.add(point);
            }
        }
        return points.toArray(double[][]::new);
    }
}
