package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Timing;
import org.liansim.validation.Case;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

/**
 * Published sizes that levers take as input come out of them again: identity checks. The spending of a list of projects in
 * its first year is none of their inputs; it follows from the delays.
 */
class PolicyEffectsTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Levers: published sizes");

    private static final Network NETWORK = RandomNetworks.acyclic(22);
    private static final Timing WHOLE = Timing.of(LeverCourse.START, LeverCourse.DAYS);

    @Test
    void shouldSpendOnProjectsInTheFirstYearWhatTheListPlans() {
        LeverSetting projects = new TestLever("projects", "invest-project")
                .timing(WHOLE)
                .with("count", 419)
                .with("total", 304.68e9)
                .with("dispersion", 0)
                .with("public_share", 1)
                .lever();
        LeverCourse course = LeverCourse.of(NETWORK, List.of(projects));
        course.until(364);
        VALIDATION.record(
                new Case(
                        "P01",
                        "predicted: spending of the first year on 419 projects with 304.68 bn yuan in all [bn yuan]",
                        "plan of the Economic Development Zone, Zhengguan News; delays of a vehicle plant and a slow one"),
                Claim.exact(38.8, course.spent() / 1e9, 0.8));
    }

    @Test
    void shouldOpenTenInstitutes() {
        LeverSetting institutes = new TestLever("institutes", "platform-launch")
                .timing(WHOLE)
                .with("count", 10)
                .with("knowledge_rate", 365e6)
                .lever();
        Controls controls = LeverCourse.of(NETWORK, List.of(institutes)).until(750);
        double open = 0;
        for (double research : controls.economy.platformResearch) {
            open += research / 1e6;
        }
        VALIDATION.record(
                "P02",
                "input: institutes open two years after a year with ten signings",
                "plan of Zhengdong New District, Zhengguan News",
                Claim.exact(10, open, 1e-6));
    }

    @Test
    void shouldInvestWhatFundsRealise() {
        LeverSetting fund = new TestLever("fund", "finance-facility")
                .timing(WHOLE)
                .with("capital", 123.4e9)
                .with("investing", 1096)
                .lever();
        double invested = 0;
        for (int month = 1; month <= 36; month++) {
            Controls controls = LeverCourse.of(NETWORK, List.of(fund)).until(month * 30.4 - 1);
            for (double perDay : controls.economy.equity) {
                invested += perDay * 365.2425 / 12;
            }
        }
        VALIDATION.record(
                "P03",
                "input: invested of funds that manage 123.4 bn yuan [bn yuan]",
                "27 of 123.4 bn yuan of Zhengzhou's funds",
                Claim.exact(27, invested / 1e9, 0.3));
    }

    @Test
    void shouldCutTheUserCostOfResearchByTheDeduction() {
        LeverSetting deduction = new TestLever("deduction", "rnd-incentive")
                .timing(WHOLE)
                .with("instrument", "super-deduction")
                .with("rate", 1)
                .lever();
        Controls controls = LeverCourse.of(NETWORK, List.of(deduction)).until(60);
        VALIDATION.record(
                "P04",
                "input: user cost of research under a 100 % super-deduction at a profit tax of 25 %",
                "(1 - 0.25 x 2) / (1 - 0.25), user cost of capital (Hall and Jorgenson 1967)",
                Claim.exact(2.0 / 3, controls.economy.researchCost[0], 1e-12));
        VALIDATION.record(
                "P05",
                "input: share of the additional research that is relabelled",
                "30 %, Chen, Liu, Suarez Serrato and Xu, AER 111 (2021)",
                Claim.exact(0.3, controls.economy.relabelled[0], 0));
    }

    @Test
    void shouldSpreadTechnologyAlongALogisticCurve() {
        LeverSetting digital = new TestLever("digital", "tech-upgrade")
                .timing(WHOLE)
                .with("spread", 1200)
                .lever();
        int firms = 0;
        int early = 0;
        int late = 0;
        for (int replication = 1; replication <= 40; replication++) {
            LeverCourse course = LeverCourse.of(NETWORK, List.of(digital), List.of(), replication);
            for (double factor : course.until(590).economy.technology) {
                early += factor > 1 ? 1 : 0;
                firms++;
            }
            for (double factor : course.until(1200).economy.technology) {
                late += factor > 1 ? 1 : 0;
            }
        }
        VALIDATION.record(
                "P06",
                "input: adopters amid the time from 10 to 90 %",
                "logistic curve (Griliches, Econometrica 25, 1957)",
                Claim.exact(0.5, early / (double) firms, 0.03));
        VALIDATION.record(
                "P07",
                "input: adopters at the end of that time",
                "logistic curve (Griliches, Econometrica 25, 1957)",
                Claim.exact(0.9, late / (double) firms, 0.03));
        assertTrue(firms > 1000);
    }

    @Test
    void shouldGiveAdoptersTheYieldAndTheVarianceOfTheTechnology() {
        LeverSetting smart = new TestLever("smart", "tech-upgrade")
                .timing(WHOLE)
                .with("productivity", 0)
                .with("yield", 0.04)
                .with("lead_time_variance", 0.25)
                .lever();
        Controls controls = LeverCourse.of(NETWORK, List.of(smart)).until(800);
        int adopters = 0;
        for (int firm = 0; firm < NETWORK.firms; firm++) {
            boolean adopts = controls.economy.yields[firm] > 1;
            adopters += adopts ? 1 : 0;
            assertEquals(adopts ? 1.04 : 1, controls.economy.yields[firm]);
            assertEquals(adopts ? 0.5 : 1, controls.deliverySpread[firm], "half the standard deviation");
            assertEquals(1, controls.economy.technology[firm]);
        }
        assertTrue(adopters > 0 && adopters < NETWORK.firms);
    }

    @Test
    void shouldLowerTheCostOfSearchForTheInputsThatAreMeant() {
        SettingType type = LeverCatalog.standard().type("chain-link").description();
        String input = NETWORK.productAt(NETWORK.inputProduct[0]).id();
        LeverSetting link = new TestLever("link", "chain-link")
                .timing(WHOLE)
                .values(SettingValues.defaults(type)
                        .with("points", 0)
                        .with("search_cost", 0.64)
                        .with("inputs", new TreeSet<>(List.of(input))))
                .intensity(0.5)
                .lever();
        Controls controls = LeverCourse.of(NETWORK, List.of(link)).until(60);
        for (int k = 0; k < NETWORK.inputProduct.length; k++) {
            boolean meant = NETWORK.inputProduct[k] == NETWORK.inputProduct[0];
            assertEquals(meant ? 0.8 : 1, controls.economy.searchCost[k], 1e-12);
            assertEquals(0, controls.economy.localShare[k]);
        }
    }

    @Test
    void shouldMakeADayCostWhatATariffWould() {
        LeverSetting rail = new TestLever("rail", "trade-corridor")
                .timing(WHOLE)
                .with("transit_days", 10)
                .with("clearance_days", 0)
                .with("capacity", 1)
                .lever();
        Controls controls = LeverCourse.of(NETWORK, List.of(rail)).until(60);
        double least = 1;
        for (double factor : controls.economy.tradeCost) {
            least = Math.min(least, factor);
        }
        VALIDATION.record(
                "P08",
                "input: tariff that ten days saved are worth",
                "0.6 to 2.1 % a day, Hummels and Schaur, AER 103 (2013); here 0.8 %",
                Claim.exact(0.08, 1 - least, 1e-12));
    }

    @Test
    void shouldMoveSharesByThePointsUpToTheTarget() {
        SettingType type = LeverCatalog.standard().type("chain-link").description();
        TreeSet<String> inputs = new TreeSet<>();
        NETWORK.products.forEach(product -> inputs.add(product.id()));
        LeverSetting link = new TestLever("link", "chain-link")
                .timing(WHOLE)
                .values(SettingValues.defaults(type).with("points", 0.12).with("inputs", inputs))
                .lever();
        double most = 0;
        for (double points : LeverCourse.of(NETWORK, List.of(link)).until(60).economy.localShare) {
            most = Math.max(most, points);
        }
        VALIDATION.record(
                "P09",
                "input: points that local shares are led to",
                "10 to 15 points in three years (dzb.zzrbnews.com 89859); here 12",
                Claim.exact(0.12, most, 1e-12));
    }
}
