package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.kernel.Check;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.Supervision;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.RandomNetworks;
import org.liansim.network.Region;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

/** Draws are keyed by names and calendar: a change somewhere leaves everyone else's events alone until it reaches them. */
class CommonRandomNumbersTest {
    private static final int DAYS = 400;

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204})
    void shouldLeaveOtherFirmsAloneWhenAFirmIsAdded(long seed) throws IOException {
        Network before = RandomNetworks.draft(seed, seed % 2 == 1).freeze();
        NetworkDraft draft = RandomNetworks.draft(seed, seed % 2 == 1);
        addFirm(draft, before);
        Network after = draft.freeze();
        assertEquals(before.firms + 1, after.firms);
        Predicate<String> others = event -> !event.contains("newcomer") && !event.contains("national/");
        List<String> expected =
                trace(before, DAYS, run -> {}).stream().filter(others).toList();
        assertFalse(expected.isEmpty());
        assertEquals(
                expected, trace(after, DAYS, run -> {}).stream().filter(others).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {211, 212, 213, 214})
    void shouldChangeNothingBeforeALateChangeOfDemand(long seed) throws IOException {
        Network network = RandomNetworks.draft(seed, seed % 2 == 1).freeze();
        int late = DAYS - 50;
        List<String> baseline = trace(network, DAYS, run -> {});
        List<String> changed = trace(
                network,
                DAYS,
                run -> run.executor.addGlobal(late * ChainRun.DAY, 0, "demand", agenda -> {
                    run.model.controls().demand[0] = 3;
                    run.model.takeOver(agenda);
                }));
        List<String> early = baseline.stream()
                .takeWhile(event -> Long.parseLong(event.split(" ")[0]) < late * ChainRun.DAY)
                .toList();
        assertEquals(early, changed.subList(0, early.size()));
        assertNotEquals(
                baseline.subList(early.size(), baseline.size()), changed.subList(early.size() + 1, changed.size()));
    }

    private static void addFirm(NetworkDraft draft, Network network) {
        Product product = network.productAt(network.product[0]);
        draft.firm("newcomer", product.id(), network.zones.get(0), 1);
        draft.demand("newcomer", Region.NATIONAL, 1e5);
        for (Ingredient input : product.recipe()) {
            for (int p = 0; p < network.products(); p++) {
                Product bought = network.productAt(p);
                if (bought.id().equals(input.product()) && !bought.service()) {
                    draft.link(draft.outside(bought.id(), Region.NATIONAL), "newcomer", 1);
                }
            }
        }
    }

    private interface Change {
        void on(ChainRun run);
    }

    /** The events of a run, one line each: tick, entity, kind, amount. Orders and deliveries are not told apart by slot. */
    private static List<String> trace(Network network, int days, Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventTrace trace = new EventTrace(bytes, new String[0])) {
            ChainRun run = ChainRun.withNoisyDeliveries(network, days, new Supervision(Check.NONE, trace));
            change.on(run);
            run.until(days);
        }
        List<String> events = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        in.readLong();
        in.readInt();
        while (in.available() > 0) {
            long tick = in.readLong();
            int entity = in.readInt();
            int kind = in.readInt();
            if (entity < 0) {
                events.add(tick + " global " + new String(in.readNBytes(in.readInt()), "UTF-8"));
            } else {
                in.readInt();
                events.add(tick + " " + network.name[entity] + " " + kind + " " + in.readDouble());
            }
        }
        return events;
    }
}
