package org.liansim.lever;

import java.util.List;
import java.util.Optional;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.network.Network;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Parameter.Range;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Text;

/**
 * Levers of a zone are steered together: some clusters come first and others give way, knowledge flows between zones, and
 * policy, funds, projects, platforms and talent reinforce each other where all five are active.
 */
final class PolicyCoordination implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "policy-coordination",
            new Text("The levers of a zone are steered together", "统筹协调区内各项政策工具"),
            List.of(Selector.ZONE),
            List.of(
                    new FieldType(
                            "weights",
                            new Text(
                                    "Weights of clusters among the levers of the zone; their mean over output counts as 1",
                                    "各产业集群在区内政策中的权重，按产出加权的平均值计为1"),
                            new FieldType.Weights(FieldType.Kind.CLUSTER, new Range(1, 0, 10)),
                            false,
                            Field.NAMED),
                    new FieldType(
                            "spill",
                            new Text("Factors on knowledge that spills over to other zones", "向其他区域知识溢出的倍数"),
                            new FieldType.Weights(FieldType.Kind.ZONE, new Range(1, 0, 5)),
                            false,
                            Field.NAMED),
                    Field.amount(
                                    "complement",
                                    Dimension.SHARE,
                                    "Rise of the reach of all levers where policy, funds, projects, platforms and talent are"
                                            + " active together",
                                    "政策、资金、项目、平台、人才五类要素同时发力时各项政策效力的提高幅度")
                            .of(0.1, 0, 0.5, 0)
                            .source("judgement; 5 to 20 %", "经验判断；5至20 %")),
            true,
            Optional.of("their factors multiply"));

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.STEERING;
    }

    @Override
    public Effect effect(LeverCase lever) {
        return new Steering(lever, Cells.of(lever));
    }

    private record Steering(LeverCase lever, Cells cells) implements LeverEffect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            Network network = lever.network();
            int zones = network.zones.size();
            SettingValues values = lever.setting().values();
            double extent = intensity
                    * lever.setting().terms().takeUp()
                    * (1 - lever.setting().terms().leakage());
            for (int zone : lever.zones()) {
                double joint = 1
                        + extent
                                * lever.number("complement")
                                * lever.coordination().joint(zone);
                double mean = meanWeight(zone);
                for (int k = 0; k < cells.size(); k++) {
                    int cell = cells.cell()[k];
                    if (cell / network.clusters.size() == zone) {
                        double weight = mean > 0 ? weight(cell) / mean : 1;
                        lever.coordination().multiply(cell, joint * Math.max(0, 1 + extent * (weight - 1)));
                    }
                }
                for (int to = 0; moment.beginsMonth() && to < zones; to++) {
                    double factor = values.weight("spill", network.zones.get(to), 1);
                    controls.economy.spillover[zone * zones + to] *= Factors.of(factor, extent);
                }
            }
        }

        private double meanWeight(int zone) {
            double sum = 0;
            double shares = 0;
            for (int k = 0; k < cells.size(); k++) {
                if (cells.cell()[k] / lever.network().clusters.size() == zone) {
                    sum += cells.share()[k] * weight(cells.cell()[k]);
                    shares += cells.share()[k];
                }
            }
            return sum / shares;
        }

        private double weight(int cell) {
            List<String> clusters = lever.network().clusters;
            return lever.setting().values().weight("weights", clusters.get(cell % clusters.size()), 1);
        }

        @Override
        public boolean framesOthers() {
            return true;
        }
    }
}
