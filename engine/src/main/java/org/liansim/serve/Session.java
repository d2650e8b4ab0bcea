package org.liansim.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.serve.Gauge.View;

/**
 * One open page: which run it shows and what of it. The thread that serves its events asks for the next ones; between
 * two events only the newest state counts, so a slow page holds up nobody and nothing piles up.
 */
final class Session {
    private final LiveRun baseline;
    private final Summary summary;
    private final Runnable wake = this::changed;

    private LiveRun run;
    private View view = new View(0, 0);
    private boolean changed = true;
    private boolean closed;

    // What the page knows, used by the thread that serves its events alone.
    private LiveRun shownRun;
    private View shownView;
    private int shownMonths;
    private int shownDone;
    private int shownBaseline;
    private boolean shownEnd;

    Session(LiveRun baseline, Summary summary) {
        this.baseline = baseline;
        this.summary = summary;
        run = baseline;
        baseline.follow(wake);
    }

    /**
     * Something to tell the page.
     *
     * @param name kind of event
     * @param data what it says
     */
    record Event(String name, Map<String, Object> data) {}

    /** Shows another run; the one before ends. */
    synchronized void show(LiveRun next) {
        end();
        run = next;
        if (next != baseline) {
            next.follow(wake);
        }
        changed();
    }

    /** Shows something else of the run. */
    synchronized void show(View next) {
        view = next;
        changed();
    }

    /** The page is gone. */
    synchronized void close() {
        end();
        baseline.leave(wake);
        closed = true;
        changed();
    }

    private void end() {
        if (run != baseline) {
            run.leave(wake);
            run.cancel();
        }
    }

    private synchronized void changed() {
        changed = true;
        notifyAll();
    }

    /**
     * The next events, none when nothing has changed for a while.
     *
     * @param millis longest time to wait
     * @return null when the page is gone
     */
    List<Event> next(long millis) throws InterruptedException {
        LiveRun now;
        View what;
        synchronized (this) {
            if (!changed && !closed) {
                wait(millis);
            }
            if (closed) {
                return null;
            }
            changed = false;
            now = run;
            what = view;
        }
        return events(now, what);
    }

    private List<Event> events(LiveRun now, View what) {
        List<Event> events = new ArrayList<>();
        if (now != shownRun || !what.equals(shownView)) {
            shownRun = now;
            shownView = what;
            shownMonths = 0;
            shownDone = 0;
            shownBaseline = 0;
            shownEnd = false;
            events.add(event("run", Map.of("total", now.total(), "kpi", what.kpi(), "scope", what.scope())));
        }
        double[] months = now.firstMonths(summary.gauge().cell(what), shownMonths);
        if (months.length > 0) {
            events.add(event("months", Map.of("from", shownMonths, "values", summary.shown(months, what.kpi()))));
            shownMonths += months.length;
        }
        boolean isEnded = now.isEnded();
        int done = now.done();
        int known = baseline.done();
        if (known != shownBaseline || done != shownDone) {
            shownBaseline = known;
            shownDone = done;
            events.add(event("band", summary.of(baseline, now, what)));
        }
        if (isEnded && !shownEnd) {
            shownEnd = true;
            events.add(event("end", Map.of("seconds", now.seconds(), "failure", now.failure())));
        }
        return events;
    }

    private Event event(String name, Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("run", shownRun.number());
        all.putAll(data);
        return new Event(name, all);
    }
}
