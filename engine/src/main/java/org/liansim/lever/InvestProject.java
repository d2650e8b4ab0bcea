package org.liansim.lever;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.liansim.kernel.State;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.network.Network;
import org.liansim.random.Quantiles;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * Investment projects: signed over some time, begun after a delay, spent while they are built, and then capacity of the
 * firms in the target. Sizes are drawn (lognormal) and scaled to the total. Only the industrial part becomes capacity.
 */
final class InvestProject implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "invest-project",
            new Text("Investment projects are signed, begun, built, and become capacity", "投资项目签约、开工、建设并形成产能"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM),
            List.of(
                    Field.amount("count", Dimension.NUMBER, "Projects", "项目数量")
                            .of(10, 0, 10_000, 0)
                            .source(
                                    "419 projects of the Economic Development Zone in a year (Zhengguan News)",
                                    "经开区全年419个项目（正观新闻）"),
                    Field.amount("total", Dimension.MONEY, "Investment in all of them", "总投资")
                            .of(7.27e9, 0, 1e13, 0)
                            .source(
                                    "304.68 bn yuan in 419 projects, 0.727 bn each (Zhengguan News)",
                                    "419个项目总投资3046.8亿元，平均7.27亿元（正观新闻）"),
                    Field.amount("dispersion", Dimension.NUMBER, "Coefficient of variation of their sizes", "项目规模的变异系数")
                            .of(1, 0, 5, 1)
                            .source("judgement; lognormal sizes", "经验判断；规模服从对数正态分布"),
                    Field.amount(
                                    "industrial_share",
                                    Dimension.SHARE,
                                    "Share that becomes capacity of firms",
                                    "形成企业产能的投资比例")
                            .of(0.3, 0, 1, 0.3)
                            .source(
                                    "judgement; lists of projects hold roads, housing and services too",
                                    "经验判断；项目清单还包括道路、住房和服务"),
                    Field.amount(
                                    "capital_per_output",
                                    Dimension.NUMBER,
                                    "Yuan of investment for a yuan of capacity a year",
                                    "每元年产能所需投资（元）")
                            .of(0.6, 0.05, 10, 0.6)
                            .source(
                                    "judgement; fixed assets of Chinese industry are 0.4 to 0.7 of a year's revenue",
                                    "经验判断；中国工业固定资产为年收入的0.4至0.7倍"),
                    Field.amount(
                                    "own_orders",
                                    Dimension.SHARE,
                                    "Share of the new capacity that brings its own orders",
                                    "自带订单的新增产能比例")
                            .of(0, 0, 1, 0)
                            .source("judgement; the rest has to find its demand", "经验判断；其余须自行开拓需求"),
                    Field.amount("signing", Dimension.DURATION, "Time over which they are signed, evenly", "签约时间跨度")
                            .of(365, 0, 3652, 365)
                            .source("a year's list of projects", "一年的项目清单"),
                    Field.amount(
                                    "sign_to_start",
                                    Dimension.DURATION,
                                    "Time from signing to the start of building",
                                    "签约到开工的时间")
                            .of(108, 0, 1826, 108)
                            .source(
                                    "37 days at best, for a vehicle plant, to 180 (press reports on BYD); the middle",
                                    "最快37天（整车厂），最长180天（关于比亚迪的报道）；取中值"),
                    Field.amount(
                                    "building",
                                    Dimension.DURATION,
                                    "Time from the start of building to production",
                                    "开工到投产的时间")
                            .of(715, 30, 3652, 715)
                            .source(
                                    "17 months at best, for a vehicle plant, to 30 (press reports on BYD); the middle",
                                    "最快17个月（整车厂），最长30个月（关于比亚迪的报道）；取中值"),
                    Field.word(
                            "profile",
                            new Text(
                                    "How spending runs over the building time: evenly, or rising or falling in a line",
                                    "建设期支出分布：even均匀、rising线性递增、falling线性递减"),
                            Field.JUDGEMENT,
                            "even",
                            "rising",
                            "falling"),
                    Field.names(
                            "goods",
                            new Text("Products of the city that building buys", "建设期间采购的本市产品"),
                            FieldType.Kind.PRODUCT),
                    Field.amount(
                                    "goods_share",
                                    Dimension.SHARE,
                                    "Share of the spending that buys them",
                                    "投资中用于采购这些产品的比例")
                            .of(0.02, 0, 1, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "public_share",
                                    Dimension.SHARE,
                                    "Share of the spending that the public pays",
                                    "财政承担的投资比例")
                            .of(0.1, 0, 1, 0.1)
                            .source(Field.JUDGEMENT)),
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
        Quantiles law = Quantiles.logNormal(1, Math.max(1e-9, lever.number("dispersion")));
        double[] drawn = IntStream.range(0, lever.items())
                .mapToDouble(item -> law.at(lever.uniform("", "size", item)))
                .toArray();
        double scale =
                lever.number("total") / Math.max(1e-300, DoubleStream.of(drawn).sum());
        double[] yuan = IntStream.range(0, drawn.length)
                .filter(lever::succeeds)
                .mapToDouble(item -> drawn[item] * scale)
                .toArray();
        double capacity = IntStream.of(lever.firms())
                .mapToDouble(firm -> network.capacity[firm])
                .sum();
        SortedSet<String> goods = lever.setting().values().listed("goods");
        int[] goodsSlots = IntStream.range(0, network.demandMarket.length)
                .filter(slot -> goods.contains(network.productAt(
                                network.marketAt(network.demandMarket[slot]).product())
                        .id()))
                .toArray();
        return new Projects(lever, new Pipeline(lever, lever.number("signing")), yuan, capacity, goodsSlots);
    }

    /**
     * Projects that come about.
     *
     * @param yuan size of each
     * @param capacity of the firms in the target at the start [yuan/day]
     * @param goods demand slots of what building buys
     */
    private record Projects(LeverCase lever, Pipeline pipeline, double[] yuan, double capacity, int[] goods)
            implements LeverEffect, Spending {
        @Override
        public void pass(State run) {
            pipeline.pass(run);
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double slowness = 0;
            int[] firms = lever.firms();
            for (int firm : firms) {
                slowness += controls.economy.administration[lever.network().zone[firm]] / firms.length;
            }
            pipeline.pass(moment.day(), slowness);
            double begun = lever.number("sign_to_start");
            double done = begun + lever.number("building");
            double finished = 0;
            double spending = 0;
            for (int item = 0; item < yuan.length; item++) {
                if (pipeline.isOpen(item, done)) {
                    finished += yuan[item];
                } else if (pipeline.isOpen(item, begun)) {
                    spending += spending(item, pipeline.progress(item, begun, done));
                }
            }
            double added =
                    finished * lever.number("industrial_share") / lever.number("capital_per_output") / 365 / capacity;
            for (int firm : moment.beginsMonth() ? lever.takers() : new int[0]) {
                controls.economy.projects[firm] += intensity * lever.reach(firm) * added;
            }
            order(controls, intensity * spending * lever.number("goods_share"));
            bring(controls, intensity, added * lever.number("own_orders"));
        }

        private void order(Controls controls, double yuanPerDay) {
            double base = 0;
            for (int slot : goods) {
                base += lever.network().demandBase[slot];
            }
            for (int slot : goods) {
                controls.demand[slot] *= 1 + yuanPerDay / base;
            }
        }

        private void bring(Controls controls, double intensity, double share) {
            Network network = lever.network();
            for (int firm : lever.takers()) {
                for (int slot = network.demandStart[firm]; slot < network.demandStart[firm + 1]; slot++) {
                    controls.demand[slot] *= 1 + intensity * lever.reach(firm) * share;
                }
            }
        }

        /** Spending on a project, by the part of its building time that is over [yuan/day]. */
        private double spending(int item, double progress) {
            double even = yuan[item] / lever.number("building");
            return switch (lever.setting().values().word("profile")) {
                case "rising" -> 2 * progress * even;
                case "falling" -> 2 * (1 - progress) * even;
                default -> even;
            };
        }

        /** Public spending at the plan's pace: each project over its building time, delays as stated. */
        @Override
        public double yuanPerDay(double age) {
            double begun = lever.number("sign_to_start");
            double building = lever.number("building");
            double spending = 0;
            for (int item = 0; item < yuan.length; item++) {
                double since = age - lever.number("signing") * item / yuan.length - begun;
                spending += since >= 0 && since < building ? spending(item, since / building) : 0;
            }
            return spending * lever.number("public_share");
        }
    }
}
