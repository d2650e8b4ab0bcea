package org.liansim.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liansim.run.Simulation;
import org.liansim.scenario.Budget;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.shock.ShockCatalog;

/** Thirty months of a city under the plans of its zones, one of which has little money, hit by every type of shock. */
final class StruckCity {
    private StruckCity() {}

    /** The city with settings as on the command line. */
    static Simulation with(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "horizon=30 months";
        Scenario plan = Library.read("zhengzhou/plan.yaml", all);
        Budget small = new Budget("zhengdong", 2e8, Text.same("test"));
        return Simulation.of(plan)
                .with(new Policy(plan.policy().levers(), List.of(small)))
                .with(shocks());
    }

    /** Every type of shock, one after another from the third month on, some of which are not over at the end. */
    private static List<ShockSetting> shocks() {
        List<ShockSetting> shocks = new ArrayList<>();
        LocalDate start = LocalDate.of(2023, 3, 10);
        for (String event :
                List.of("bearing-loss", "chip-shortage-2021", "flood-2021", "phone-plant-2022", "rail-closure-2025")) {
            for (ShockSetting each : Library.read("events/" + event + ".yaml").shocks()) {
                Timing timing = new Timing(start, 20, 130, 60, Timing.Fading.LINEAR);
                String id = event + " " + each.id();
                shocks.add(new ShockSetting(id, each.type(), each.target(), timing, each.values(), each.source()));
                start = start.plusDays(45);
            }
        }
        for (String type : List.of("demand-change", "price-jump")) {
            SettingValues values =
                    SettingValues.defaults(ShockCatalog.descriptions().type(type));
            Timing timing = new Timing(LocalDate.of(2023, 9, 1), 30, 200, 200, Timing.Fading.EXPONENTIAL);
            shocks.add(new ShockSetting(type, type, Target.ALL, timing, values, Text.same("test")));
        }
        return shocks;
    }
}
