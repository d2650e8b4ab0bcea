package org.liansim.lever;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.liansim.kernel.State;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * The closed loop: at review dates an indicator is held against its target, and the intensity of the named levers is
 * adjusted by {@code factor += gain x gap}, where the gap is what lacks of the target, in parts of it. Or they wait until
 * the target is met. A change of mind may end them for good.
 */
final class TargetReview implements LeverType {
    private static final double YEAR = 365;
    private static final Map<String, Measure> INDICATORS = new TreeMap<>(Map.of(
            "output", Measure.FINISHED,
            "value-added", Measure.VALUE_ADDED,
            "exports", Measure.EXPORTED,
            "tax", Measure.TAX,
            "jobs", Measure.JOBS,
            "capacity", Measure.CAPACITY));

    private static final SettingType DESCRIPTION = new SettingType(
            "target-review",
            new Text("An indicator is held against its target, and levers are adjusted", "对照目标评估指标并调整政策力度"),
            List.of(Selector.ZONE, Selector.CLUSTER, Selector.PRODUCT, Selector.FIRM),
            List.of(
                    Field.word(
                            "kpi",
                            new Text(
                                    "Indicator of the firms in the target: a flow a year since the last review, or a level",
                                    "目标范围内企业的指标：自上次评估以来折合每年的流量，或当前水平；capacity产能、exports出口、jobs就业人数、output总产出、tax税收、value-added增加值"),
                            new Text("the model's outcomes", "模型的结果指标"),
                            INDICATORS.keySet().toArray(String[]::new)),
                    Field.amount(
                                    "aim",
                                    Dimension.NUMBER,
                                    "What it should be at the end, in yuan a year, yuan a day of capacity, or jobs",
                                    "期末应达到的数值（元/年，产能为元/天，或人）")
                            .of(1e11, 0, 1e15, 1e11)
                            .needed(Field.NAMED),
                    Field.names(
                            "levers",
                            new Text("Levers that are adjusted; without them it only observes", "被调整的政策工具，不写则仅作观察"),
                            FieldType.Kind.LEVER),
                    Field.word(
                            "rule",
                            new Text(
                                    "Adjust by the gap to a straight line towards the target, or wait for the target",
                                    "proportional为按与直线路径的差距调整，unlock为达标后才启动"),
                            Field.JUDGEMENT,
                            "proportional",
                            "unlock"),
                    Field.amount("every", Dimension.DURATION, "Time between two reviews", "两次评估的间隔")
                            .of(91, 28, 3652, 91)
                            .source("judgement; each quarter", "经验判断；每季度"),
                    Field.amount(
                                    "gain",
                                    Dimension.NUMBER,
                                    "Change of the intensity for a gap as large as the target",
                                    "差距等于目标时力度的变化")
                            .of(0.5, 0, 10, 0)
                            .source(Field.JUDGEMENT),
                    Field.amount("most", Dimension.NUMBER, "Largest factor that reviews may reach", "评估调整的倍数上限")
                            .of(2, 1, 10, 2)
                            .source(Field.JUDGEMENT),
                    Field.amount(
                                    "reversal",
                                    Dimension.RATE,
                                    "Chance in a year that the levers are given up",
                                    "每年政策中途放弃的概率")
                            .of(0, 0, 1, 0)
                            .source("judgement; persistence of policy", "经验判断；政策的延续性")),
            false,
            Optional.of("both adjust the levers, one after the other in the order of their ids"));

    @Override
    public SettingType description() {
        return DESCRIPTION;
    }

    @Override
    public Family family() {
        return Family.STEERING;
    }

    @Override
    public Effect effect(LeverCase lever) {
        return new Review(lever, INDICATORS.get(lever.setting().values().word("kpi")));
    }

    /** What reviews remember. */
    private static final class Review implements Reviewing {
        private final LeverCase lever;
        private final Measure indicator;
        private double next;
        private double last = Double.NaN;
        private double sumAtLast;
        private double first = Double.NaN;
        private boolean over;

        private Review(LeverCase lever, Measure indicator) {
            this.lever = lever;
            this.indicator = indicator;
            next = start();
        }

        private double start() {
            return lever.setting().timing().start().toEpochDay();
        }

        @Override
        public void pass(State run) {
            next = run.pass(next);
            last = run.pass(last);
            sumAtLast = run.pass(sumAtLast);
            first = run.pass(first);
            over = run.pass(over);
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
            // it acts on levers, at reviews
        }

        @Override
        public void review(double day, Readings readings, Adjustment adjustment) {
            if (day < next || over) {
                return;
            }
            next += lever.number("every") * Math.ceil((day - next + 1) / lever.number("every"));
            double sum = 0;
            for (int firm : lever.firms()) {
                sum += readings.of(firm, indicator);
            }
            boolean waits = lever.setting().values().word("rule").equals("unlock");
            if (Double.isNaN(last)) {
                adjust(adjustment, id -> waits ? 0 : adjustment.factor(id));
            } else {
                double value = indicator.isFlow() ? (sum - sumAtLast) / (day - last) * YEAR : sum;
                first = Double.isNaN(first) ? value : first;
                judge(day, value, waits, adjustment);
                turnAround(day, adjustment);
            }
            last = day;
            sumAtLast = sum;
        }

        private void judge(double day, double value, boolean waits, Adjustment adjustment) {
            double target = lever.number("aim");
            if (waits) {
                adjust(adjustment, id -> value >= target ? 1 : adjustment.factor(id));
                return;
            }
            double part = Math.min(1, (day - start()) / lever.setting().timing().days());
            double wanted = first + (target - first) * part;
            double gap = Math.max(-1, Math.min(1, (wanted - value) / target));
            double change = lever.setting().terms().intensity() * lever.number("gain") * gap;
            double most = lever.number("most");
            adjust(adjustment, id -> Math.max(0, Math.min(most, adjustment.factor(id) + change)));
        }

        private void turnAround(double day, Adjustment adjustment) {
            double hazard = lever.number("reversal") * (day - last) / YEAR;
            if (lever.uniform("", "reversal", (long) day) < hazard) {
                over = true;
                adjust(adjustment, id -> 0.0);
            }
        }

        private void adjust(Adjustment adjustment, ToDoubleFunction<String> factor) {
            for (String id : lever.setting().values().listed("levers")) {
                adjustment.set(id, factor.applyAsDouble(id));
            }
        }
    }
}
