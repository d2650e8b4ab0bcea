package org.liansim.experiment;

import java.io.Serializable;

/** Makes the treatments of an experiment ready, in this process or in another one. */
@FunctionalInterface
public interface TreatmentSource extends Serializable {
    /**
     * Makes a treatment ready; called from several threads.
     *
     * @param treatment its number, from 1
     */
    Prepared treatment(int treatment);
}
