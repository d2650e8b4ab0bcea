package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Globals run alone, before the events of their tick, in the order of (phase, id). */
class GlobalsTest {
    private final StringBuilder log = new StringBuilder();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRunBeforeEventsInTheOrderOfPhaseAndId(Engine engine) {
        Executor executor = executor(engine);
        executor.sendInitial(0, 10, 0, 1, 0);
        executor.addGlobal(10, 2, "a", agenda -> log.append("2a "));
        executor.addGlobal(10, 1, "z", agenda -> log.append("1z "));
        executor.addGlobal(10, 1, "b", agenda -> log.append("1b "));
        executor.addGlobal(9, 7, "x", agenda -> log.append("7x "));
        executor.run(11);
        assertEquals("7x 1b 1z 2a event1 ", log.toString());
        assertEquals(4, executor.globalsRun());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldAddOthersNowOnlyInALaterPlace(Engine engine) {
        Executor executor = executor(engine);
        executor.addGlobal(10, 1, "b", agenda -> agenda.addGlobal(10, 1, "c", later -> log.append("1c ")));
        executor.addGlobal(10, 2, "a", agenda -> log.append("2a "));
        executor.run(11);
        assertEquals("1c 2a ", log.toString());

        executor.addGlobal(20, 1, "b", agenda -> agenda.addGlobal(20, 1, "b", later -> {}));
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(21));
        assertEquals(
                "Global \"b\" of phase 1 at tick 20 adds global \"b\" of phase 1 now, in a place that has passed.",
                violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRefuseTwoInOnePlace(Engine engine) {
        Executor executor = executor(engine);
        executor.addGlobal(10, 1, "b", agenda -> {});
        assertThrows(ContractViolation.class, () -> executor.addGlobal(10, 1, "b", agenda -> {}));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRankBeforeAllSenders(Engine engine) {
        Executor executor = executor(engine);
        executor.sendInitial(0, 10, 0, 1, 0);
        executor.addGlobal(10, 0, "push", agenda -> {
            agenda.send(0, 10, 0, 2, 0);
            agenda.send(0, 10, 0, 3, 0);
        });
        executor.run(11);
        assertEquals("event2 event3 event1 ", log.toString());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldCancelTimersAndSeeOnlyWhatIsPending(Engine engine) {
        Executor executor = engine.of(
                new TestModel((agenda, e, kind, slot, amount) -> {
                    log.append("event").append(slot).append(' ');
                    if (slot == 1) {
                        agenda.setTimer(0, 20, 0, 4, 0);
                        agenda.setTimer(0, 30, 0, 5, 0);
                        agenda.setTimer(1, 40, 0, 6, 0);
                    }
                }),
                1,
                2,
                1);
        executor.sendInitial(0, 10, 0, 1, 0);
        executor.addGlobal(15, 0, "look", agenda -> {
            agenda.cancelTimer(1);
            agenda.forEachPending((tick, entity, kind, slot, amount) ->
                    log.append("pending").append(slot).append('@').append(tick).append(' '));
        });
        executor.run(100);
        assertEquals("event1 pending5@30 event5 ", log.toString());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldChangeTheLookahead(Engine engine) {
        Executor executor = engine.of(
                new TestModel((agenda, e, kind, slot, amount) -> agenda.send(1 - e, agenda.now() + 3, 0, 0, 0)),
                2,
                0,
                3);
        executor.sendInitial(0, 0, 0, 0, 0);
        executor.addGlobal(30, 0, "slow", agenda -> agenda.setLookahead(4));
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(100));
        assertEquals(
                "Entity 0 sends \"ping\" to entity 1 for tick 33 at tick 30; it may not be due before tick 34, now and"
                        + " the lookahead.",
                violation.getMessage());
    }

    private Executor executor(Engine engine) {
        return engine.of(
                new TestModel((agenda, e, kind, slot, amount) ->
                        log.append("event").append(slot).append(' ')),
                1,
                0,
                1);
    }
}
