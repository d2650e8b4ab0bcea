package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Product;

/**
 * Two clusters, sensing with a quarter of the output and drugs with the rest, and funds that invest a million yuan a day.
 * Private equity of as much halves what is left elsewhere, and with an elasticity of 0.5 entry falls by 29 %.
 */
class CrowdingOutTest {
    private static final double DAILY = 1e6;

    private final StillChains chains = new StillChains(network());
    private final int sensing = chains.network.clusters.indexOf("sensing");
    private final int drugs = chains.network.clusters.indexOf("drugs");
    private final EconomyState state = chains.state(Map.of(
            Parameter.FUNDS_MANAGED, 14_600e6,
            Parameter.FUNDS_REALISED, 0.25,
            Parameter.FUNDS_PERIOD, 3650.0,
            Parameter.CROWD_IN, 0.9,
            Parameter.ENTRY_CROWD_OUT, 0.5));
    private final CrowdingOut crowding = new CrowdingOut(state);

    private static Network network() {
        NetworkDraft draft = new NetworkDraft(
                List.of(product("METER", "sensing"), product("DRUG", "drugs")),
                List.of("park"),
                List.of("sensing", "drugs"));
        draft.firm("meters", "METER", "park", 1);
        draft.firm("drugs", "DRUG", "park", 1);
        draft.demand("meters", Region.NATIONAL, 1e6);
        draft.demand("drugs", Region.NATIONAL, 3e6);
        return draft.freeze();
    }

    /** A product of 12,000 firms, of which 50 enter in a month. */
    private static Product product(String id, String cluster) {
        return new TestProduct(id)
                .cluster(cluster)
                .firms(12_000, 12_000, List.of(), new TreeMap<>(Map.of("park", 1.0)))
                .product();
    }

    private void offer(int cluster, double perDay, double publicShare) {
        chains.controls.economy.equity[cluster] = perDay;
        chains.controls.economy.publicShare[cluster] = publicShare;
    }

    @Test
    void shouldLeaveEntryToTheBitWhereNothingIsOffered() {
        crowding.look();
        assertEquals(1, crowding.of(sensing));
        assertEquals(1, crowding.of(drugs));
        assertEquals(1, crowding.of(-1));
    }

    @Test
    void shouldLowerEntryElsewhereByThePrivateEquityThatIsDrawn() {
        offer(sensing, DAILY / 0.92, 0.8);
        crowding.look();
        assertEquals(1, crowding.of(sensing), "is what the money is for");
        assertEquals(Math.sqrt(0.5), crowding.of(drugs), 1e-12, "0.2 beside the public and 0.9 for each public yuan");
        assertEquals(Math.sqrt(0.5), crowding.of(-1), 1e-12);
    }

    @Test
    void shouldLowerNothingWhereAllGetTheirPart() {
        offer(sensing, DAILY / 4, 0);
        offer(drugs, DAILY * 3 / 4, 0);
        crowding.look();
        assertEquals(1, crowding.of(sensing), 1e-12);
        assertEquals(1, crowding.of(drugs), 1e-12);
    }

    @Test
    void shouldBeWhatEntersLess() {
        Entry entry = new Entry(state, new Outlook(state), firm -> {});
        offer(sensing, DAILY, 0);
        StillChains.pass(state, 120, entry);
        double usual = 120 * 50;
        assertEquals(1, state.refused[chains.firm("meters")] / usual, 0.04);
        assertEquals(Math.sqrt(0.5), state.refused[chains.firm("drugs")] / usual, 0.04);
    }
}
