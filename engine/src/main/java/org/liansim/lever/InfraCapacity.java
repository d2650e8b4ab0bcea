package org.liansim.lever;

import java.util.List;
import java.util.SortedSet;
import org.liansim.kernel.State;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * Facilities that firms share: a pilot line adds slots for innovations that wait for one, floor space makes room for
 * entrants, and computing, clean utilities and hydrogen make what firms buy for them cheaper.
 */
final class InfraCapacity implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "infra-capacity",
            new Text("Facilities that firms share: pilot lines, computing, space, utilities", "共享设施：中试线、算力、厂房空间、公用工程"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT),
            List.of(
                    Field.word(
                            "resource",
                            new Text(
                                    "What is shared",
                                    "共享的资源：pilot-line中试线、compute算力、clean-utilities洁净公用工程、space空间、hydrogen氢能"),
                            Field.NAMED,
                            "pilot-line",
                            "compute",
                            "clean-utilities",
                            "space",
                            "hydrogen"),
                    Field.amount("count", Dimension.NUMBER, "Facilities", "设施数量")
                            .of(1, 0, 1000, 0)
                            .source(Field.NAMED),
                    Field.amount(
                                    "capacity",
                                    Dimension.NUMBER,
                                    "Of each: pilot slots, or firms for which there is room in a year",
                                    "每处设施的中试名额，或每年可容纳的新企业数")
                            .of(2, 0, 1000, 0)
                            .source(
                                    "judgement; the building of the sensor pilot platform has 60,000 square metres (zhengzhou.gov.cn)",
                                    "经验判断；传感器中试平台建筑面积6万平方米（zhengzhou.gov.cn）"),
                    Field.names(
                            "inputs",
                            new Text("What becomes cheaper, such as computing services", "价格下降的投入品，如算力服务"),
                            FieldType.Kind.PRODUCT),
                    Field.amount("price_cut", Dimension.SHARE, "Cut of the price at the facility", "设施服务价格的降幅")
                            .of(0.1, 0, 0.9, 0)
                            .source(
                                    "judgement; what one yuan of computing moves in output is a claim, not an estimate",
                                    "经验判断；每1元算力带动产出之说为主张，而非估计"),
                    Field.amount(
                                    "served",
                                    Dimension.SHARE,
                                    "Share of the need for it that one facility serves",
                                    "单处设施满足的需求比例")
                            .of(0.1, 0, 1, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "opening",
                                    Dimension.DURATION,
                                    "Time from the start until a facility opens",
                                    "从启动到投用的时间")
                            .of(640, 0, 3652, 640)
                            .source("12 to 30 months (zhengzhou.gov.cn)", "12至30个月（zhengzhou.gov.cn）")),
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
        String resource = lever.setting().values().word("resource");
        return new Facilities(lever, Cells.of(lever), new Pipeline(lever, 0), resource);
    }

    private record Facilities(LeverCase lever, Cells cells, Pipeline pipeline, String resource) implements LeverEffect {
        @Override
        public void pass(State run) {
            pipeline.pass(run);
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double reach = 0;
            double slowness = 0;
            int clusters = lever.network().clusters.size();
            for (int k = 0; k < cells.size(); k++) {
                reach += cells.share()[k] * lever.reachOfCell(cells.cell()[k]);
                slowness += cells.share()[k] * controls.economy.administration[cells.cell()[k] / clusters];
            }
            pipeline.pass(moment.day(), slowness);
            int open = pipeline.open(lever.number("opening"));
            for (int k = 0; moment.beginsMonth() && k < cells.size(); k++) {
                double added = intensity
                        * lever.reachOfCell(cells.cell()[k])
                        * open
                        * lever.number("capacity")
                        * cells.share()[k];
                if (resource.equals("pilot-line")) {
                    controls.economy.pilotSlots[cells.cell()[k]] += added;
                } else if (resource.equals("space")) {
                    controls.economy.call(cells.cell()[k], added / 365, 1);
                }
            }
            cheapen(controls, intensity * reach * open);
        }

        private void cheapen(Controls controls, double extent) {
            Network network = lever.network();
            SortedSet<String> inputs = lever.setting().values().listed("inputs");
            double served = Math.min(1, extent * lever.number("served"));
            for (int product = 0; product < network.products(); product++) {
                if (inputs.contains(network.productAt(product).id())) {
                    for (Region region : Region.values()) {
                        int cell = product * Region.values().length + region.ordinal();
                        controls.price[cell] *= 1 - lever.number("price_cut") * served;
                    }
                }
            }
        }
    }
}
