package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Timing;

/** Levers that steer levers: openings, priorities, complements and reviews. */
class SteeringTest {
    private static final Network NETWORK = RandomNetworks.acyclic(22);
    private static final Timing WHOLE = Timing.of(LeverCourse.START, LeverCourse.DAYS);

    @Test
    void shouldOpenPlatformsAsTheyAreSignedAndReady() {
        LeverSetting lever = institutes().lever();
        assertEquals(0, research(List.of(lever), 170), "none within half a year of the first signing");
        assertEquals(3e8 / 365, research(List.of(lever), 300), 1e-6, "signed on days 0, 36.5 and 73");
        assertEquals(10e8 / 365, research(List.of(lever), 700), 1e-6);
    }

    @Test
    void shouldOpenThemEarlierWithFasterPermits() {
        LeverSetting permits = new TestLever("permits", "gov-service")
                .timing(WHOLE)
                .with("delay_factor", 0.5)
                .lever();
        assertEquals(10e8 / 365, research(List.of(institutes().lever(), permits), 490), 1e-6);
        assertTrue(research(List.of(institutes().lever()), 490) < 9.5e8 / 365);
    }

    private static TestLever institutes() {
        return new TestLever("institutes", "platform-launch")
                .timing(WHOLE)
                .with("count", 10)
                .with("knowledge_rate", 1e8)
                .with("sign_to_open", 210);
    }

    private static double research(List<LeverSetting> levers, double day) {
        double sum = 0;
        for (double each : LeverCourse.of(NETWORK, levers).until(day).economy.platformResearch) {
            sum += each;
        }
        return sum;
    }

    @Test
    void shouldGiveOneClusterMoreAndTheOthersLess() {
        SettingType type = LeverCatalog.standard().type("policy-coordination").description();
        TreeMap<String, Double> weights = new TreeMap<>();
        weights.put(NETWORK.clusters.get(0), 3.0);
        LeverSetting first = new TestLever("first", "policy-coordination")
                .timing(WHOLE)
                .values(SettingValues.defaults(type).withWeights("weights", weights))
                .lever();
        LeverSetting research =
                institutes().with("sign_to_open", 0).with("signing", 0).lever();
        double[] plain = LeverCourse.of(NETWORK, List.of(research))
                .until(60)
                .economy
                .platformResearch
                .clone();
        double[] steered = LeverCourse.of(NETWORK, List.of(research, first)).until(60).economy.platformResearch;
        double before = 0;
        double after = 0;
        for (int cell = 0; cell < plain.length; cell++) {
            boolean preferred = cell % NETWORK.clusters.size() == 0;
            assertTrue(preferred ? steered[cell] >= plain[cell] : steered[cell] <= plain[cell]);
            before += plain[cell];
            after += steered[cell];
        }
        assertEquals(before, after, 1e-9 * before, "what one gets more the others get less");
    }

    @Test
    void shouldReachFurtherWhereAllFiveFactorsAct() {
        List<LeverSetting> four = new ArrayList<>();
        for (String type : List.of("rnd-incentive", "finance-facility", "invest-project", "talent-program")) {
            four.add(new TestLever(type, type).timing(WHOLE).lever());
        }
        LeverSetting together = new TestLever("together", "policy-coordination")
                .timing(WHOLE)
                .with("complement", 0.2)
                .lever();
        four.add(together);
        double without = LeverCourse.of(NETWORK, four).until(60).economy.talent[0];
        four.add(new TestLever("platform", "platform-launch").timing(WHOLE).lever());
        double with = LeverCourse.of(NETWORK, four).until(60).economy.talent[0];
        assertEquals(1.2, with / without, 1e-9);
    }

    @Test
    void shouldDoMoreWhileTheTargetIsMissed() {
        double few = adjusted(1, "proportional");
        assertEquals(1, few, 1e-9, "the target is met: the straight line to it lies below");
        double missed = adjusted(1e9, "proportional");
        assertTrue(missed > 1.5 && missed <= 2, "most is twice: " + missed);
    }

    @Test
    void shouldWaitForTheTarget() {
        assertEquals(0, adjusted(1e9, "unlock"));
        assertEquals(1, adjusted(1, "unlock"));
    }

    @Test
    void shouldReviewNothingAtIntensityZero() {
        assertEquals(1, adjusted(1e9, "unlock", 0));
    }

    private static double adjusted(double target, String rule) {
        return adjusted(target, rule, 1);
    }

    /** Factor on a lever after reviews of jobs, of which there are a thousand in each firm. */
    private static double adjusted(double target, String rule, double intensity) {
        SettingType type = LeverCatalog.standard().type("target-review").description();
        LeverSetting review = new TestLever("review", "target-review")
                .timing(WHOLE)
                .intensity(intensity)
                .values(SettingValues.defaults(type)
                        .with("kpi", "jobs")
                        .with("rule", rule)
                        .with("aim", target == 1 ? 1e3 * NETWORK.firms : target)
                        .with("levers", new TreeSet<>(List.of("help"))))
                .lever();
        LeverSetting help = new TestLever("help", "firm-cultivation")
                .timing(WHOLE)
                .with("grant", 1)
                .lever();
        return LeverCourse.of(NETWORK, List.of(review, help)).until(1400).economy.graduationGrant[0];
    }
}
