package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.FieldType.Amount;
import org.liansim.scenario.FieldType.Course;
import org.liansim.scenario.FieldType.Names;
import org.liansim.scenario.FieldType.Weights;
import org.liansim.scenario.FieldType.Word;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Product;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;

/** What holds for every type of lever in the catalog. */
class LeverConformanceTest {
    private static final Network NETWORK = RandomNetworks.acyclic(22);
    private static final Timing LASTING =
            new Timing(LeverCourse.START.plusDays(40), 60, 1000, 90, Timing.Fading.LINEAR);

    static Stream<String> types() {
        return LeverCatalog.standard().types().stream()
                .map(type -> type.description().id());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldChangeNoBitAtZeroIntensity(String type) {
        LeverSetting zero = lever("zero", type)
                .values(strong(type))
                .intensity(0)
                .timing(LASTING)
                .lever();
        assertArrayEquals(course(), course(zero));
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldChangeNoBitWithNeutralNumbers(String type) {
        SettingType description = LeverCatalog.standard().type(type).description();
        SettingValues values = SettingValues.defaults(description);
        for (FieldType field : description.fields()) {
            if (field.form() instanceof Amount amount) {
                values = values.with(field.id(), amount.neutral());
            }
        }
        assertArrayEquals(
                course(),
                course(lever("zero", type).values(values).timing(LASTING).lever()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldShowAndBeTheSameEveryTime(String type) {
        LeverSetting strong =
                lever("strong", type).values(strong(type)).timing(LASTING).lever();
        assertArrayEquals(course(strong), course(strong));
        assertFalse(Arrays.equals(course(), course(strong)), "a strong lever shows");
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldLeaveNothingBehindAtItsEnd(String type) {
        LeverSetting strong =
                lever("strong", type).values(strong(type)).timing(LASTING).lever();
        double end = 40 + LASTING.length() + 1;
        assertTrue(deviation(strong, end - 200) > 0 || type.equals("target-review"), "in force before its end");
        assertEquals(0, deviation(strong, LeverCourse.DAYS), "nothing after its end");
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldActOnTheSlowEconomyOnlyWhenAMonthBegins(String type) {
        LeverSetting strong =
                lever("strong", type).values(strong(type)).timing(LASTING).lever();
        double[] begun = economy(strong, 62);
        assertArrayEquals(begun, economy(strong, 91), "while it sets in from day 40 to day 100");
    }

    /** Controls of the slow economy, but for the delays of offices, after all folds before a day. */
    private static double[] economy(LeverSetting lever, double day) {
        Controls controls = LeverCourse.of(NETWORK, List.of(companion(), lever)).until(day);
        Arrays.fill(controls.economy.administration, 1);
        return LeverCourse.arrays(controls.economy);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldLeaveTheChainsAloneWhenItIsSlow(String type) {
        LeverSetting strong =
                lever("strong", type).values(strong(type)).timing(LASTING).lever();
        LeverCourse with = LeverCourse.of(NETWORK, List.of(companion(), strong));
        boolean isSlow = with.run.acts().stream().allMatch(act -> act.effect().isSlow());
        boolean isStill = Arrays.equals(LeverCourse.arrays(new Controls(NETWORK)), LeverCourse.arrays(with.until(900)));
        assertTrue(isStill || !isSlow, "it moves the controls of the chains");
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldDoMoreTheMoreIsDone(String type) {
        double last = 0;
        for (double intensity : new double[] {0.25, 0.5, 0.75, 1, 1.5}) {
            LeverSetting lever = lever("part", type)
                    .values(strong(type))
                    .intensity(intensity)
                    .timing(LASTING)
                    .lever();
            double deviation = deviation(lever, 900);
            assertTrue(deviation >= last, intensity + ": " + deviation + " after " + last);
            last = deviation;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldComposeInAnyOrder(long seed) {
        List<LeverSetting> all = new ArrayList<>();
        types().forEach(type -> all.add(
                lever("all-" + type, type).values(strong(type)).timing(LASTING).lever()));
        types().forEach(type -> all.add(lever("late-" + type, type)
                .values(strong(type))
                .timing(Timing.of(LeverCourse.START.plusDays(500), 300))
                .takeUp(0.5)
                .lever()));
        long[] inOrder = course(all.toArray(LeverSetting[]::new));
        Collections.shuffle(all, new Random(seed));
        assertArrayEquals(inOrder, course(all.toArray(LeverSetting[]::new)), "order of seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldKeepControlsWithinTheirBounds(String type) {
        Network network = RandomNetworks.cyclic(21);
        LeverSetting strong = new TestLever("strong", type)
                .values(strong(type))
                .intensity(3)
                .timing(LASTING)
                .lever();
        Controls controls =
                LeverCourse.of(network, List.of(companion(), strong)).until(900);
        for (double value : LeverCourse.values(controls)) {
            assertFalse(Double.isNaN(value));
        }
        for (double[] factors : new double[][] {
            controls.demand,
            controls.price,
            controls.economy.researchCost,
            controls.economy.tradeCost,
            controls.economy.quits,
            controls.economy.administration,
            controls.economy.exits
        }) {
            assertTrue(Arrays.stream(factors).allMatch(factor -> factor >= 0));
        }
        for (double[] shares : new double[][] {controls.economy.relabelled, controls.economy.localShare}) {
            assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0 && share <= 1));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldBeDescribedInBothLanguages(String id) {
        SettingType type = LeverCatalog.standard().type(id).description();
        assertText(type.meaning());
        assertFalse(type.selectors().isEmpty());
        type.selectors().forEach(selector -> assertText(selector.meaning()));
        assertFalse(type.fields().isEmpty());
        for (FieldType field : type.fields()) {
            assertText(field.meaning());
            assertSource(field.source());
            if (field.form() instanceof Amount amount) {
                assertTrue(amount.range().least() < amount.range().most(), field.id());
                assertTrue(amount.range().least() <= amount.range().standard(), field.id());
                assertTrue(amount.range().standard() <= amount.range().most(), field.id());
                assertTrue(amount.range().least() <= amount.neutral(), field.id());
                assertTrue(amount.neutral() <= amount.range().most(), field.id());
            }
            if (field.form() instanceof Word word) {
                assertTrue(word.words().size() > 1, field.id());
            }
        }
    }

    @Test
    void shouldStandInTheOrderOfTheirIds() {
        assertEquals(types().sorted().toList(), types().toList());
        assertEquals(16, types().count());
    }

    private static void assertSource(Text source) {
        assertTrue(source.en().matches("[ -~]*[a-z0-9%)]"), source.en());
        assertTrue(source.zh().matches(".*[\\u4e00-\\u9fff].*"), source.zh());
    }

    private static void assertText(Text text) {
        assertTrue(text.en().matches("[A-Z][ -~]*[a-z0-9%)]"), text.en());
        assertTrue(text.zh().matches(".*[\\u4e00-\\u9fff]{2,}.*"), text.zh());
    }

    /** Controls at every tick of a month, beside a lever that others may adjust. */
    private static long[] course(LeverSetting... levers) {
        List<LeverSetting> all = new ArrayList<>(List.of(levers));
        all.add(companion());
        return LeverCourse.of(NETWORK, all).bits();
    }

    /** How far the controls are from what the companion alone makes of them. */
    private static double deviation(LeverSetting lever, double day) {
        double[] without =
                LeverCourse.values(LeverCourse.of(NETWORK, List.of(companion())).until(day));
        double[] with = LeverCourse.values(
                LeverCourse.of(NETWORK, List.of(companion(), lever)).until(day));
        double sum = 0;
        for (int i = 0; i < with.length; i++) {
            sum += with[i] == without[i] ? 0 : Math.abs(with[i] - without[i]);
        }
        return sum;
    }

    private static LeverSetting companion() {
        return new TestLever("companion", "livability")
                .timing(new Timing(LeverCourse.START, 0, 1200, 0, Timing.Fading.LINEAR))
                .lever();
    }

    private static TestLever lever(String id, String type) {
        return new TestLever(id, type);
    }

    /** Values that show: half way from neutral to the far end, everything named. */
    private static SettingValues strong(String id) {
        SettingType type = LeverCatalog.standard().type(id).description();
        SettingValues values = SettingValues.defaults(type);
        for (FieldType field : type.fields()) {
            if (field.form() instanceof Amount amount && amount.dimension() != Dimension.DURATION) {
                double least = amount.range().least();
                double end = amount.neutral() > least ? least : amount.range().most();
                double value = amount.neutral() == amount.range().standard()
                        ? amount.neutral()
                        : (amount.neutral() + Math.min(end, 100)) / 2;
                values = values.with(field.id(), value);
            } else if (field.form() instanceof Course) {
                TreeMap<LocalDate, Double> course = new TreeMap<>();
                course.put(LeverCourse.START, 1e9);
                values = values.with(field.id(), course);
            } else if (field.form() instanceof Names names) {
                values = values.with(field.id(), new TreeSet<>(named(field, names)));
            } else if (field.form() instanceof Weights weights) {
                String name = weights.kind() == FieldType.Kind.CLUSTER
                        ? NETWORK.clusters.get(0)
                        : NETWORK.zones.get(NETWORK.zones.size() - 1);
                values = values.withWeights(field.id(), new TreeMap<>(Map.of(name, 2.0)));
            }
        }
        return values;
    }

    private static List<String> named(FieldType field, Names names) {
        if (names.kind() == FieldType.Kind.LEVER) {
            return List.of("companion");
        }
        return switch (field.id()) {
            case "shift_from" -> List.of(NETWORK.productAt(0).id());
            case "shift_to" -> List.of(NETWORK.productAt(1).id());
            default -> NETWORK.products.stream().map(Product::id).toList();
        };
    }
}
