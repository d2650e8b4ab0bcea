package org.liansim.experiment;

import java.util.List;

/**
 * Every combination of levels; the last factor changes fastest. With dates as choices it is a grid of dates.
 *
 * @param levels levels of each continuous factor, from one end of its range to the other, at least 2
 */
public record FullFactorial(int levels) implements Design {
    @Override
    public long size(List<Axis> axes) {
        long size = 1;
        for (Axis axis : axes) {
            int own = axis.levels(levels);
            size = size > Long.MAX_VALUE / own ? Long.MAX_VALUE : size * own;
        }
        return size;
    }

    @Override
    public double[][] points(List<Axis> axes) {
        double[][] points = new double[Math.toIntExact(size(axes))][axes.size()];
        for (int row = 0; row < points.length; row++) {
            int rest = row;
            for (int column = axes.size() - 1; column >= 0; column--) {
                int own = axes.get(column).levels(levels);
                points[row][column] = axes.get(column).at(rest % own, own);
                rest /= own;
            }
        }
        return points;
    }
}
