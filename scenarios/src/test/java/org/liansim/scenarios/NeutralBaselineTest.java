package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;

/**
 * Without policy and growth of demand nothing drifts in ten years of the city's economy: shares of the clusters, number of
 * firms, capacity, localisation. The number of replications is that of the property {@code neutral.replications}, 3 by
 * default.
 */
class NeutralBaselineTest {
    private static final int YEARS = 10;
    private static final double DRIFT = 0.05;

    private static Scenario scenario;
    private static final List<RunOutcome> RUNS = new ArrayList<>();

    @BeforeAll
    static void runTenYears() {
        Scenario base = Library.read("zhengzhou/baseline.yaml");
        scenario = new Scenario(
                        base.id(),
                        base.title(),
                        base.period(),
                        base.sampling(),
                        base.rationing(),
                        base.parameters(),
                        base.zones(),
                        base.clusters(),
                        base.products().stream()
                                .map(NeutralBaselineTest::withoutGrowth)
                                .toList())
                .with(true);
        Simulation simulation = Simulation.of(scenario);
        for (int replication = 1; replication <= Integer.getInteger("neutral.replications", 3); replication++) {
            RUNS.add(simulation.run(replication, new Supervision(Check.AUDIT, null)));
        }
    }

    @Test
    void shouldKeepTheSharesOfTheClusters() {
        for (String cluster : List.of("automotive", "biomedicine", "digital-economy", "equipment")) {
            double first = year(1, cluster, Measure.STARTED) / year(1, "", Measure.STARTED);
            double last = year(YEARS, cluster, Measure.STARTED) / year(YEARS, "", Measure.STARTED);
            assertEquals(1, last / first, DRIFT, cluster);
        }
    }

    @Test
    void shouldKeepTheNumberOfFirms() {
        assertEquals(1, level(YEARS, Measure.FIRMS) / level(0, Measure.FIRMS), DRIFT);
    }

    @Test
    void shouldKeepTheCapacity() {
        assertEquals(1, level(YEARS, Measure.CAPACITY) / level(0, Measure.CAPACITY), DRIFT);
    }

    @Test
    void shouldKeepTheLocalisation() {
        assertEquals(1, localisation(YEARS) / localisation(1), DRIFT);
    }

    private static double localisation(int year) {
        double local = year(year, "", Measure.BOUGHT_LOCALLY);
        return local / (local + year(year, "", Measure.BOUGHT_NATIONALLY) + year(year, "", Measure.BOUGHT_ABROAD));
    }

    /** A flow in a year, 1 for the first, of a cluster or of the whole city, summed over the replications. */
    private static double year(int year, String cluster, Measure flow) {
        return sum(year * 12, cluster, flow) - sum((year - 1) * 12, cluster, flow);
    }

    private static double level(int year, Measure level) {
        return sum(year * 12, "", level);
    }

    private static double sum(int sample, String cluster, Measure measure) {
        double sum = 0;
        for (RunOutcome run : RUNS) {
            for (int group = 0; group < run.groups().size(); group++) {
                Product product = scenario.products().get(run.groups().product(group));
                if (cluster.isEmpty() || product.cluster().equals(cluster)) {
                    sum += run.reading(sample, group, measure);
                }
            }
        }
        return sum;
    }

    private static Product withoutGrowth(Product product) {
        Product.Demand demand = product.demand();
        return new Product(
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
                new Product.Demand(0, demand.season(), demand.volatility(), demand.regions()),
                product.sources());
    }
}
