package org.liansim.shock;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;

/**
 * Outside suppliers may not be ordered from. Orders go to the other suppliers of the buyer by their contract shares; a
 * buyer without another one orders nothing. What was ordered before still arrives.
 */
final class InputBan implements ShockType {
    private static final SettingType DESCRIPTION = new SettingType(
            "input-ban",
            new Text(
                    "Goods of a region may no longer be ordered; orders go to the buyer's other suppliers, and what is on"
                            + " the way still arrives",
                    "不得再从某地区订购某些货物；订单转向买方的其他供应商，在途货物仍会到达"),
            List.of(Selector.CLUSTER, Selector.PRODUCT, Selector.REGION),
            List.of(),
            false);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Effect effect(ShockSetting setting, Network network) {
        return new Ban(new Hits(setting, network).outsideSuppliers());
    }

    private record Ban(int[] hits) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            for (int supplier : hits) {
                controls.banned[supplier] = true;
            }
        }
    }
}
