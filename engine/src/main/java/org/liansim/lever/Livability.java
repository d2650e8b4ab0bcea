package org.liansim.lever;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/** A place becomes better to live in: parks, housing, schools. People come and stay; what they know goes round faster. */
final class Livability implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "livability",
            new Text("A place becomes better to live in, so that people come and stay", "提升宜居品质，吸引并留住人才"),
            List.of(Selector.ZONE),
            List.of(
                    Field.amount(
                                    "amenity",
                                    Dimension.NUMBER,
                                    "Points of amenity when it is built; a zone starts at 1",
                                    "建成后增加的宜居度，各区初始为1")
                            .of(0.1, 0, 2, 0)
                            .source(
                                    "judgement; Chengdu has 7,000 km of greenways and 1,556 parks (people.com.cn 2024-08-25), no usable estimate is known",
                                    "经验判断；成都有7,000公里绿道和1,556个公园（people.com.cn 2024-08-25），无可用估计"),
                    Field.amount("building", Dimension.DURATION, "Time until it is built, evenly", "建成所需时间")
                            .of(1096, 0, 5479, 1096)
                            .source("judgement; 2 to 5 years", "经验判断；2至5年"),
                    Field.amount(
                                    "retention",
                                    Dimension.SHARE,
                                    "Cut of the rate at which skilled people leave",
                                    "技能人才流失率的降幅")
                            .of(0, 0, 0.9, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "exchange",
                                    Dimension.SHARE,
                                    "Rise of the knowledge that spills over within the zone",
                                    "区内知识溢出的提高幅度")
                            .of(0, 0, 0.5, 0)
                            .source("judgement; bookshops, cafes and bars as places to meet", "经验判断；以书店、咖啡馆和小酒吧为交往空间")),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.TALENT;
    }

    @Override
    public Effect effect(LeverCase lever) {
        return new Quality(lever, Cells.of(lever));
    }

    private record Quality(LeverCase lever, Cells cells) implements LeverEffect {
        @Override
        public boolean isSlow() {
            return true;
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double age = moment.day() - lever.setting().timing().start().toEpochDay();
            double built = Math.min(1, age / Math.max(1, lever.number("building")));
            int zones = lever.network().zones.size();
            for (int zone : lever.zones()) {
                double extent = intensity * built * lever.reachOfZone(zone, cells);
                controls.economy.amenity[zone] += extent * lever.number("amenity");
                controls.economy.quits[zone] *= Factors.of(1 - lever.number("retention"), extent);
                controls.economy.spillover[zone * zones + zone] *= 1 + extent * lever.number("exchange");
            }
        }
    }
}
