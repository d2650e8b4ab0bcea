package org.liansim.shock;

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
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;

/**
 * Goods of a region wait outside the city, and goods for it inside, until the corridor opens again; or they take a
 * longer way. Final demand that waits longer than its patience is lost. Services pass.
 */
final class CorridorClosure implements ShockType {
    private static final SettingType DESCRIPTION = new SettingType(
            "corridor-closure",
            new Text(
                    "Goods from and to a region wait until a corridor opens again, or arrive later by a detour",
                    "往来某地区的货物须等通道重新开放，或经绕行延后到达"),
            List.of(Selector.CLUSTER, Selector.PRODUCT, Selector.REGION),
            List.of(
                    new FieldType(
                            "share",
                            new Text("Share of the goods that the corridor carries", "该通道承运货物的比例"),
                            new FieldType.Amount(Dimension.SHARE, new Range(1, 0, 1), 0),
                            false,
                            new Text(
                                    "judgement; the whole region is cut off when nothing else is said",
                                    "经验判断；未另行说明时整个地区中断")),
                    new FieldType(
                            "detour",
                            new Text(
                                    "Days that arriving goods take longer by another way; without one they wait",
                                    "到达货物绕行增加的天数；不设绕行则等待"),
                            new FieldType.Amount(Dimension.DURATION, new Range(0, 0, 120), 0),
                            false,
                            new Text(
                                    "judgement; sea in place of rail between China and Europe adds 20 to 30 days",
                                    "经验判断；中欧间以海运代替铁路多用20至30天"))),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Effect effect(ShockSetting setting, Network network) {
        Hits hits = new Hits(setting, network);
        double share = setting.values().number("share");
        double detour = setting.values().number("detour");
        if (detour > 0) {
            return new Detour(hits.outsideSuppliers(), share * detour);
        }
        int[] suppliers = hits.anyOutsideSuppliers();
        int[] slots = hits.anyGoodsSlots();
        if (suppliers.length + slots.length == 0) {
            throw hits.nothing("outside supplier or final demand");
        }
        int[] all = IntStream.concat(IntStream.of(hits.firmsOf(slots)), IntStream.of(suppliers))
                .toArray();
        return new Closure(all, suppliers, slots, share);
    }

    private record Detour(int[] hits, double days) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            for (int supplier : hits) {
                controls.delay[supplier] += intensity * days;
            }
        }
    }

    private record Closure(int[] hits, int[] suppliers, int[] slots, double share) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double open = 1 - intensity * share;
            for (int supplier : suppliers) {
                controls.heldUp[supplier] = 1 - (1 - controls.heldUp[supplier]) * open;
            }
            for (int slot : slots) {
                controls.shutOut[slot] = 1 - (1 - controls.shutOut[slot]) * open;
            }
        }
    }
}
