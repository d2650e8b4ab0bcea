package org.liansim.lever;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/** Administration gets faster: permits, the answer to incidents, and what projects need. */
final class GovService implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "gov-service",
            new Text(
                    "Administration gets faster: permits, what projects need, and the answer to incidents",
                    "提升政务服务：审批、项目要素保障和事件处置"),
            List.of(Selector.ZONE),
            List.of(
                    Field.word(
                            "area",
                            new Text(
                                    "All of it, permits and projects alone, or incidents alone",
                                    "all全部、permits仅审批与项目、incidents仅事件处置"),
                            Field.JUDGEMENT,
                            "all",
                            "permits",
                            "incidents"),
                    Field.amount("delay_factor", Dimension.NUMBER, "Factor on administrative delays", "行政时限的倍数")
                            .of(0.8, 0.5, 1, 1)
                            .source("judgement; 0.7 to 0.9, no usable estimate is known", "经验判断；0.7至0.9，无可用估计"),
                    Field.amount(
                                    "factor_guarantee",
                                    Dimension.SHARE,
                                    "Further cut of delays where land, energy and labour are guaranteed to projects",
                                    "为项目保障土地、能源和用工带来的时限进一步降幅")
                            .of(0, 0, 0.5, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "incident_response",
                                    Dimension.SHARE,
                                    "Rise of the speed at which damage is repaired",
                                    "灾损修复速度的提高幅度")
                            .of(0.2, 0, 1, 0)
                            .source("judgement; 10 to 30 %, no usable estimate is known", "经验判断；10至30 %，无可用估计")),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.POLICY;
    }

    @Override
    public Effect effect(LeverCase lever) {
        String area = lever.setting().values().word("area");
        return new Service(lever, Cells.of(lever), !area.equals("incidents"), !area.equals("permits"));
    }

    private record Service(LeverCase lever, Cells cells, boolean permits, boolean incidents) implements LeverEffect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double factor = lever.number("delay_factor") * (1 - lever.number("factor_guarantee"));
            for (int zone : lever.zones()) {
                double extent = intensity * lever.reachOfZone(zone, cells);
                if (permits) {
                    controls.economy.administration[zone] *= Factors.of(factor, extent);
                }
                if (incidents) {
                    controls.response[zone] *= Factors.of(1 + lever.number("incident_response"), extent);
                }
            }
        }

        @Override
        public boolean framesOthers() {
            return true;
        }
    }
}
