package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.scenario.Budget;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;

/** What levers cost, who pays, and what happens when nobody can. */
class PublicMoneyTest {
    private static final Network NETWORK = RandomNetworks.acyclic(22);
    private static final Timing RAMPED = new Timing(LeverCourse.START.plusDays(20), 200, 730, 0, Timing.Fading.LINEAR);

    @Test
    void shouldSpendOnceOverTheRampAndYearlyWhileInForce() {
        LeverSetting lever = new TestLever("parks", "livability")
                .timing(RAMPED)
                .cost(3e8, 365e5, "city")
                .lever();
        LeverCourse course = LeverCourse.of(NETWORK, List.of(lever));
        course.until(LeverCourse.DAYS);
        double daysInForce = 100 + 530;
        assertEquals(3e8 + 1e5 * daysInForce, course.spent(), 1e-9 * course.spent());
    }

    @Test
    void shouldScaleWithTheIntensity() {
        TestLever lever = new TestLever("parks", "livability").timing(RAMPED).cost(3e8, 365e5, "city");
        LeverCourse full = LeverCourse.of(NETWORK, List.of(lever.lever()));
        LeverCourse half = LeverCourse.of(NETWORK, List.of(lever.lever().scaled(0.5)));
        full.until(LeverCourse.DAYS);
        half.until(LeverCourse.DAYS);
        assertEquals(full.spent() / 2, half.spent(), 1e-6);
    }

    @Test
    void shouldDiscountToTheFirstDay() {
        LeverSetting lever = new TestLever("parks", "livability")
                .timing(Timing.of(LeverCourse.START.plusDays(1000), 300))
                .cost(1e8, 0, "city")
                .lever();
        LeverCourse course = LeverCourse.of(NETWORK, List.of(lever));
        course.until(LeverCourse.DAYS);
        double present = 0;
        for (int firm = 0; firm < NETWORK.firms; firm++) {
            present += course.run.present(firm);
        }
        double years = 31_556_952.0 / 12 * 32 / 86_400 / 365.25;
        assertEquals(1e8 * Math.pow(1.0345, -years), present, 1e-3 * present);
    }

    @Test
    void shouldPauseWhenTheBudgetOfTheYearIsSpentAndGoOnInTheNext() {
        LeverSetting lever = new TestLever("help", "firm-cultivation")
                .timing(Timing.of(LeverCourse.START, 1200))
                .cost(0, 1.2e8, "city")
                .with("grant", 1e5)
                .lever();
        List<Budget> budgets = List.of(new Budget("city", 5e7, Text.same("test")));
        LeverCourse course = LeverCourse.of(NETWORK, List.of(lever), budgets, 1);
        assertEquals(1e5, course.until(20).economy.graduationGrant[0]);
        assertEquals(0, course.until(300).economy.graduationGrant[0], "the money of the year is spent");
        assertEquals(5e7, course.spent(), 1e-6);
        assertTrue(course.refused() > 4e7, "what was refused counts");
        assertEquals(1e5, course.until(380).economy.graduationGrant[0], "there is new money in the next year");
    }

    @Test
    void shouldPayInTheOrderOfIds() {
        TestLever first =
                new TestLever("a", "firm-cultivation").cost(1e8, 0, "city").with("grant", 1e5);
        TestLever second =
                new TestLever("b", "rnd-incentive").cost(1e8, 0, "city").with("rate", 0.5);
        List<Budget> budgets = List.of(new Budget("city", 1e8, Text.same("test")));
        LeverCourse course = LeverCourse.of(NETWORK, List.of(second.lever(), first.lever()), budgets, 1);
        course.until(31);
        assertEquals(1e5, course.controls.economy.graduationGrant[0]);
        assertEquals(1, course.controls.economy.researchCost[0], "nothing is left for the second");
    }

    @ParameterizedTest
    @CsvSource({"even,0.5", "rising,0.25", "falling,0.75"})
    void shouldSpendOnProjectsByTheirProfile(String profile, double firstHalf) {
        double days = 31_556_952.0 / 12 * 24 / 86_400;
        LeverSetting lever = new TestLever("plants", "invest-project")
                .timing(Timing.of(LeverCourse.START, LeverCourse.DAYS))
                .with("profile", profile)
                .with("count", 1)
                .with("total", 1e9)
                .with("signing", 0)
                .with("sign_to_start", 0)
                .with("building", days)
                .with("public_share", 0.2)
                .lever();
        LeverCourse half = LeverCourse.of(NETWORK, List.of(lever));
        half.until(days / 2 - 1);
        assertEquals(2e8 * firstHalf, half.spent(), 1);
        LeverCourse whole = LeverCourse.of(NETWORK, List.of(lever));
        whole.until(LeverCourse.DAYS);
        assertEquals(2e8, whole.spent(), 1);
    }

    @Test
    void shouldNotCountPrivateMoney() {
        LeverSetting lever =
                new TestLever("parks", "livability").cost(1e9, 1e8, "private").lever();
        LeverCourse course = LeverCourse.of(NETWORK, List.of(lever));
        course.until(LeverCourse.DAYS);
        assertEquals(0, course.spent());
    }
}
