package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;

/** Capacity of one firm: what wears out, what is ordered, and when it comes. */
class InvestmentTest {
    private static final double WEAR = 0.12;

    private final Map<Parameter, Double> parameters = new HashMap<>();
    private StillChains chains;
    private EconomyState state;
    private Investment investment;

    @BeforeEach
    void start() {
        start(WEAR, 1e9);
    }

    private void start(double wear, double cash) {
        NetworkDraft draft = StillChains.draft(new TestProduct("METER").product());
        draft.firm("meters", "METER", "park", 1);
        draft.demand("meters", Region.NATIONAL, 1e6);
        chains = new StillChains(draft.freeze());
        parameters.put(Parameter.DEPRECIATION, wear);
        parameters.put(Parameter.GESTATION, 365.0);
        parameters.put(Parameter.INVESTMENT_BAND, 0.1);
        state = chains.state(parameters);
        investment = new Investment(state, new Outlook(state));
        chains.amounts.get(Measure.CASH)[0] = cash;
    }

    private double capacity() {
        return chains.conditions.capacity[0];
    }

    /** Cost of the whole equipment [yuan]. */
    private double price() {
        return state.plan.capital[0] * 1e6 * 365;
    }

    @Test
    void shouldReplaceWhatWearsOutAndPayForIt() {
        StillChains.pass(state, 120, investment);
        assertEquals(1, capacity(), 1e-12);
        assertEquals(10 * WEAR * price(), state.invested[0], 1e-6 * price());
        assertEquals(-10 * WEAR * price(), state.books.net(0, Flow.INVESTMENT), 1e-6 * price());
    }

    @Test
    void shouldGrowOnlyAfterTheGestation() {
        start(0, 1e9);
        state.level[0] = 1.5;
        StillChains.pass(state, 12, investment);
        assertEquals(1, capacity(), "ordered in the first month");
        assertEquals(0.5 * price(), state.invested[0], 1e-6);
        StillChains.pass(state, 13, 13, investment);
        assertEquals(1.5, capacity());
        StillChains.pass(state, 14, 60, investment);
        assertEquals(1.5, capacity(), "and once");
    }

    @Test
    void shouldWaitLongerWhereOfficesAreSlow() {
        start(0, 1e9);
        chains.controls.economy.administration[0] = 1.5;
        state.level[0] = 1.5;
        StillChains.pass(state, 18, investment);
        assertEquals(1, capacity());
        StillChains.pass(state, 19, 19, investment);
        assertEquals(1.5, capacity());
    }

    @Test
    void shouldOrderNothingWithinTheBand() {
        start(0, 1e9);
        state.level[0] = 1.09;
        StillChains.pass(state, 60, investment);
        assertEquals(1, capacity());
        assertEquals(0, state.invested[0]);
    }

    @Test
    void shouldRetireATwelfthOfWhatIsIdleBeyondTheBand() {
        start(0, 1e9);
        state.level[0] = 0.5;
        StillChains.pass(state, 1, investment);
        assertEquals(1 - (0.5 - 0.1) / 12, capacity(), 1e-12);
        StillChains.pass(state, 2, 400, investment);
        assertEquals(0.5 / 0.9, capacity(), 1e-9);
    }

    @Test
    void shouldWearOutWhenThereIsNoMoney() {
        start(WEAR, -1e12);
        StillChains.pass(state, 24, investment);
        assertEquals(Math.pow(1 - WEAR / 12, 24), capacity(), 1e-12);
        assertEquals(0, state.invested[0]);
    }

    @Test
    void shouldOrderNoMoreThanItCanPay() {
        start(0, 0);
        double cash = 0.2 * price();
        state.level[0] = 1.5;
        chains.amounts.get(Measure.CASH)[0] = cash - state.credit(0);
        StillChains.pass(state, 13, investment);
        assertEquals(1.2, capacity(), 1e-9);
    }

    @Test
    void shouldAddTheCapacityOfProjects() {
        start(0, 1e9);
        chains.controls.economy.projects[0] = 0.05;
        StillChains.pass(state, 1, investment);
        assertEquals(1.05, capacity());
        chains.controls.economy.projects[0] = 0;
        StillChains.pass(state, 2, 2, investment);
        assertEquals(1, capacity(), "as long as they are there");
    }
}
