package org.liansim.lever;

import java.util.List;
import org.liansim.kernel.State;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * Institutes, laboratories, pilot lines or a science city: public research that adds to the knowledge of a place, reaches
 * other places, and helps firms to turn knowledge into innovations. It opens some time after it is signed.
 */
final class PlatformLaunch implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "platform-launch",
            new Text("Institutes, laboratories, pilot lines or a science city open", "建设研究院、实验室、中试平台或科学城"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT),
            List.of(
                    Field.word(
                            "kind",
                            new Text(
                                    "What is opened; only pilot lines have slots",
                                    "institute研究院、lab实验室、pilot中试平台、science-city科学城；仅中试平台有名额"),
                            Field.NAMED,
                            "institute",
                            "lab",
                            "pilot",
                            "science-city"),
                    Field.amount("count", Dimension.NUMBER, "Platforms that are signed", "签约平台数量")
                            .of(1, 0, 1000, 0)
                            .source("ten institutes in a year in Zhengdong (Zhengguan News)", "郑东新区一年10家研究院（正观新闻）"),
                    Field.amount(
                                    "knowledge_rate",
                                    Dimension.FLOW,
                                    "Research of each platform when open",
                                    "每个平台投用后的研究投入")
                            .of(5e7, 0, 1e11, 0)
                            .source(
                                    "judgement; output moves with research by an elasticity of 0.098 (Chen, Liu, Suarez Serrato & Xu, NBER 24749)",
                                    "经验判断；产出对研发的弹性为0.098（Chen、Liu、Suarez Serrato & Xu，NBER 24749）"),
                    Field.amount(
                                    "spill_radius",
                                    Dimension.SHARE,
                                    "Rise of the knowledge that spills over to other zones when all are open",
                                    "全部投用后向其他区域知识溢出的提高幅度")
                            .of(0.05, 0, 1, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "conversion",
                                    Dimension.SHARE,
                                    "Rise of the chance that a firm turns knowledge into an innovation when all are open",
                                    "全部投用后企业将知识转化为创新的概率提高幅度")
                            .of(0.02, 0, 1, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount("slots", Dimension.NUMBER, "Pilot slots of each pilot line", "每个中试平台的名额")
                            .of(2, 0, 100, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount("signing", Dimension.DURATION, "Time over which they are signed, evenly", "签约时间跨度")
                            .of(365, 0, 3652, 365)
                            .source("ten institutes within the year (Zhengguan News)", "全年10家研究院（正观新闻）"),
                    Field.amount("sign_to_open", Dimension.DURATION, "Time from signing to opening", "签约到投用的时间")
                            .of(270, 0, 3652, 270)
                            .source("judgement; 180 to 365 days", "经验判断；180至365天")),
            true);

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.PLATFORMS;
    }

    @Override
    public Effect effect(LeverCase lever) {
        boolean pilot = lever.setting().values().word("kind").equals("pilot");
        return new Platforms(lever, Cells.of(lever), new Pipeline(lever, lever.number("signing")), pilot);
    }

    private record Platforms(LeverCase lever, Cells cells, Pipeline pipeline, boolean pilot) implements LeverEffect {
        @Override
        public void pass(State run) {
            pipeline.pass(run);
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double slowness = 0;
            int clusters = lever.network().clusters.size();
            for (int k = 0; k < cells.size(); k++) {
                slowness += cells.share()[k] * controls.economy.administration[cells.cell()[k] / clusters];
            }
            pipeline.pass(moment.day(), slowness);
            if (moment.beginsMonth()) {
                serve(controls, intensity);
            }
        }

        private void serve(Controls controls, double intensity) {
            int open = pipeline.open(lever.number("sign_to_open"));
            for (int k = 0; k < cells.size(); k++) {
                int cell = cells.cell()[k];
                double added = intensity * lever.reachOfCell(cell) * cells.share()[k] * open;
                controls.economy.platformResearch[cell] += added * lever.number("knowledge_rate") / 365;
                controls.economy.pilotSlots[cell] += pilot ? added * lever.number("slots") : 0;
            }
            double part = intensity * open / Math.max(1, lever.items());
            double conversion = lever.number("conversion");
            for (int firm : lever.takers()) {
                controls.economy.conversion[firm] *= 1 + part * lever.reach(firm) * conversion;
            }
            spill(controls, part);
        }

        private void spill(Controls controls, double part) {
            int zones = lever.network().zones.size();
            for (int from : lever.zones()) {
                double rise = part * lever.reachOfZone(from, cells) * lever.number("spill_radius");
                for (int to = 0; to < zones; to++) {
                    controls.economy.spillover[from * zones + to] *= from == to ? 1 : 1 + rise;
                }
            }
        }
    }
}
