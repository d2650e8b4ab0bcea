package org.liansim.outcome;

import java.io.Serializable;
import org.liansim.network.Network;

/**
 * The firms of a network by product and zone: the finest scope that readings are kept for. Groups without a firm do not
 * exist. They stand in the order of (product row, zone row).
 */
public final class Groups implements Serializable {
    private static final long serialVersionUID = 1;

    static final Groups NONE = new Groups(new int[0], new int[0], new int[0]);

    private final int[] product;
    private final int[] zone;
    private final int[] ofFirm;

    private Groups(int[] product, int[] zone, int[] ofFirm) {
        this.product = product;
        this.zone = zone;
        this.ofFirm = ofFirm;
    }

    /** The groups of a network's firms. */
    public static Groups of(Network network) {
        int zones = network.zones.size();
        int[] firmsIn = new int[network.products.size() * zones];
        for (int firm = 0; firm < network.firms; firm++) {
            firmsIn[network.product[firm] * zones + network.zone[firm]]++;
        }
        int count = 0;
        int[] groupOf = new int[firmsIn.length];
        for (int cell = 0; cell < firmsIn.length; cell++) {
            groupOf[cell] = firmsIn[cell] > 0 ? count++ : -1;
        }
        int[] product = new int[count];
        int[] zone = new int[count];
        for (int cell = 0; cell < firmsIn.length; cell++) {
            if (groupOf[cell] >= 0) {
                product[groupOf[cell]] = cell / zones;
                zone[groupOf[cell]] = cell % zones;
            }
        }
        int[] ofFirm = new int[network.firms];
        for (int firm = 0; firm < network.firms; firm++) {
            ofFirm[firm] = groupOf[network.product[firm] * zones + network.zone[firm]];
        }
        return new Groups(product, zone, ofFirm);
    }

    /** Number of groups. */
    public int size() {
        return product.length;
    }

    /** Product row of a group. */
    public int product(int group) {
        return product[group];
    }

    /** Zone row of a group. */
    public int zone(int group) {
        return zone[group];
    }

    /** Number of firms in all groups. */
    public int firms() {
        return ofFirm.length;
    }

    /** Group of a firm. */
    public int ofFirm(int firm) {
        return ofFirm[firm];
    }
}
