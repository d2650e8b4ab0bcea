package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Share of the inputs bought from firms of the city. */
final class Localisation implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "localisation",
                new Text("Localisation", "本地配套率"),
                new Text(
                        "Share of the inputs, goods and services, that was bought from firms of the city",
                        "投入品（货物和服务）中购自本市企业的比例"),
                Unit.SHARE,
                false);
    }

    @Override
    public double of(Window window) {
        double local = window.total(Measure.BOUGHT_LOCALLY);
        double outside = window.total(Measure.BOUGHT_NATIONALLY) + window.total(Measure.BOUGHT_ABROAD);
        return Window.ratio(local, local + outside);
    }

    @Override
    public Sense sense() {
        return Sense.NEITHER;
    }
}
