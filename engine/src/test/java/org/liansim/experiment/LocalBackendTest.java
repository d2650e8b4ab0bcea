package org.liansim.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.outcome.EventCounts;
import org.liansim.outcome.RunOutcome;

@Timeout(60)
class LocalBackendTest {
    private static final Progress SILENT = (done, total, events) -> {};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void shouldHandOverInOrderWhateverFinishesFirst(int threads) {
        SplittableRandom random = new SplittableRandom(threads);
        int[] naps = random.ints(40, 0, 6).toArray();
        List<Integer> order = new ArrayList<>();
        boolean all = new LocalBackend(threads)
                .run(
                        new Replications(40, number -> {
                            nap(naps[number - 1]);
                            return done(number);
                        }),
                        run -> order.add(run.replication()),
                        SILENT);
        assertTrue(all);
        assertEquals(IntStream.rangeClosed(1, 40).boxed().toList(), order);
    }

    @Test
    void shouldBoundWhatWaits() {
        AtomicInteger started = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        int[] taken = new int[1];
        new LocalBackend(2)
                .run(
                        new Replications(50, number -> {
                            started.incrementAndGet();
                            return done(number);
                        }),
                        run -> {
                            nap(1);
                            most.accumulateAndGet(started.get() - taken[0]++, Math::max);
                        },
                        SILENT);
        assertTrue(most.get() <= 2 * 2 + 1, "waiting: " + most);
    }

    @Test
    void shouldRecordAFailureAndGoOn() {
        List<String> failures = new ArrayList<>();
        boolean all = new LocalBackend(2)
                .run(
                        new Replications(5, number -> {
                            if (number == 2) {
                                throw new IllegalStateException("stock below zero");
                            }
                            if (number == 4) {
                                throw new StackOverflowError();
                            }
                            return done(number);
                        }),
                        run -> failures.add(run.failure()),
                        SILENT);
        assertTrue(all);
        assertEquals(
                List.of("", "IllegalStateException: stock below zero", "", "StackOverflowError: null", ""), failures);
    }

    /** The second replication never ends; the first and third are finished when the stop comes. */
    @Test
    void shouldKeepWhatIsFinishedWhenStopped() {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        LocalBackend backend = new LocalBackend(2);
        Thread stopper = new Thread(() -> {
            await(third);
            nap(50);
            backend.stop();
        });
        stopper.start();
        List<Integer> kept = new ArrayList<>();
        boolean all = backend.run(
                new Replications(10, number -> {
                    if (number == 2) {
                        await(never);
                    }
                    if (number == 4) {
                        third.countDown();
                        await(never);
                    }
                    return done(number);
                }),
                run -> kept.add(run.replication()),
                SILENT);
        never.countDown();
        assertFalse(all);
        assertEquals(List.of(1, 3), kept);
    }

    @Test
    void shouldStopWhenTheCallerIsInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        boolean all = new LocalBackend(1)
                .run(
                        new Replications(3, number -> {
                            await(never);
                            return done(number);
                        }),
                        run -> {},
                        SILENT);
        assertFalse(all);
        assertTrue(Thread.interrupted());
        never.countDown();
    }

    @Test
    void shouldPassOnWhatTheSinkThrows() {
        AtomicInteger ran = new AtomicInteger();
        assertThrows(
                IllegalArgumentException.class,
                () -> new LocalBackend(1)
                        .run(
                                new Replications(1000, number -> {
                                    ran.incrementAndGet();
                                    return done(number);
                                }),
                                run -> {
                                    throw new IllegalArgumentException("disk full");
                                },
                                SILENT));
        assertTrue(ran.get() < 10, "ran " + ran);
    }

    @Test
    void shouldReportProgress() {
        List<String> heard = new ArrayList<>();
        new LocalBackend(2)
                .run(
                        new Replications(3, LocalBackendTest::done),
                        run -> {},
                        (done, total, events) -> heard.add(done + "/" + total + " " + events));
        assertEquals(List.of("1/3 11", "2/3 22", "3/3 33"), heard);
    }

    private static RunOutcome done(int number) {
        EventCounts events = new EventCounts(List.of("review"), new long[] {10}, 1);
        return new RunOutcome(number, RunOutcome.failed(1, "").groups(), new long[0], new double[0], events);
    }

    private static void nap(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
