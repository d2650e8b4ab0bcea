package org.liansim.model.inoue;

/**
 * A network of firms at rest before any shock. Links lie in the order of client, sector of the supplier, supplier, so
 * that a client's suppliers of one sector are adjacent.
 *
 * <p>Output before the shock is what is sold: final consumption plus orders of clients.
 */
public final class InoueNetwork {
    private final Labels firmNames;
    private final Labels sectorNames;
    /** Sector of each firm. */
    final int[] sector;
    /** Final consumption before the shock [value a day]. */
    final double[] finalConsumption;
    /** First link of each client, and the number of links. */
    final int[] start;
    /** Supplier of each link. */
    final int[] supplier;
    /** Purchases over each link before the shock [value a day], positive. */
    final double[] amount;
    /** Output before the shock [value a day]. */
    final double[] output;

    private InoueNetwork(
            Labels firmNames, Labels sectorNames, int[] sector, double[] finalConsumption, SortedLinks links) {
        this.firmNames = firmNames;
        this.sectorNames = sectorNames;
        this.sector = sector;
        this.finalConsumption = finalConsumption;
        this.start = links.start();
        this.supplier = links.supplier();
        this.amount = links.amount();
        this.output = finalConsumption.clone();
        for (int link = 0; link < supplier.length; link++) {
            output[supplier[link]] += amount[link];
        }
    }

    static InoueNetwork of(
            Labels firmNames, Labels sectorNames, int[] sector, double[] finalConsumption, SortedLinks links) {
        return new InoueNetwork(firmNames, sectorNames, sector, finalConsumption, links);
    }

    /**
     * A network of firms named 1, 2, … in sectors named by their numbers.
     *
     * @param sector sector of each firm, from 0
     * @param finalConsumption final consumption of each firm's output [value a day, at least 0]
     * @param supplier supplier of each link, from 0
     * @param client client of each link, from 0
     * @param amount purchases over each link [value a day, positive]
     * @throws IllegalArgumentException when two links join the same firms
     */
    public static InoueNetwork numbered(
            int[] sector, double[] finalConsumption, int[] supplier, int[] client, double[] amount) {
        int sectors = 0;
        for (int s : sector) {
            sectors = Math.max(sectors, s + 1);
        }
        SortedLinks links = SortedLinks.of(sector, supplier, client, amount);
        int repeated = links.firstRepeated();
        if (repeated >= 0) {
            throw new IllegalArgumentException("a second link from firm " + (links.supplier()[repeated] + 1)
                    + " to firm " + (client[links.origin()[repeated]] + 1));
        }
        return new InoueNetwork(
                Labels.numbered(1, sector.length),
                Labels.numbered(0, sectors),
                sector.clone(),
                finalConsumption.clone(),
                links);
    }

    /** Number of firms. */
    public int firms() {
        return sector.length;
    }

    /** Number of links. */
    public int links() {
        return supplier.length;
    }

    /** Name of a firm. */
    public String firm(int row) {
        return firmNames.name(row);
    }

    /** Row of a firm, -1 when there is none of that name. */
    public int row(String firm) {
        return firmNames.find(firm);
    }

    /** Name of a firm's sector. */
    public String sector(int row) {
        return sectorNames.name(sector[row]);
    }

    /** Output of a firm before the shock [value a day]. */
    public double output(int row) {
        return output[row];
    }

    /** Purchases of a firm before the shock [value a day]. */
    public double purchases(int row) {
        double sum = 0;
        for (int link = start[row]; link < start[row + 1]; link++) {
            sum += amount[link];
        }
        return sum;
    }

    Labels firmNames() {
        return firmNames;
    }
}
