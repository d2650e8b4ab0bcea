package org.liansim.lever;

import java.util.List;
import java.util.stream.IntStream;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * A way to markets and suppliers gets faster or cheaper. A day costs as much as a tariff of 0.6 to 2.1 percent of the
 * goods' value (Hummels & Schaur, AER 103, 2013); how much more is sold follows from demand, not from this lever.
 */
final class TradeCorridor implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "trade-corridor",
            new Text("A way to markets and suppliers gets faster or cheaper", "贸易通道提速降费"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.STAGE, Selector.REGION),
            List.of(
                    Field.word(
                            "corridor",
                            new Text("Which way: a name only", "通道，仅作标注：rail铁路、air空中、land陆上、online网上、sea海上"),
                            new Text("four routes of the city's plan: air, land, online, sea", "全市规划的四路：空中、陆上、网上、海上"),
                            "rail",
                            "air",
                            "land",
                            "online",
                            "sea"),
                    Field.amount("transit_days", Dimension.DURATION, "Transit time that is saved", "节省的运输时间")
                            .of(5, 0, 60, 0)
                            .source(
                                    "judgement; China-Europe rail takes 11 days out and 13 in, the sea 30 to 40",
                                    "经验判断；中欧班列去程11天、回程13天，海运30至40天"),
                    Field.amount("clearance_days", Dimension.DURATION, "Time at the border that is saved", "节省的通关时间")
                            .of(1, 0, 30, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "frequency",
                                    Dimension.NUMBER,
                                    "Departures a week: half the gap is waited; 0 leaves it out",
                                    "每周班次，平均等待半个间隔；0为不计")
                            .of(0, 0, 1000, 0)
                            .source(Field.NAMED),
                    Field.amount(
                                    "day_cost",
                                    Dimension.SHARE,
                                    "What a day costs, of the value of the goods",
                                    "每天时间成本占货值的比例")
                            .of(0.008, 0, 0.03, 0.008)
                            .source(
                                    "0.6 to 2.1 % (Hummels & Schaur, AER 103, 2013)",
                                    "0.6至2.1 %（Hummels & Schaur，AER 103，2013）"),
                    Field.amount(
                                    "saving",
                                    Dimension.SHARE,
                                    "Freight and fees that are saved, of the value of the goods",
                                    "节省的运费和费用占货值的比例")
                            .of(0, -0.2, 0.3, 0)
                            .source("judgement; below 0 where the way costs more", "经验判断；运输成本更高时小于0"),
                    Field.amount("capacity", Dimension.SHARE, "Share of the trade that can take it", "可使用该通道的贸易比例")
                            .of(0.2, 0, 1, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount("imports", Dimension.SHARE, "Share of the imports that take it too", "使用该通道的进口比例")
                            .of(0, 0, 1, 0)
                            .source(Field.JUDGEMENT)),
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
        Network network = lever.network();
        boolean given = lever.setting().target().names().containsKey(Selector.REGION);
        int[] slots = IntStream.of(lever.hits().demandSlots())
                .filter(slot ->
                        given || network.marketAt(network.demandMarket[slot]).region() == Region.ABROAD)
                .toArray();
        double frequency = lever.number("frequency");
        double waiting = frequency > 0 ? 3.5 / frequency : 0;
        double days = Math.max(0, lever.number("transit_days") + lever.number("clearance_days") - waiting);
        int[] firm = IntStream.of(slots).map(lever.hits()::firmOf).toArray();
        int[] hits = slots.length == 0 ? lever.firms() : lever.hits().firmsOf(slots);
        return new Way(lever, slots, firm, hits, days * lever.number("day_cost") + lever.number("saving"));
    }

    /** Markets that are reached at less cost, by a share of the value of the goods. */
    private record Way(LeverCase lever, int[] slots, int[] firm, int[] hits, double saved) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            if (moment.beginsMonth()) {
                cheapen(controls, intensity);
            }
            double cheaper = Math.min(1, intensity * lever.number("imports")) * saved;
            for (int product = 0; cheaper != 0 && product < lever.network().products(); product++) {
                if (lever.hits().admitsProduct(product)) {
                    controls.price[product * Region.values().length + Region.ABROAD.ordinal()] *= 1 - cheaper;
                }
            }
        }

        private void cheapen(Controls controls, double intensity) {
            double factor = 1 - lever.number("capacity") * saved;
            for (int at = 0; at < slots.length; at++) {
                controls.economy.tradeCost[slots[at]] *= lever.power(factor, intensity * lever.reach(firm[at]));
            }
        }
    }
}
