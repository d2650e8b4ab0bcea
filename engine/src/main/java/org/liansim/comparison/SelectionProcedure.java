package org.liansim.comparison;

/** Selects the system with the largest mean, and gives the replications out as it learns. */
public interface SelectionProcedure {
    /**
     * Selects.
     *
     * @param systems number of systems, at least 2
     */
    Selection select(int systems, Observations observations);
}
