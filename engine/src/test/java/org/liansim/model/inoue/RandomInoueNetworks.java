package org.liansim.model.inoue;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random networks with sectors of several suppliers, firms without suppliers, clients or final consumption. */
final class RandomInoueNetworks {
    private RandomInoueNetworks() {}

    static InoueNetwork of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int firms = random.nextInt(2, 40);
        int sectors = random.nextInt(1, 8);
        int[] sector = new int[firms];
        double[] finalConsumption = new double[firms];
        boolean[][] linked = new boolean[firms][firms];
        int links = 0;
        for (int firm = 0; firm < firms; firm++) {
            sector[firm] = random.nextInt(sectors);
            finalConsumption[firm] = random.nextInt(3) == 0 ? 0 : random.nextDouble(1, 100);
            int suppliers = random.nextInt(0, Math.min(firms, 8));
            for (int k = 0; k < suppliers; k++) {
                int supplier = (int) (firms * random.nextDouble() * random.nextDouble());
                links += linked[supplier][firm] ? 0 : 1;
                linked[supplier][firm] = true;
            }
        }
        int[] supplier = new int[links];
        int[] client = new int[links];
        double[] amount = new double[links];
        int link = 0;
        for (int s = 0; s < firms; s++) {
            for (int c = 0; c < firms; c++) {
                if (linked[s][c]) {
                    supplier[link] = s;
                    client[link] = c;
                    amount[link++] = random.nextDouble(0.1, 50);
                }
            }
        }
        return InoueNetwork.numbered(sector, finalConsumption, supplier, client, amount);
    }

    /** Damage of about a third of the firms, from days 0 to 4 on. */
    static Disruption.Damage damage(InoueNetwork network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] firm = new int[network.firms()];
        double[] lost = new double[network.firms()];
        int[] start = new int[network.firms()];
        int count = 0;
        for (int row = 0; row < network.firms(); row++) {
            if (random.nextInt(3) == 0) {
                firm[count] = row;
                lost[count] = random.nextInt(5) == 0 ? 1 : random.nextDouble();
                start[count++] = random.nextInt(5);
            }
        }
        return new Disruption.Damage(
                Arrays.copyOf(firm, count), Arrays.copyOf(lost, count), Arrays.copyOf(start, count));
    }
}
