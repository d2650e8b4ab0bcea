package org.liansim.benchmarks;

import java.util.concurrent.Semaphore;

/**
 * Hold model on an engine that keeps the control: it runs in a thread of its own, and events wait when as many as asked for
 * have run.
 */
public abstract class Rival implements Hold {
    private final String engine;
    private final Semaphore wanted = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);
    private Delays delays;
    private long[] states;
    private long draws;
    private long left;
    private Throwable failure;

    Rival(String engine) {
        this.engine = engine;
    }

    /** Schedules the first event of each entity and runs without end. */
    abstract void simulate() throws Exception;

    /** Name of the engine, a value of the parameter {@code queue}. */
    final String engine() {
        return engine;
    }

    @Override
    public final void start(int entities, Delays kind) {
        delays = kind;
        states = new long[entities];
        Thread thread = new Thread(this::runWhenWanted, engine);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public final void run(int events) {
        left = events;
        wanted.release();
        done.acquireUninterruptibly();
        if (failure != null) {
            throw new IllegalStateException(engine + " failed", failure);
        }
    }

    private void runWhenWanted() {
        wanted.acquireUninterruptibly();
        try {
            simulate();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            failure = e;
            done.release();
        }
    }

    /** Number of entities. */
    final int entities() {
        return states.length;
    }

    /** Delay until the first event of an entity [s]. */
    final double first() {
        return delays.after(0, draws++);
    }

    /**
     * The event of an entity.
     *
     * @param time time of the event [s]
     * @return delay until the next one [s]
     */
    final double event(int entity, double time) {
        states[entity]++;
        if (--left == 0) {
            done.release();
            wanted.acquireUninterruptibly();
        }
        long now = (long) time;
        return delays.after(now, draws++) - now;
    }
}
