package org.liansim.model.stock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.validation.Validation;

/** A line of stocks under one-for-one policies, each stage waiting for the one above. */
class SerialLineTest {
    private static final String CLARK_SCARF = "Clark & Scarf (1960); Snyder & Shen (2019), example 6.1";
    private static final String POISSON = "example 6.1 with Poisson demand; stockpyl tests/test_ssm_serial.py";
    private static final String SHANG_SONG =
            "Shang & Song, Management Science 49 (2003) 618-638; stockpyl tests/test_ssm_serial.py";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Inventory theory");

    @Test
    void shouldFindEchelonLevelsForNormalDemand() {
        double[] best = SerialLine.normal(0.02, 5, 1, 1, 1, 2).best(37.12, 3, 2, 2);
        assertArrayEquals(new double[] {6.49, 12.02, 22.71}, Arrays.copyOf(best, 3), 0.02, "echelon levels");
        VALIDATION.record("S08.1", "serial line, normal: least cost", CLARK_SCARF, exact(47.66, best[3], 0.01));
    }

    @Test
    void shouldCostInTheSimulationWhatClarkAndScarfSay() {
        StockPoint[] line = line(
                new StockDemand.Normal(5, 1), 37.12, new double[] {6.49, 5.53, 10.69}, new double[] {7, 4, 2}, 1, 1, 2);
        Study study = Study.periodic(Study.CHARGE_BEFORE_DEMAND, 500_000, line);
        VALIDATION.record(
                "S08.2", "serial line, normal: cost, simulated", CLARK_SCARF, estimate(47.66, study.cost(), 0.003));
    }

    @Test
    void shouldFindEchelonLevelsForPoissonDemand() {
        SerialLine theory = SerialLine.poisson(5, 1, 1, 2);
        double[] best = theory.best(37.12, 3, 2, 2);
        recordLevels("S09", "serial line, Poisson", POISSON, new double[] {9, 15, 26}, best);
        VALIDATION.record("S09.1", "serial line, Poisson: least cost", POISSON, exact(72.046741, best[3], 1e-6));
        VALIDATION.record(
                "S09.2",
                "serial line, Poisson: backlog",
                POISSON,
                exact(0.28821689, theory.expectation(x -> Math.max(0, -x), 9, 15, 26), 1e-8));
        VALIDATION.record(
                "S09.3",
                "serial line, Poisson: ready rate",
                POISSON,
                exact(0.82488594, theory.expectation(x -> x > 0 ? 1 : 0, 9, 15, 26), 1e-8));
    }

    @Test
    void shouldCostInTheSimulationWhatTheoryOfPoissonLinesSays() {
        StockPoint[] line =
                line(new StockDemand.Poisson(5), 37.12, new double[] {9, 6, 11}, new double[] {7, 4, 2}, 1, 1, 2);
        Study study = Study.continuous(86_400, 1_000_000, line);
        VALIDATION.record(
                "S09.4", "serial line, Poisson: cost, simulated", POISSON, estimate(72.046741, study.cost(), 0.003));
        VALIDATION.record(
                "S09.5",
                "serial line, Poisson: backlog, simulated",
                POISSON,
                estimate(0.28821689, study.of(0, StockBooks::meanBacklog), 0.02));
        VALIDATION.record(
                "S09.6",
                "serial line, Poisson: ready rate, simulated",
                POISSON,
                estimate(0.82488594, study.of(0, StockBooks::readyRate), 0.002));
    }

    @Test
    void shouldSolveTheLineOfShangAndSong() {
        SerialLine theory = SerialLine.poisson(16, 0.25, 0.25, 0.25, 0.25);
        double[] best = theory.best(9, 0.25, 0.25, 0.25, 0.25);
        recordLevels("S10", "four stages", SHANG_SONG, new double[] {8, 13, 18, 22}, best);
        VALIDATION.record("S10.1", "four stages: least cost", SHANG_SONG, exact(12.687897827904, best[4], 1e-11));
        VALIDATION.record(
                "S10.2",
                "four stages: backlog",
                SHANG_SONG,
                exact(0.20652957, theory.expectation(x -> Math.max(0, -x), 8, 13, 18, 22), 1e-8));
        VALIDATION.record(
                "S10.3",
                "four stages: ready rate",
                SHANG_SONG,
                exact(0.85301586, theory.expectation(x -> x > 0 ? 1 : 0, 8, 13, 18, 22), 1e-8));
    }

    @Test
    void shouldCostInTheSimulationWhatTheoryOfFourStagesSays() {
        StockPoint[] line = line(
                new StockDemand.Poisson(16),
                9,
                new double[] {8, 5, 5, 4},
                new double[] {1, 0.75, 0.5, 0.25},
                0.25,
                0.25,
                0.25,
                0.25);
        Study study = Study.continuous(86_400, 200_000, line);
        VALIDATION.record(
                "S10.4", "four stages: cost, simulated", SHANG_SONG, estimate(12.687897827904, study.cost(), 0.003));
        VALIDATION.record(
                "S10.5",
                "four stages: backlog, simulated",
                SHANG_SONG,
                estimate(0.20652957, study.of(0, StockBooks::meanBacklog), 0.02));
        VALIDATION.record(
                "S10.6",
                "four stages: ready rate, simulated",
                SHANG_SONG,
                estimate(0.85301586, study.of(0, StockBooks::readyRate), 0.002));
    }

    /**
     * A line with local base stock levels, the point at the customers first. Goods on their way cost what they cost at the
     * point that they left.
     */
    private static StockPoint[] line(
            StockDemand demand, double backlog, double[] levels, double[] holding, double... leads) {
        StockPoint[] line = new StockPoint[leads.length];
        for (int stage = 0; stage < line.length; stage++) {
            boolean top = stage == line.length - 1;
            line[stage] = new StockPoint(
                    "stage " + (stage + 1),
                    top
                            ? StockSupply.outside(leads[stage], levels[stage])
                            : StockSupply.from("stage " + (stage + 2), leads[stage], levels[stage]),
                    new StockPolicy.OneForOne(levels[stage]),
                    StockCosts.levels(holding[stage], stage == 0 ? 0 : holding[stage], stage == 0 ? backlog : 0),
                    stage == 0 ? StockMarket.waiting(demand) : StockMarket.NONE);
        }
        return line;
    }

    private static void recordLevels(String number, String line, String source, double[] known, double[] found) {
        for (int stage = 0; stage < known.length; stage++) {
            VALIDATION.record(
                    number + ".e" + (stage + 1),
                    line + ": echelon level of stage " + (stage + 1),
                    source,
                    exact(known[stage], found[stage], 1e-9));
        }
    }
}
