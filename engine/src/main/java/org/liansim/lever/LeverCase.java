package org.liansim.lever;

import java.util.stream.IntStream;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Selector;
import org.liansim.scenario.Stage;

/** A lever in one run: what it may act on, whom it reaches, and its luck. */
public final class LeverCase {
    /** Powers that are remembered. */
    private static final int POWERS = 4;

    private final LeverSetting setting;
    private final Network network;
    private final Hits hits;
    private final Luck luck;
    private final Coordination coordination;
    private final int[] firms;
    private final int[] zones;
    private final boolean[] takesPart;
    private final int[] takers;
    private final boolean[] stages;
    private final byte[] stage;
    /** Factor, extent and power of each that is remembered. */
    private final double[] powers = new double[3 * POWERS];

    private int nextPower;

    LeverCase(LeverSetting setting, Hits hits, Luck luck, Coordination coordination, byte[] stage) {
        this.setting = setting;
        this.hits = hits;
        network = hits.network();
        this.luck = luck;
        this.coordination = coordination;
        this.stage = stage;
        firms = hits.firms();
        zones = IntStream.of(firms)
                .map(firm -> network.zone[firm])
                .distinct()
                .sorted()
                .toArray();
        takesPart = new boolean[network.firms];
        double takeUp = setting.terms().takeUp();
        for (int firm : firms) {
            takesPart[firm] = takeUp >= 1 || uniform(network.name[firm], "take-up", 0) < takeUp;
        }
        takers = IntStream.of(firms).filter(firm -> takesPart[firm]).toArray();
        stages = new boolean[Stage.values().length];
        for (Stage each : Stage.values()) {
            stages[each.ordinal()] = setting.target().admits(Selector.STAGE, each.id());
        }
    }

    /** What a file says of it. */
    public LeverSetting setting() {
        return setting;
    }

    /** The network that it acts in. */
    public Network network() {
        return network;
    }

    /** What its target holds. */
    public Hits hits() {
        return hits;
    }

    /** Rows of the firms in its target, at whatever stage they are; not to be written. */
    public int[] firms() {
        return firms;
    }

    /** Those of them that take part at all; not to be written. It never reaches the others. */
    public int[] takers() {
        return takers;
    }

    /**
     * A factor in force to some extent, as {@link Factors#of}; the last ones are remembered, since the firms of a cell
     * have the same.
     */
    double power(double factor, double extent) {
        if (factor == 1 || extent == 0) {
            return 1;
        }
        for (int i = 0; i < POWERS; i++) {
            if (powers[3 * i] == factor && powers[3 * i + 1] == extent) {
                return powers[3 * i + 2];
            }
        }
        nextPower = (nextPower + 1) % POWERS;
        powers[3 * nextPower] = factor;
        powers[3 * nextPower + 1] = extent;
        powers[3 * nextPower + 2] = Factors.of(factor, extent);
        return powers[3 * nextPower + 2];
    }

    /** Rows of the zones of the firms in its target; not to be written. */
    public int[] zones() {
        return zones;
    }

    /** Value of an amount. */
    public double number(String field) {
        return setting.values().number(field);
    }

    /** Cell of a firm: zone row x clusters + cluster row; -1 when its product has no cluster of the scenario. */
    public int cellOf(int firm) {
        return coordination.cellOf(firm);
    }

    /** How much of the lever reaches a firm at this moment, at least 0: take-up, stage, leakage and coordination. */
    public double reach(int firm) {
        return (1 - setting.terms().leakage()) * offer(firm);
    }

    /** How much of the lever is offered to a firm at this moment, at least 0: its reach before leakage. */
    double offer(int firm) {
        if (!takesPart[firm] || !stages[stage[firm]]) {
            return 0;
        }
        int cell = cellOf(firm);
        return cell < 0 ? 1 : coordination.of(cell);
    }

    /** How much of the lever reaches a cell at this moment, at least 0; the take-up counts as a mean. */
    public double reachOfCell(int cell) {
        return setting.terms().takeUp() * (1 - setting.terms().leakage()) * coordination.of(cell);
    }

    /** How much of the lever reaches a zone at this moment: the mean of its cells there, by their share. */
    public double reachOfZone(int zone, Cells cells) {
        double sum = 0;
        double shares = 0;
        for (int k = 0; k < cells.size(); k++) {
            if (cells.cell()[k] / network.clusters.size() == zone) {
                sum += cells.share()[k] * reachOfCell(cells.cell()[k]);
                shares += cells.share()[k];
            }
        }
        return shares > 0 ? sum / shares : 0;
    }

    Coordination coordination() {
        return coordination;
    }

    /** How many items it is made of: its {@code count}, or one. */
    int items() {
        return (int) Math.round(setting.values().numbers().getOrDefault("count", 1.0));
    }

    /** Whether an item comes about, by its own luck. */
    boolean succeeds(int item) {
        return uniform("", "success", item) < setting.terms().success();
    }

    /** How many of the items come about. */
    int successes() {
        return (int) IntStream.range(0, items()).filter(this::succeeds).count();
    }

    /** A number of this lever alone, 0 to 1, for someone and something. */
    public double uniform(String name, String purpose, long index) {
        String whose = "lever/" + setting.id() + "/" + name;
        return KeyedRandom.uniform(KeyedRandom.key(luck.seed, luck.replication, whose, purpose), index);
    }

    /** What keys the random numbers of a run. */
    record Luck(long seed, int replication) {}
}
