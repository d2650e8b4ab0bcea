package org.liansim.run;

import static org.liansim.validation.Claim.exact;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.validation.Validation;

/**
 * How much more what a firm takes in varies than what it ships, under the ordering rule of the city as shipped, beside
 * what is published of firms. As in the accounts that the publication uses, intake is the cost of goods sold and the
 * change of stocks: purchases and the value added that goes into stock. Nothing is fitted to these numbers; they say what
 * to expect, not what must be.
 */
class CityAmplificationTest {
    private static final String SOURCE =
            "Bray & Mendelson, Management Science 58 (2012) 860-875: 4,689 US firms by quarter, beside them the city's";
    private static final int QUARTERS = 40;
    private static final long QUARTER = 91 * 86_400L;
    private static final int REPLICATIONS = 2;

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Bullwhip");

    @Test
    void shouldLieBesideThePublishedDistribution() {
        Scenario city = new ScenarioReader()
                .read(Path.of("..", "scenarios", "zhengzhou", "baseline.yaml"), List.of("horizon=10 years"))
                .scenario();
        Network network = CityNetwork.of(city).freeze();
        double[] more = IntStream.rangeClosed(1, REPLICATIONS)
                .mapToObj(replication -> amplifications(city, network, replication))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double amplifying =
                (double) DoubleStream.of(more).filter(each -> each > 0).count() / more.length;
        VALIDATION.record(
                "B06.1", "predicted: firms of the city that amplify: share", SOURCE, exact(2 / 3.0, amplifying, 0.1));
        VALIDATION.record(
                "B06.2",
                "predicted: amplification of the firms of the city: mean",
                SOURCE,
                exact(0.158, StatUtils.mean(more), 0.1));
        VALIDATION.record(
                "B06.3",
                "predicted: amplification of the firms of the city: median",
                SOURCE,
                exact(0.067, StatUtils.percentile(more, 50), 0.05));
    }

    /** Standard deviation of intake over that of shipments, less 1, of every maker of goods. */
    private static double[] amplifications(Scenario city, Network network, int replication) {
        long end = QUARTERS * QUARTER;
        ChainPlan plan = new ChainPlan(
                network,
                new ChainPlan.Settings(city.sampling().seed(), city.rationing(), city.parameters(), false),
                city.period().start(),
                end);
        ChainModel model = new ChainModel(plan, Draws.of(city.sampling().seed(), replication));
        SequentialExecutor executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead());
        model.start(executor);
        for (int month = 1; plan.startOfMonth(month) < end; month++) {
            executor.addGlobal(plan.startOfMonth(month), 0, "capacity", model::follow);
        }
        double[][] shipped = new double[network.firms][QUARTERS];
        double[][] takenIn = new double[network.firms][QUARTERS];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            executor.run((quarter + 1) * QUARTER);
            for (int firm = 0; firm < network.firms; firm++) {
                shipped[firm][quarter] = model.of(firm, Measure.SHIPPED);
                takenIn[firm][quarter] = model.of(firm, Measure.VALUE_ADDED)
                        + model.of(firm, Measure.BOUGHT_LOCALLY)
                        + model.of(firm, Measure.BOUGHT_NATIONALLY)
                        + model.of(firm, Measure.BOUGHT_ABROAD);
            }
        }
        return IntStream.range(0, network.firms)
                .filter(firm -> !network.productAt(network.product[firm]).service())
                .filter(firm -> deviation(shipped[firm]) > 0)
                .mapToDouble(firm -> deviation(takenIn[firm]) / deviation(shipped[firm]) - 1)
                .toArray();
    }

    /** Standard deviation of growth against the same quarter of the year before, in logs, from sums since the start. */
    private static double deviation(double[] sums) {
        double[] growth = new double[QUARTERS - 4];
        for (int quarter = 4; quarter < QUARTERS; quarter++) {
            growth[quarter - 4] = StrictMath.log(flow(sums, quarter) / flow(sums, quarter - 4));
        }
        return Math.sqrt(StatUtils.variance(growth));
    }

    private static double flow(double[] sums, int quarter) {
        return quarter == 0 ? sums[0] : sums[quarter] - sums[quarter - 1];
    }
}
