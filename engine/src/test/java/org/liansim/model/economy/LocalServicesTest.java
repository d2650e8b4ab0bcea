package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameter;

/**
 * Services of the city that live on a firm of a million yuan a day, which buys services for a fifth of its output, a
 * quarter of them from a firm of the network.
 */
class LocalServicesTest {
    private static final double OUTPUT = 1e6;
    private static final double WAGE_SHARE = 0.4;

    private final StillChains chains = new StillChains(network());
    private final EconomyState state = chains.state(Map.of(
            Parameter.HOUSEHOLD_SERVICES, 0.5,
            Parameter.LOCAL_SERVICES, 0.6,
            Parameter.SERVICE_LABOUR, 0.4,
            Parameter.SERVICE_JOBS, 400.0));
    private final LocalServices services = new LocalServices(state);
    private final int meter = chains.firm("meters");

    private static Network network() {
        Ingredient repair = new Ingredient("REPAIR", 0.2, Criticality.NON_CRITICAL);
        NetworkDraft draft = StillChains.draft(
                new TestProduct("METER").recipe(List.of(repair), 0.8).product(),
                new TestProduct("REPAIR").service(true).product());
        draft.firm("meters", "METER", "park", 1);
        draft.firm("repairs", "REPAIR", "park", 1);
        draft.link("repairs", "meters", 0.25);
        draft.demand("meters", Region.NATIONAL, OUTPUT);
        return draft.freeze();
    }

    /** Spent first, spent again by those whom it pays, and the jobs of it. */
    private static double jobs(double output, double wages) {
        double first = 0.5 * wages + 0.6 * 0.2 * 0.75 * output;
        return first * 365 / (1 - 0.5 * 0.4) * 400 / 1e8;
    }

    /** What the firm makes and pays a day, from now on. */
    private void work(double output, double wages) {
        for (int month = 1; month <= 12 * 30; month++) {
            double days = 365.0 / 12 * month;
            chains.amounts.get(Measure.STARTED)[meter] = output * days;
            chains.amounts.get(Measure.WAGES)[meter] = wages * days;
            StillChains.pass(state, month, month, services);
        }
    }

    @Test
    void shouldStandAtTheBaseYearAndStayThere() {
        double wages = state.plan.wageShare[meter] * OUTPUT;
        assertEquals(jobs(OUTPUT, wages), state.serviceJobs[meter], 1e-9);
        work(OUTPUT, wages);
        assertEquals(jobs(OUTPUT, wages), state.serviceJobs[meter], 1e-9);
    }

    @Test
    void shouldFollowWhatFirmAndStaffSpend() {
        work(2 * OUTPUT, WAGE_SHARE * OUTPUT);
        assertEquals(jobs(2 * OUTPUT, WAGE_SHARE * OUTPUT), state.serviceJobs[meter], 1e-9);
        assertEquals(0, state.serviceJobs[chains.firm("repairs")], 1e-6, "a firm that makes nothing any more");
    }
}
