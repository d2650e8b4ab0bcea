package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;
import org.liansim.validation.Validation;

/** How far the stop of one firm reaches; the numbers of the small networks are worked out by hand. */
class SystemicRiskTest {
    private static final double EXACT = 1e-12;
    private static final String DIEM =
            "Diem, Borsos, Reisch, Kertész & Thurner, Scientific Reports 12 (2022) 7719, by the definition";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Systemic risk");

    @Test
    void shouldStopAChainOfSoleSuppliers() {
        Network network = chain(Criticality.CRITICAL, 0).freeze();
        assertArrayEquals(new double[] {1, 1, 1}, SystemicRisk.of(network).ofAll(1), EXACT);
    }

    @Test
    void shouldTellLossesDownstreamFromLossesUpstream() {
        ShockProfile profile =
                SystemicRisk.of(chain(Criticality.CRITICAL, 0).freeze()).profile(1);
        assertArrayEquals(new double[] {0, 1, 1}, profile.downstream(), EXACT);
        assertArrayEquals(new double[] {1, 1, 0}, profile.upstream(), EXACT);
        assertEquals(1, profile.loss(0), EXACT);
        assertEquals(1, profile.index(), EXACT);
    }

    /**
     * Makers a, b, c in a row with outputs 25, 50, 100; b buys half of what it makes from a and a quarter from outside.
     * When a stops, b loses 0.5 / (0.5 + 0.25) and c the same, as its only input is essential.
     */
    @Test
    void shouldWeighInputsThatAreNotEssentialByTheirShareInAllInputs() {
        Network network = chain(Criticality.IMPORTANT, 0.25).freeze();
        double[] index = SystemicRisk.of(network).ofAll(1);
        assertEquals((25 + 150 * 2.0 / 3) / 175, index[0], EXACT);
        assertArrayEquals(
                index,
                SystemicRisk.of(chain(Criticality.NON_CRITICAL, 0.25).freeze()).ofAll(1),
                EXACT);
    }

    /** Of 40 yuan of A a day a1 makes 30 and a2 makes 10; half goes to b, which buys three quarters of it from a1. */
    @Test
    void shouldReplaceASupplierBySmallerOnesAsFarAsTheyReach() {
        NetworkDraft draft = draft(product("A"), product("B", input("A", 0.5, Criticality.CRITICAL)));
        firm(draft, "a1", "A", 15);
        firm(draft, "a2", "A", 5);
        firm(draft, "b", "B", 40);
        draft.link("a1", "b", 0.75);
        draft.link("a2", "b", 0.25);
        SystemicRisk risk = SystemicRisk.of(draft.freeze());
        // 10 left, a1 made 30: none of it can be replaced
        assertArrayEquals(new double[] {1, 0, 0.75}, risk.profile(0).downstream(), EXACT);
        // 30 left, a2 made 10: a third of what it sold to b is missing
        assertArrayEquals(new double[] {0, 1, 0.25 / 3}, risk.profile(1).downstream(), EXACT);
        // b takes half of what each of them sells
        assertArrayEquals(new double[] {0.5, 0.5, 1}, risk.profile(2).upstream(), EXACT);
        double[] expected = {(30 + 40 * 0.75) / 80, (10 + 40 * 0.25 / 3) / 80, (40 + 20) / 80.0};
        double[] found = risk.ofAll(1);
        for (int firm = 0; firm < 3; firm++) {
            VALIDATION.record(
                    "R02." + (firm + 1),
                    "two suppliers of one buyer, worked by hand: "
                            + List.of("the larger", "the smaller", "the buyer").get(firm),
                    DIEM,
                    exact(expected[firm], found[firm], EXACT));
        }
    }

    /** Both buy a tenth of their output from each other: 1 loses 0.1 x, 2 sells 0.1 x of it. */
    @Test
    void shouldFollowALoopToItsFixedPoint() {
        NetworkDraft draft = draft(
                product("A", input("B", 0.1, Criticality.IMPORTANT), input("X", 0.4, Criticality.IMPORTANT)),
                product("B", input("A", 0.1, Criticality.IMPORTANT), input("X", 0.4, Criticality.IMPORTANT)),
                product("C", input("A", 0.5, Criticality.IMPORTANT), input("X", 0.5, Criticality.IMPORTANT)),
                product("X"));
        firm(draft, "a", "A", 10);
        firm(draft, "b", "B", 10);
        firm(draft, "c", "C", 10);
        draft.link("b", "a", 1);
        draft.link("a", "b", 1);
        draft.link("a", "c", 1);
        for (String buyer : List.of("a", "b", "c")) {
            draft.link(draft.outside("X", Region.NATIONAL), buyer, 1);
        }
        Network network = draft.freeze();
        double fromB = 0.1 / 0.5;
        double[] down = SystemicRisk.of(network).profile(1).downstream();
        assertArrayEquals(new double[] {fromB, 1, 0.5 * fromB}, down, EXACT);
        double x = network.output[0];
        double[] up = SystemicRisk.of(network).profile(2).upstream();
        // u_a = (5 + 0.1 y u_b) / x, u_b = 0.1 x u_a / y, where x and y are the outputs of a and b
        double a = 5 / x / (1 - 0.1 * 0.1);
        assertArrayEquals(new double[] {a, 0.1 * x * a / network.output[1], 1}, up, 1e-8);
    }

    @Test
    void shouldCountOutsideSuppliersToTheMarketAsFarAsTheySellHere() {
        NetworkDraft draft = draft(product("A"), product("B", input("A", 0.5, Criticality.CRITICAL)));
        firm(draft, "a", "A", 0);
        firm(draft, "b", "B", 40);
        draft.link("a", "b", 0.25);
        draft.link(draft.outside("A", Region.ABROAD), "b", 0.75);
        // a made 5, 15 of the market are left
        assertEquals(0.25 * 5 / 15, SystemicRisk.of(draft.freeze()).profile(0).downstream()[1], EXACT);
    }

    @Test
    void shouldLoseAFirmWithoutLinksAlone() {
        NetworkDraft draft = draft(product("A"));
        firm(draft, "a1", "A", 30);
        firm(draft, "a2", "A", 10);
        assertArrayEquals(
                new double[] {0.75, 0.25}, SystemicRisk.of(draft.freeze()).ofAll(1), EXACT);
    }

    @Test
    void shouldComeWithinTheToleranceOfTheDenseFormWhateverTheThreads() {
        for (int seed = 1; seed <= 24; seed++) {
            Network network = seed % 3 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
            double tolerance = seed % 2 == 0 ? SystemicRisk.TOLERANCE : 1e-2;
            double[] dense = new DenseRisk(network, tolerance).ofAll();
            double[] index = SystemicRisk.of(network, tolerance).ofAll(1);
            assertArrayEquals(dense, index, tolerance, "seed " + seed);
            for (int threads = 2; threads <= 3; threads++) {
                assertArrayEquals(index, SystemicRisk.of(network, tolerance).ofAll(threads), "seed " + seed);
            }
        }
    }

    @Test
    void shouldTellTheLossOfEveryFirm() {
        for (int seed = 1; seed <= 24; seed++) {
            Network network = RandomNetworks.cyclic(seed);
            DenseRisk dense = new DenseRisk(network, SystemicRisk.TOLERANCE);
            SystemicRisk risk = SystemicRisk.of(network);
            for (int firm = 0; firm < network.firms; firm += 7) {
                ShockProfile profile = risk.profile(firm);
                assertArrayEquals(dense.downstream(firm), profile.downstream(), "seed " + seed);
                assertArrayEquals(dense.upstream(firm), profile.upstream(), 1e-7, "seed " + seed);
            }
        }
    }

    /** The dense form of a thousand firms takes a second for ten of them: every tenth firm is held against it. */
    @Test
    void shouldEqualTheDenseFormOnAThousandFirms() {
        Network network = RandomNetworks.ofSize(1, 1_000);
        SystemicRisk risk = SystemicRisk.of(network);
        double[] index = risk.ofAll(2);
        DenseRisk dense = new DenseRisk(network, SystemicRisk.TOLERANCE);
        int differ = 0;
        int off = 0;
        for (int firm = 0; firm < network.firms; firm += 10) {
            differ += Arrays.equals(dense.downstream(firm), risk.profile(firm).downstream()) ? 0 : 1;
            off += Math.abs(index[firm] - dense.of(firm)) <= SystemicRisk.TOLERANCE ? 0 : 1;
        }
        assertEquals(1_000, network.firms);
        VALIDATION.record(
                "R01.1",
                "random network of 1,000 firms: firms whose losses downstream differ in a bit from those over full"
                        + " matrices",
                DIEM,
                exact(0, differ, 0));
        VALIDATION.record(
                "R01.2",
                "the same: firms whose index differs by more than " + SystemicRisk.TOLERANCE
                        + " from that over full matrices",
                DIEM,
                exact(0, off, 0));
    }

    @Test
    void shouldLoseAtLeastTheFirmItselfAndAtMostEverything() {
        for (int seed = 1; seed <= 60; seed++) {
            Network network = RandomNetworks.cyclic(seed);
            double total = 0;
            for (double output : network.output) {
                total += output;
            }
            double[] index = SystemicRisk.of(network).ofAll(2);
            double[] coarse = SystemicRisk.of(network, 0.01).ofAll(2);
            for (int firm = 0; firm < network.firms; firm++) {
                String which = network.name[firm] + " of seed " + seed;
                assertTrue(index[firm] <= 1, which);
                assertTrue(index[firm] >= network.output[firm] / total * (1 - EXACT), which);
                assertTrue(
                        index[firm] >= coarse[firm] - 0.01, "what is not followed upstream may be in either: " + which);
            }
        }
    }

    @Test
    void shouldNotDependOnTheOrderOfDescription() {
        for (int seed = 1; seed <= 20; seed++) {
            double[] one = SystemicRisk.of(RandomNetworks.cyclic(seed)).ofAll(1);
            double[] other = SystemicRisk.of(RandomNetworks.shuffled(seed, true, 7 + seed))
                    .ofAll(1);
            assertArrayEquals(one, other, "seed " + seed);
        }
    }

    @Test
    void shouldRefuseAToleranceThatIsNone() {
        Network network = chain(Criticality.CRITICAL, 0).freeze();
        assertThrows(IllegalArgumentException.class, () -> SystemicRisk.of(network, 0));
        assertThrows(IllegalArgumentException.class, () -> SystemicRisk.of(network, Double.NaN));
    }

    /** a supplies b, b supplies c, c sells 100 yuan a day; every one buys half of its output from the one before it. */
    private static NetworkDraft chain(Criticality ofA, double fromOutside) {
        Ingredient outside = input("X", fromOutside, Criticality.IMPORTANT);
        NetworkDraft draft = draft(
                product("A"),
                product("B", input("A", 0.5, ofA), outside),
                product("C", input("B", 0.5, Criticality.CRITICAL)),
                product("X"));
        firm(draft, "a", "A", 0);
        firm(draft, "b", "B", 0);
        firm(draft, "c", "C", 100);
        draft.link("a", "b", 1);
        draft.link("b", "c", 1);
        if (fromOutside > 0) {
            draft.link(draft.outside("X", Region.NATIONAL), "b", 1);
        }
        return draft;
    }

    private static NetworkDraft draft(Product... products) {
        return new NetworkDraft(List.of(products), List.of("zone"), List.of());
    }

    private static void firm(NetworkDraft draft, String name, String product, double yuanPerDay) {
        draft.firm(name, product, "zone", 1);
        draft.demand(name, Region.NATIONAL, yuanPerDay);
    }

    private static Product product(String id, Ingredient... recipe) {
        double valueAdded = 1;
        for (Ingredient each : recipe) {
            valueAdded -= each.share();
        }
        return new TestProduct(id).recipe(List.of(recipe), valueAdded).product();
    }

    private static Ingredient input(String id, double share, Criticality criticality) {
        return new Ingredient(id, share, criticality);
    }
}
