package org.liansim.shock;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Parameter.Range;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;

/**
 * Outside suppliers deliver no more than a share of their flow at rest, in proportion to what each buyer is owed, or
 * quote longer lead times, which buyers order ahead for. A sudden rise of the lead time stops arrivals for as long as it
 * is long; a published path of lead times belongs here as it is. As a squeeze below 100 % fades, the limit rises to
 * 100 %, and falls away at the end.
 */
final class SupplySqueeze implements ShockType {
    private static final double UNLIMITED = 10;

    private static final SettingType DESCRIPTION = new SettingType(
            "supply-squeeze",
            new Text("Outside suppliers deliver less, or later", "市外供应商减少供货或延长交期"),
            List.of(Selector.CLUSTER, Selector.PRODUCT, Selector.REGION),
            List.of(
                    new FieldType(
                            "capacity",
                            new Text(
                                    "What they deliver at most, over their flow at rest; 1000 % sets no limit",
                                    "最大供货量与常态供货量之比；1000 %表示不设上限"),
                            new FieldType.Amount(Dimension.SHARE, new Range(UNLIMITED, 0, UNLIMITED), UNLIMITED),
                            false,
                            "judgement; no limit when nothing else is said"),
                    new FieldType(
                            "lead_time",
                            new Text(
                                    "Mean time from order to receipt; never below the product's own",
                                    "从下单到收货的平均时间，不低于产品自身的交期"),
                            new FieldType.Course(Dimension.DURATION, new Range(182, 0, 1095)),
                            false,
                            "to be given from published lead times")),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Effect effect(ShockSetting setting, Network network) {
        return new Squeeze(new Hits(setting, network).outsideSuppliers(), setting.values(), network);
    }

    private record Squeeze(int[] hits, SettingValues values, Network network) implements Effect {
        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double capacity = values.number("capacity");
            double lead = values.at("lead_time", moment.day());
            for (int supplier : hits) {
                if (capacity < UNLIMITED) {
                    double limit = capacity < 1 ? 1 - intensity * (1 - capacity) : capacity;
                    controls.limit[supplier] = Math.min(controls.limit[supplier], limit);
                }
                double usual =
                        network.productAt(network.product[supplier]).lead().meanDays();
                if (lead > usual) {
                    controls.delay[supplier] += intensity * (lead - usual);
                }
            }
        }
    }
}
