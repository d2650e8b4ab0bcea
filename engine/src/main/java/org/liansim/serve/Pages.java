package org.liansim.serve;

import io.javalin.http.sse.SseClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.liansim.result.Json;
import org.liansim.scenario.ProblemPrinter;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.serve.Gauge.View;

/** The open pages. */
final class Pages implements AutoCloseable {
    private static final int MOST = 8;
    /** A page that is gone is noticed at the second heartbeat after. */
    private static final long HEARTBEAT_MILLIS = 500;
    /** Time in which a place may come free. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Studio studio;
    private final Map<String, Session> sessions = new HashMap<>();
    private boolean closed;

    Pages(Studio studio) {
        this.studio = studio;
    }

    Map<String, Object> board(String language) {
        return new BoardView(studio.board(), studio.gauge(), language).json();
    }

    Position position(Map<?, ?> levers) {
        return Position.of(levers, studio.board());
    }

    /** Sends events to a page until it or the server is gone. */
    void open(SseClient client, String language) {
        Session session = new Session(studio.baseline(), new Summary(studio.gauge(), language));
        String id = UUID.randomUUID().toString();
        if (!add(id, session)) {
            client.sendEvent("refused", Json.compact(Map.of("text", MOST + " pages are open already; close one")));
            session.close();
            return;
        }
        try {
            client.sendEvent("hello", Json.compact(Map.of("session", id)));
            List<Session.Event> events = session.next(HEARTBEAT_MILLIS);
            while (events != null && !client.terminated()) {
                if (events.isEmpty()) {
                    client.sendComment("still here");
                }
                for (Session.Event event : events) {
                    client.sendEvent(event.name(), Json.compact(event.data()));
                }
                events = session.next(HEARTBEAT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            remove(id);
        }
    }

    /** Runs what the sliders of a page mean. */
    Map<String, Object> run(Map<?, ?> body) {
        Session session = session(body);
        ReadResult read = studio.read(studio.text(Position.of(body.get("levers"), studio.board())));
        LiveRun run = studio.run(read.scenario());
        session.show(run);
        String warnings = new ProblemPrinter(read.sources()).print(read.warnings());
        return Map.of("run", run.number(), "warnings", warnings);
    }

    /** Shows another outcome or another part of the city. */
    Map<String, Object> view(Map<?, ?> body) {
        int kpi = place(body, "kpi", studio.gauge().kpis().size());
        int scope = place(body, "scope", studio.gauge().scopes().size());
        session(body).show(new View(kpi, scope));
        return Map.of();
    }

    private static int place(Map<?, ?> body, String key, int count) {
        if (body.get(key) instanceof Integer place && place >= 0 && place < count) {
            return place;
        }
        throw Refusal.wrong("'" + key + "' must be a whole number from 0 to " + (count - 1));
    }

    /** Adds a page when there is a place for it, or soon will be because another one is gone. */
    private synchronized boolean add(String id, Session session) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            while (!closed && sessions.size() == MOST && System.nanoTime() < end) {
                wait(HEARTBEAT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean takes = !closed && sessions.size() < MOST;
        if (takes) {
            sessions.put(id, session);
        }
        return takes;
    }

    private synchronized void remove(String id) {
        sessions.remove(id).close();
        notifyAll();
    }

    private synchronized Session session(Map<?, ?> body) {
        Session session = sessions.get(Json.string(body, "session"));
        if (session == null) {
            throw new Refusal(410, "this page is not connected; reload it");
        }
        return session;
    }

    /** Ends all pages. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        List.copyOf(sessions.values()).forEach(Session::close);
    }
}
