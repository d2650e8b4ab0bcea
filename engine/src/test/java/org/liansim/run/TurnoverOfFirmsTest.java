package org.liansim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.network.Network;
import org.liansim.network.TestCity;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Scenario;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

/**
 * Entry and exit with the drivers of entry switched off: known answers. Bounds hold with 99.9 % for numbers drawn anew;
 * with the seeds given the test always gives the same answer.
 */
class TurnoverOfFirmsTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Slow economy");

    private static final int REPLICATIONS = 12;
    /** Months that are counted; the economy acts at the beginning of each, and samples are taken in its middle. */
    private static final int MONTHS = 118;

    private static final double DAYS_OF_MONTH = 365.25 / 12;
    private static final double RATE = 0.12;
    /** Two-sided 99.9 % point of the standard normal distribution. */
    private static final double Z = 3.29;

    private static final Measure[] STAGES = {
        Measure.START_UPS,
        Measure.TECHNOLOGY_SMES,
        Measure.HIGH_TECH_FIRMS,
        Measure.SPECIALISED_FIRMS,
        Measure.LITTLE_GIANTS,
        Measure.LISTED_FIRMS
    };

    private static final RunOutcome[] RUNS = new RunOutcome[REPLICATIONS];
    private static Network network;
    private static Scenario scenario;

    @BeforeAll
    static void run() {
        scenario = city(6);
        Simulation simulation = Simulation.of(scenario);
        network = simulation.network();
        for (int at = 0; at < REPLICATIONS; at++) {
            RUNS[at] = simulation.run(at + 1, new Supervision(Check.AUDIT, null), dates());
        }
    }

    private static Scenario city(double room) {
        return new TestCity()
                .parameter(Parameter.EXIT_RATE, RATE)
                .parameter(Parameter.ENTRY_ROOM, room)
                .parameter(Parameter.ENTRY_RESPONSE, 0)
                .parameter(Parameter.ENTRY_ANCHORS, 0)
                .parameter(Parameter.ENTRY_SERVICES, 0)
                .scenario()
                .with(true);
    }

    private static long[] dates() {
        long[] dates = new long[MONTHS + 2];
        dates[0] = scenario.period().start().toEpochDay();
        for (int month = 1; month <= MONTHS; month++) {
            dates[month] = dates[0] + (long) ((month + 0.5) * DAYS_OF_MONTH);
        }
        dates[MONTHS + 1] = scenario.period().end().toEpochDay();
        return dates;
    }

    @Test
    void shouldEnterAsAPoissonProcess() {
        double sum = 0;
        double squares = 0;
        for (RunOutcome run : RUNS) {
            for (int month = 1; month <= MONTHS; month++) {
                double count = entrants(run, month) - entrants(run, month - 1);
                sum += count;
                squares += count * count;
            }
        }
        double cells = (double) REPLICATIONS * MONTHS;
        double mean = sum / cells;
        double expected = RATE / 12 * drawn();
        VALIDATION.record(
                "K03.1",
                "entrants a month where nothing drives entry",
                "Poisson process at the rate of exit x firms drawn; 99.9 % of its draws lie as close",
                Claim.exact(expected, mean, Z * StrictMath.sqrt(expected / cells)));
        double dispersion = (squares - cells * mean * mean) / (cells - 1) / mean;
        VALIDATION.record(
                "K03.2",
                "entrants a month: variance over mean",
                "Poisson process; 99.9 % of its draws lie as close",
                Claim.exact(1, dispersion, Z * StrictMath.sqrt(2 / (cells - 1))));
    }

    @Test
    void shouldLeaveAtTheHazardAndSpareAnchors() {
        double exposed = 0;
        double left = 0;
        for (RunOutcome run : RUNS) {
            for (int month = 1; month <= MONTHS; month++) {
                exposed += present(run, month - 1) - anchors();
                left += leavers(run, month) - leavers(run, month - 1);
            }
        }
        double expected = RATE / 12 * exposed;
        VALIDATION.record(
                "K03.3",
                "drawn firms that leave in all runs",
                "hazard of exit x firm-months; 99.9 % of draws lie as close",
                Claim.exact(expected, left, Z * StrictMath.sqrt(expected)));
        for (RunOutcome run : RUNS) {
            for (int group = 0; group < run.groups().size(); group++) {
                assertTrue(run.reading(MONTHS, group, Measure.LISTED_FIRMS) >= anchors(run, group), "anchors stay");
            }
        }
    }

    @Test
    void shouldRefuseAndCountThoseForWhomThereIsNoRoom() {
        RunOutcome run = Simulation.of(city(0)).run(1, Supervision.NONE, dates());
        for (int sample = 0; sample < run.samples(); sample++) {
            assertEquals(0, total(run, sample, Measure.ENTERED));
            double refused = total(run, sample, Measure.ENTRIES_REFUSED);
            assertEquals(total(RUNS[0], sample, Measure.ENTERED), refused, 1e-9 * refused, "sample " + sample);
        }
        assertTrue(total(run, MONTHS, Measure.ENTRIES_REFUSED) > 0);
    }

    @Test
    void shouldCountEveryFirmOnOneStage() {
        for (RunOutcome run : RUNS) {
            for (int sample = 0; sample < run.samples(); sample++) {
                double firms = total(run, sample, Measure.FIRMS);
                double staged = 0;
                for (Measure stage : STAGES) {
                    staged += total(run, sample, stage);
                }
                assertEquals(firms, staged, 1e-9 * firms, "sample " + sample);
                double counted = total(run, 0, Measure.FIRMS)
                        + total(run, sample, Measure.ENTERED)
                        - total(run, sample, Measure.LEFT);
                assertEquals(counted, firms, 1e-9 * firms, "sample " + sample);
            }
        }
    }

    @Test
    void shouldGiveTheSameOnEveryExecutor() {
        Simulation simulation = Simulation.of(scenario);
        RunOutcome windowed =
                simulation.on(new Execution(Execution.Choice.WINDOWED, 2)).run(1, Supervision.NONE, dates());
        for (int sample = 0; sample < windowed.samples(); sample++) {
            for (int group = 0; group < windowed.groups().size(); group++) {
                for (Measure measure : Measure.values()) {
                    assertEquals(
                            RUNS[0].reading(sample, group, measure),
                            windowed.reading(sample, group, measure),
                            0,
                            measure + " at sample " + sample);
                }
            }
        }
    }

    private static double drawn() {
        return network.present - anchors();
    }

    private static double anchors() {
        return scenario.products().stream()
                .mapToInt(product -> product.firms().anchors().size())
                .sum();
    }

    private static double anchors(RunOutcome run, int group) {
        String zone = network.zones.get(run.groups().zone(group));
        return network.productAt(run.groups().product(group)).firms().anchors().stream()
                .filter(anchor -> anchor.zone().equals(zone))
                .count();
    }

    private static double entrants(RunOutcome run, int sample) {
        return simulated(run, sample, Measure.ENTERED);
    }

    private static double leavers(RunOutcome run, int sample) {
        return simulated(run, sample, Measure.LEFT);
    }

    private static double present(RunOutcome run, int sample) {
        return network.present + entrants(run, sample) - leavers(run, sample);
    }

    /** Simulated firms behind a number of real ones: the drawn firms of a product stand for equally many. */
    private static double simulated(RunOutcome run, int sample, Measure measure) {
        double sum = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            sum += run.reading(sample, group, measure) / weight(run.groups().product(group));
        }
        return sum;
    }

    private static double weight(int product) {
        double weight = 0;
        for (int i = 0; i < network.present; i++) {
            weight = network.product[i] == product ? Math.max(weight, network.weight[i]) : weight;
        }
        return weight;
    }

    private static double total(RunOutcome run, int sample, Measure measure) {
        double sum = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            sum += run.reading(sample, group, measure);
        }
        return sum;
    }
}
