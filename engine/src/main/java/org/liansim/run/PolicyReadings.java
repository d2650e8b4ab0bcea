package org.liansim.run;

import org.liansim.lever.LeverRun;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;

/** Readings of the chains and of the economy, with what policy spends. */
record PolicyReadings(Readings firms, LeverRun policy) implements Readings {
    @Override
    public double of(int firm, Measure measure) {
        return switch (measure) {
            case PUBLIC_COST -> policy.spent(firm);
            case PUBLIC_COST_PRESENT -> policy.present(firm);
            case PUBLIC_COST_REFUSED -> policy.refused(firm);
            default -> firms.of(firm, measure);
        };
    }

    @Override
    public void read(Measure measure, double[] values) {
        switch (measure) {
            case PUBLIC_COST, PUBLIC_COST_PRESENT, PUBLIC_COST_REFUSED -> Readings.super.read(measure, values);
            default -> firms.read(measure, values);
        }
    }
}
