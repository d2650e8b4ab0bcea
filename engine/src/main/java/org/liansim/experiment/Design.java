package org.liansim.experiment;

import java.util.List;

/** Which points of the space of factors an experiment visits. The same design gives the same points everywhere. */
public interface Design {
    /** Number of its points, before any is made; {@link Long#MAX_VALUE} when it is that or more. */
    long size(List<Axis> axes);

    /** Its points, by point, then axis, each coordinate from 0 to 1, or NaN where the base scenario is left as it is. */
    double[][] points(List<Axis> axes);
}
