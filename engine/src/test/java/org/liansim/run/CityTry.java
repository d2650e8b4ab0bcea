package org.liansim.run;

import java.nio.file.Path;
import java.util.*;
import org.liansim.kernel.*;
import org.liansim.network.*;
import org.liansim.outcome.*;
import org.liansim.scenario.yaml.*;

public class CityTry {
    public static void main(String[] a) throws Exception {
        long t0 = System.nanoTime();
        var s = new ScenarioReader().read(Path.of(a[0]), List.of()).scenario();
        long t1 = System.nanoTime();
        Simulation sim = Simulation.of(s);
        long t2 = System.nanoTime();
        System.out.printf(
                "read %.3f build %.3f firms %d entities %d links %d%n",
                (t1 - t0) / 1e9,
                (t2 - t1) / 1e9,
                sim.network().firms,
                sim.network().entities,
                sim.network().linkSupplier.length);
        int reps = Integer.parseInt(a[1]);
        for (int r = 1; r <= reps; r++) {
            long t = System.nanoTime();
            RunOutcome o = sim.run(r, Supervision.NONE);
            double sec = (System.nanoTime() - t) / 1e9;
            System.out.printf(
                    "rep %d %.3f s events %s %s %.1f ns%n",
                    r,
                    sec,
                    o.events().kinds(),
                    Arrays.toString(o.events().counts()),
                    sec * 1e9 / o.events().total());
            if (r == 1) report(sim, o, s);
        }
        long t = System.nanoTime();
        if (a.length > 2) {
            System.out.println("growth " + sim.growthFactor() + " " + (System.nanoTime() - t) / 1e9);
            RunOutcome o = sim.steady().run(1, new Supervision(Check.AUDIT, null));
            report(sim, o, s);
            o = sim.run(1, new Supervision(Check.FULL, null));
            System.out.println("full ok");
        }
    }

    static void report(Simulation sim, RunOutcome o, org.liansim.scenario.Scenario s) {
        int n = o.samples();
        TreeMap<String, double[]> by = new TreeMap<>();
        for (int g = 0; g < o.groups().size(); g++) {
            var p = s.products().get(o.groups().product(g));
            for (String key : List.of(p.cluster(), "~" + p.id())) {
                double[] v = by.computeIfAbsent(key, k -> new double[10]);
                v[0] += o.reading(12, g, Measure.STARTED) / 1e9;
                v[1] += (o.reading(n - 1, g, Measure.STARTED) - o.reading(n - 13, g, Measure.STARTED)) / 1e9;
                v[2] += o.reading(n - 1, g, Measure.DUE);
                v[3] += o.reading(n - 1, g, Measure.ON_TIME);
                v[4] += o.reading(n - 1, g, Measure.LOST);
                v[5] += o.reading(n - 1, g, Measure.STARTED);
                v[6] += o.reading(n - 1, g, Measure.CAPACITY_OFFERED);
                v[7] += o.reading(n - 1, g, Measure.FINISHED_STOCK);
                v[8] += p.production().outputYuanPerYear() / 1e9 * 0;
            }
        }
        by.forEach((k, v) -> System.out.printf(
                "%-22s 2023 %.2f last %.2f fill %.3f lost %.4f util %.3f%n",
                k, v[0], v[1], v[3] / v[2], v[4] / v[2], v[5] / v[6]));
    }
}
