package org.liansim.lever;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.network.Network;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/** Firms are won for a place: plants that enter, or headquarters that book their orders there. */
final class AttractEntry implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "attract-entry",
            new Text("Firms are won for a place, evenly over the term", "招引企业落户，在期限内均匀到达"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT),
            List.of(
                    Field.word(
                            "kind",
                            new Text(
                                    "Plants enter; headquarters bring orders and no plant",
                                    "plant为落户生产的企业，headquarters为带来订单但不生产的总部"),
                            Field.JUDGEMENT,
                            "plant",
                            "headquarters"),
                    Field.amount("count", Dimension.NUMBER, "Firms that are won", "招引企业数量")
                            .of(10, 0, 1000, 0)
                            .source(
                                    "judgement; one vehicle anchor brought more than 100 suppliers in about four years (zlnznjj.com)",
                                    "经验判断；一家整车龙头约四年带来100多家供应商（zlnznjj.com）"),
                    Field.amount(
                                    "size",
                                    Dimension.NUMBER,
                                    "Their size over that of other entrants of their product, whose sizes are Pareto",
                                    "其规模相对同类产品其他新进入企业的倍数（后者规模服从帕累托分布）")
                            .of(1, 0.1, 20, 1)
                            .source(
                                    "judgement; suppliers that follow an anchor are as large as others",
                                    "经验判断；跟随龙头而来的供应商与其他企业规模相当"),
                    Field.amount(
                                    "orders",
                                    Dimension.FLOW,
                                    "Final demand that they bring to the firms of the target",
                                    "为目标范围内企业带来的最终需求")
                            .of(0, 0, 1e12, 0)
                            .source("judgement; to be given with headquarters", "经验判断；招引总部时须给定")),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.PROJECTS;
    }

    @Override
    public Effect effect(LeverCase lever) {
        Network network = lever.network();
        Cells cells = Cells.of(lever);
        double[] weight = new double[cells.size()];
        for (int k = 0; k < cells.size(); k++) {
            int cell = cells.cell()[k];
            double firms = 0;
            for (int firm : lever.firms()) {
                if (lever.cellOf(firm) == cell) {
                    weight[k] += network.weight[firm];
                    firms++;
                }
            }
            weight[k] /= firms;
        }
        boolean isPlant = lever.setting().values().word("kind").equals("plant");
        double perDay = isPlant ? lever.successes() / lever.setting().timing().days() : 0;
        return new Arrivals(lever, cells, weight, perDay, new Orders(lever, lever.number("orders") / 365));
    }

    /**
     * Entrants a day.
     *
     * @param weight real firms that a firm of each cell stands for
     */
    private record Arrivals(LeverCase lever, Cells cells, double[] weight, double perDay, Orders orders)
            implements LeverEffect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            for (int k = 0; moment.beginsMonth() && k < cells.size(); k++) {
                int cell = cells.cell()[k];
                double extent = intensity * lever.reachOfCell(cell);
                controls.economy.call(cell, extent * perDay * cells.share()[k] / weight[k], lever.number("size"));
            }
            orders.add(controls, intensity);
        }
    }
}
