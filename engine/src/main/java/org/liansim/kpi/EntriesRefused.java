package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Firms that find no room to enter. */
final class EntriesRefused implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "entries-refused",
                new Text("Entries refused", "未能进入企业"),
                new Text(
                        "Real firms that would enter and find no room in the network, per year of 365 days",
                        "网络预留不足而未能进入的实际企业数，折合每年（365天）"),
                Unit.FIRMS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.ENTRIES_REFUSED);
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
