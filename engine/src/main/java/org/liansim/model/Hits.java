package org.liansim.model;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liansim.network.Market;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.scenario.Product;
import org.liansim.scenario.Selector;
import org.liansim.scenario.Setting;
import org.liansim.scenario.Target;

/** Finds what the target of a shock or lever holds. Rows that it hands out are not to be written. */
public final class Hits {
    private final Setting setting;
    private final Target target;
    private final Network network;
    /** Rows of the firms, and the demand slots; null until they are asked for. */
    private int[] firms;

    private int[] demandSlots;

    /** What the target of a setting holds in a network. */
    public Hits(Setting setting, Network network) {
        this.setting = setting;
        this.target = setting.target();
        this.network = network;
    }

    /** The network that the rows are of. */
    public Network network() {
        return network;
    }

    /** Rows of the firms. */
    public synchronized int[] firms() {
        if (firms == null) {
            firms = found(network.firms, this::admitsFirm, "firm");
        }
        return firms;
    }

    /** Rows of the outside suppliers, by their product and region. */
    public int[] outsideSuppliers() {
        return found(network.entities, this::admitsOutsideSupplier, "outside supplier");
    }

    /** Rows of the outside suppliers, maybe none. */
    public int[] anyOutsideSuppliers() {
        return IntStream.range(0, network.entities)
                .filter(this::admitsOutsideSupplier)
                .toArray();
    }

    /** Demand slots, by their firm and market. */
    public synchronized int[] demandSlots() {
        if (demandSlots == null) {
            demandSlots = found(network.demandMarket.length, this::admitsDemandSlot, "final demand");
        }
        return demandSlots;
    }

    /** Demand slots of goods, maybe none. */
    public int[] anyGoodsSlots() {
        return IntStream.range(0, network.demandMarket.length)
                .filter(this::admitsDemandSlot)
                .filter(slot ->
                        !network.productAt(network.product[firmOf(slot)]).service())
                .toArray();
    }

    /** Firms of demand slots, each once. */
    public int[] firmsOf(int[] slots) {
        return IntStream.of(slots).map(this::firmOf).distinct().sorted().toArray();
    }

    /** Whether the target leaves a product in, by its row. */
    public boolean admitsProduct(int row) {
        Product product = network.productAt(row);
        return target.admits(Selector.PRODUCT, product.id()) && target.admits(Selector.CLUSTER, product.cluster());
    }

    /** Whether the target leaves a region in. */
    public boolean admitsRegion(Region region) {
        return target.admits(Selector.REGION, region.name().toLowerCase(Locale.ROOT));
    }

    /** The error of a target that holds nothing of some sort. */
    public InvalidSettingException nothing(String what) {
        return new InvalidSettingException(
                setting.kind() + " '" + setting.id() + "' (" + setting.type() + ") hits nothing: no " + what
                        + " of the scenario lies in its target. Give its target fewer or other keys.");
    }

    private boolean admitsFirm(int firm) {
        return admitsProduct(network.product[firm])
                && target.admits(Selector.ZONE, network.zones.get(network.zone[firm]))
                && target.admits(Selector.FIRM, network.name[firm]);
    }

    private boolean admitsOutsideSupplier(int entity) {
        return entity >= network.firms
                && admitsProduct(network.product[entity])
                && admitsRegion(Region.values()[network.region[entity]]);
    }

    private boolean admitsDemandSlot(int slot) {
        Market market = network.marketAt(network.demandMarket[slot]);
        return admitsRegion(market.region()) && admitsFirm(firmOf(slot));
    }

    /** Firm of a demand slot. */
    public int firmOf(int slot) {
        int low = 0;
        int high = network.firms;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (network.demandStart[middle] <= slot) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] found(int count, IntPredicate admitted, String what) {
        int[] rows = IntStream.range(0, count).filter(admitted).toArray();
        if (rows.length == 0) {
            throw nothing(what);
        }
        return rows;
    }
}
