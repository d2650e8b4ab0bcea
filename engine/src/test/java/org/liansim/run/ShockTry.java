package org.liansim.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.*;
import org.liansim.kernel.*;
import org.liansim.outcome.*;
import org.liansim.scenario.*;
import org.liansim.scenario.yaml.*;
import org.liansim.shock.*;

public class ShockTry {
    public static void main(String[] a) throws Exception {
        var reader = new ScenarioReader(Optional.empty(), ShockCatalog.descriptions());
        if (a[0].equals("known")) {
            known(reader.read(Path.of(a[1]), List.of("horizon=6 years")).scenario(), a[2], a.length > 3 ? Double.parseDouble(a[3]) : 0.5);
            return;
        }
        for (String f : a) {
            try {
                Scenario s = reader.read(Path.of(f), List.of()).scenario();
                Simulation sim = Simulation.of(s);
                long t = System.nanoTime();
                long[] dates = SampleDates.every(28, s.period().start(), s.period().end());
                RunOutcome o = sim.run(1, new Supervision(Check.AUDIT, null), dates);
                RunOutcome b = sim.with(List.of()).run(1, Supervision.NONE, dates);
                System.out.println(f + " " + (System.nanoTime() - t) / 1e9 + " " + ShockLoss.of(o, b, s.shocks().get(0).timing().start().toEpochDay(), g -> true));
                int n = o.samples() - 1;
                double d = 0, c = 0;
                for (int g = 0; g < o.groups().size(); g++) { d += o.reading(n, g, Measure.DESTROYED); c += o.reading(n, g, Measure.LOST) - b.reading(n, g, Measure.LOST); }
                System.out.printf("destroyed %.3f bn lost demand %.3f bn%n", d / 1e9, c / 1e9);
                System.out.println(sim.trail(1).text(4));
            } catch (InputException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static void known(Scenario s, String product, double response) {
        if (response == 0) s = new Scenario(s.id(), s.title(), s.period(), s.sampling(), s.rationing(), s.parameters().with(Parameter.SHARE_RESPONSE, 0), s.zones(), s.clusters(), s.products());
        SettingType type = ShockCatalog.descriptions().type("outage");
        ShockSetting cut = new ShockSetting("cut", "outage", Target.ALL.with(Selector.PRODUCT, product), Timing.of(LocalDate.of(2023, 7, 1), 365),
                SettingValues.defaults(type).with("level", 0.8).with("of", "output"), "test");
        Simulation sim = Simulation.of(s).steady();
        long[] dates = SampleDates.every(28, s.period().start(), s.period().end());
        RunOutcome b = sim.run(1, Supervision.NONE, dates);
        RunOutcome o = sim.with(List.of(cut)).run(1, new Supervision(Check.AUDIT, null), dates);
        for (int p = 0; p < s.products().size(); p++) {
            int row = p;
            StringBuilder t = new StringBuilder(String.format("%-9s", s.products().get(p).id()));
            double worst = 1;
            for (int k = 1; k < o.samples() - 1; k++) {
                double x = 0, y = 0;
                for (int g = 0; g < o.groups().size(); g++) if (o.groups().product(g) == row) {
                    x += o.reading(k, g, Measure.STARTED) - o.reading(k - 1, g, Measure.STARTED);
                    y += b.reading(k, g, Measure.STARTED) - b.reading(k - 1, g, Measure.STARTED);
                }
                if (k > 5) t.append(String.format(" %.3f", x / y));
                if (y > 0) worst = Math.min(worst, x / y);
            }
            if (worst < 0.99) System.out.println(t);
        }
    }
}
