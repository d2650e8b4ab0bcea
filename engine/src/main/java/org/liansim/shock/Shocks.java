package org.liansim.shock;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Timing;

/**
 * The shocks of a scenario in its network. Whenever one of them starts, changes or ends, the controls are folded anew
 * from the baseline in the order of the shocks' ids; nothing has to be undone.
 */
public final class Shocks {
    private static final long DAY = 86_400;
    /** Longest time in which a shock that sets in or fades stays at one intensity [days]. */
    private static final double STEP = 7;

    private final List<Acting> shocks = new ArrayList<>();
    private final SortedSet<Long> steps = new TreeSet<>();

    private Shocks(Scenario scenario, Network network) {
        long startDay = scenario.period().start().toEpochDay();
        long end = scenario.period().days() * DAY;
        for (ShockSetting setting : scenario.shocks()) {
            Effect effect = ShockCatalog.type(setting.type()).effect(setting, network);
            if (setting.timing().length() > 0) {
                shocks.add(new Acting(setting, effect, startDay));
            }
        }
        shocks.forEach(shock -> steps.addAll(shock.steps.headSet(end)));
    }

    /**
     * The shocks of a scenario; those of no length do nothing.
     *
     * @throws InvalidShockException when a shock hits nothing
     */
    public static Shocks of(Scenario scenario, Network network) {
        return new Shocks(scenario, network);
    }

    /** Ticks at which the controls are to be folded, ascending. */
    public long[] ticks() {
        return steps.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * A shock with what it hits.
     *
     * @param setting the shock
     * @param entities firms and outside suppliers, ascending
     */
    public record Hit(ShockSetting setting, int[] entities) {}

    /** The shocks that do something, in the order of the scenario. */
    public List<Hit> direct() {
        return shocks.stream()
                .map(shock -> new Hit(shock.setting, shock.effect.hits()))
                .toList();
    }

    /** Entities that the shocks hit, ascending. */
    public int[] hits() {
        return shocks.stream()
                .flatMapToInt(shock -> IntStream.of(shock.effect.hits()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Writes the controls for the time from one of {@link #ticks} to the next. */
    public void fold(Controls controls, long tick) {
        controls.reset();
        for (Acting shock : shocks) {
            shock.apply(controls, tick);
        }
    }

    /** One shock: a step function of time, at each step the intensity of its middle. */
    private static final class Acting {
        private final ShockSetting setting;
        private final Timing timing;
        private final Effect effect;
        private final TreeSet<Long> steps = new TreeSet<>();

        private Acting(ShockSetting setting, Effect effect, long startDay) {
            this.setting = setting;
            this.timing = setting.timing();
            this.effect = effect;
            long start = (timing.start().toEpochDay() - startDay) * DAY;
            boolean moves = !setting.values().courses().isEmpty();
            add(start, timing.rampDays(), true);
            add(start + ticks(timing.rampDays()), timing.days() - timing.rampDays(), moves);
            add(start + ticks(timing.days()), timing.fadingDays(), true);
            steps.add(start + ticks(timing.length()));
        }

        /** Divides a stretch of time into equal steps, or takes it as one. */
        private void add(long from, double days, boolean moves) {
            int count = moves ? (int) Math.ceil(days / STEP) : (int) Math.ceil(Math.min(1, days));
            for (int step = 0; step < count; step++) {
                steps.add(from + ticks(days * step / count));
            }
        }

        private void apply(Controls controls, long tick) {
            Long from = steps.floor(tick);
            Long to = steps.higher(tick);
            if (from != null && to != null) {
                double middle = (from + to - 2 * steps.first()) / 2.0 / DAY;
                Effect.Moment moment = new Effect.Moment(timing.start().toEpochDay() + middle, tick == steps.first());
                effect.apply(controls, timing.intensity(middle), moment);
            }
        }

        private static long ticks(double days) {
            return (long) (days * DAY);
        }
    }
}
