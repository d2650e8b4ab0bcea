package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Selector;
import org.liansim.scenario.Stage;
import org.liansim.scenario.Target;

/** Who takes part, what comes about, and what is lost on the way. */
class LuckTest {
    private static final Network NETWORK = RandomNetworks.acyclic(22);

    @Test
    void shouldLetEachFirmDecideByItsOwnLuck() {
        LeverSetting lever = new TestLever("help", "firm-cultivation")
                .takeUp(0.4)
                .with("grant", 1e5)
                .lever();
        double sum = 0;
        int draws = 0;
        for (int replication = 1; replication <= 20; replication++) {
            LeverCourse course = LeverCourse.of(NETWORK, List.of(lever), List.of(), replication);
            for (double grant : course.until(31).economy.graduationGrant) {
                assertTrue(grant == 0 || grant == 1e5);
                sum += grant / 1e5;
                draws++;
            }
        }
        assertEquals(0.4, sum / draws, 3 * Math.sqrt(0.24 / draws));
    }

    @Test
    void shouldKeepThoseWhoTakePartWhenTheTakeUpGrows() {
        double[] few = grants(0.3);
        double[] many = grants(0.7);
        assertTrue(IntStream.range(0, few.length).allMatch(firm -> many[firm] >= few[firm]));
        assertTrue(IntStream.range(0, few.length).anyMatch(firm -> many[firm] > few[firm]));
    }

    private static double[] grants(double takeUp) {
        LeverSetting lever = new TestLever("help", "firm-cultivation")
                .takeUp(takeUp)
                .with("grant", 1)
                .lever();
        return LeverCourse.of(NETWORK, List.of(lever))
                .until(31)
                .economy
                .graduationGrant
                .clone();
    }

    @Test
    void shouldBuildAndSpendNothingWithoutSuccess() {
        LeverSetting lever = new TestLever("park", "livability")
                .success(0.5)
                .cost(1e8, 0, "city")
                .with("building", 0)
                .lever();
        int built = 0;
        for (int replication = 1; replication <= 40; replication++) {
            LeverCourse course = LeverCourse.of(NETWORK, List.of(lever), List.of(), replication);
            boolean is = course.until(60).economy.amenity[0] > 0;
            assertEquals(is ? 1e8 : 0, course.spent(), 1e-6);
            built += is ? 1 : 0;
        }
        assertEquals(20, built, 10);
    }

    @Test
    void shouldLoseWhatLeaksAtFullCost() {
        LeverSetting lever = new TestLever("help", "firm-cultivation")
                .leakage(0.25)
                .cost(1e8, 0, "city")
                .with("grant", 1e5)
                .lever();
        LeverCourse course = LeverCourse.of(NETWORK, List.of(lever));
        assertEquals(7.5e4, course.until(60).economy.graduationGrant[0], 1e-9);
        assertEquals(1e8, course.spent(), 1e-6);
    }

    @Test
    void shouldReachFirmsOnlyAtTheStagesNamed() {
        LeverSetting lever = new TestLever("help", "firm-cultivation")
                .target(Target.ALL.with(Selector.STAGE, "high-tech"))
                .with("grant", 1e5)
                .lever();
        LeverCourse course = LeverCourse.of(NETWORK, List.of(lever));
        course.stage[1] = (byte) Stage.HIGH_TECH.ordinal();
        assertEquals(0, course.until(60).economy.graduationGrant[0]);
        assertEquals(1e5, course.controls.economy.graduationGrant[1]);
        course.stage[0] = (byte) Stage.HIGH_TECH.ordinal();
        assertEquals(1e5, course.until(120).economy.graduationGrant[0], "a firm that gets there later is reached then");
    }
}
