package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the full check finds: handlers that write rows of other entities. */
class LocalityTest {
    private static final Supervision FULL = new Supervision(Check.FULL, null);
    private final long[] state = new long[4];

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldBeProvenForAModelThatKeepsToItsRows(Engine engine) {
        Executor executor = executor(engine, (agenda, e, kind, slot, amount) -> {
            state[e]++;
            agenda.send((e + 1) % 4, agenda.now() + 10, 0, 0, 0);
        });
        executor.sendInitial(0, 0, 0, 0, 0);
        executor.run(100);
        state[2] = 77;
        executor.run(200);
        assertArrayEquals(new long[] {5, 5, 80, 5}, state);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldNameTheEntityWhoseRowsAnotherWrote(Engine engine) {
        Executor executor = executor(engine, (agenda, e, kind, slot, amount) -> {
            state[e]++;
            if (agenda.now() == 30) {
                state[1]++;
            }
            agenda.send((e + 1) % 4, agenda.now() + 10, kind, 0, 0);
        });
        executor.sendInitial(0, 0, 1, 0, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(100));
        assertEquals(
                "State of entity 1 was changed by an event of another entity, found out after event \"pong\" of entity 0"
                        + " at tick 40; a handler may write only what belongs to its own entity.",
                violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldBeFoundOutAtTheNextGlobal(Engine engine) {
        Executor executor = executor(engine, (agenda, e, kind, slot, amount) -> state[3] = 5);
        executor.sendInitial(0, 10, 0, 0, 0);
        executor.addGlobal(20, 0, "sample", agenda -> {});
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(21));
        assertEquals(true, violation.getMessage().contains("entity 3"), violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldLetGlobalsWriteEverything(Engine engine) {
        Executor executor = executor(engine, (agenda, e, kind, slot, amount) -> state[e]++);
        executor.addGlobal(20, 0, "lever", agenda -> state[3] = 5);
        executor.addGlobal(20, 0, "lever 2", agenda -> state[2] = 5);
        executor.sendInitial(3, 20, 0, 0, 0);
        executor.run(100);
        assertArrayEquals(new long[] {0, 0, 5, 6}, state);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldLetDepositsWriteTheirTargetOnly(Engine engine) {
        Executor executor = executor(engine, (agenda, e, kind, slot, amount) -> {
            if (agenda != null) {
                agenda.deposit(2, agenda.now() + 10, agenda.now() + 10, 0, slot, 0);
            } else {
                state[slot]++;
            }
        });
        executor.sendInitial(0, 0, 0, 2, 0);
        executor.run(11);
        executor.run(20);
        assertArrayEquals(new long[] {0, 0, 1, 0}, state);
        executor.sendInitial(0, 20, 0, 3, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(40));
        assertEquals(true, violation.getMessage().contains("entity 3"), violation.getMessage());
    }

    private Executor executor(Engine engine, TestModel.Handler handler) {
        return engine.of(new TestModel(handler, e -> state[e]), 4, 0, 10, FULL);
    }
}
