package org.liansim.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.validation.Validation;

/**
 * A maker cut to a share s of its current output for a year, at the head of a chain of one firm a stage. Where its goods
 * are critical, every later stage comes down to s; important ones bind half, against a plan that has risen to capacity.
 */
class CapacityCutTest {
    private static final int CUT = 98;
    private static final int END = 98 + 728;
    private static final double UTILISATION = 0.75;

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Chains");

    @ParameterizedTest
    @CsvSource({"C01.1, 0.8", "C01.2, 0.5", "C01.3, 0.65"})
    void shouldBringDownWhatNeedsIt(String number, double share) {
        double[] plateau = plateau(network(Criticality.CRITICAL), share);
        String[] stages = {"a, the maker itself", "b, its buyer", "c, its buyer's buyer"};
        for (int stage = 0; stage < 3; stage++) {
            VALIDATION.record(
                    number + stages[stage].charAt(0),
                    "capacity cut to " + share + " of output, goods critical: output of" + stages[stage].substring(2),
                    "Leontief: output in proportion to the scarcest input",
                    exact(share, plateau[stage], stage == 0 ? 1e-6 : 0.005));
        }
    }

    @Test
    void shouldLeaveWhatDoesNotNeedIt() {
        double[] plateau = plateau(network(Criticality.NON_CRITICAL), 0.8);
        assertEquals(0.8, plateau[0], 1e-6, "output of the maker that is cut");
        assertEquals(1, plateau[1], 1e-6, "output of its buyer");
        assertEquals(1, plateau[2], 1e-6, "output of its buyer's buyer");
    }

    @Test
    void shouldBindHalfWhereItIsImportant() {
        double[] plateau = plateau(network(Criticality.IMPORTANT), 0.4);
        assertEquals(0.4, plateau[0], 1e-6, "output of the maker that is cut");
        VALIDATION.record(
                "C02.1",
                "capacity cut to 0.4 of output, goods important: output of its buyer",
                "Pichler et al., Journal of Economic Dynamics and Control 144 (2022) 104527: the mean of input and capacity",
                exact((0.4 + 1 / UTILISATION) / 2, plateau[1], 0.005));
    }

    /** Output of each firm over its output at rest in the last quarter of the cut; checks that rest is found again. */
    private static double[] plateau(Network network, double share) {
        ShockSetting cut = new ShockSetting(
                "cut",
                "outage",
                Target.ALL.with(Selector.FIRM, "firm A"),
                Timing.of(ShockRun.START.plusDays(CUT), END - CUT),
                SettingValues.defaults(ShockCatalog.type("outage").description())
                        .with("level", share)
                        .with("of", "output"),
                Text.same("test"));
        ShockRun run = ShockRun.steady(network, 2_000, List.of(cut)).until(END - 91);
        double[] before = started(run, network);
        run.until(END);
        double[] plateau = started(run, network);
        for (int firm = 0; firm < network.firms; firm++) {
            plateau[firm] = (plateau[firm] - before[firm]) / 91 / network.output[firm];
        }
        run.until(END + 728).deviation(END + 728);
        run.until(END + 735);
        assertTrue(run.deviation(7) < 0.01, "back within 1 % two years after the cut");
        return plateau;
    }

    private static double[] started(ShockRun run, Network network) {
        double[] started = new double[network.firms];
        for (int firm = 0; firm < network.firms; firm++) {
            started[firm] = run.model.of(firm, Measure.STARTED);
        }
        return started;
    }

    /** A supplies B alone, B supplies C alone, C sells to the country. */
    private static Network network(Criticality criticality) {
        NetworkDraft draft = new NetworkDraft(
                List.of(
                        new TestProduct("A").utilisation(UTILISATION).product(),
                        new TestProduct("B")
                                .utilisation(UTILISATION)
                                .recipe(List.of(new Ingredient("A", 0.5, criticality)), 0.5)
                                .product(),
                        new TestProduct("C")
                                .utilisation(UTILISATION)
                                .recipe(List.of(new Ingredient("B", 0.5, criticality)), 0.5)
                                .product()),
                List.of("zone"),
                List.of());
        for (String id : List.of("A", "B", "C")) {
            draft.firm("firm " + id, id, "zone", 1);
        }
        draft.link("firm A", "firm B", 1);
        draft.link("firm B", "firm C", 1);
        draft.demand("firm C", Region.NATIONAL, 1e6);
        return draft.freeze();
    }
}
