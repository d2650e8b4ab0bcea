package org.liansim.run;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.liansim.model.chain.ShortageLog;
import org.liansim.network.Network;

/**
 * How a shock spread: a tree from what it hit to the firms that were starved, each below the supplier that held back
 * most of its output. It compares two runs with the same random numbers, one with the shock and one without.
 */
public final class CausalTrail {
    private static final long DAY = 86_400;
    /** What is held back below it is not shown [yuan]. */
    private static final double LEAST = 10_000;

    private final Network network;
    private final LocalDate start;
    private final int[] roots;
    /** Supplier above each firm; -1 for roots and firms that were not starved. */
    private final int[] above;
    /** Link over which the supplier above starved it. */
    private final int[] link;
    /** Planned output that it did not start for want of what that supplier owed [yuan]. */
    private final double[] heldBack;

    private final long[] first;

    CausalTrail(Network network, LocalDate start, int[] hits, ShortageLog with, ShortageLog without) {
        this.network = network;
        this.start = start;
        above = new int[network.firms];
        link = new int[network.firms];
        heldBack = new double[network.firms];
        Arrays.fill(above, -1);
        first = with.first();
        double[] more = with.heldBack();
        double[] before = without.heldBack();
        for (int at = 0; at < more.length; at++) {
            more[at] -= before[at];
        }
        boolean[] reached = new boolean[network.entities];
        for (int hit : hits) {
            reached[hit] = true;
        }
        while (spread(reached, more)) {
            for (int firm = 0; firm < network.firms; firm++) {
                reached[firm] |= above[firm] >= 0;
            }
        }
        roots = IntStream.of(hits).filter(hit -> children(hit).length > 0).toArray();
    }

    /** Places firms one step below those reached so far. */
    private boolean spread(boolean[] reached, double[] more) {
        boolean found = false;
        for (int firm = 0; firm < network.firms; firm++) {
            int to = reached[firm] ? 0 : network.linkStart[network.inputStart[firm + 1]];
            for (int at = network.linkStart[network.inputStart[firm]]; at < to; at++) {
                int supplier = network.linkSupplier[at];
                if (reached[supplier] && more[at] > Math.max(LEAST, heldBack[firm])) {
                    above[firm] = supplier;
                    link[firm] = at;
                    heldBack[firm] = more[at];
                    found = true;
                }
            }
        }
        return found;
    }

    /** Entities that the shock hit and that starved others, ascending. */
    public int[] roots() {
        return roots.clone();
    }

    /** Firms that an entity starved, the greatest shortage first. */
    public int[] children(int entity) {
        return IntStream.range(0, network.firms)
                .filter(firm -> above[firm] == entity)
                .boxed()
                .sorted((one, other) -> heldBack[one] != heldBack[other]
                        ? Double.compare(heldBack[other], heldBack[one])
                        : Integer.compare(one, other))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Planned output that a firm did not start for want of what the supplier above it owed; plans make good what was
     * missed before, so it may exceed the output lost in the end. 0 for a firm outside the tree [yuan].
     */
    public double heldBack(int firm) {
        return heldBack[firm];
    }

    /** First day on which the supplier above starved a firm of the tree. */
    public LocalDate since(int firm) {
        return start.plusDays(first[link[firm]] / DAY);
    }

    /**
     * The tree as text, one line an entity, indented by its depth.
     *
     * @param most firms shown below one supplier; the number of the others is told
     */
    public String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int root : roots) {
            text.append(network.name[root]).append('\n');
            append(text, root, "  ", most);
        }
        return text.toString();
    }

    private void append(StringBuilder text, int entity, String indent, int most) {
        int[] below = children(entity);
        for (int at = 0; at < Math.min(most, below.length); at++) {
            int firm = below[at];
            text.append(indent)
                    .append(network.name[firm])
                    .append(" short of ")
                    .append(network.productAt(network.product[entity]).id())
                    .append(" since ")
                    .append(since(firm))
                    .append(": ")
                    .append(Math.round(heldBack[firm] / 1e4) / 100.0)
                    .append(" million yuan held back\n");
            append(text, firm, indent + "  ", most);
        }
        if (below.length > most) {
            text.append(indent).append("and ").append(below.length - most).append(" more\n");
        }
    }
}
