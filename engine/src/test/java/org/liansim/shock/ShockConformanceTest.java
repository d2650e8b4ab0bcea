package org.liansim.shock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.outcome.Measure;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.FieldType.Amount;
import org.liansim.scenario.FieldType.Course;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;

/** What holds for every type of shock in the catalog. */
class ShockConformanceTest {
    private static final LocalDate HIT = ShockRun.START.plusDays(200);
    private static final Timing LASTING = new Timing(HIT, 14, 60, 90, Timing.Fading.LINEAR);

    static Stream<String> types() {
        return ShockCatalog.types().stream().map(type -> type.description().id());
    }

    static Stream<Hit> hits() {
        return types().flatMap(type -> Stream.of(21L, 22L).map(seed -> new Hit(type, seed)));
    }

    record Hit(String type, long seed) {
        Network network() {
            return seed % 2 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
        }
    }

    @ParameterizedTest
    @MethodSource("hits")
    void shouldChangeNoBitAtZeroIntensity(Hit hit) {
        SettingType type = ShockCatalog.type(hit.type).description();
        SettingValues values = SettingValues.defaults(type);
        boolean intensity = false;
        for (FieldType field : type.fields()) {
            if (field.form() instanceof Amount amount) {
                values = values.with(field.id(), amount.neutral());
                intensity = true;
            }
        }
        Timing timing = intensity ? LASTING : Timing.of(HIT, 0);
        assertSameAsBaseline(hit.network(), setting("zero", hit.type, timing, values));
    }

    @ParameterizedTest
    @MethodSource("hits")
    void shouldChangeNoBitAtZeroLength(Hit hit) {
        assertSameAsBaseline(hit.network(), setting("short", hit.type, Timing.of(HIT, 0), strong(hit.type)));
    }

    private static void assertSameAsBaseline(Network network, ShockSetting setting) {
        long[] baseline = ShockRun.noisy(network, 500, List.of()).until(500).bits();
        long[] hit = ShockRun.noisy(network, 500, List.of(setting)).until(500).bits();
        assertArrayEquals(baseline, hit);
    }

    @ParameterizedTest
    @MethodSource("hits")
    void shouldShowAndBeTheSameEveryTime(Hit hit) {
        ShockSetting setting = setting("hit", hit.type, LASTING, strong(hit.type));
        long[] first =
                ShockRun.noisy(hit.network(), 500, List.of(setting)).until(500).bits();
        long[] again =
                ShockRun.noisy(hit.network(), 500, List.of(setting)).until(500).bits();
        long[] baseline =
                ShockRun.noisy(hit.network(), 500, List.of()).until(500).bits();
        assertArrayEquals(first, again);
        assertFalse(Arrays.equals(baseline, first), "a strong shock shows");
    }

    /** The audit every month and the check of locality at every event throw when a law is broken. */
    @ParameterizedTest
    @MethodSource("hits")
    void shouldKeepTheLaws(Hit hit) {
        ShockSetting setting = setting("hit", hit.type, LASTING, strong(hit.type));
        ShockRun run = ShockRun.noisy(hit.network(), 800, List.of(setting)).until(800);
        assertTrue(run.sum(Measure.LEAST_STOCK) >= 0, "no stock below zero");
    }

    @ParameterizedTest
    @MethodSource("hits")
    void shouldLetTheNetworkFindRestAgain(Hit hit) {
        ShockSetting setting = setting("hit", hit.type, Timing.of(HIT, 30), strong(hit.type));
        ShockRun run = ShockRun.steady(hit.network(), 4_000, List.of(setting)).until(196);
        assertEquals(0, run.deviation(196), 1e-9, "rest before the shock");
        run.until(3_983).deviation(3_983 - 196);
        run.until(3_990);
        assertEquals(0, run.deviation(7), 1e-3, "rest after the shock");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldComposeInAnyOrder(long seed) {
        Network network = RandomNetworks.cyclic(25);
        List<ShockSetting> all = new ArrayList<>();
        types().forEach(type -> all.add(setting("all-" + type, type, LASTING, strong(type))));
        types().forEach(type -> all.add(setting(
                "late-" + type,
                type,
                new Timing(HIT.plusDays(30), 0, 20, 50, Timing.Fading.EXPONENTIAL),
                strong(type))));
        long[] inOrder = ShockRun.noisy(network, 500, all).until(500).bits();
        Collections.shuffle(all, new Random(seed));
        assertArrayEquals(inOrder, ShockRun.noisy(network, 500, all).until(500).bits(), "order of seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldBeDescribedInBothLanguages(String id) {
        SettingType type = ShockCatalog.type(id).description();
        assertText(type.meaning());
        assertFalse(type.selectors().isEmpty());
        type.selectors().forEach(selector -> assertText(selector.meaning()));
        for (FieldType field : type.fields()) {
            assertText(field.meaning());
            assertSource(field.source());
            if (field.form() instanceof Amount amount) {
                assertTrue(amount.range().least() <= amount.range().standard(), field.id());
                assertTrue(amount.range().standard() <= amount.range().most(), field.id());
                assertTrue(amount.range().least() <= amount.neutral(), field.id());
                assertTrue(amount.neutral() <= amount.range().most(), field.id());
            }
        }
    }

    @Test
    void shouldStandInTheOrderOfTheirIds() {
        assertEquals(types().toList(), ShockCatalog.descriptions().ids());
    }

    private static void assertSource(Text source) {
        assertTrue(source.en().matches("[ -~]*[a-z0-9%)]"), source.en());
        assertTrue(source.zh().matches(".*[\\u4e00-\\u9fff].*"), source.zh());
    }

    private static void assertText(Text text) {
        assertTrue(text.en().matches("[A-Z][ -~]*[a-z0-9%)]"), text.en());
        assertTrue(text.zh().matches(".*[\\u4e00-\\u9fff]{2,}.*"), text.zh());
    }

    private static ShockSetting setting(String id, String type, Timing timing, SettingValues values) {
        return new ShockSetting(id, type, Target.ALL, timing, values, Text.same("test"));
    }

    /** Values that show: half way from neutral to the far end, courses far above any lead time. */
    private static SettingValues strong(String id) {
        SettingType type = ShockCatalog.type(id).description();
        SettingValues values = SettingValues.defaults(type);
        for (FieldType field : type.fields()) {
            if (field.form() instanceof Amount amount && !field.id().equals("detour")) {
                double least = amount.range().least();
                double end = amount.neutral() > least ? least : amount.range().most();
                values = values.with(field.id(), (amount.neutral() + end) / 2);
            } else if (field.form() instanceof Course) {
                TreeMap<LocalDate, Double> course = new TreeMap<>();
                course.put(HIT, 10.0);
                course.put(HIT.plusDays(40), 150.0);
                values = values.with(field.id(), course);
            }
        }
        return values;
    }
}
