package org.liansim.model.chain;
import java.util.PriorityQueue;
import org.liansim.kernel.*;
final class ScratchExecutor implements Executor, Agenda, GlobalAgenda {
    record Ev(long tick, int entity, int sender, long number, int kind, int slot, double amount) {}
    record Gl(long tick, int phase, String id, GlobalAction action) {}
    final PriorityQueue<Ev> q = new PriorityQueue<>((a, b) -> a.tick != b.tick ? Long.compare(a.tick, b.tick) : a.entity != b.entity ? Integer.compare(a.entity, b.entity) : a.sender != b.sender ? Integer.compare(a.sender, b.sender) : Long.compare(a.number, b.number));
    final PriorityQueue<Gl> g = new PriorityQueue<>((a, b) -> a.tick != b.tick ? Long.compare(a.tick, b.tick) : a.phase != b.phase ? Integer.compare(a.phase, b.phase) : a.id.compareTo(b.id));
    final Model model; long now; int current; long number; final long[] counts = new long[8]; long globals;
    ScratchExecutor(Model m) { model = m; }
    public long now() { return now; }
    public void toSelf(long t, int k, int s, double a) { q.add(new Ev(t, current, current, number++, k, s, a)); }
    public void send(int e, long t, int k, int s, double a) { if (t <= now) throw new IllegalStateException(); q.add(new Ev(t, e, current, number++, k, s, a)); }
    public void setTimer(int timer, long tick, int kind, int slot, double amount) { throw new IllegalStateException(); }
    public void cancelTimer(int timer) {}
    public void setLookahead(long t) {}
    public void forEachPending(PendingVisitor v) { for (Ev e : q) v.visit(e.tick, e.entity, e.kind, e.slot, e.amount); }
    public void sendInitial(int e, long t, int k, int s, double a) { q.add(new Ev(t, e, e, number++, k, s, a)); }
    public void addGlobal(long t, int p, String id, GlobalAction a) { g.add(new Gl(t, p, id, a)); }
    public void run(long end) {
        while (true) {
            long te = q.isEmpty() ? Long.MAX_VALUE : q.peek().tick, tg = g.isEmpty() ? Long.MAX_VALUE : g.peek().tick;
            if (Math.min(te, tg) >= end) return;
            if (tg <= te) { Gl x = g.poll(); now = x.tick; globals++; x.action.run(this); }
            else { Ev x = q.poll(); now = x.tick; current = x.entity; counts[x.kind]++; model.handle(this, x.entity, x.kind, x.slot, x.amount); }
        }
    }
    public long[] eventsByKind() { return counts; }
    public long globalsRun() { return globals; }
}
