package org.liansim.lever;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.model.Folding.Act;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.outcome.Readings;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Timing;

/**
 * The levers of one run: their luck, their money, and what reviews make of them. Each month reviews come first; then each
 * lever, in the order of their ids, asks its payer for the outlay of the month, and acts as far as it gets it.
 */
public final class LeverRun implements Stateful {
    private static final double DAY = 86_400;
    private static final int FADING_STEPS = 32;

    private final Network network;
    private final long startDay;
    private final long[] months;
    private final Coordination coordination;
    private final Treasury treasury;
    private final List<Lever> levers = new ArrayList<>();

    LeverRun(Scenario scenario, Network network, LeverCatalog catalog, Course course) {
        this.network = network;
        months = course.months;
        startDay = scenario.period().start().toEpochDay();
        coordination = new Coordination(network);
        treasury = new Treasury(scenario, network);
        LeverCase.Luck luck = new LeverCase.Luck(scenario.sampling().seed(), course.replication);
        List<LeverSetting> settings = scenario.policy().levers();
        for (int at = 0; at < settings.size(); at++) {
            LeverCase each = new LeverCase(settings.get(at), course.hits.get(at), luck, coordination, course.stage);
            levers.add(new Lever(catalog.type(settings.get(at).type()), each));
        }
    }

    @Override
    public void pass(State run) {
        run.part("levers");
        coordination.pass(run);
        treasury.pass(run);
        levers.forEach(lever -> lever.pass(run));
    }

    /** The levers with what they do. */
    public List<Act> acts() {
        return levers.stream().map(lever -> new Act(lever.setting, lever)).toList();
    }

    /**
     * Prepares the next folding: to be called before it at each of its ticks.
     *
     * @param readings the run so far, for reviews
     */
    public void begin(long tick, Readings readings) {
        int month = Arrays.binarySearch(months, tick);
        if (month >= 0 && month < months.length - 1) {
            levers.forEach(lever -> lever.collect(readings));
            Reviews reviews = new Reviews();
            double day = startDay + tick / DAY;
            levers.forEach(lever -> lever.review(day, readings, reviews));
            levers.forEach(lever -> lever.pay(months[month], months[month + 1]));
        }
        coordination.clear();
        for (Lever lever : levers) {
            double strength = lever.strength() * lever.setting.timing().intensity(lever.age(tick));
            for (int zone : lever.lever.zones()) {
                coordination.note(lever.family, zone, strength);
            }
        }
    }

    /** Pays at the end of the run what is owed for its last month. */
    public void end(Readings readings) {
        long end = months[months.length - 1];
        levers.forEach(lever -> lever.collect(readings));
        levers.forEach(lever -> lever.pay(end, end));
    }

    /** Spends what is spent whatever becomes of the city: without reviews and grants. */
    public void spendAsPlanned() {
        for (int month = 0; month < months.length - 1; month++) {
            int from = month;
            levers.forEach(lever -> lever.pay(months[from], months[from + 1]));
        }
    }

    /** Whether what it spends depends on what becomes of the city. */
    public boolean looksAtTheCity() {
        return levers.stream().anyMatch(lever -> lever.effect instanceof Reviewing || lever.effect instanceof Granting);
    }

    /** Public outlay so far, a firm's part by its output at rest among those that each lever acts on [yuan]. */
    public double spent(int firm) {
        return treasury.spent(firm);
    }

    /** The same discounted to the first day [yuan]. */
    public double present(int firm) {
        return treasury.present(firm);
    }

    /** Outlay that levers asked for and exhausted budgets refused, so far [yuan]. */
    public double refused(int firm) {
        return treasury.refused(firm);
    }

    /** Ticks at which months begin, the stages of the firms, and what each lever's target holds, for one replication. */
    record Course(int replication, long[] months, byte[] stage, List<Hits> hits) {}

    private final class Reviews implements Reviewing.Adjustment {
        @Override
        public double factor(String id) {
            return find(id).map(each -> each.reviewed).orElse(1.0);
        }

        @Override
        public void set(String id, double factor) {
            find(id).ifPresent(each -> each.reviewed = factor);
        }

        /** The lever, where it is among those of the run: an attribution leaves some of a scenario's levers out. */
        private Optional<Lever> find(String id) {
            return levers.stream().filter(each -> each.setting.id().equals(id)).findFirst();
        }
    }

    /** One lever, with what its reviews, its payer and its luck leave of it. */
    private final class Lever implements Effect {
        private final LeverSetting setting;
        private final LeverCase lever;
        private final Family family;
        private final Effect effect;
        private final Treasury.Payees payees;
        private final double luck;
        /** Days from 1970-01-01 to its start. */
        private final long start;

        private double reviewed = 1;
        private double funded = 1;
        private double built = 1;
        private double askedToBuild;
        private double paidToBuild;
        private double owed;

        private Lever(LeverType type, LeverCase lever) {
            this.lever = lever;
            setting = lever.setting();
            family = type.family();
            effect = type.effect(lever);
            payees = Treasury.Payees.of(effect.hits(), lever.network());
            luck = lever.successes() / (double) Math.max(1, lever.items());
            start = setting.timing().start().toEpochDay();
        }

        @Override
        public void pass(State run) {
            reviewed = run.pass(reviewed);
            funded = run.pass(funded);
            built = run.pass(built);
            askedToBuild = run.pass(askedToBuild);
            paidToBuild = run.pass(paidToBuild);
            owed = run.pass(owed);
            effect.pass(run);
        }

        /** How much of it there is in full force. */
        private double strength() {
            return luck > 0 ? setting.terms().intensity() * reviewed * funded * built : 0;
        }

        private double age(long tick) {
            return startDay + tick / DAY - start;
        }

        private void review(double day, Readings readings, Reviews reviews) {
            double age = day - start;
            if (effect instanceof Reviewing reviewing
                    && age >= 0
                    && age < setting.timing().length()
                    && luck > 0
                    && setting.terms().intensity() > 0) {
                reviewing.review(day, readings, reviews);
            }
        }

        private void collect(Readings readings) {
            owed += effect instanceof Granting granting ? granting.owed(readings) : 0;
        }

        /** Asks for the outlay of a month, and for grants that are owed by then. */
        private void pay(long from, long to) {
            LeverSetting.Cost cost = setting.terms().cost();
            double extent = setting.terms().intensity() * reviewed;
            double build = luck * cost.once() * extent * built(age(from), age(to));
            double perDay = luck * cost.perYear() / 365 + ownSpending((age(from) + age(to)) / 2);
            double run = perDay * extent * inForce(age(from), age(to)) + owed;
            owed = 0;
            double asked = build + run;
            if (asked > 0) {
                Treasury.Bill bill = new Treasury.Bill(setting, payees, startDay + from / DAY, asked);
                double share = treasury.pay(bill);
                askedToBuild += build;
                paidToBuild += build * share;
                funded = run > 0 ? share : 1;
                built = askedToBuild > 0 ? paidToBuild / askedToBuild : 1;
            } else {
                funded = 1;
            }
        }

        /** What it spends by what it does; its luck is in that already. */
        private double ownSpending(double age) {
            return effect instanceof Spending spending && luck > 0 && age >= 0 ? spending.yuanPerDay(age) : 0;
        }

        /** Part of what sets it up that falls between two ages [days]. */
        private double built(double from, double to) {
            double ramp = setting.timing().rampDays();
            double length = Math.max(ramp, 1 / DAY);
            double part = Math.min(to, length) - Math.max(from, 0);
            return setting.timing().length() > 0 ? Math.max(0, part) / length : 0;
        }

        /** Days in full force between two ages. */
        private double inForce(double from, double to) {
            Timing timing = setting.timing();
            double ramped = area(from, Math.min(to, timing.rampDays()), 1);
            double full = area(Math.max(from, timing.rampDays()), Math.min(to, timing.days()), 1);
            return ramped + full + area(Math.max(from, timing.days()), to, FADING_STEPS);
        }

        /** Sum of the intensity from one age to another, by its value amid equal steps. */
        private double area(double from, double to, int steps) {
            double first = Math.max(0, from);
            double width = Math.max(0, Math.min(to, setting.timing().length()) - first) / steps;
            double sum = 0;
            for (int step = 0; step < steps && width > 0; step++) {
                sum += setting.timing().intensity(first + (step + 0.5) * width) * width;
            }
            return sum;
        }

        @Override
        public int[] hits() {
            return effect.hits();
        }

        @Override
        public void apply(Controls controls, double intensity, Moment moment) {
            double extent = intensity * strength();
            if (extent > 0) {
                effect.apply(controls, extent, moment);
            }
        }

        @Override
        public boolean framesOthers() {
            return effect.framesOthers();
        }

        @Override
        public boolean isSlow() {
            return effect.isSlow();
        }

        @Override
        public boolean movesMonthly() {
            return true;
        }
    }
}
