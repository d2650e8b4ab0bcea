package org.liansim.lever;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/** People are won in tiers, evenly over the term, and stay longer. Higher tiers count for several skilled people. */
final class TalentProgram implements LeverType {
    private static final String[] TIERS = {"top", "leading", "core", "skilled"};

    private static final SettingType DESCRIPTION = new SettingType(
            "talent-program",
            new Text("Skilled people are won in tiers and stay longer", "分层次引进并留住人才"),
            List.of(Selector.ZONE),
            List.of(
                    people("top", 10, "Top scientists", "顶尖人才数量"),
                    people("leading", 100, "Leading people", "领军人才数量"),
                    people("core", 1000, "Core people", "骨干人才数量"),
                    people("skilled", 10_000, "Skilled people", "技能人才数量"),
                    weight("top", 50, "a top scientist", "一名顶尖人才"),
                    weight("leading", 15, "a leading person", "一名领军人才"),
                    weight("core", 4, "a core person", "一名骨干人才"),
                    Field.amount(
                                    "retention",
                                    Dimension.SHARE,
                                    "Cut of the rate at which skilled people leave",
                                    "技能人才流失率的降幅")
                            .of(0.05, 0, 0.9, 0)
                            .source(
                                    "judgement; 107,000 graduates came or stayed in the first half of 2024",
                                    "经验判断；2024年上半年引进或留下10.7万名毕业生"),
                    Field.amount(
                                    "conversion",
                                    Dimension.SHARE,
                                    "Rise of the chance that a firm turns knowledge into an innovation, by teams that come",
                                    "引进团队带来的企业知识转化概率提高幅度")
                            .of(0, 0, 1, 0)
                            .source(Field.JUDGEMENT)),
            true);

    private static FieldType people(String id, double standard, String en, String zh) {
        return Field.amount(id, Dimension.NUMBER, en + " who come over the term", zh)
                .of(standard, 0, 1e7, 0)
                .source(
                        "tiers of 10, 100, 1,000 and 10,000 (Zhengguan News), whose meaning it does not tell",
                        "“十、百、千、万”（正观新闻），未说明各层次的含义");
    }

    private static FieldType weight(String tier, double standard, String en, String zh) {
        return Field.amount(
                        tier + "_weight",
                        Dimension.NUMBER,
                        "Skilled people that " + en + " counts for",
                        zh + "折合的技能人才数")
                .of(standard, 1, 1000, standard)
                .source(Field.JUDGEMENT);
    }

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
        double people = 0;
        for (String tier : TIERS) {
            double weight = tier.equals("skilled") ? 1 : lever.number(tier + "_weight");
            people += weight * lever.number(tier);
        }
        double days = lever.setting().timing().days();
        return new Inflow(lever, Cells.of(lever), people / days);
    }

    private record Inflow(LeverCase lever, Cells cells, double perDay) implements LeverEffect {
        @Override
        public boolean isSlow() {
            return true;
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            int clusters = lever.network().clusters.size();
            for (int k = 0; k < cells.size(); k++) {
                int cell = cells.cell()[k];
                double extent = intensity * lever.reachOfCell(cell);
                controls.economy.talent[cell / clusters] += extent * perDay * cells.share()[k];
            }
            for (int zone : lever.zones()) {
                double extent = intensity * lever.reachOfZone(zone, cells);
                controls.economy.quits[zone] *= Factors.of(1 - lever.number("retention"), extent);
            }
            double conversion = lever.number("conversion");
            for (int firm : lever.takers()) {
                controls.economy.conversion[firm] *= 1 + intensity * lever.reach(firm) * conversion;
            }
        }
    }
}
