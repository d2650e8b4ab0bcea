package org.liansim.lever;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.network.Network;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * A technology spreads among firms along a logistic curve, each firm by its own luck, and makes them more productive,
 * better, or more reliable. Buyers may turn from one product to another meanwhile, such as from fuel cars to electric
 * ones, and with them what goes into the products.
 */
final class TechUpgrade implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "tech-upgrade",
            new Text(
                    "A technology spreads among firms and raises productivity, quality or yield",
                    "技术在企业间扩散，提高生产率、质量或良品率"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.STAGE),
            List.of(
                    Field.word(
                            "technology",
                            new Text("What spreads: a name only", "扩散的技术，仅作标注：digital数字化、process工艺、product-mix产品结构"),
                            Field.NAMED,
                            "digital",
                            "process",
                            "product-mix"),
                    Field.amount("productivity", Dimension.SHARE, "Rise of an adopter's productivity", "采用者生产率的提高幅度")
                            .of(0.05, 0, 0.5, 0)
                            .source("judgement; 3 to 8 %, no usable estimate is known", "经验判断；3至8 %，无可用估计"),
                    Field.amount("quality", Dimension.SHARE, "Rise of an adopter's quality", "采用者产品质量的提高幅度")
                            .of(0, 0, 0.5, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "yield",
                                    Dimension.SHARE,
                                    "Rise of what an adopter makes of the same labour and inputs",
                                    "采用者以同样人工与投入所得良品的提高幅度")
                            .of(0, 0, 0.5, 0)
                            .source("judgement, no usable estimate is known; 0 to 5 %", "经验判断，无可用估计；0至5 %"),
                    Field.amount(
                                    "lead_time_variance",
                                    Dimension.NUMBER,
                                    "Factor on the variance of the times that an adopter's deliveries take",
                                    "采用者交货时间方差的倍数")
                            .of(1, 0, 1, 1)
                            .source("judgement, no usable estimate is known; 0.5 to 1", "经验判断，无可用估计；0.5至1"),
                    Field.amount(
                                    "spread",
                                    Dimension.DURATION,
                                    "Time from 10 % to 90 % of the adopters",
                                    "采用率从10 %到90 %所需时间")
                            .of(1644, 28, 7305, 1644)
                            .source("judgement; 3 to 6 years", "经验判断；3至6年"),
                    Field.names(
                            "shift_from",
                            new Text("Products that buyers turn away from", "需求转出的产品"),
                            FieldType.Kind.PRODUCT),
                    Field.names("shift_to", new Text("Products that they turn to", "需求转入的产品"), FieldType.Kind.PRODUCT),
                    Field.amount(
                                    "shift",
                                    Dimension.SHARE,
                                    "Share of the demand that turns when all have adopted",
                                    "全部采用后转移的需求比例")
                            .of(0, 0, 1, 0)
                            .source(
                                    "judgement; the recipes of the products give the change of inputs",
                                    "经验判断；投入变化由产品配方给定")),
            true);

    private static final double LN_9 = StrictMath.log(9);

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
        Network network = lever.network();
        double spread = lever.number("spread");
        double[] adoption = new double[network.firms];
        for (int firm : lever.firms()) {
            double u = lever.uniform(network.name[firm], "adoption", 0);
            adoption[firm] = spread / 2 + spread / (2 * LN_9) * StrictMath.log(u / (1 - u));
        }
        return new Diffusion(lever, adoption, Shift.of(lever));
    }

    /**
     * Adoption by firms.
     *
     * @param adoption days since the start at which each firm adopts; the first tenth at once
     */
    private record Diffusion(LeverCase lever, double[] adoption, Shift shift) implements LeverEffect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double age = moment.day() - lever.setting().timing().start().toEpochDay();
            if (moment.beginsMonth()) {
                adopt(controls, intensity, age);
            }
            narrow(controls, intensity, age);
            double spread = lever.number("spread");
            double adopters = 1 / (1 + StrictMath.exp(-(age - spread / 2) * 2 * LN_9 / spread));
            shift.apply(controls, Math.min(1, intensity * adopters * lever.number("shift")));
        }

        private void adopt(Controls controls, double intensity, double age) {
            double productivity = 1 + lever.number("productivity");
            double quality = 1 + lever.number("quality");
            double yield = 1 + lever.number("yield");
            for (int firm : lever.takers()) {
                if (adoption[firm] <= age) {
                    double extent = intensity * lever.reach(firm);
                    controls.economy.technology[firm] *= lever.power(productivity, extent);
                    controls.economy.quality[firm] *= lever.power(quality, extent);
                    controls.economy.yields[firm] *= lever.power(yield, extent);
                }
            }
        }

        private void narrow(Controls controls, double intensity, double age) {
            double deviation = StrictMath.sqrt(lever.number("lead_time_variance"));
            for (int firm : lever.takers()) {
                if (adoption[firm] <= age) {
                    controls.deliverySpread[firm] *= lever.power(deviation, intensity * lever.reach(firm));
                }
            }
        }
    }

    /** Demand slots that lose and that win, with what they sell at the start [yuan/day]. */
    private record Shift(int[] loses, int[] wins, double lost, double won) {
        static Shift of(LeverCase lever) {
            Network network = lever.network();
            int[] loses = made(network, lever.setting().values().listed("shift_from"));
            int[] wins = made(network, lever.setting().values().listed("shift_to"));
            return new Shift(loses, wins, base(network, loses), base(network, wins));
        }

        private static int[] made(Network network, SortedSet<String> products) {
            return IntStream.range(0, network.demandMarket.length)
                    .filter(slot -> products.contains(network.productAt(
                                    network.marketAt(network.demandMarket[slot]).product())
                            .id()))
                    .toArray();
        }

        private static double base(Network network, int[] slots) {
            double sum = 0;
            for (int slot : slots) {
                sum += network.demandBase[slot];
            }
            return sum;
        }

        void apply(Controls controls, double share) {
            if (lost > 0 && won > 0) {
                for (int slot : loses) {
                    controls.demand[slot] *= 1 - share;
                }
                for (int slot : wins) {
                    controls.demand[slot] *= 1 + share * lost / won;
                }
            }
        }
    }
}
