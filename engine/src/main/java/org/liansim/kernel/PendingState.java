package org.liansim.kernel;

import java.util.Arrays;

/**
 * Pending events as state: in the contract's order, without what timers have dropped, and without send numbers, which
 * order events of equal tick, target and sender only. So any executor can take up what another one left.
 */
final class PendingState {
    private static final int W = EventRecord.WORDS;
    private static final int EVENTS = 1 << 10;

    private final State state;
    private final long[] words = new long[EVENTS * W];

    private PendingState(State state) {
        this.state = state;
    }

    /** Keeps all events that are pending. */
    static void keep(State state, PendingEvents pending, Timers timers) {
        CalendarQueue inOrder = new CalendarQueue();
        pending.forEach((tick, route, detail, amount) -> {
            boolean dropped = EventRecord.kind(route) == EventRecord.TIMER_KIND
                    && !timers.isPending(EventRecord.slot(detail), (int) amount);
            if (!dropped) {
                inOrder.add(tick, route, detail, amount);
            }
        });
        new PendingState(state).keep(inOrder);
    }

    private void keep(CalendarQueue inOrder) {
        int left = state.pass(inOrder.size());
        while (left > 0) {
            int count = Math.min(left, EVENTS);
            Arrays.fill(words, 0);
            for (int at = 0; at < count * W; at += W) {
                inOrder.advance(Long.MAX_VALUE);
                words[at] = inOrder.tick();
                words[at + 1] = inOrder.route();
                words[at + 2] = EventRecord.slot(inOrder.detail());
                words[at + 3] = inOrder.amount();
            }
            state.pass(words);
            left -= count;
        }
    }

    /** Adds all events that were pending, numbered anew. */
    static void putBack(State state, PendingEvents pending) {
        new PendingState(state).putBack(pending);
    }

    private void putBack(PendingEvents pending) {
        long lastTick = -1;
        long lastRoute = -1;
        int number = 0;
        for (int left = state.pass(0); left > 0; left -= EVENTS) {
            state.pass(words);
            for (int at = 0; at < Math.min(left, EVENTS) * W; at += W) {
                long tick = words[at];
                long route = words[at + 1];
                boolean follows = tick == lastTick && EventRecord.isBetweenSame(route, lastRoute);
                number = follows ? number + 1 : 1;
                pending.add(tick, route, EventRecord.detail(number, (int) words[at + 2]), words[at + 3]);
                lastTick = tick;
                lastRoute = route;
            }
        }
    }
}
