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
 * Outside suppliers deliver no more than a share of their flow at rest and what they can add to it, in proportion to what
 * each buyer is owed, or quote longer lead times, which buyers order ahead for. A sudden rise of the lead time stops
 * arrivals for as long as it is long; a published path of lead times belongs here as it is. As a squeeze fades, the limit
 * rises to 100 % and the spare, and falls away at the end.
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
                                    "What is left of their flow at rest; 100 % cuts nothing",
                                    "相对常态供货量的剩余比例；100 %表示不削减"),
                            new FieldType.Amount(Dimension.SHARE, new Range(1, 0, 1), 1),
                            false,
                            new Text("judgement; nothing is cut when nothing else is said", "经验判断；未另行说明时不削减")),
                    new FieldType(
                            "spare",
                            new Text(
                                    "What they can add to that at most, over their flow at rest; 1000 % sets no limit"
                                            + " unless the capacity does",
                                    "在此之上最多可增加的供货量与常态供货量之比；1000 %表示除产能限制外不设上限"),
                            new FieldType.Amount(Dimension.SHARE, new Range(UNLIMITED, 0, UNLIMITED), UNLIMITED),
                            false,
                            new Text("judgement; no limit when nothing else is said", "经验判断；未另行说明时无上限")),
                    new FieldType(
                            "lead_time",
                            new Text(
                                    "Mean time from order to receipt; never below the product's own",
                                    "从下单到收货的平均时间，不低于产品自身的交期"),
                            new FieldType.Course(Dimension.DURATION, new Range(182, 0, 1095)),
                            false,
                            new Text("to be given from published lead times", "按公布的交货期给定"))),
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
            double cut = intensity * (1 - values.number("capacity"));
            double spare = values.number("spare");
            double limit = 1 - cut + (spare < UNLIMITED ? spare : 0);
            double lead = values.at("lead_time", moment.day());
            for (int supplier : hits) {
                if (cut > 0 || spare < UNLIMITED) {
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
