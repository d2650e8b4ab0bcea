package org.liansim.lever;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Parameter.Range;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/** Demand is won for firms of the city, such as new models for a car plant; the public may buy a part of it. */
final class DemandAllocation implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "demand-allocation",
            new Text("Final demand is won for firms, such as new models for a plant", "为企业争取最终需求，如向工厂投放新车型"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.STAGE, Selector.REGION),
            List.of(
                    new FieldType(
                            "volume",
                            new Text("Demand that is won, in yuan a year, in place of the share", "争取到的年需求额，用于替代share"),
                            new FieldType.Course(Dimension.FLOW, new Range(1e9, 0, 1e12)),
                            false,
                            new Text(
                                    "to be given with each allocation; vehicle plants of the city ran at half their capacity in 2023, 0.80 of 1.61 million",
                                    "每次配置须给定；2023年全市整车厂产能利用约一半，161万辆中的80万辆")),
                    Field.amount(
                                    "share",
                                    Dimension.SHARE,
                                    "Demand that is won over that of the start",
                                    "争取到的需求相对初始需求的比例")
                            .of(0.1, 0, 1, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "exclusivity",
                                    Dimension.SHARE,
                                    "Share of it that is new to the city; the rest is taken from its other makers",
                                    "其中对全市为新增的比例，其余来自市内其他同类企业")
                            .of(1, 0, 1, 1)
                            .source(Field.JUDGEMENT),
                    Field.amount("public_share", Dimension.SHARE, "Share of it that the public buys", "其中由公共部门采购的比例")
                            .of(0, 0, 1, 0)
                            .source(
                                    "judgement; the city aimed at 800 to 1,000 fuel-cell vehicles in 2023, most of them public",
                                    "经验判断；全市2023年目标为800至1,000辆燃料电池车，多为公用车辆")),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.MARKETS;
    }

    @Override
    public Effect effect(LeverCase lever) {
        int[] won = lever.hits().demandSlots();
        Network network = lever.network();
        boolean[] isMade = new boolean[network.products()];
        IntStream.of(won).map(lever.hits()::firmOf).forEach(firm -> isMade[network.product[firm]] = true);
        int[] others = IntStream.range(0, network.demandMarket.length)
                .filter(slot -> isMade[network.product[lever.hits().firmOf(slot)]])
                .filter(slot -> Arrays.binarySearch(won, slot) < 0)
                .toArray();
        return new Shift(lever, won, others, base(network, won), base(network, others));
    }

    private static double base(Network network, int[] slots) {
        return IntStream.of(slots).mapToDouble(slot -> network.demandBase[slot]).sum();
    }

    /** Slots that win and slots of the same products that lose, with their demand at the start [yuan/day]. */
    private record Shift(LeverCase lever, int[] won, int[] others, double base, double otherBase)
            implements Effect, Spending {
        @Override
        public int[] hits() {
            return lever.hits().firmsOf(won);
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            Hits hits = lever.hits();
            double share = perDay(moment.day()) / base;
            double taken = 0;
            for (int slot : won) {
                double extent = intensity * lever.reach(hits.firmOf(slot));
                controls.demand[slot] *= 1 + extent * share;
                taken += extent * share * lever.network().demandBase[slot];
            }
            taken *= 1 - lever.number("exclusivity");
            for (int slot : others) {
                controls.demand[slot] *= Math.max(0, 1 - taken / otherBase);
            }
        }

        private double perDay(double day) {
            double volume = lever.setting().values().at("volume", day);
            return Double.isNaN(volume) ? lever.number("share") * base : volume / 365;
        }

        @Override
        public double yuanPerDay(double age) {
            return lever.number("public_share")
                    * perDay(lever.setting().timing().start().toEpochDay() + age);
        }
    }
}
