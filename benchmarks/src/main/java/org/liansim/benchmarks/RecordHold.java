package org.liansim.benchmarks;

import org.liansim.kernel.EventQueue;
import org.liansim.kernel.EventRecord;

/** Hold model on a queue of the kernel: whole records in the contract's order. */
final class RecordHold implements Hold {
    private final EventQueue queue;
    private Delays delays;
    private long[] states;
    private long draws;

    RecordHold(EventQueue queue) {
        this.queue = queue;
    }

    @Override
    public void start(int entities, Delays kind) {
        delays = kind;
        states = new long[entities];
        for (int entity = 0; entity < entities; entity++) {
            schedule(0, entity);
        }
    }

    @Override
    public void run(int events) {
        for (int i = 0; i < events; i++) {
            queue.advance(Long.MAX_VALUE);
            int entity = EventRecord.entity(queue.route());
            states[entity]++;
            schedule(queue.tick(), entity);
        }
    }

    private void schedule(long now, int entity) {
        long tick = delays.after(now, draws++);
        queue.add(tick, EventRecord.route(entity, entity, 0), EventRecord.detail((int) draws, 0), 0);
    }
}
