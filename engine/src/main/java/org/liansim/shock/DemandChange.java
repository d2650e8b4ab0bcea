package org.liansim.shock;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Parameter.Range;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;

/** Final demand is multiplied. */
final class DemandChange implements ShockType {
    private static final SettingType DESCRIPTION = new SettingType(
            "demand-change",
            new Text("Final demand rises or falls", "最终需求上升或下降"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.REGION),
            List.of(new FieldType(
                    "factor",
                    new Text("Demand over what it would be", "需求相对原有水平的倍数"),
                    new FieldType.Amount(Dimension.SHARE, new Range(0.8, 0, 10), 1),
                    true,
                    new Text("to be given with each change", "每次变化须给定"))),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Effect effect(ShockSetting setting, Network network) {
        Hits hits = new Hits(setting, network);
        int[] slots = hits.demandSlots();
        return new Change(hits.firmsOf(slots), slots, setting.values().number("factor"));
    }

    private record Change(int[] hits, int[] slots, double factor) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            for (int slot : slots) {
                controls.demand[slot] *= 1 + intensity * (factor - 1);
            }
        }
    }
}
