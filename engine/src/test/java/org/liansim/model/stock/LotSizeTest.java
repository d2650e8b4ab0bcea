package org.liansim.model.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.scenario.StockCosts;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockMarket;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;
import org.liansim.scenario.StockSupply;
import org.liansim.validation.Validation;

/** A steady flow of demand, with a supplier who is always there or sometimes off. */
class LotSizeTest {
    private static final String EOQ = "Harris (1913); Snyder & Shen (2019), example 3.1; stockpyl tests/test_eoq.py";
    private static final String OUTAGES = "Berk & Arreola-Risa, Naval Research Logistics 41 (1994) 725-731; "
            + "Snyder & Shen (2019), ch. 9; stockpyl tests/test_supply_uncertainty.py";
    private static final double ORDER = 8;
    private static final double HOLDING = 0.225;
    private static final double DEMAND = 1300;
    private static final double LOST = 5;
    private static final double FAIL = 1.5;
    private static final double REPAIR = 14;
    private static final long YEAR = 31_536_000;

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Inventory theory");

    @Test
    void shouldFindTheEconomicOrderQuantity() {
        double lot = Math.sqrt(2 * ORDER * DEMAND / HOLDING);
        VALIDATION.record("S06.1", "economic order quantity", EOQ, exact(304.0467800264368, lot, 1e-11));
        VALIDATION.record(
                "S06.2",
                "economic order quantity: cost",
                EOQ,
                exact(68.410525505948272, ORDER * DEMAND / lot + HOLDING * lot / 2, 1e-12));
        Study study = Study.continuous(YEAR, 10_000, shop(lot, Optional.empty()));
        VALIDATION.record(
                "S06.3",
                "economic order quantity: cost, simulated",
                EOQ,
                exact(68.410525505948272, study.cost().centre(), 0.002));
        assertEquals(
                1,
                study.of(0, StockBooks::fillRate).centre(),
                1e-6,
                "share sold; the grain of the ticks loses the rest");
    }

    @Test
    void shouldOrderMoreWhenTheSupplierMayBeOff() {
        double lot = new BrentSolver(1e-12, 1e-12).solve(1_000, each -> costWithOutages(each)[1], 100, 5_000);
        VALIDATION.record(
                "S07.1", "lot with outages (known to 4 decimals)", OUTAGES, exact(772.8110631910017, lot, 5e-5));
        VALIDATION.record(
                "S07.2",
                "lot with outages: least cost",
                OUTAGES,
                exact(173.9500025731971, costWithOutages(lot)[0], 1e-11));
        shouldCost("S07.3", 400, 211.0841892589692);
        shouldCost("S07.4", 800, 174.0524722120417);
        shouldCost("S07.5", 1_100, 184.7949312205155);
    }

    @Test
    void shouldCostInTheSimulationWhatTheoryOfOutagesSays() {
        shouldCostInTheSimulation("S07.6", 772.8110631910017, 173.9500025731971);
        shouldCostInTheSimulation("S07.7", 500, costWithOutages(500)[0]);
        shouldCostInTheSimulation("S07.8", 1_000, costWithOutages(1_000)[0]);
    }

    private static void shouldCost(String number, double lot, double cost) {
        String name = "lot with outages: cost of lot " + Math.round(lot);
        VALIDATION.record(number, name, OUTAGES, exact(cost, costWithOutages(lot)[0], 1e-11));
    }

    private static void shouldCostInTheSimulation(String number, double lot, double cost) {
        Optional<StockSupply.Outages> outages = Optional.of(new StockSupply.Outages(1 / FAIL, 1 / REPAIR));
        Study study = Study.continuous(YEAR, 2_000_000, shop(lot, outages));
        String name = "lot with outages: cost of lot " + Math.round(lot) + ", simulated";
        VALIDATION.record(number, name, OUTAGES, estimate(cost, study.cost(), 0.005));
    }

    private static StockPoint shop(double lot, Optional<StockSupply.Outages> outages) {
        return new StockPoint(
                "shop",
                new StockSupply("", 0, 0, 0, outages),
                new StockPolicy.Lots(0, lot),
                StockCosts.levels(HOLDING, 0, 0).withOrder(ORDER).withLost(LOST),
                StockMarket.leaving(new StockDemand.Flow(DEMAND)));
    }

    /**
     * Cost rate of a lot, and a multiple of its derivative. A cycle starts with a receipt from a supplier that is on and
     * lasts Q/D and the wait w, the mean time until the supplier is on: w = l/(l+m) (1 - exp(-(l+m) Q/D)) / m.
     */
    private static double[] costWithOutages(double lot) {
        double decay = Math.exp(-(FAIL + REPAIR) * lot / DEMAND);
        double wait = FAIL / (FAIL + REPAIR) * (1 - decay) / REPAIR;
        double waitSlope = FAIL / REPAIR / DEMAND * decay;
        double cost = ORDER + HOLDING * lot * lot / (2 * DEMAND) + LOST * DEMAND * wait;
        double costSlope = HOLDING * lot / DEMAND + LOST * DEMAND * waitSlope;
        double cycle = lot / DEMAND + wait;
        double cycleSlope = 1 / DEMAND + waitSlope;
        return new double[] {cost / cycle, costSlope * cycle - cost * cycleSlope};
    }
}
