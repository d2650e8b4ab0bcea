package org.liansim.lever;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.liansim.model.Controls;
import org.liansim.model.Folding;
import org.liansim.network.Network;
import org.liansim.outcome.Readings;
import org.liansim.scenario.Budget;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Rationing;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.Zone;

/** Levers folded month by month without a chain: what they write to the controls, and what they spend. */
final class LeverCourse {
    static final LocalDate START = LocalDate.of(2023, 1, 1);
    static final int DAYS = 1461;
    private static final long DAY = 86_400;
    private static final long MONTH = 31_556_952 / 12;

    final Network network;
    final Controls controls;
    final LeverRun run;
    final byte[] stage;
    private final Folding folding;
    private final Readings readings;

    private LeverCourse(Network network, Scenario scenario, LeverCatalog catalog, int replication) {
        this.network = network;
        controls = new Controls(network);
        stage = new byte[network.firms];
        long end = DAYS * DAY;
        long[] months = LongStream.concat(
                        LongStream.iterate(0, tick -> tick < end, tick -> tick + MONTH), LongStream.of(end))
                .toArray();
        run = Levers.of(scenario, network, catalog, months).run(replication, stage);
        folding = new Folding(scenario.period(), network, run.acts(), months);
        readings = (firm, measure) -> 1e3;
    }

    static LeverCourse of(Network network, List<LeverSetting> levers) {
        return of(network, levers, List.of(), 1);
    }

    static LeverCourse of(Network network, List<LeverSetting> levers, List<Budget> budgets, int replication) {
        return of(network, new Policy(levers, budgets), LeverCatalog.standard(), replication);
    }

    static LeverCourse of(Network network, Policy policy, LeverCatalog catalog, int replication) {
        Scenario scenario = new Scenario(
                        "test",
                        new Text("Test", "测试"),
                        new Scenario.Period(START, START.plusDays(DAYS)),
                        new Scenario.Sampling(11, 1),
                        Rationing.PROPORTIONAL,
                        Parameters.defaults(),
                        network.zones.stream()
                                .map(id -> new Zone(id, new Text(id, "区"), Text.same("test")))
                                .toList(),
                        List.of(),
                        network.products)
                .with(policy);
        return new LeverCourse(network, scenario, catalog, replication);
    }

    /** Folds at every tick before a day, and tells the controls then. */
    Controls until(double day) {
        for (long tick : folding.ticks()) {
            if (tick < day * DAY) {
                run.begin(tick, readings);
                folding.fold(controls, tick);
            }
        }
        return controls;
    }

    /** The controls at the beginning of every month, bit for bit. */
    long[] bits() {
        LongStream.Builder bits = LongStream.builder();
        for (long tick : folding.ticks()) {
            run.begin(tick, readings);
            folding.fold(controls, tick);
            if (tick % MONTH == 0) {
                Arrays.stream(values(controls))
                        .mapToLong(Double::doubleToRawLongBits)
                        .forEach(bits::add);
            }
        }
        return bits.build().toArray();
    }

    double spent() {
        double sum = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            sum += run.spent(firm);
        }
        return sum;
    }

    double refused() {
        double sum = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            sum += run.refused(firm);
        }
        return sum;
    }

    /** Every control, in the order of the fields. */
    static double[] values(Controls controls) {
        return DoubleStream.concat(Arrays.stream(arrays(controls)), Arrays.stream(arrays(controls.economy)))
                .toArray();
    }

    /** Every control of one part of them, in the order of the fields. */
    static double[] arrays(Object part) {
        return Arrays.stream(part.getClass().getFields())
                .sorted(Comparator.comparing(Field::getName))
                .flatMapToDouble(field -> array(field, part))
                .toArray();
    }

    private static DoubleStream array(Field field, Object owner) {
        try {
            return field.get(owner) instanceof double[] values ? Arrays.stream(values) : DoubleStream.empty();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
