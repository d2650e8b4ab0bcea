package org.liansim.model;

import java.util.ArrayList;
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
        long startDay = period.start().toEpochDay();
        long end = period.days() * DAY;
        acts.stream()
                .filter(act -> act.setting.timing().length() > 0)
                .sorted(Comparator.comparing((Act act) -> !act.effect.framesOthers())
                        .thenComparing(act -> act.setting.id())
                        .thenComparing(act -> act.setting.kind()))
                .forEach(act -> acting.add(new Acting(act, startDay, months)));
        acting.forEach(each -> ticks.addAll(each.steps.headSet(end)));
        if (acting.stream().anyMatch(each -> each.effect.movesMonthly())) {
            LongStream.of(months).filter(month -> month < end).forEach(ticks::add);
        }
    }

    /** Ticks at which the controls are to be folded, ascending. */
    public long[] ticks() {
        return ticks.stream().mapToLong(Long::longValue).toArray();
    }

    /** Writes the controls for the time from one of {@link #ticks} to the next. */
    public void fold(Controls controls, long tick) {
        controls.reset();
        for (Acting each : acting) {
            each.apply(controls, network, tick);
        }
    }

    /** A shock or lever with what it does. */
    public record Act(Setting setting, Effect effect) {}

    /** A step function of time, at each step the intensity of its middle. */
    private static final class Acting {
        private final Timing timing;
        private final Effect effect;
        private final boolean isShock;
        private final TreeSet<Long> steps = new TreeSet<>();

        private Acting(Act act, long startDay, long[] months) {
            timing = act.setting.timing();
            effect = act.effect;
            isShock = act.setting instanceof ShockSetting;
            long start = (timing.start().toEpochDay() - startDay) * DAY;
            boolean moves = !act.setting.values().courses().isEmpty();
            add(start, timing.rampDays(), true);
            add(start + ticks(timing.rampDays()), timing.days() - timing.rampDays(), moves);
            add(start + ticks(timing.days()), timing.fadingDays(), true);
            long end = start + ticks(timing.length());
            steps.add(end);
            for (long month : months) {
                if (effect.movesMonthly() && month > start && month < end) {
                    steps.add(month);
                }
            }
        }

        /** Divides a stretch of time into equal steps, or takes it as one. */
        private void add(long from, double days, boolean moves) {
            int count = moves ? (int) Math.ceil(days / STEP) : (int) Math.ceil(Math.min(1, days));
            for (int step = 0; step < count; step++) {
                steps.add(from + ticks(days * step / count));
            }
        }

        private void apply(Controls controls, Network network, long tick) {
            Long from = steps.floor(tick);
            Long to = steps.higher(tick);
            if (from != null && to != null) {
                double middle = (from + to - 2 * steps.first()) / 2.0 / DAY;
                Effect.Moment moment = new Effect.Moment(timing.start().toEpochDay() + middle, tick == steps.first());
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
