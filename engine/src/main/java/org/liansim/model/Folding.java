package org.liansim.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.liansim.network.Network;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Setting;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Timing;

/**
 * Shocks and levers in time. Whenever one of them starts, changes or ends, the controls are folded anew from the
 * baseline: first what frames others, then all others in the order of their ids; nothing has to be undone.
 */
public final class Folding {
    private static final long DAY = 86_400;
    /** Longest time for which what sets in or fades stays at one intensity [days]. */
    private static final double STEP = 7;

    private final Network network;
    private final long[] months;
    private final List<Acting> acting = new ArrayList<>();
    private final SortedSet<Long> ticks = new TreeSet<>();

    /**
     * A folding of all that acts.
     *
     * @param acts shocks and levers in any order; those of no length do nothing
     * @param months ticks at which months begin, ascending
     */
    public Folding(Scenario.Period period, Network network, List<Act> acts, long[] months) {
        this.network = network;
        this.months = months.clone();
        long startDay = period.start().toEpochDay();
        long end = period.days() * DAY;
        acts.stream()
                .filter(act -> act.setting.timing().length() > 0)
                .sorted(Comparator.comparing((Act act) -> !act.effect.framesOthers())
                        .thenComparing(act -> act.setting.id())
                        .thenComparing(act -> act.setting.kind()))
                .forEach(act -> acting.add(new Acting(act, startDay, months)));
        acting.forEach(each -> ticks.addAll(each.before(end)));
        if (acting.stream().anyMatch(each -> each.effect.movesMonthly())) {
            LongStream.of(months).filter(month -> month < end).forEach(ticks::add);
        }
    }

    /** Ticks at which the controls are to be folded, ascending. */
    public long[] ticks() {
        return ticks.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Writes the controls for the time from one of {@link #ticks} to the next; those of the slow economy only when a month
     * begins.
     */
    public void fold(Controls controls, long tick) {
        boolean beginsMonth = Arrays.binarySearch(months, tick) >= 0;
        if (beginsMonth) {
            controls.reset();
        } else {
            controls.resetChains();
        }
        for (Acting each : acting) {
            if (beginsMonth || !each.isSlow) {
                each.apply(controls, network, tick, beginsMonth);
            }
        }
    }

    /** A shock or lever with what it does. */
    public record Act(Setting setting, Effect effect) {}

    /** A step function of time, at each step the intensity of its middle. */
    private static final class Acting {
        private final Timing timing;
        private final Effect effect;
        private final boolean isShock;
        private final boolean isSlow;
        /** Ticks at which it steps, ascending; the last is its end. */
        private final long[] steps;

        private Acting(Act act, long startDay, long[] months) {
            timing = act.setting.timing();
            effect = act.effect;
            isShock = act.setting instanceof ShockSetting;
            long start = (timing.start().toEpochDay() - startDay) * DAY;
            isSlow = effect.isSlow();
            TreeSet<Long> ticks = new TreeSet<>();
            boolean moves = !act.setting.values().courses().isEmpty();
            add(ticks, start, timing.rampDays(), true);
            add(ticks, start + ticks(timing.rampDays()), timing.days() - timing.rampDays(), moves);
            add(ticks, start + ticks(timing.days()), timing.fadingDays(), true);
            long end = start + ticks(timing.length());
            ticks.add(end);
            for (long month : months) {
                if (effect.movesMonthly() && month > start && month < end) {
                    ticks.add(month);
                }
            }
            steps = ticks.stream().mapToLong(Long::longValue).toArray();
        }

        private List<Long> before(long end) {
            return LongStream.of(steps).filter(tick -> tick < end).boxed().toList();
        }

        /** Divides a stretch of time into equal steps, or takes it as one. */
        private static void add(SortedSet<Long> ticks, long from, double days, boolean moves) {
            int count = moves ? (int) Math.ceil(days / STEP) : (int) Math.ceil(Math.min(1, days));
            for (int step = 0; step < count; step++) {
                ticks.add(from + ticks(days * step / count));
            }
        }

        private void apply(Controls controls, Network network, long tick, boolean beginsMonth) {
            int at = Arrays.binarySearch(steps, tick);
            int step = at >= 0 ? at : -at - 2;
            if (step >= 0 && step < steps.length - 1) {
                double middle = (steps[step] + steps[step + 1] - 2 * steps[0]) / 2.0 / DAY;
                double day = timing.start().toEpochDay() + middle;
                Effect.Moment moment = new Effect.Moment(day, tick == steps[0], beginsMonth);
                double intensity = timing.intensity(isShock ? repaired(middle, controls, network) : middle);
                if (intensity > 0) {
                    effect.apply(controls, intensity, moment);
                }
            }
        }

        /** Days of repair count more where incidents are answered faster. */
        private double repaired(double day, Controls controls, Network network) {
            double speed = 0;
            for (int entity : effect.hits()) {
                speed += entity < network.firms ? controls.response[network.zone[entity]] : 1;
            }
            speed /= Math.max(1, effect.hits().length);
            return day <= timing.days() || speed == 1 ? day : timing.days() + (day - timing.days()) * speed;
        }

        private static long ticks(double days) {
            return (long) (days * DAY);
        }
    }
}
