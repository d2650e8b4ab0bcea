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

/** Firms of an area lose a share of their stocks at once, and a share of their capacity until it is repaired. */
final class Flood implements ShockType {
    private static final SettingType DESCRIPTION = new SettingType(
            "flood",
            new Text(
                    "Firms of an area lose stocks at once, and capacity until it is repaired",
                    "区域内企业即时损失库存，并在修复前丧失部分产能"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM),
            List.of(
                    new FieldType(
                            "capacity_lost",
                            new Text("Share of the capacity that is lost", "丧失的产能比例"),
                            new FieldType.Amount(Dimension.SHARE, new Range(0.5, 0, 1), 0),
                            true,
                            new Text("to be given with each flood", "每次洪水须给定")),
                    new FieldType(
                            "stocks_destroyed",
                            new Text(
                                    "Share of inputs, work in process and finished goods that is destroyed on the first day",
                                    "首日毁损的投入品、在制品和成品比例"),
                            new FieldType.Amount(Dimension.SHARE, new Range(0, 0, 1), 0),
                            false,
                            new Text("judgement; nothing is destroyed when nothing is said", "经验判断；未说明时无毁损"))),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Effect effect(ShockSetting setting, Network network) {
        return new Damage(
                new Hits(setting, network).firms(),
                setting.values().number("capacity_lost"),
                setting.values().number("stocks_destroyed"));
    }

    private record Damage(int[] hits, double lost, double destroyed) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            for (int firm : hits) {
                controls.capacity[firm] *= 1 - intensity * lost;
                if (moment.strikes()) {
                    controls.destroyed[firm] = 1 - (1 - controls.destroyed[firm]) * (1 - destroyed);
                }
            }
        }
    }
}
