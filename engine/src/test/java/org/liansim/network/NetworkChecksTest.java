package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.network.Finding.Severity;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

class NetworkChecksTest {
    @Test
    void shouldFindNoErrorInDrawnNetworks() {
        for (long seed = 0; seed < 100; seed++) {
            for (Network network : List.of(RandomNetworks.acyclic(seed), RandomNetworks.cyclic(seed))) {
                for (Finding finding : NetworkChecks.of(network)) {
                    assertTrue(finding.severity() != Severity.ERROR, finding.message() + ", seed " + seed);
                }
            }
        }
    }

    @Test
    void shouldFindNoLoopWhereSupplyRunsOneWay() {
        for (long seed = 0; seed < 100; seed++) {
            for (Finding finding : NetworkChecks.of(RandomNetworks.acyclic(seed))) {
                assertTrue(!finding.message().contains("loop"), finding.message() + ", seed " + seed);
                assertTrue(!finding.message().contains("themselves"), finding.message() + ", seed " + seed);
            }
        }
    }

    @Test
    void shouldHaveNothingToSayOfAPlainChain() {
        assertEquals(List.of(), NetworkChecks.of(chain().freeze()));
    }

    @Test
    void shouldReportSharesThatDoNotSumToOne() {
        Network network = chain().freeze();
        network.linkShare[0] = 0.5;
        assertFinding(Severity.ERROR, "Shares of suppliers do not sum to 1: car for STEEL (0.5).", network);
    }

    @Test
    void shouldReportARecipeThatDoesNotSumToOne() {
        NetworkDraft draft = new NetworkDraft(
                List.of(new TestProduct("SAND").recipe(List.of(), 0.7).product()), List.of("z"), List.of());
        draft.firm("pit", "SAND", "z", 1);
        draft.demand("pit", Region.LOCAL, 1);
        assertFinding(Severity.ERROR, "Recipe shares and value added do not sum to 1: SAND (0.7).", draft.freeze());
    }

    @Test
    void shouldReportProductsThatNobodyMakesOrBuys() {
        NetworkDraft draft = chain(new TestProduct("HORSE").product());
        assertFinding(Severity.WARNING, "Products that nobody makes or buys: HORSE.", draft.freeze());
    }

    @Test
    void shouldReportFirmsThatSellToNobody() {
        NetworkDraft draft = chain();
        for (int i = 1; i <= 8; i++) {
            draft.firm("mill-" + i, "STEEL", "z", 1);
        }
        assertFinding(
                Severity.WARNING,
                "Firms that sell to nobody and make nothing: mill-1, mill-2, mill-3, mill-4, mill-5 and 3 more.",
                draft.freeze());
    }

    @Test
    void shouldReportFirmsWhoseGoodsReachNoFinalDemand() {
        NetworkDraft draft = chain();
        draft.firm("idle-car", "CAR", "z", 1);
        draft.firm("idle-mill", "STEEL", "z", 1);
        draft.link("idle-mill", "idle-car", 1);
        assertFinding(
                Severity.WARNING,
                "Firms whose goods reach no final demand, so that they make nothing: idle-mill.",
                draft.freeze());
    }

    @Test
    void shouldReportLoopsAndAllowThem() {
        Product ore = product("ORE", "STEEL", 0.1);
        Product steel = product("STEEL", "ORE", 0.5);
        NetworkDraft draft = new NetworkDraft(List.of(ore, steel), List.of("z"), List.of());
        draft.firm("mine", "ORE", "z", 1);
        draft.firm("mill", "STEEL", "z", 1);
        draft.link("mine", "mill", 1);
        draft.link("mill", "mine", 1);
        draft.demand("mill", Region.NATIONAL, 1);
        assertFinding(Severity.NOTE, "Firms that supply one another in a loop: mill, mine.", draft.freeze());
    }

    @Test
    void shouldReportFirmsThatSupplyThemselves() {
        NetworkDraft draft = new NetworkDraft(List.of(product("STEEL", "STEEL", 0.1)), List.of("z"), List.of());
        draft.firm("mill", "STEEL", "z", 1);
        draft.link("mill", "mill", 1);
        draft.demand("mill", Region.NATIONAL, 1);
        assertFinding(Severity.NOTE, "Firms that supply themselves: mill.", draft.freeze());
    }

    @Test
    void shouldReportSeparateParts() {
        NetworkDraft draft = chain();
        draft.firm("other-car", "CAR", "z", 1);
        draft.firm("other-mill", "STEEL", "z", 1);
        draft.link("other-mill", "other-car", 1);
        draft.demand("other-car", Region.NATIONAL, 1);
        draft.firm("lonely-mill", "STEEL", "z", 1);
        draft.demand("lonely-mill", Region.NATIONAL, 1);
        Network network = draft.freeze();
        assertFinding(Severity.NOTE, "Firms without any link to the largest part: other-car, other-mill.", network);
        assertFinding(Severity.NOTE, "Firms without any link to another firm of the city: lonely-mill.", network);
    }

    private static NetworkDraft chain(Product... more) {
        List<Product> products = new ArrayList<>(List.of(more));
        products.add(new TestProduct("STEEL").product());
        products.add(product("CAR", "STEEL", 0.4));
        NetworkDraft draft = new NetworkDraft(products, List.of("z"), List.of());
        draft.firm("car", "CAR", "z", 1);
        draft.firm("mill", "STEEL", "z", 1);
        draft.link("mill", "car", 1);
        draft.demand("car", Region.NATIONAL, 100);
        return draft;
    }

    private static Product product(String id, String input, double share) {
        return new TestProduct(id)
                .recipe(List.of(new Ingredient(input, share, Criticality.CRITICAL)), 1 - share)
                .product();
    }

    private static void assertFinding(Severity severity, String message, Network network) {
        List<Finding> findings = NetworkChecks.of(network);
        assertTrue(findings.contains(new Finding(severity, message)), findings::toString);
    }
}
