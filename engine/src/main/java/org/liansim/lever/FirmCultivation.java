package org.liansim.lever;

import java.util.List;
import org.liansim.kernel.State;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/** Firms are helped up the ladder from start-up to listed firm, paid for each step, and helped to survive. */
final class FirmCultivation implements LeverType {
    private static final SettingType DESCRIPTION = new SettingType(
            "firm-cultivation",
            new Text("Firms are helped up the ladder from start-up to listed firm", "扶持企业沿初创至上市的梯度成长"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM, Selector.STAGE),
            List.of(
                    Field.amount(
                                    "graduation",
                                    Dimension.NUMBER,
                                    "Factor on the yearly chance of reaching the next stage",
                                    "升入下一阶段年概率的倍数")
                            .of(1.3, 1, 5, 1)
                            .source("judgement; the chances themselves are numbers of the model", "经验判断；晋级概率本身为模型参数"),
                    Field.amount(
                                    "grant",
                                    Dimension.MONEY,
                                    "Paid to a firm for each stage that it reaches",
                                    "企业每升一级获得的奖励")
                            .of(2e5, 0, 1e8, 0)
                            .source(
                                    "up to 0.2 million yuan at the first recognition as high-tech enterprise (zmdtvw.cn)",
                                    "首次认定为高新技术企业最高奖励20万元（zmdtvw.cn）"),
                    Field.amount(
                                    "survival",
                                    Dimension.SHARE,
                                    "Cut of the yearly chance of leaving the market",
                                    "退出市场年概率的降幅")
                            .of(0.1, 0, 0.9, 0)
                            .source(Field.JUDGEMENT)),
            true);

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
        return new Help(lever);
    }

    /** What firms are helped by, and what was promised to each for the next stage that it reaches. */
    private static final class Help implements Granting {
        private final LeverCase lever;
        private final double[] promised;
        private final double[] reached;

        private Help(LeverCase lever) {
            this.lever = lever;
            promised = new double[lever.network().firms];
            reached = new double[promised.length];
        }

        @Override
        public void pass(State run) {
            run.pass(promised, reached);
        }

        @Override
        public int[] hits() {
            return lever.firms();
        }

        @Override
        public boolean isSlow() {
            return true;
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double graduation = lever.number("graduation");
            double grant = lever.number("grant");
            double leaving = 1 - lever.number("survival");
            for (int firm : lever.takers()) {
                double extent = intensity * lever.reach(firm);
                controls.economy.graduation[firm] *= lever.power(graduation, extent);
                controls.economy.graduationGrant[firm] += extent * grant;
                promised[firm] = intensity * lever.offer(firm) * grant;
                controls.economy.exits[firm] *= lever.power(leaving, extent);
            }
        }

        @Override
        public double owed(Readings readings) {
            double sum = 0;
            for (int firm : lever.takers()) {
                double stages = readings.of(firm, Measure.GRADUATIONS);
                sum += promised[firm] * (stages - reached[firm]);
                reached[firm] = stages;
                promised[firm] = 0;
            }
            return sum;
        }
    }
}
