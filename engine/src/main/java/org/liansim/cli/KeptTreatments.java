package org.liansim.cli;

import java.util.SortedMap;
import java.util.TreeMap;
import org.liansim.experiment.Prepared;
import org.liansim.experiment.TreatmentSource;

/** Treatments that are asked for again and again: each is made ready once a process. */
final class KeptTreatments implements TreatmentSource {
    private static final long serialVersionUID = 1;

    private final TreatmentSource source;
    private transient SortedMap<Integer, Prepared> kept;

    KeptTreatments(TreatmentSource source) {
        this.source = source;
    }

    @Override
    public synchronized Prepared treatment(int number) {
        if (kept == null) {
            kept = new TreeMap<>();
        }
        return kept.computeIfAbsent(number, source::treatment);
    }
}
