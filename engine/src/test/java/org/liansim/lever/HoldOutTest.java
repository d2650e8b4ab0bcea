package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.lever.CityRuns.Run;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Product;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Target;
import org.liansim.scenario.Timing;
import org.liansim.validation.Claim.HeldOut;
import org.liansim.validation.Interval;
import org.liansim.validation.Recorded;
import org.liansim.validation.Validation;

/**
 * The year 2024, which no number of the scenario knows, simulated from 2023. What is told from outside was known in 2023:
 * BYD's plant opened in April of that year, so its 0.202 million cars were made in nine months, and it goes on at that pace.
 */
class HoldOutTest {
    @RegisterExtension
    static final Recorded RECORDED = new Recorded("hold-outs");

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Hold-outs");

    private static final String PLANT = "byd-zhengzhou-cars";
    private static final String SOURCE = "rongxingtoys.com (Henan Daily), wenxiaobai.com; BYD: m.gdsxkw.cn";
    private static final double CARS_2023 = 0.202;
    private static final double MORE_DEMAND = CARS_2023 * 1e6 * (12.0 / 9 - 1) * 158_000;

    @Test
    void shouldTellTheYearAfter() {
        CityRuns city = new CityRuns(2);
        List<Run> runs = city.under(pace(), line(city));
        int plant = Arrays.asList(city.network.name).indexOf(PLANT);
        IntPredicate isPlant = firm -> firm == plant;
        double before = found("2023", city, runs, 1, isPlant).centre();
        assertEquals(CARS_2023, before, 0.03 * CARS_2023, "million cars in 2023");
        VALIDATION.record(
                "H01",
                "BYD's cars in 2024 [million]; 0.202 in 2023",
                SOURCE,
                new HeldOut(
                        CARS_2023,
                        0.545,
                        found("H01", city, runs, 2, isPlant),
                        "told its pace of 2023; it doubled the plant within the year, of which 2023 says nothing"));
        VALIDATION.record(
                "H02",
                "vehicles of the city in 2024 [million]; 0.80 in 2023",
                SOURCE,
                new HeldOut(
                        0.8,
                        1.1,
                        found("H02", city, runs, 2, firm -> true),
                        "what is missing is what BYD made beyond its pace of 2023"));
    }

    private static Interval found(String number, CityRuns city, List<Run> runs, int year, IntPredicate firms) {
        return RECORDED.interval(
                number,
                runs.stream()
                        .mapToDouble(run -> vehicles(city.network, run, year, firms))
                        .toArray());
    }

    /** Vehicles built in a year [million]. */
    private static double vehicles(Network network, Run run, int year, IntPredicate firms) {
        return IntStream.range(0, network.firms)
                .filter(firms)
                .filter(firm -> isVehicle(network.productAt(network.product[firm])))
                .mapToDouble(firm -> run.between(year - 1, year, Measure.STARTED, each -> each == firm)
                        / network.productAt(network.product[firm]).production().unitPriceYuan()
                        / 1e6)
                .sum();
    }

    private static boolean isVehicle(Product product) {
        return product.production().unit().en().equals("vehicle");
    }

    private static LeverSetting pace() {
        SettingValues values = SettingValues.defaults(
                        LeverCatalog.standard().type("demand-allocation").description())
                .with("volume", new TreeMap<>(Map.of(LocalDate.of(2024, 1, 1), MORE_DEMAND)));
        return new TestLever("pace", "demand-allocation")
                .target(Target.ALL.with(Selector.FIRM, PLANT))
                .timing(Timing.of(LocalDate.of(2024, 1, 1), 366))
                .values(values)
                .lever();
    }

    /** The capacity for it, at the utilisation of 2023, there when 2024 begins. */
    private static LeverSetting line(CityRuns city) {
        return new TestLever("line", "invest-project")
                .target(Target.ALL.with(Selector.FIRM, PLANT))
                .timing(Timing.of(city.start, 731))
                .with("count", 1)
                .with("dispersion", 0)
                .with("total", MORE_DEMAND / 0.9 * 0.6)
                .with("industrial_share", 1)
                .with("signing", 0)
                .with("sign_to_start", 37)
                .with("building", 320)
                .lever();
    }
}
