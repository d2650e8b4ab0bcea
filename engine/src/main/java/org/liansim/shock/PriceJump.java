package org.liansim.shock;

import java.util.List;
import java.util.stream.IntStream;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Parameter.Range;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;

/**
 * What is bought outside the city costs more or less. Invoices of what arrives follow, and with them value added at
 * current prices; volumes do not change.
 */
final class PriceJump implements ShockType {
    private static final SettingType DESCRIPTION = new SettingType(
            "price-jump",
            new Text("What is bought outside the city costs more or less", "从市外购买的货物和服务涨价或降价"),
            List.of(Selector.CLUSTER, Selector.PRODUCT, Selector.REGION),
            List.of(new FieldType(
                    "factor",
                    new Text("Price over its level at the start", "价格相对初始水平的倍数"),
                    new FieldType.Amount(Dimension.SHARE, new Range(1.2, 0.1, 10), 1),
                    true,
                    new Text("to be given with each jump", "每次涨价须给定"))),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Effect effect(ShockSetting setting, Network network) {
        Hits hits = new Hits(setting, network);
        int[] cells = IntStream.range(0, network.products() * 3)
                .filter(cell -> cell % 3 != Region.LOCAL.ordinal()
                        && hits.admitsRegion(Region.values()[cell % 3])
                        && hits.admitsProduct(cell / 3)
                        && isBought(network, cell / 3))
                .toArray();
        if (cells.length == 0) {
            throw hits.nothing("product bought outside");
        }
        return new Jump(hits.anyOutsideSuppliers(), cells, setting.values().number("factor"));
    }

    private static boolean isBought(Network network, int product) {
        return IntStream.of(network.inputProduct).anyMatch(input -> input == product)
                && network.productAt(product).supply().localShare() < 1;
    }

    private record Jump(int[] hits, int[] cells, double factor) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            for (int cell : cells) {
                controls.price[cell] *= 1 + intensity * (factor - 1);
            }
        }
    }
}
