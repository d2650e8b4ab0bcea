package org.liansim.kernel.example;

import java.util.Arrays;
import org.liansim.kernel.Agenda;
import org.liansim.kernel.Executor;
import org.liansim.kernel.Model;
import org.liansim.random.KeyedRandom;
import org.liansim.random.Quantiles;

/**
 * An open network of service stations; a station is an entity. A customer who is served goes to station j with
 * probability {@code routing[i][j]}, one tick later, or else leaves.
 */
public final class QueueNetwork implements Model {
    /** Resolution of the clock. */
    public static final long TICKS_PER_UNIT = 1_000_000;

    private static final int ARRIVAL = 0;
    private static final int TRANSFER = 1;
    private static final int END_OF_SERVICE = 2;

    private final Station[] stations;
    private final double[][] routing;
    private final Quantiles[] gaps;
    private final long[] gapKeys;
    private final long[] serviceKeys;
    private final long[] routingKeys;

    private final long[] arrivals;
    private final long[] servicesBegun;
    private final long[] servicesEnded;
    private final int[] busy;
    private final WaitingLine[] waiting;
    private final StationTally[] tallies;

    /** Stations by row; {@code routing} has a row and a column for each. */
    public QueueNetwork(Station[] stations, double[][] routing, long seed, int replication) {
        int n = stations.length;
        this.stations = stations.clone();
        this.routing = routing.clone();
        gaps = new Quantiles[n];
        gapKeys = new long[n];
        serviceKeys = new long[n];
        routingKeys = new long[n];
        arrivals = new long[n];
        servicesBegun = new long[n];
        servicesEnded = new long[n];
        busy = new int[n];
        waiting = new WaitingLine[n];
        tallies = new StationTally[n];
        for (int s = 0; s < n; s++) {
            String name = stations[s].name();
            gaps[s] = stations[s].arrivalRate() > 0 ? Quantiles.exponential(1 / stations[s].arrivalRate()) : null;
            gapKeys[s] = KeyedRandom.key(seed, replication, name, "gap between arrivals");
            serviceKeys[s] = KeyedRandom.key(seed, replication, name, "service");
            routingKeys[s] = KeyedRandom.key(seed, replication, name, "routing");
            waiting[s] = new WaitingLine();
            tallies[s] = new StationTally();
        }
    }

    /** Sends the first arrivals; readings count from the end of the warm-up [units of time]. */
    public void start(Executor executor, double warmUp) {
        for (int s = 0; s < stations.length; s++) {
            if (gaps[s] != null) {
                executor.sendInitial(s, nextGap(s), ARRIVAL, 0, 0);
            }
        }
        executor.addGlobal(ticks(warmUp), 0, "end of warm-up", agenda -> {
            for (StationTally tally : tallies) {
                tally.restart(agenda.now());
            }
        });
    }

    @Override
    public void handle(Agenda agenda, int s, int kind, int slot, double amount) {
        switch (kind) {
            case ARRIVAL -> {
                agenda.toSelf(agenda.now() + nextGap(s), ARRIVAL, 0, 0);
                join(agenda, s);
            }
            case TRANSFER -> join(agenda, s);
            default -> endService(agenda, s);
        }
    }

    private void join(Agenda agenda, int s) {
        int present = busy[s] + waiting[s].length();
        boolean isLost = present >= stations[s].capacity();
        tallies[s].arrival(isLost);
        if (isLost) {
            return;
        }
        tallies[s].change(agenda.now(), 1);
        if (busy[s] < stations[s].servers()) {
            beginService(agenda, s, agenda.now());
        } else {
            waiting[s].add(agenda.now());
        }
    }

    private void beginService(Agenda agenda, int s, long joined) {
        busy[s]++;
        tallies[s].waited(agenda.now() - joined);
        double time = stations[s].service().applyAsDouble(KeyedRandom.uniform(serviceKeys[s], servicesBegun[s]++));
        agenda.toSelf(agenda.now() + ticks(time), END_OF_SERVICE, 0, 0);
    }

    private void endService(Agenda agenda, int s) {
        busy[s]--;
        tallies[s].change(agenda.now(), -1);
        if (waiting[s].length() > 0) {
            beginService(agenda, s, waiting[s].remove());
        }
        double u = KeyedRandom.uniform(routingKeys[s], servicesEnded[s]++);
        for (int next = 0; next < stations.length; next++) {
            u -= routing[s][next];
            if (u < 0) {
                agenda.send(next, agenda.now() + 1, TRANSFER, 0, 0);
                return;
            }
        }
    }

    private long nextGap(int s) {
        return ticks(gaps[s].drawn(gapKeys[s], arrivals[s]++));
    }

    /** Ticks of a duration. */
    public static long ticks(double units) {
        return Math.round(units * TICKS_PER_UNIT);
    }

    /** What was observed at a station since the end of the warm-up. */
    public StationTally tally(int station) {
        return tallies[station];
    }

    @Override
    public String[] kinds() {
        return new String[] {"arrival", "transfer", "end of service"};
    }

    @Override
    public long fingerprint(int s) {
        return Arrays.hashCode(new long[] {
            arrivals[s], servicesBegun[s], servicesEnded[s], busy[s], waiting[s].fingerprint(), tallies[s].fingerprint()
        });
    }
}
