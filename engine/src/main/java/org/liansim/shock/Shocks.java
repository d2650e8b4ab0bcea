package org.liansim.shock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.model.Folding.Act;
import org.liansim.network.Network;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.ShockSetting;

/** The shocks of a scenario in its network. */
public final class Shocks {
    private final List<Act> acts = new ArrayList<>();

    private Shocks(Scenario scenario, Network network) {
        for (ShockSetting setting : scenario.shocks()) {
            acts.add(new Act(setting, ShockCatalog.type(setting.type()).effect(setting, network)));
        }
    }

    /**
     * The shocks of a scenario.
     *
     * @throws org.liansim.model.InvalidSettingException when a shock hits nothing
     */
    public static Shocks of(Scenario scenario, Network network) {
        return new Shocks(scenario, network);
    }

    /** The shocks with what they do. */
    public List<Act> acts() {
        return List.copyOf(acts);
    }

    /**
     * A shock with what it hits.
     *
     * @param setting the shock
     * @param entities firms and outside suppliers, ascending
     */
    public record Hit(ShockSetting setting, int[] entities) {}

    /** The shocks that do something, in the order of the scenario. */
    public List<Hit> direct() {
        return acts.stream()
                .filter(act -> act.setting().timing().length() > 0)
                .map(act -> new Hit((ShockSetting) act.setting(), act.effect().hits()))
                .toList();
    }

    /** Entities that the shocks hit, ascending. */
    public int[] hits() {
        return acts.stream()
                .filter(act -> act.setting().timing().length() > 0)
                .flatMapToInt(act -> IntStream.of(act.effect().hits()))
                .distinct()
                .sorted()
                .toArray();
    }
}
