package org.liansim.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.AsUnweightedGraph;

/**
 * Where a firm stands in the chains.
 *
 * @param name stable name of the firm
 * @param upstreamness mean number of steps from the firm to final demand, the last one included, weighted by what flows
 *     on each path; 1 when it sells to final demand only (Antras, Chor, Fally and Hillberry 2012); NaN when it makes
 *     nothing
 * @param betweenness share of the shortest chains that pass through the firm, mean over all ordered pairs of other firms,
 *     0 for a pair without a chain; 0 to 1 (Freeman 1977); above 5,000 firms an estimate from the chains that start at 500
 * @param cutPoint whether the network of local links falls apart without it
 */
public record FirmPosition(String name, double upstreamness, double betweenness, boolean cutPoint) {
    /** Firms up to which all chains are followed, and those that chains start at in larger networks. */
    private static final int MOST_EXACT = 5_000;

    private static final int STARTS = 500;

    /** Position of every firm, by row. */
    public static List<FirmPosition> of(Network network) {
        double[] betweenness =
                network.present > MOST_EXACT ? ShortChains.betweenness(network, STARTS) : betweenness(network);
        boolean[] isCut = CutPoints.of(network);
        // U_i x_i = x_i + sum_j A'_ij U_j x_j
        double[] output = Arrays.copyOf(network.output, network.present);
        double[] steps = QuantityEquations.solve(network, Arrays.copyOf(output, network.firms));
        List<FirmPosition> positions = new ArrayList<>(network.present);
        for (int firm = 0; firm < network.present; firm++) {
            positions.add(new FirmPosition(
                    network.name[firm], steps[firm] / network.output[firm], betweenness[firm], isCut[firm]));
        }
        return positions;
    }

    private static double[] betweenness(Network network) {
        double[] betweenness = new double[network.present];
        if (betweenness.length > 2) {
            new BetweennessCentrality<>(new AsUnweightedGraph<>(SupplyGraph.of(network)), true)
                    .getScores()
                    .forEach((firm, score) -> betweenness[firm] = score);
        }
        return betweenness;
    }
}
