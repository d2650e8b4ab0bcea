package org.liansim.experiment;

import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The first points of Sobol's sequence with the direction numbers of S. Joe and F. Y. Kuo (2008), SIAM J. Sci. Comput.
 * 30, 2635-2654; best with a power of 2 of them. A digital shift moves it off the corner of the cube at which it starts
 * and keeps its evenness.
 *
 * @param count number of points, at least 1
 * @param shift seed of the shift; empty for the sequence as published
 */
public record SobolSequence(int count, OptionalLong shift) implements Design {
    /** Most factors that the direction numbers are known for. */
    public static final int MOST_FACTORS = 1000;

    private static final double BITS = 0x1p52;

    @Override
    public long size(List<Axis> axes) {
        return count;
    }

    @Override
    public double[][] points(List<Axis> axes) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes.size());
        long[] shifts = new long[axes.size()];
        if (shift.isPresent()) {
            Lots lots = new Lots(shift.getAsLong(), "sobol-sequence");
            for (int column = 0; column < shifts.length; column++) {
                shifts[column] = (long) (lots.uniform() * BITS);
            }
        }
        double[][] points = new double[count][];
        for (int row = 0; row < count; row++) {
            points[row] = sequence.nextVector();
            for (int column = 0; column < shifts.length; column++) {
                points[row][column] = ((long) (points[row][column] * BITS) ^ shifts[column]) / BITS;
            }
        }
        return points;
    }
}
