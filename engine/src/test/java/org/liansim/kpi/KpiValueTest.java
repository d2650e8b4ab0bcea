package org.liansim.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.TinyCity;
import org.liansim.outcome.EventCounts;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Recorder;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.scenario.Scenario;

class KpiValueTest {
    private static final Scenario SCENARIO = TinyCity.scenario();
    private static final List<Scope> SCOPES = Scopes.of(SCENARIO, TinyCity.network());
    private static final Scope CITY = SCOPES.get(0);

    @Test
    void shouldKnowTheScopesOfAScenario() {
        assertEquals(
                List.of(
                        "city",
                        "zone:east",
                        "zone:west",
                        "cluster:alpha",
                        "cluster:beta",
                        "product:A",
                        "product:B",
                        "product:C"),
                SCOPES.stream().map(Scope::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "output, 3.65e9",
        "value-added, 9.125e8",
        "exports, 1.46e9",
        "imports, 1.825e8",
        "utilisation, 0.8",
        "fill-rate, 0.9",
        "backlog, 2e7",
        "lost-demand, 0.05",
        "finished-stock-days, 7",
        "input-stock-days, 14",
        "localisation, 0.4",
        "jobs, 1000",
        "wages, 1.46e9",
        "tax, 1.825e8",
        "profit-tax, 1.825e8",
        "lead-time, 14",
        "graduations, 36.5",
        "entries-refused, 36.5",
        "shortfall, 0",
        "time-to-recover, 0",
        "time-to-threshold, 425",
        "output-first-year, 3.65e9",
        "output-final-year, 3.65e9",
    })
    void shouldFollowFromTheReadings(String id, double expected) {
        Outcome outcome = KpiCatalog.standard().outcomes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, outcome.of(new ScopeReadings(TinyCity.run(SCENARIO, 1), CITY)), 1e-9 * expected);
    }

    /** Due is a million yuan a day; of it 90 % is shipped on time, in the second of seven months 40 % and in the fifth 60 %. */
    @Test
    void shouldMeasureDisturbancesAgainstTheMedianMonth() {
        long[] dates = SampleDates.monthly(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 1));
        double[] rates = {0.9, 0.4, 0.88, 0.9, 0.6, 0.7, 0.95};
        Recorder recorder = new Recorder(TinyCity.network(), dates);
        double[] onTime = {0};
        for (int at = 0; at < dates.length; at++) {
            double days = dates[at] - dates[0];
            onTime[0] += at == 0 ? 0 : 1e6 * rates[at - 1] * (dates[at] - dates[at - 1]);
            recorder.sample((firm, measure) -> switch (measure) {
                case DUE -> firm == 0 ? 1e6 * days : 0;
                case ON_TIME -> firm == 0 ? onTime[0] : 0;
                default -> 0;
            });
        }
        RunOutcome run = recorder.outcome(1, EventCounts.NONE);
        Window whole = Span.WHOLE.of(new ScopeReadings(run, CITY));
        assertEquals((0.88 - 0.4) * 28 + (0.88 - 0.6) * 31 + (0.88 - 0.7) * 30, new Shortfall().of(whole), 1e-9);
        assertEquals(31 + 30, new TimeToRecover().of(whole), "May and June");
    }

    /** A million yuan a day, from 2024 on two: 500 million in twelve months are reached at the first of June 2024. */
    @Test
    void shouldDateTheDayOnWhichTwelveMonthsReachAnAmount() {
        RunOutcome run = steps(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2024, 1, 1));
        Window whole = Span.WHOLE.of(new ScopeReadings(run, CITY));
        long first = LocalDate.of(2023, 1, 1).toEpochDay();
        assertEquals(LocalDate.of(2024, 6, 1).toEpochDay() - first, whole.daysUntilYearOf(Measure.FINISHED, 500e6));
        assertEquals(365, whole.daysUntilYearOf(Measure.FINISHED, 365e6), "no sooner than a year is over");
        assertEquals(whole.days(), whole.daysUntilYearOf(Measure.FINISHED, 1e9), "never");
    }

    /** Output doubles after the first year; the run lasts two and a half. */
    @Test
    void shouldTellTheFirstYearFromTheFinalOne() {
        RunOutcome run = steps(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2024, 1, 1));
        assertEquals(365e6, output(run, Span.FIRST_YEAR), 1e-3);
        assertEquals(730e6, output(run, Span.FINAL_YEAR), 1e-3);
    }

    @Test
    void shouldTakeAllOfARunShorterThanAYear() {
        RunOutcome run = steps(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 2), LocalDate.of(2023, 1, 31));
        assertEquals(1.5 * 365e6, output(run, Span.WHOLE), 1e-3);
        assertEquals(1.5 * 365e6, output(run, Span.FIRST_YEAR), 1e-3);
        assertEquals(1.5 * 365e6, output(run, Span.FINAL_YEAR), 1e-3);
    }

    @Test
    void shouldWeighALevelByTheLengthOfTheMonths() {
        long[] dates = {0, 10, 40};
        Recorder recorder = new Recorder(TinyCity.network(), dates);
        for (double level : new double[] {0, 2, 4}) {
            recorder.sample((firm, measure) -> firm == 0 ? level : 0);
        }
        Window window = new Window(new ScopeReadings(recorder.outcome(1, EventCounts.NONE), CITY), 0, 2);
        assertEquals((10 * 1 + 30 * 3) / 40.0, window.mean(Measure.BACKLOG));
    }

    @Test
    void shouldRefuseAWindowOutsideTheRun() {
        ScopeReadings run = new ScopeReadings(TinyCity.run(SCENARIO, 1), CITY);
        assertThrows(IllegalArgumentException.class, () -> new Window(run, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> new Window(run, 0, run.samples()));
    }

    private static double output(RunOutcome run, Span span) {
        return new Output().of(span.of(new ScopeReadings(run, CITY)));
    }

    /** A million yuan a day before a date, two million after it. */
    private static RunOutcome steps(LocalDate start, LocalDate end, LocalDate step) {
        long[] dates = SampleDates.monthly(start, end);
        Recorder recorder = new Recorder(TinyCity.network(), dates);
        for (long date : dates) {
            double made = 1e6 * (date - start.toEpochDay() + Math.max(0, date - step.toEpochDay()));
            recorder.sample((firm, measure) -> firm == 1 ? made : 0);
        }
        return recorder.outcome(1, EventCounts.NONE);
    }
}
