package org.liansim.benchmarks;

import java.util.PriorityQueue;

/** Hold model on the JDK's heap: an object an event, in the order of tick and number, as is usual. */
final class ObjectHold implements Hold {
    private record Event(long tick, long number, int entity) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTick = Long.compare(tick, other.tick);
            return byTick != 0 ? byTick : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Event> queue = new PriorityQueue<>();
    private Delays delays;
    private long[] states;
    private long draws;

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
            Event event = queue.remove();
            states[event.entity()]++;
            schedule(event.tick(), event.entity());
        }
    }

    private void schedule(long now, int entity) {
        long tick = delays.after(now, draws++);
        queue.add(new Event(tick, draws, entity));
    }
}
