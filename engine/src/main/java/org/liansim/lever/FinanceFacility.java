package org.liansim.lever;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.EconomyControls;
import org.liansim.model.Effect;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * Money for firms: equity of a guided fund, credit on better terms, or both linked. What a fund manages is not what it
 * invests: by 2021 a quarter of what China's government-guided funds aimed at had come about (Wei, Ang & Jia 2023).
 */
final class FinanceFacility implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "finance-facility",
            new Text("Money for firms: equity of a fund, credit, or both linked", "企业融资：基金股权投资、信贷或股债联动"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.STAGE),
            List.of(
                    Field.word(
                            "instrument",
                            new Text("Equity, credit, or equity that unlocks credit", "equity股权、credit信贷、linked股债联动"),
                            new Text("the three instruments of the zones' plans", "各园区规划中的三种方式"),
                            "equity",
                            "credit",
                            "linked"),
                    Field.amount("capital", Dimension.MONEY, "Capital that the fund manages", "基金管理规模")
                            .of(1e9, 0, 1e13, 0)
                            .source(
                                    "150 institutions with more than 150 bn yuan in the High-tech Zone (Zhengguan News), 1 bn each",
                                    "高新区150家机构管理资金超过1500亿元（正观新闻），平均每家10亿元"),
                    Field.amount("realised", Dimension.SHARE, "Share of it that is invested", "其中实际投出的比例")
                            .of(0.22, 0.05, 1, 0.22)
                            .source(
                                    "27 of 123.4 bn yuan of Zhengzhou's funds, 22 %; 26 % of China's (Wei, Ang & Jia, World Development 2023)",
                                    "郑州各基金1234亿元中的270亿元，即22 %；全国为26 %（Wei、Ang & Jia，World Development 2023）"),
                    Field.amount("investing", Dimension.DURATION, "Time over which it invests", "投资期")
                            .of(1826, 30, 3652, 1826)
                            .source("judgement; five years are customary", "经验判断；通常为五年"),
                    Field.amount("ticket", Dimension.MONEY, "Size of a round", "单笔投资额")
                            .of(1.1e8, 1e5, 1e10, 1.1e8)
                            .source("mean of Zhengzhou's funds, 0.11 bn yuan", "郑州各基金的平均值，1.1亿元"),
                    Field.amount(
                                    "early_share",
                                    Dimension.SHARE,
                                    "Share kept for firms below the stage of high-tech",
                                    "专投高新技术企业阶段之前企业的比例")
                            .of(0.3, 0, 1, 0.3)
                            .source(Field.JUDGEMENT),
                    Field.amount("exit_years", Dimension.NUMBER, "Years until a stake is sold", "退出年限")
                            .of(7, 1, 20, 7)
                            .source("judgement; five to ten years are customary", "经验判断；通常为五至十年"),
                    Field.amount(
                                    "public_share",
                                    Dimension.SHARE,
                                    "Share of what is invested that the public pays",
                                    "投资额中财政出资的比例")
                            .of(0.27, 0, 1, 0.27)
                            .source(
                                    "social capital of 3.7 yuan for each yuan of Zhengzhou's funds",
                                    "郑州各基金每1元带动社会资本3.7元"),
                    Field.amount("credit_limit", Dimension.NUMBER, "Factor on the credit limit of firms", "企业授信额度倍数")
                            .of(1.2, 1, 10, 1)
                            .source(Field.JUDGEMENT),
                    Field.amount("rate_cut", Dimension.RATE, "Interest that firms are spared", "企业少付的年利率")
                            .of(0.005, 0, 0.05, 0)
                            .source(
                                    "judgement; loans to small firms cost 4.5 to 5.5 % in 2023, the prime rate was 3.45 %",
                                    "经验判断；2023年小企业贷款利率为4.5至5.5 %，贷款市场报价利率为3.45 %"),
                    Field.amount(
                                    "linked",
                                    Dimension.NUMBER,
                                    "Factor on the credit that a yuan of public equity unlocks",
                                    "每元政府股权带动授信额的倍数")
                            .of(1, 0, 10, 0)
                            .source(Field.JUDGEMENT)),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.FUNDS;
    }

    @Override
    public Effect effect(LeverCase lever) {
        String instrument = lever.setting().values().word("instrument");
        return new Facility(lever, Cells.of(lever), !instrument.equals("credit"), !instrument.equals("equity"));
    }

    private record Facility(LeverCase lever, Cells cells, boolean equity, boolean credit)
            implements LeverEffect, Spending {
        @Override
        public boolean isSlow() {
            return true;
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            EconomyControls economy = controls.economy;
            double invested =
                    invested(moment.day() - lever.setting().timing().start().toEpochDay());
            for (int k = 0; equity && k < cells.size(); k++) {
                int cell = cells.cell()[k];
                double added = intensity * lever.reachOfCell(cell) * invested * cells.share()[k];
                if (added > 0) {
                    double weight = added / (economy.equity[cell] + added);
                    economy.equity[cell] += added;
                    mix(economy.publicShare, cell, "public_share", weight);
                    mix(economy.ticket, cell, "ticket", weight);
                    mix(economy.exitYears, cell, "exit_years", weight);
                    mix(economy.earlyShare, cell, "early_share", weight);
                    economy.linkedCredit[cell] +=
                            weight * ((credit ? lever.number("linked") : 0) - economy.linkedCredit[cell]);
                }
            }
            double limit = lever.number("credit_limit");
            double cut = lever.number("rate_cut");
            for (int firm : credit ? lever.takers() : new int[0]) {
                double extent = intensity * lever.reach(firm);
                economy.credit[firm] *= lever.power(limit, extent);
                economy.interest[firm] -= extent * cut;
            }
        }

        private void mix(double[] mean, int cell, String field, double weight) {
            mean[cell] += weight * (lever.number(field) - mean[cell]);
        }

        private double invested(double age) {
            double days = lever.number("investing");
            return equity && age < days ? lever.number("capital") * lever.number("realised") / days : 0;
        }

        @Override
        public double yuanPerDay(double age) {
            return lever.number("public_share") * invested(age);
        }
    }
}
