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
    public boolean read(int firm, double[] values) {
        boolean any = firms.read(firm, values);
        if (policy.spent(firm) != 0 || policy.refused(firm) != 0) {
            values[Measure.PUBLIC_COST.ordinal()] = policy.spent(firm);
            values[Measure.PUBLIC_COST_PRESENT.ordinal()] = policy.present(firm);
            values[Measure.PUBLIC_COST_REFUSED.ordinal()] = policy.refused(firm);
            any = true;
        }
        return any;
    }
}
