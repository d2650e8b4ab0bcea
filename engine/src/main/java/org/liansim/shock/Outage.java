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

/** Firms can make only a share of their capacity, or of their output at rest. */
final class Outage implements ShockType {
    private static final SettingType DESCRIPTION = new SettingType(
            "outage",
            new Text("Firms lose capacity for a time", "企业在一段时间内丧失部分产能"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM),
            List.of(
                    new FieldType(
                            "level",
                            new Text("Share that is left", "剩余比例"),
                            new FieldType.Amount(Dimension.SHARE, new Range(0.5, 0, 1), 1),
                            true,
                            new Text("to be given with each outage; 0 is a standstill", "每次停产须给定；0为完全停产")),
                    new FieldType(
                            "of",
                            new Text(
                                    "Of what a share is left: capacity, or output at rest",
                                    "剩余比例的基数：capacity产能，output常态产出"),
                            new FieldType.Word(List.of("capacity", "output")),
                            false,
                            new Text(
                                    "judgement; published losses of a plant usually refer to its output",
                                    "经验判断；公布的工厂损失通常以产出计"))),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Effect effect(ShockSetting setting, Network network) {
        return new Loss(
                new Hits(setting, network).firms(),
                setting.values().number("level"),
                setting.values().word("of").equals("output"));
    }

    private record Loss(int[] hits, double level, boolean ofOutput) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double left = 1 - intensity * (1 - level);
            for (int firm : hits) {
                if (ofOutput) {
                    controls.ceiling[firm] = Math.min(controls.ceiling[firm], left);
                } else {
                    controls.capacity[firm] *= left;
                }
            }
        }
    }
}
