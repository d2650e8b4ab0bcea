package org.liansim.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.liansim.model.inoue.Disruption;
import org.liansim.model.inoue.InoueNetwork;

/**
 * A synthetic national network: firms in random order, 200 sectors, heavy-tailed numbers of suppliers and of clients
 * (exponents of the tails 1.5 and 1.3), every link worth between 1 and 100 a day.
 */
final class NationalNetwork {
    private static final int SECTORS = 200;

    private NationalNetwork() {}

    static InoueNetwork of(int firms, int links, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] bought = shares(firms, links, 1.5, random);
        double[] attraction = new double[firms];
        double sum = 0;
        for (int i = 0; i < firms; i++) {
            sum += pareto(1.3, random);
            attraction[i] = sum;
        }
        int[] supplier = new int[links];
        int[] client = new int[links];
        double[] amount = new double[links];
        int count = 0;
        for (int firm = 0; firm < firms; firm++) {
            int from = count;
            for (int k = 0; k < bought[firm]; k++) {
                int found = Arrays.binarySearch(attraction, random.nextDouble() * sum);
                supplier[count] = Math.min(firms - 1, found < 0 ? -found - 1 : found);
                client[count++] = firm;
            }
            count = distinct(supplier, from, count);
        }
        for (int link = 0; link < count; link++) {
            amount[link] = 1 + 99 * random.nextDouble() * random.nextDouble();
        }
        int[] sector = new int[firms];
        double[] finalConsumption = new double[firms];
        for (int i = 0; i < firms; i++) {
            sector[i] = random.nextInt(SECTORS);
            finalConsumption[i] = 10 + 200 * random.nextDouble();
        }
        return InoueNetwork.numbered(
                sector,
                finalConsumption,
                Arrays.copyOf(supplier, count),
                Arrays.copyOf(client, count),
                Arrays.copyOf(amount, count));
    }

    /** A hundredth of the firms loses between none and all of its capacity on day 0. */
    static Disruption disaster(InoueNetwork network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int hit = network.firms() / 100;
        int[] firm = new int[hit];
        double[] lost = new double[hit];
        for (int i = 0; i < hit; i++) {
            firm[i] = 100 * i + random.nextInt(100);
            lost[i] = random.nextDouble();
        }
        return Disruption.of(new Disruption.Damage(firm, lost, new int[hit]));
    }

    /** Whole numbers of at least 0 with the given sum, in proportion to Pareto variates. */
    private static int[] shares(int count, int total, double exponent, SplittableRandom random) {
        double[] size = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            size[i] = pareto(exponent, random);
            sum += size[i];
        }
        int[] share = new int[count];
        double carried = 0;
        int given = 0;
        for (int i = 0; i < count; i++) {
            carried += size[i] / sum * total;
            share[i] = (int) carried - given;
            given += share[i];
        }
        return share;
    }

    private static double pareto(double exponent, SplittableRandom random) {
        return StrictMath.pow(1 - random.nextDouble(), -1 / exponent);
    }

    /** Sorts a stretch and drops repeated values; returns its new end. */
    private static int distinct(int[] values, int from, int to) {
        Arrays.sort(values, from, to);
        int end = from;
        for (int i = from; i < to; i++) {
            if (i == from || values[i] != values[i - 1]) {
                values[end++] = values[i];
            }
        }
        return end;
    }
}
