package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Innovations queue for pilot slots. */
class PilotLineTest {
    @Test
    void shouldLeaveInTheOrderOfArrivalAfterTheFixedTime() {
        PilotLine pilot = new PilotLine(6);
        pilot.ask(7);
        pilot.ask(8);
        pilot.fill(0, 1);
        assertEquals(1, pilot.inside());
        assertEquals(1, pilot.waiting());
        for (int month = 1; month < 6; month++) {
            assertEquals(0, pilot.due(month));
            pilot.fill(month, 1);
        }
        assertEquals(1, pilot.due(6));
        assertEquals(7, pilot.leave());
        pilot.fill(6, 1);
        assertEquals(1, pilot.inside());
        assertEquals(0, pilot.waiting());
        assertEquals(1, pilot.due(12));
        assertEquals(8, pilot.leave());
    }

    @Test
    void shouldPassNoMoreThanItsSlotsAllow() {
        PilotLine pilot = new PilotLine(3);
        int left = 0;
        for (int month = 0; month < 120; month++) {
            pilot.ask(month);
            pilot.ask(month);
            for (int n = pilot.due(month); n > 0; n--) {
                pilot.leave();
                left++;
            }
            pilot.fill(month, 2);
        }
        assertEquals(2 * 39, left);
        assertEquals(240, left + pilot.inside() + pilot.waiting());
    }

    @Test
    void shouldKeepWhatIsInsideWhenSlotsAreTakenAway() {
        PilotLine pilot = new PilotLine(4);
        pilot.ask(1);
        pilot.ask(2);
        pilot.fill(0, 2);
        pilot.ask(3);
        pilot.fill(1, 1);
        assertEquals(2, pilot.inside());
        assertEquals(1, pilot.waiting());
    }
}
