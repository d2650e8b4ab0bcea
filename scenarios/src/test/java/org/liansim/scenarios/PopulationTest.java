package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;

/** How firms enter and leave over ten years. */
class PopulationTest {
    @Test
    void probe() {
        Scenario base = Library.read("zhengzhou/baseline.yaml").with(true);
        for (boolean grows : new boolean[] {true}) {
            Scenario scenario = grows ? base : withoutGrowth(base);
            Simulation simulation = Simulation.of(scenario);
            System.out.println("rows " + simulation.network().firms + " present " + simulation.network().present
                    + " links " + simulation.network().linkSupplier.length);
            for (int replication = 1; replication <= 3; replication++) {
                long t0 = System.nanoTime();
                RunOutcome run = simulation.run(replication, new Supervision(Check.AUDIT, null));
                System.out.printf("growth %s run %d %.1f s%n", grows, replication, (System.nanoTime() - t0) / 1e9);
                for (int year = 0; year <= 10; year++) {
                    StringBuilder line = new StringBuilder("  " + year);
                    for (Measure m : List.of(
                            Measure.FIRMS,
                            Measure.ENTERED,
                            Measure.LEFT,
                            Measure.START_UPS,
                            Measure.TECHNOLOGY_SMES,
                            Measure.HIGH_TECH_FIRMS,
                            Measure.SPECIALISED_FIRMS,
                            Measure.LITTLE_GIANTS,
                            Measure.LISTED_FIRMS,
                            Measure.EQUITY_RAISED,
                            Measure.CAPACITY,
                            Measure.STARTED,
                            Measure.LOST)) {
                        line.append(String.format(
                                " %s=%.4g",
                                m.name().substring(0, Math.min(8, m.name().length())), total(run, year * 12, m)));
                    }
                    System.out.println(line);
                }
            }
        }
        assertTrue(true);
    }

    static double total(RunOutcome run, int sample, Measure measure) {
        double sum = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            sum += run.reading(sample, group, measure);
        }
        return sum;
    }

    static Scenario withoutGrowth(Scenario scenario) {
        List<Product> products = scenario.products().stream()
                .map(product -> new Product(
                        product.id(),
                        product.title(),
                        product.cluster(),
                        product.service(),
                        product.production(),
                        product.lead(),
                        product.cover(),
                        product.supply(),
                        product.firms(),
                        product.recipe(),
                        product.valueAdded(),
                        product.labour(),
                        new Product.Demand(
                                0,
                                product.demand().season(),
                                product.demand().volatility(),
                                product.demand().regions()),
                        product.sources()))
                .toList();
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.period(),
                scenario.sampling(),
                scenario.rationing(),
                scenario.parameters(),
                scenario.zones(),
                scenario.clusters(),
                products,
                scenario.shocks(),
                scenario.policy(),
                scenario.network(),
                scenario.economy());
    }
}
