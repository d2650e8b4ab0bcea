package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.scenario.Parameter;

/** Skilled people of a zone with one firm. */
class TalentPoolsTest {
    private static final double SEARCHING = 0.05;
    private static final double DAYS = 300;

    private final Map<Parameter, Double> parameters = new HashMap<>();
    private StillChains chains;
    private EconomyState state;
    private Outlook outlook;
    private TalentPools pools;
    private double staff;

    /** People move only where a test lets them. */
    private void start() {
        NetworkDraft draft = StillChains.draft(new TestProduct("METER").product());
        draft.firm("meters", "METER", "park", 1);
        draft.demand("meters", Region.NATIONAL, 1e8);
        chains = new StillChains(draft.freeze());
        parameters.putIfAbsent(Parameter.SKILLED_QUITS, 0.0);
        parameters.putIfAbsent(Parameter.SKILLED_LEAVING, 0.0);
        parameters.put(Parameter.SKILLED_SEARCHING, SEARCHING);
        parameters.put(Parameter.PRICE_ADJUSTMENT, DAYS);
        parameters.put(Parameter.WAGE_CURVE, 0.1);
        parameters.put(Parameter.STAFFING_ELASTICITY, 0.5);
        state = chains.state(parameters);
        outlook = new Outlook(state);
        pools = new TalentPools(state, outlook);
        staff = state.skilled[0];
    }

    /** Who looks for work at the start. */
    private double pool() {
        return staff * SEARCHING / (1 - SEARCHING);
    }

    @Test
    void shouldStayAtRestWhenAsManyComeAsLeave() {
        parameters.put(Parameter.SKILLED_QUITS, 0.15);
        parameters.put(Parameter.SKILLED_LEAVING, 0.05);
        start();
        StillChains.pass(state, 240, pools);
        assertEquals(staff, state.skilled[0], 1e-9 * staff);
        assertEquals(1, state.wage[0], 1e-9);
        assertEquals(1, chains.conditions.staffing[0], 1e-9);
    }

    @Test
    void shouldLowerCapacityByTheRootOfThePositionsThatAreFilled() {
        start();
        state.level[0] = 2;
        for (int month = 1; month <= 400; month++) {
            StillChains.pass(state, month, month, pools);
        }
        assertEquals(staff + pool(), state.skilled[0], 1e-9 * staff, "all are hired");
        assertEquals(Math.sqrt((staff + pool()) / (2 * staff)), chains.conditions.staffing[0], 1e-9);
    }

    @Test
    void shouldPayLessWhereMorePeopleLookForWork() {
        start();
        chains.controls.economy.talent[0] = 2 * pool() / (365.0 / 12);
        StillChains.pass(state, 1, pools);
        chains.controls.economy.talent[0] = 0;
        StillChains.pass(state, 2, 15, pools);
        double slack = 3 * pool() / (staff + 3 * pool()) / SEARCHING;
        double target = Math.pow(slack, -0.1);
        assertEquals(1 + (target - 1) * StillChains.closed(DAYS, 15), state.wage[0], 1e-12);
    }

    @Test
    void shouldComeForAmenityAndStayForIt() {
        parameters.put(Parameter.SKILLED_LEAVING, 0.12);
        parameters.put(Parameter.MIGRATION_JOBS, 0.0);
        parameters.put(Parameter.MIGRATION_WAGE, 0.0);
        parameters.put(Parameter.MIGRATION_AMENITY, 0.02);
        start();
        chains.controls.economy.amenity[0] = 10;
        StillChains.pass(state, 1, pools);
        double people = staff + pool();
        double stay = people * (1 - 0.01 * Math.exp(-0.2));
        double come = stay * 0.01 / 0.99 * Math.exp(0.2);
        double slack = (stay + come - staff) / (stay + come) / SEARCHING;
        double target = Math.pow(slack, -0.1);
        assertEquals(1 + (target - 1) * StillChains.closed(DAYS, 1), state.wage[0], 1e-12);
        assertTrue(target < 1);
    }

    @Test
    void shouldLoseFewerWhereProgrammesHoldThem() {
        parameters.put(Parameter.SKILLED_LEAVING, 0.12);
        parameters.put(Parameter.MIGRATION_JOBS, 0.0);
        start();
        chains.controls.economy.quits[0] = 0;
        state.level[0] = 10;
        StillChains.pass(state, 1, pools);
        double people = staff + pool();
        assertEquals(people * (1 + 0.01 / 0.99), state.skilled[0], 1e-9 * people, "nobody leaves, all are hired");
    }

    @Test
    void shouldSendTheStaffOfAFirmThatLeftToThePool() {
        start();
        chains.conditions.present[0] = false;
        StillChains.pass(state, 1, pools);
        assertEquals(0, state.skilled[0]);
    }

    @Test
    void shouldNeedLessLabourWithHigherProductivity() {
        start();
        state.productivity[0] = 1.25;
        StillChains.pass(state, 1, pools);
        assertEquals(0.8, chains.conditions.labour[0]);
        assertEquals(1, chains.conditions.staffing[0]);
    }
}
