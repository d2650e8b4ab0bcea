package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Check;
import org.liansim.kernel.StateReader;
import org.liansim.kernel.StateWriter;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Checkpoint;
import org.liansim.run.Execution;
import org.liansim.run.Simulation;

/**
 * A struck city whose state is kept and put back into another run: that one leaves the same outcome. And nothing that lasts
 * from one event to the next is forgotten.
 */
class RestoredCityTest {
    private static final long DAY = 86_400;
    /** Not a multiple of a month or of a week. */
    private static final long EVERY = 331 * DAY;

    private static final int REPLICATION = 3;

    /** What is written anew before it is read, at each event or global. */
    private static final List<String> FOR_ONE_TURN = List.of(
            "Block.sums",
            "ChainAudit.deadUnderWay",
            "ChainAudit.goodsUnderWay",
            "ChainAudit.ordersUnderWay",
            "Claims.factor",
            "Claims.sizes",
            "Claims.stale",
            "Claims.weight",
            "CrowdingOut.drawn",
            "CrowdingOut.factor",
            "Division.amount",
            "Division.claim",
            "Entry.anchors",
            "Entry.following",
            "Entry.living",
            "Entry.orders",
            "Entry.shortage",
            "Entry.sizes",
            "Knowledge.cluster",
            "Knowledge.clusterReference",
            "Knowledge.flows",
            "Knowledge.own",
            "Knowledge.partners",
            "Knowledge.trend",
            "Potential.counts",
            "Potential.given",
            "Potential.trend",
            "Prices.cost",
            "Prices.inputPrice",
            "Sales.buyer",
            "Sales.first",
            "Sales.sellers",
            "Sales.use",
            "Shipping.asked",
            "Shipping.claim",
            "Shipping.invoices",
            "Shipping.overdue",
            "Shipping.owedToFirms",
            "Shipping.owedToMarkets",
            "Shipping.wanted",
            "Sourcing.asked",
            "Sourcing.given",
            "Sourcing.growth",
            "Sourcing.held",
            "Sourcing.target",
            "TalentPools.leavers",
            "TalentPools.positions",
            "TalentPools.staff",
            "TalentPools.vacancies",
            "TalentPools.wanted",
            "Turnover.leaving");

    /** What remembers a pure function of something. */
    private static final List<String> MEMORIES = List.of(
            "Claims.isMoved",
            "LeverCase.nextPower",
            "LeverCase.powers",
            "OpenLinks.stale",
            "Sourcing.lastGain",
            "Sourcing.lastGrowth",
            "Treasury.day",
            "Treasury.worth");

    /** The threads of a run, which leave no trace. */
    private static final List<String> THREADS = List.of("Sweep.helpers", "Sweep.threads");

    private final SortedSet<String> differing = new TreeSet<>();
    private final List<RunOutcome> restored = new ArrayList<>();

    @Test
    void shouldGoOnToTheSameOutcomeFromEveryMoment() {
        Simulation city = StruckCity.with();
        Supervision supervision = new Supervision(Check.AUDIT, null);
        RunOutcome whole = city.run(REPLICATION, supervision, new Kept(0, new byte[0]) {
            @Override
            public void keep(long tick, Stateful run) {
                byte[] state = bytes(run);
                Execution.Choice choice =
                        tick / EVERY % 2 == 0 ? Execution.Choice.WINDOWED : Execution.Choice.SEQUENTIAL;
                restored.add(city.on(new Execution(choice, 2)).run(REPLICATION, supervision, new Kept(tick, state) {
                    @Override
                    public void putBack(Stateful other) {
                        super.putBack(other);
                        assertArrayEquals(state, bytes(other));
                        differing.addAll(new Differences(run, other).fields());
                    }
                }));
            }
        });
        assertEquals(3, restored.size(), "two moments, and the end");
        assertHappened(whole, Measure.LEFT, Measure.ENTERED, Measure.PUBLIC_COST_REFUSED);
        assertHappened(whole, Measure.DESTROYED, Measure.COST_RISE, Measure.LOST, Measure.GRADUATIONS);
        FOR_ONE_TURN.forEach(differing::remove);
        MEMORIES.forEach(differing::remove);
        THREADS.forEach(differing::remove);
        assertEquals("[]", differing.toString(), "fields that change and are not handed over by Stateful.pass");
        for (RunOutcome each : restored) {
            assertArrayEquals(bytes(whole), bytes(each));
        }
    }

    private static void assertHappened(RunOutcome run, Measure... measures) {
        for (Measure measure : measures) {
            double sum = 0;
            for (int group = 0; group < run.groups().size(); group++) {
                sum += run.reading(run.samples() - 1, group, measure);
            }
            assertEquals(true, sum > 0, measure.name());
        }
    }

    /** Keeps states in memory. */
    private abstract static class Kept implements Checkpoint {
        private final long reached;
        private final byte[] state;

        Kept(long reached, byte[] state) {
            this.reached = reached;
            this.state = state;
        }

        @Override
        public long every() {
            return EVERY;
        }

        @Override
        public long reached() {
            return reached;
        }

        @Override
        public void putBack(Stateful run) {
            run.pass(new StateReader(new ByteArrayInputStream(state)));
        }

        @Override
        public void keep(long tick, Stateful run) {
            // the first run keeps
        }
    }

    private static byte[] bytes(Stateful run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StateWriter writer = new StateWriter(out)) {
            run.pass(writer);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(RunOutcome outcome) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
