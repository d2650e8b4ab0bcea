package org.liansim.kernel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** The contract in its plainest form: one priority queue of objects, where cancelling removes and deposits wait. */
final class ReferenceExecutor implements Executor {
    private record Event(
            long tick, int target, int sender, int number, int kind, int slot, double amount, Integer timer, Long by) {
        boolean isDeposit() {
            return by != null;
        }
    }

    private record Global(long tick, int phase, String id, GlobalAction action) {}

    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::tick)
            .thenComparingInt(Event::target)
            .thenComparingInt(Event::sender)
            .thenComparingInt(Event::number));
    private final PriorityQueue<Global> globals = new PriorityQueue<>(Comparator.comparingLong(Global::tick)
            .thenComparingInt(Global::phase)
            .thenComparing(Global::id));
    private final Map<Integer, Event> timers = new HashMap<>();
    private final Map<Integer, Integer> sent = new HashMap<>();
    private final Model model;
    private final long[] eventsByKind;
    private long globalsRun;
    private long now;
    private long lookahead;

    ReferenceExecutor(Model model, long lookahead) {
        this.model = model;
        this.lookahead = lookahead;
        this.eventsByKind = new long[model.kinds().length];
    }

    @Override
    public void sendInitial(int entity, long tick, int kind, int slot, double amount) {
        add(entity, tick, entity, kind, slot, amount, null);
    }

    @Override
    public void addGlobal(long tick, int phase, String id, GlobalAction action) {
        globals.add(new Global(tick, phase, id, action));
    }

    @Override
    public void pass(State state) {
        throw new UnsupportedOperationException("the reference runs from start to end");
    }

    @Override
    public void run(long end) {
        while (true) {
            long eventTick = events.isEmpty() ? end : events.peek().tick();
            long globalTick = globals.isEmpty() ? end : globals.peek().tick();
            now = Math.min(eventTick, globalTick);
            if (now >= end) {
                return;
            }
            if (globalTick <= eventTick) {
                globalsRun++;
                globals.poll().action().run(new ReferenceGlobalAgenda());
            } else {
                Event event = events.poll();
                if (event.isDeposit()) {
                    deposit(event);
                    continue;
                }
                if (event.timer() != null) {
                    timers.remove(event.timer());
                }
                eventsByKind[event.kind()]++;
                model.handle(
                        new ReferenceAgenda(event.target()),
                        event.target(),
                        event.kind(),
                        event.slot(),
                        event.amount());
            }
        }
    }

    @Override
    public void takeDeposits() {
        events.stream().filter(Event::isDeposit).forEach(this::deposit);
        events.removeIf(Event::isDeposit);
    }

    @Override
    public long[] eventsByKind() {
        return eventsByKind;
    }

    @Override
    public long globalsRun() {
        return globalsRun;
    }

    private Event add(int target, long tick, int sender, int kind, int slot, double amount, Integer timer) {
        return add(target, tick, sender, kind, slot, amount, timer, null);
    }

    private Event add(int target, long tick, int sender, int kind, int slot, double amount, Integer timer, Long by) {
        int number = sent.merge(sender, 1, Integer::sum);
        Event event = new Event(tick, target, sender, number, kind, slot, amount, timer, by);
        events.add(event);
        return event;
    }

    private void deposit(Event event) {
        model.deposit(event.target(), event.by(), event.kind(), event.slot(), event.amount());
    }

    private void cancel(int timer) {
        Event event = timers.remove(timer);
        if (event != null) {
            events.remove(event);
        }
    }

    private final class ReferenceAgenda implements Agenda {
        private final int self;

        ReferenceAgenda(int self) {
            this.self = self;
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public void toSelf(long tick, int kind, int slot, double amount) {
            require(tick >= now);
            add(self, tick, self, kind, slot, amount, null);
        }

        @Override
        public void send(int entity, long tick, int kind, int slot, double amount) {
            require(tick >= now + lookahead || entity == self && tick >= now);
            add(entity, tick, self, kind, slot, amount, null);
        }

        @Override
        public void deposit(int entity, long tick, long by, int kind, int slot, double amount) {
            require(tick >= now + lookahead && by >= tick);
            eventsByKind[kind]++;
            add(entity, tick, self, kind, slot, amount, null, by);
        }

        @Override
        public void booked(long tick, int kind, int slot, double amount) {
            require(tick >= now);
            eventsByKind[kind]++;
        }

        @Override
        public void setTimer(int timer, long tick, int kind, int slot, double amount) {
            require(tick >= now);
            cancel(timer);
            timers.put(timer, add(self, tick, self, kind, slot, amount, timer));
        }

        @Override
        public void cancelTimer(int timer) {
            cancel(timer);
        }
    }

    private final class ReferenceGlobalAgenda implements GlobalAgenda {
        @Override
        public long now() {
            return now;
        }

        @Override
        public void send(int entity, long tick, int kind, int slot, double amount) {
            require(tick >= now);
            add(entity, tick, -1, kind, slot, amount, null);
        }

        @Override
        public void addGlobal(long tick, int phase, String id, GlobalAction action) {
            require(tick >= now);
            globals.add(new Global(tick, phase, id, action));
        }

        @Override
        public void cancelTimer(int timer) {
            cancel(timer);
        }

        @Override
        public void setLookahead(long ticks) {
            lookahead = ticks;
        }

        @Override
        public void grow(int entities, int timerCount) {}

        @Override
        public void takeDeposits() {
            ReferenceExecutor.this.takeDeposits();
        }

        @Override
        public void forEachPending(PendingVisitor visitor) {
            for (Event event : events) {
                if (event.isDeposit()) {
                    continue;
                }
                visitor.visit(event.tick(), event.target(), event.kind(), event.slot(), event.amount());
            }
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("the model breaks the rules of sending");
        }
    }
}
