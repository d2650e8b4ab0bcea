package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may send what to whom, and when. */
class SendingRulesTest {
    private static final int PING = 0;
    private static final int PONG = 1;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRunEventsDueBeforeTheEndOnly(Engine engine) {
        StringBuilder log = new StringBuilder();
        Executor executor = executor(
                engine,
                (agenda, e, kind, slot, amount) -> log.append(agenda.now()).append(' '),
                1);
        executor.sendInitial(0, 10, PING, 0, 0);
        executor.sendInitial(0, 20, PONG, 0, 0);
        executor.sendInitial(0, 5, PING, 0, 0);
        executor.run(20);
        assertEquals("5 10 ", log.toString());
        executor.run(21);
        assertEquals("5 10 20 ", log.toString());
        assertArrayEquals(new long[] {2, 1}, executor.eventsByKind());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldHandOverWhatWasSent(Engine engine) {
        Executor executor = executor(
                engine,
                (agenda, e, kind, slot, amount) -> {
                    if (kind == PING) {
                        agenda.send(1 - e, agenda.now() + 7, PONG, -3, -0.0);
                    } else {
                        assertEquals(1, e);
                        assertEquals(17, agenda.now());
                        assertEquals(-3, slot);
                        assertEquals(-0.0, amount);
                    }
                },
                7);
        executor.sendInitial(0, 10, PING, 5, 2.5);
        executor.run(100);
        assertArrayEquals(new long[] {1, 1}, executor.eventsByKind());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRefuseAMessageWithinTheLookahead(Engine engine) {
        Executor executor =
                executor(engine, (agenda, e, kind, slot, amount) -> agenda.send(1, agenda.now() + 6, PONG, 0, 0), 7);
        executor.sendInitial(0, 10, PING, 0, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(100));
        assertEquals(
                "Entity 0 sends \"pong\" to entity 1 for tick 16 at tick 10; it may not be due before tick 17, now and"
                        + " the lookahead.",
                violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldAllowOneselfToBeDueNow(Engine engine) {
        Executor executor = executor(
                engine,
                (agenda, e, kind, slot, amount) -> {
                    if (slot > 0) {
                        agenda.toSelf(agenda.now(), PONG, slot - 1, 0);
                        agenda.send(e, agenda.now(), PONG, 0, 0);
                    }
                },
                7);
        executor.sendInitial(0, 10, PING, 3, 0);
        executor.run(11);
        assertArrayEquals(new long[] {1, 6}, executor.eventsByKind());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRefuseThePast(Engine engine) {
        Executor executor =
                executor(engine, (agenda, e, kind, slot, amount) -> agenda.toSelf(agenda.now() - 1, PONG, 0, 0), 1);
        executor.sendInitial(0, 10, PING, 0, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(100));
        assertTrue(violation.getMessage().contains("tick 9"), violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRefuseWhatDoesNotExist(Engine engine) {
        Executor executor = executor(engine, (agenda, e, kind, slot, amount) -> {}, 1);
        assertThrows(ContractViolation.class, () -> executor.sendInitial(2, 0, PING, 0, 0));
        assertThrows(ContractViolation.class, () -> executor.sendInitial(-1, 0, PING, 0, 0));
        assertThrows(ContractViolation.class, () -> executor.sendInitial(0, 0, 2, 0, 0));
        assertThrows(ContractViolation.class, () -> executor.sendInitial(0, -1, PING, 0, 0));
        executor.addGlobal(3, 0, "grow", agenda -> agenda.grow(3, 0));
        executor.run(4);
        executor.sendInitial(2, 4, PING, 0, 0);
        assertThrows(
                ContractViolation.class, () -> executor.sendInitial(2, 3, PING, 0, 0), "before the end of the run");
        assertThrows(ContractViolation.class, () -> executor.addGlobal(3, 0, "late", agenda -> {}));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldKeepATimerToItsEntity(Engine engine) {
        Executor executor = engine.of(
                new TestModel((agenda, e, kind, slot, amount) -> agenda.setTimer(0, 50, PONG, 0, 0)), 2, 1, 1);
        executor.sendInitial(0, 10, PING, 0, 0);
        executor.sendInitial(1, 11, PING, 0, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(100));
        assertEquals("Entity 1 touches timer 0, which belongs to entity 0.", violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRefuseADepositWithinTheLookahead(Engine engine) {
        Executor executor = executor(
                engine,
                (agenda, e, kind, slot, amount) -> agenda.deposit(0, agenda.now() + 6, agenda.now() + 9, PONG, 0, 0),
                7);
        executor.sendInitial(0, 10, PING, 0, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(20));
        assertEquals(
                "Entity 0 sends \"pong\" to entity 0 for tick 16 at tick 10; it may not be due before tick 17, now and"
                        + " the lookahead.",
                violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRefuseADepositThatIsReadBeforeItIsDue(Engine engine) {
        Executor executor = executor(
                engine,
                (agenda, e, kind, slot, amount) -> agenda.deposit(1, agenda.now() + 9, agenda.now() + 8, PONG, 0, 0),
                7);
        executor.sendInitial(0, 10, PING, 0, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(20));
        assertEquals(
                "Entity 0 sends \"pong\" to entity 1 for tick 19, to be taken in by tick 18, which is before.",
                violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldRefuseToBookWhatWasDueBefore(Engine engine) {
        Executor executor =
                executor(engine, (agenda, e, kind, slot, amount) -> agenda.booked(agenda.now() - 1, PONG, 0, 0), 7);
        executor.sendInitial(0, 10, PING, 0, 0);
        ContractViolation violation = assertThrows(ContractViolation.class, () -> executor.run(20));
        assertEquals(
                "Entity 0 sends \"pong\" to itself for tick 9, which is before now, tick 10.", violation.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shouldTakeInDepositsAndCountThemWhenSent(Engine engine) {
        StringBuilder log = new StringBuilder();
        Executor executor = executor(
                engine,
                (agenda, e, kind, slot, amount) -> {
                    if (agenda != null) {
                        agenda.deposit(1 - e, agenda.now() + 100, agenda.now() + 200, PONG, -3, -0.5);
                    } else {
                        log.append(e)
                                .append(' ')
                                .append(kind)
                                .append(' ')
                                .append(slot)
                                .append(' ')
                                .append(amount);
                    }
                },
                7);
        executor.sendInitial(0, 10, PING, 5, 2.5);
        executor.run(20);
        executor.takeDeposits();
        assertEquals("1 1 -3 -0.5", log.toString());
        assertArrayEquals(new long[] {1, 1}, executor.eventsByKind());
    }

    private static Executor executor(Engine engine, TestModel.Handler handler, long lookahead) {
        return engine.of(new TestModel(handler), 2, 0, lookahead);
    }
}
