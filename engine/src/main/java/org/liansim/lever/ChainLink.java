package org.liansim.lever;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.network.Network;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * Buyers are led to local suppliers, as far as these can deliver, and suppliers are won for what they buy. Buyers change
 * slowly: half of the links of a network are new after 13 months (see the sources).
 */
final class ChainLink implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "chain-link",
            new Text("Buyers are led to local suppliers, as far as these can deliver", "引导企业转向本地配套，以本地供应能力为限"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.STAGE),
            List.of(
                    Field.names(
                            "inputs",
                            new Text(
                                    "What is to be bought locally; all inputs when not given", "拟转为本地采购的投入品，不写则为全部投入品"),
                            FieldType.Kind.PRODUCT),
                    Field.amount(
                                    "points",
                                    Dimension.SHARE,
                                    "Added to the local share of each input",
                                    "各投入品本地采购份额提高的百分点")
                            .of(0.12, 0, 0.5, 0)
                            .source(
                                    "local supply of equipment makers of Zhengzhou from 40 % by 10 to 15 points in three years (dzb.zzrbnews.com 89859); size judgement",
                                    "郑州装备企业本地配套率三年内由40 %提高10至15个百分点（dzb.zzrbnews.com 89859）；幅度为经验判断"),
                    Field.amount(
                                    "local_share_target",
                                    Dimension.SHARE,
                                    "Local share above which an input is not raised",
                                    "本地采购份额的上限目标")
                            .of(1, 0, 1, 1)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "search_cost",
                                    Dimension.NUMBER,
                                    "Factor on the cost of finding suppliers, by which links take longer to change",
                                    "寻找供应商成本的倍数，供应关系调整所需时间随之同比变化")
                            .of(1, 0.2, 1, 1)
                            .source(
                                    "judgement, no usable estimate is known; links last 13 months by half (Hungary, arXiv 2503.20594), and where it costs less to find suppliers firms have more of them (Bernard, Moxnes & Saito, JPE 127, 2019)",
                                    "经验判断，无可用估计；供应关系的半衰期为13个月（匈牙利，arXiv 2503.20594），寻找供应商的成本越低，企业的供应商越多（Bernard、Moxnes & Saito，JPE 127，2019）"),
                    Field.amount("density", Dimension.NUMBER, "Suppliers won in a year", "每年新引入的供应商数量")
                            .of(0, 0, 100, 0)
                            .source(
                                    "judgement; a vehicle anchor brought more than 100 suppliers in about four years (zlnznjj.com)",
                                    "经验判断；一家整车龙头约四年带来100多家供应商（zlnznjj.com）")),
            true,
            Optional.of("the larger share holds for each input"));

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
        SortedSet<String> inputs = lever.setting().values().listed("inputs");
        boolean[] chosen = new boolean[network.inputProduct.length];
        double[] room = new double[network.inputProduct.length];
        for (int firm : lever.firms()) {
            for (int k = network.inputStart[firm]; k < network.inputStart[firm + 1]; k++) {
                String product = network.productAt(network.inputProduct[k]).id();
                chosen[k] = inputs.isEmpty() || inputs.contains(product);
                if (chosen[k]) {
                    room[k] = Math.max(0, lever.number("local_share_target") - localShare(network, k));
                }
            }
        }
        double[] entry = new double[network.firms];
        double makers = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            boolean isMaker =
                    inputs.contains(network.productAt(network.product[firm]).id());
            entry[firm] = isMaker ? network.output[firm] : 0;
            makers += entry[firm];
        }
        for (int firm = 0; firm < network.firms && makers > 0; firm++) {
            entry[firm] *= lever.number("density") / 365 / makers / network.weight[firm];
        }
        return new Links(lever, chosen, room, entry);
    }

    private static double localShare(Network network, int input) {
        double share = 0;
        for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
            share += network.linkSupplier[link] < network.firms ? network.linkShare[link] : 0;
        }
        return share;
    }

    /**
     * Local shares of inputs, how fast they change, and entrants among their makers.
     *
     * @param chosen whether each input is meant
     * @param room by how much the share of each input may rise
     * @param entry entrants a day, by the maker whose cell they enter
     */
    private record Links(LeverCase lever, boolean[] chosen, double[] room, double[] entry) implements LeverEffect {
        @Override
        public boolean isSlow() {
            return true;
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            Network network = lever.network();
            double points = lever.number("points");
            double searchCost = lever.number("search_cost");
            for (int firm : lever.takers()) {
                double extent = intensity * lever.reach(firm);
                double wanted = extent * points;
                double cost = lever.power(searchCost, extent);
                for (int k = network.inputStart[firm]; k < network.inputStart[firm + 1]; k++) {
                    double[] share = controls.economy.localShare;
                    share[k] = Math.max(share[k], Math.min(wanted, room[k]));
                    controls.economy.searchCost[k] *= chosen[k] ? cost : 1;
                }
            }
            for (int firm = 0; firm < network.firms; firm++) {
                int cell = lever.cellOf(firm);
                if (entry[firm] > 0 && cell >= 0) {
                    controls.economy.call(cell, intensity * lever.reachOfCell(cell) * entry[firm], 1);
                }
            }
        }
    }
}
