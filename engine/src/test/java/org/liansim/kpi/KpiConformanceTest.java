package org.liansim.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.TinyCity;
import org.liansim.outcome.RunOutcome;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;

/** What holds of every KPI in the catalog. */
class KpiConformanceTest {
    private static final Scenario SCENARIO = TinyCity.scenario(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1), 1);
    private static final List<Scope> SCOPES = Scopes.of(SCENARIO, TinyCity.network());
    private static final RunOutcome RUN = TinyCity.run(SCENARIO, 1);

    /** Indicators of disturbances, of which the run has none. */
    private static final Set<String> UNDISTURBED = Set.of("shortfall", "time-to-recover");

    static Stream<Kpi> kpis() {
        return KpiCatalog.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void shouldSayWhatItIsInBothLanguages(Kpi kpi) {
        Kpi.Description description = kpi.description();
        assertTrue(description.id().matches("[a-z]+(-[a-z]+)*"), description.id());
        for (Text text : List.of(description.title(), description.meaning())) {
            assertTrue(text.en().matches("[A-Z][ -~]+[^.]"), text.en());
            assertTrue(
                    text.zh().codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN), description.id());
        }
    }

    @Test
    void shouldHaveAnIdOfItsOwn() {
        List<String> ids =
                KpiCatalog.standard().outcomes().stream().map(Outcome::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void shouldBeFiniteForEveryScopeAndPartOfARunThatDoesSomething(Kpi kpi) {
        for (Scope scope : SCOPES) {
            for (Span span : Span.values()) {
                double value = kpi.of(span.of(new ScopeReadings(RUN, scope)));
                boolean shows = UNDISTURBED.contains(kpi.description().id()) ? value == 0 : value > 0;
                assertTrue(shows && value < 1e15, scope.id() + " " + span + ": " + value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void shouldAddUpOverZonesAndProductsWhenItIsAdditive(Kpi kpi) {
        double city = value(kpi, SCOPES.get(0));
        for (Scope.Kind kind : List.of(Scope.Kind.ZONE, Scope.Kind.PRODUCT)) {
            List<Scope> parts =
                    SCOPES.stream().filter(scope -> scope.kind() == kind).toList();
            double sum = parts.stream().mapToDouble(part -> value(kpi, part)).sum();
            double mean = sum / parts.size();
            assertEquals(city, kpi.description().additive() ? sum : mean, 1e-9 * city, kind.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void shouldHaveNoValueOrZeroWhereNothingHappens(Kpi kpi) {
        double value = value(kpi, new Scope("nothing", Scope.Kind.ZONE, new Text("", ""), new int[0]));
        assertEquals(kpi.description().additive() ? 0 : Double.NaN, value);
    }

    private static double value(Kpi kpi, Scope scope) {
        return kpi.of(Span.WHOLE.of(new ScopeReadings(RUN, scope)));
    }
}
