package org.liansim.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.liansim.kernel.TraceReader;
import org.liansim.network.Network;
import org.liansim.result.Decimal;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/** Puts dates and names to the numbers of an event trace. */
final class TraceNames {
    private static final int DAY = 86_400;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final LocalDate start;
    private final String[] entities;

    private TraceNames(LocalDate start, String[] entities) {
        this.start = start;
        this.entities = entities;
    }

    /** Without a scenario: days after the start and rows of entities. */
    static TraceNames unknown() {
        return new TraceNames(null, null);
    }

    /** Dates of a scenario and the names of its firms. */
    static TraceNames of(Scenario scenario) {
        Network network = Simulation.of(scenario).network();
        return new TraceNames(scenario.period().start(), network.name);
    }

    /** The event or global at which a reader stands. */
    String show(TraceReader at) {
        String what = at.isGlobal()
                ? "global '" + at.id() + "', phase " + at.phase()
                : entity(at.entity()) + ", " + at.kind() + ", slot " + at.slot() + ", amount " + amount(at.amount());
        return moment(at.tick()) + ", " + what;
    }

    private static String amount(double amount) {
        return Double.isNaN(amount) ? "NaN" : Decimal.of(amount);
    }

    private String moment(long tick) {
        if (start == null) {
            long seconds = tick % DAY;
            return String.format(
                    Locale.ROOT, "day %d %02d:%02d:%02d", tick / DAY, seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        return start.atStartOfDay().plusSeconds(tick).format(MOMENT);
    }

    private String entity(int row) {
        if (entities == null) {
            return "entity " + row;
        }
        if (row >= entities.length) {
            throw new UsageException("entity " + row + " of the trace is not in the scenario, which has "
                    + entities.length + "; give the scenario and the overrides of the run");
        }
        return entities[row];
    }
}
