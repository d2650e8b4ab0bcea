package org.liansim.lever;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * Research and development costs firms less. Part of the research that is reported besides is other spending under a new
 * name (Chen, Liu, Suarez Serrato & Xu, AER 111, 2021).
 */
final class RndIncentive implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "rnd-incentive",
            new Text("Research and development costs firms less", "降低企业研发成本"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.STAGE),
            List.of(
                    Field.word(
                            "instrument",
                            new Text(
                                    "A share of the cost is paid, at once or afterwards, or it is deducted from tax again",
                                    "subsidy为事前补贴，award为事后奖励，super-deduction为加计扣除"),
                            new Text("the three instruments of the High-tech Zone's plan", "高新区规划中的三种方式"),
                            "subsidy",
                            "award",
                            "super-deduction"),
                    Field.amount(
                                    "rate",
                                    Dimension.SHARE,
                                    "Share of the cost that is paid, or deducted besides the whole",
                                    "补贴或奖励占研发费用的比例，或加计扣除比例")
                            .of(0.1, 0, 2, 0)
                            .source(
                                    "100 % super-deduction for all firms from 2023 (Ministry of Finance, notice 7 of 2023); subsidies judgement",
                                    "2023年起所有企业研发费用按100 %加计扣除（财政部公告2023年第7号）；补贴为经验判断"),
                    Field.amount("tax_rate", Dimension.SHARE, "Profit tax of those who deduct", "扣除者适用的企业所得税率")
                            .of(0.25, 0.05, 0.4, 0.25)
                            .source(
                                    "25 %, for high-tech enterprises 15 % (Enterprise Income Tax Law)",
                                    "25 %，高新技术企业15 %（企业所得税法）"),
                    Field.amount(
                                    "relabelled",
                                    Dimension.SHARE,
                                    "Share of the additional reported research that is other spending",
                                    "新增申报研发中属于其他支出改头换面的比例")
                            .of(0.3, 0, 0.9, 0)
                            .source(
                                    "30 % (AER 111, 2021); 45 % in an earlier version, range 30 to 45 %",
                                    "30 %（AER 111，2021）；早期版本为45 %，区间30至45 %"),
                    Field.word(
                            "eligible",
                            new Text(
                                    "All firms, or small ones with less than 400 million yuan a year",
                                    "all为全部企业，small为年营收4亿元以下的中小企业"),
                            new Text(
                                    "upper limit of medium industrial firms (National Bureau of Statistics, 2017)",
                                    "中型工业企业上限（国家统计局，2017）"),
                            "all",
                            "small")),
            true);

    private static final double SMALL = 4e8;

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
        double rate = lever.number("rate");
        double tax = lever.number("tax_rate");
        boolean isDeduction = lever.setting().values().word("instrument").equals("super-deduction");
        double factor = isDeduction ? (1 - tax * (1 + rate)) / (1 - tax) : 1 - rate;
        boolean isForSmall = lever.setting().values().word("eligible").equals("small");
        return new Relief(lever, Math.max(0.05, factor), isForSmall);
    }

    private record Relief(LeverCase lever, double factor, boolean isForSmall) implements LeverEffect {
        @Override
        public boolean isSlow() {
            return true;
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double part = lever.number("relabelled");
            for (int firm : lever.takers()) {
                double perYear = lever.network().output[firm] * 365 / lever.network().weight[firm];
                double extent = isForSmall && perYear >= SMALL ? 0 : intensity * lever.reach(firm);
                controls.economy.researchCost[firm] *= lever.power(factor, extent);
                if (factor < 1 && extent > 0) {
                    double[] relabelled = controls.economy.relabelled;
                    relabelled[firm] = Math.max(relabelled[firm], part);
                }
            }
        }
    }
}
