package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Inputs bought abroad. */
final class Imports implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "imports",
                new Text("Imports", "进口"),
                new Text("Inputs bought abroad, per year of 365 days", "从境外购买的投入品，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.BOUGHT_ABROAD);
    }

    @Override
    public Sense sense() {
        return Sense.NEITHER;
    }
}
