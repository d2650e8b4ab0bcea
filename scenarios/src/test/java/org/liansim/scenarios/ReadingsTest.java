package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;
import org.liansim.run.Simulation;

/** All measures of a firm read at once are those that it gives one by one, in a city where none stays zero everywhere. */
class ReadingsTest {
    private static final Measure[] MEASURES = Measure.values();

    /** What stands where the model writes nothing. */
    private static final double[] NOTHING = nothing();

    private static final long[] DATES = Stream.of("2023-01-01", "2023-05-20", "2024-04-01", "2025-01-15", "2025-07-01")
            .mapToLong(date -> LocalDate.parse(date).toEpochDay())
            .toArray();

    private final Set<Measure> moved = EnumSet.noneOf(Measure.class);

    @Test
    void shouldReadAtOnceWhatIsReadOneByOne() {
        Simulation city = StruckCity.with("parameters.entry_room=0.1");
        city.run(1, Supervision.NONE, DATES, readings -> {
            for (int firm = 0; firm < city.network().firms; firm++) {
                assertSame(readings, firm);
            }
        });
        assertEquals(EnumSet.allOf(Measure.class), moved);
    }

    private void assertSame(Readings readings, int firm) {
        double[] values = NOTHING.clone();
        boolean any = readings.read(firm, values);
        for (Measure measure : MEASURES) {
            double expected = readings.of(firm, measure);
            double actual = any ? values[measure.ordinal()] : NOTHING[measure.ordinal()];
            assertEquals(expected, actual, () -> measure + " of firm " + firm + (any ? "" : ", which has nothing"));
            if (expected != NOTHING[measure.ordinal()]) {
                moved.add(measure);
            }
        }
    }

    private static double[] nothing() {
        double[] values = new double[MEASURES.length];
        values[Measure.LEAST_STOCK.ordinal()] = Double.POSITIVE_INFINITY;
        return values;
    }
}
