package org.liansim.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Supervision;
import org.liansim.network.TestCity;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.scenario.Parameter;

/**
 * An economy in which nobody enters, leaves, wears out, learns or moves gives the goods of the chains alone, under noise,
 * up to rounding: the trend that the chains' capacities follow is 1 to the last bits, the economy's capacity is 1. Fixed
 * staff follows a firm's own orders instead of the trend, so that wages differ.
 */
class NeutralEconomyTest {
    private static final Set<Measure> GOODS = EnumSet.of(
            Measure.STARTED,
            Measure.FINISHED,
            Measure.VALUE_ADDED,
            Measure.CAPACITY_OFFERED,
            Measure.ORDERED,
            Measure.DUE,
            Measure.ON_TIME,
            Measure.SHIPPED,
            Measure.EXPORTED,
            Measure.LOST,
            Measure.INPUTS_USED,
            Measure.BOUGHT_LOCALLY,
            Measure.BOUGHT_NATIONALLY,
            Measure.BOUGHT_ABROAD,
            Measure.FINISHED_STOCK,
            Measure.INPUT_STOCK,
            Measure.WORK_IN_PROCESS,
            Measure.BACKLOG,
            Measure.ON_ORDER,
            Measure.RECEIVED,
            Measure.FIRMS);

    private static TestCity city() {
        TestCity city = new TestCity()
                .parameter(Parameter.EXIT_RATE, 0)
                .parameter(Parameter.DEPRECIATION, 0)
                .parameter(Parameter.INVESTMENT_BAND, 0.5)
                .parameter(Parameter.INNOVATION_RATE, 0)
                .parameter(Parameter.FILL_ELASTICITY, 0)
                .parameter(Parameter.WAGE_CURVE, 0)
                .parameter(Parameter.STAFFING_ELASTICITY, 0);
        city.add("PHONE").volatility(0.1);
        city.add("TOOL").volatility(0.05);
        return city;
    }

    @Test
    void shouldChangeNoGoods() {
        RunOutcome alone = Simulation.of(city().scenario()).run(1, Supervision.NONE);
        RunOutcome with = Simulation.of(city().scenario().with(true)).run(1, Supervision.NONE);
        for (int sample = 0; sample < alone.samples(); sample++) {
            for (int group = 0; group < alone.groups().size(); group++) {
                for (Measure measure : GOODS) {
                    double expected = alone.reading(sample, group, measure);
                    assertEquals(
                            expected,
                            with.reading(sample, group, measure),
                            1e-9 * Math.max(1, Math.abs(expected)),
                            measure + " of group " + group + " at sample " + sample);
                }
            }
        }
        assertArrayEquals(alone.events().counts(), with.events().counts());
    }

    @Test
    void shouldNotRunAtAllWhenItIsOff() {
        RunOutcome run = Simulation.of(city().scenario().with(true).with(false)).run(1, Supervision.NONE);
        RunOutcome never = Simulation.of(city().scenario()).run(1, Supervision.NONE);
        double research = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            research += run.reading(run.samples() - 1, group, Measure.RESEARCH);
            for (Measure measure : Measure.values()) {
                assertEquals(
                        never.reading(never.samples() - 1, group, measure),
                        run.reading(run.samples() - 1, group, measure),
                        measure.name());
            }
        }
        assertEquals(0, research);
        assertTrue(run.events().globals() > 100, "capacities follow the trend");
    }
}
