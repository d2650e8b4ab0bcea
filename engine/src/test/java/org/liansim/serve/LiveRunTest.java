package org.liansim.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scopes;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/** Runs that are followed, superseded and lost. */
class LiveRunTest {
    private static final int MONTHS = 24;

    @TempDir
    Path folder;

    @Test
    void shouldEndWithinAMonthOnceCancelled() throws IOException, InterruptedException {
        Simulation simulation = Simulation.of(LiveStudy.in(folder).base().scenario());
        LiveRun run = new LiveRun(1, simulation, gauge(simulation), 3);
        CountDownLatch third = new CountDownLatch(1);
        run.follow(() -> {
            if (run.firstMonths(0, 0).length == 3) {
                run.cancel();
                third.countDown();
            }
        });
        CountDownLatch after = new CountDownLatch(1);
        try (Crew crew = new Crew(1)) {
            run.start(crew);
            crew.add(new Crew.Task(9, 9, task -> after.countDown()));
            assertTrue(third.await(1, TimeUnit.MINUTES));
            assertTrue(after.await(1, TimeUnit.MINUTES));
        }
        assertEquals(3, run.firstMonths(0, 0).length);
        assertEquals(0, run.done());
        assertFalse(run.isEnded());
    }

    @Test
    void shouldEndTheRunBeforeAndNotTheBaselineOnceAPageShowsAnother() throws IOException, InterruptedException {
        Simulation simulation = Simulation.of(LiveStudy.in(folder).base().scenario());
        Gauge gauge = gauge(simulation);
        LiveRun baseline = new LiveRun(0, simulation, gauge, 1);
        LiveRun before = new LiveRun(1, simulation, gauge, 3);
        LiveRun next = new LiveRun(2, simulation, gauge, 1);
        Session session = new Session(baseline, new Summary(gauge, "en"));
        session.show(before);
        session.show(next);
        CountDownLatch after = new CountDownLatch(1);
        try (Crew crew = new Crew(1)) {
            List.of(baseline, before, next).forEach(run -> run.start(crew));
            crew.add(new Crew.Task(9, 9, task -> after.countDown()));
            assertTrue(after.await(1, TimeUnit.MINUTES));
        }
        assertEquals(List.of(1, 0, 1), List.of(baseline.done(), before.done(), next.done()));
    }

    @Test
    void shouldTellMonthsInOrderThenBandsThenTheEnd() throws IOException, InterruptedException {
        try (Studio studio = new Studio(LiveStudy.in(folder), 2)) {
            Session session = new Session(studio.baseline(), new Summary(studio.gauge(), "en"));
            List<String> names = new ArrayList<>();
            int months = 0;
            int done = 0;
            while (!names.contains("end")) {
                for (Session.Event event : session.next(60_000)) {
                    names.add(event.name());
                    if (event.name().equals("months")) {
                        assertEquals(months, event.data().get("from"));
                        months += ((List<?>) event.data().get("values")).size();
                    } else if (event.name().equals("band")) {
                        int now = (int) event.data().get("done");
                        assertTrue(now > done, now + " after " + done);
                        done = now;
                    }
                }
            }
            assertEquals(MONTHS, months);
            assertEquals(4, done);
            assertEquals("run", names.get(0));
            assertEquals("end", names.get(names.size() - 1));
            assertEquals(0, names.lastIndexOf("run"));
            session.close();
            assertNull(session.next(60_000));
        }
    }

    @Test
    void shouldRunFirstReplicationsFirstAndNewRunsBeforeOldOnes() throws InterruptedException {
        List<String> order = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(4);
        try (Crew crew = new Crew(1)) {
            crew.add(new Crew.Task(1, 0, task -> await(go)));
            for (int[] each : new int[][] {{2, 1}, {1, 1}, {2, 2}, {1, 2}}) {
                crew.add(new Crew.Task(each[0], each[1], task -> {
                    order.add(each[0] + " of " + each[1]);
                    all.countDown();
                }));
            }
            go.countDown();
            assertTrue(all.await(1, TimeUnit.MINUTES));
        }
        assertEquals(List.of("1 of 2", "1 of 1", "2 of 2", "2 of 1"), order);
    }

    @Test
    void shouldRunWhatIsMoreUrgentWhileATaskPauses() throws InterruptedException {
        List<String> order = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(4);
        try (Crew crew = new Crew(1)) {
            crew.add(new Crew.Task(2, 1, task -> {
                for (int[] each : new int[][] {{3, 2}, {2, 0}, {1, 2}, {2, 2}}) {
                    crew.add(new Crew.Task(each[0], each[1], other -> {
                        order.add(each[0] + " of " + each[1]);
                        all.countDown();
                    }));
                }
                crew.giveWay(task);
                order.add("2 of 1");
            }));
            assertTrue(all.await(1, TimeUnit.MINUTES));
        }
        assertEquals(List.of("1 of 2", "2 of 2", "2 of 1", "2 of 0", "3 of 2"), order);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Gauge gauge(Simulation simulation) throws IOException {
        Scenario scenario = LiveStudy.in(folder).base().scenario();
        return new Gauge(KpiCatalog.standard().headline(), Scopes.of(scenario, simulation.network()));
    }
}
