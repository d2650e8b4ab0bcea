package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liansim.network.TestCity;
import org.liansim.scenario.Parameter;

/** Entrants that levers call have the size that these say; others have that of the network. */
class EntrantSizeTest {
    private static final double NEVER = 1e-12;

    private final StillChains chains =
            new StillChains(new TestCity().parameter(Parameter.EXIT_RATE, 0.2).withReserves());
    private final EconomyState state = chains.state(Map.of(Parameter.EXIT_RATE, NEVER, Parameter.ENTRY_RAMP, 730.0));
    private final Outlook outlook = new Outlook(state);
    private final Investment investment = new Investment(state, outlook);
    private final Entry entry = new Entry(state, outlook, investment::enter);
    private final Claims claims = new Claims(state);

    @Test
    void shouldGrowIntoTheSizeThatTheirLeverSays() {
        chains.controls.economy.call(0, 0.1, 3);
        StillChains.pass(state, 6, entry, claims);
        chains.controls.economy.reset();
        int called = chains.network.firms - 1;
        while (state.born[called] == 0) {
            called--;
        }
        assertEquals(3, state.size[called]);
        assertEquals(3, chains.conditions.capacity[called]);
        double age = 7 - state.born[called];
        assertEquals(3 * age / 24, state.maturity[called], 1e-12, "grows over two years");
        StillChains.pass(state, 7, 40, claims);
        assertEquals(3, state.maturity[called]);
        double paid = state.plan.capital[called] * chains.network.output[called] * 365 * 3;
        assertEquals(paid, state.invested[called], 1e-6 * paid, "founders pay for all of it");
    }

    @Test
    void shouldMixTheSizesOfSeveralLeversByTheirNumbers() {
        chains.controls.economy.call(0, 0.3, 4);
        chains.controls.economy.call(0, 0.1, 2);
        assertEquals(3.5, chains.controls.economy.entrySize[0]);
        assertEquals(0.4, chains.controls.economy.entry[0]);
    }

    @Test
    void shouldEnterAtTheSizeOfTheNetworkWithoutALever() {
        StillChains usual = new StillChains(chains.network);
        EconomyState other = usual.state(Map.of(Parameter.EXIT_RATE, 0.2));
        StillChains.pass(other, 24, new Entry(other, new Outlook(other), firm -> {}));
        int entrants = 0;
        for (int i = chains.network.present; i < chains.network.firms; i++) {
            assertEquals(1, other.size[i]);
            entrants += other.born[i] > 0 ? 1 : 0;
        }
        assertTrue(entrants > 0);
    }
}
