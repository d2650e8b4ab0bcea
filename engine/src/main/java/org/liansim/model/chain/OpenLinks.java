package org.liansim.model.chain;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Sweep;
import org.liansim.network.Network;

/**
 * Which links are in use, in both orders, so that reviews pass over closed ones without a look. A link is open from the
 * day on which its supplier gets a contract until one of its ends leaves; its buyer keeps an eye on it until the last
 * goods under way have come.
 */
final class OpenLinks implements Stateful {
    private static final long CLOSED = Long.MIN_VALUE;
    private static final long OPEN = Long.MAX_VALUE;

    /** Open links of each input, from its first link on. */
    final int[] link;
    /** End of each input's open links. */
    final int[] linkEnd;
    /** Open places in supplier order of each entity, from its first one on. */
    final int[] slot;
    /** End of each entity's open places. */
    final int[] slotEnd;

    private final Network network;
    /** Tick until which goods may arrive, by link in buyer order. */
    private final long[] until;

    /** Inputs whose links are to be listed anew. */
    private final boolean[] isStale;

    private int[] stale = new int[16];
    private int stales;

    OpenLinks(Network network) {
        this.network = network;
        int links = network.linkSupplier.length;
        link = new int[links];
        linkEnd = new int[network.inputProduct.length];
        slot = new int[links];
        slotEnd = new int[network.entities];
        until = new long[links];
        Arrays.fill(until, CLOSED);
        isStale = new boolean[linkEnd.length];
        System.arraycopy(network.linkStart, 0, linkEnd, 0, linkEnd.length);
        System.arraycopy(network.supplierStart, 0, slotEnd, 0, network.entities);
    }

    @Override
    public void pass(State state) {
        state.pass(link, linkEnd, slot, slotEnd);
        state.pass(until);
        state.pass(isStale);
        stales = 0;
        for (int k = 0; k < isStale.length; k++) {
            if (isStale[k]) {
                add(k);
            }
        }
    }

    boolean isOpen(int of) {
        return until[of] == OPEN;
    }

    boolean wasOpened(int of) {
        return until[of] != CLOSED;
    }

    /** Opens the links that carry a contract between the firms of the start, when none is open yet. */
    void openAll(Sweep sweep) {
        sweep.runRows(network.present, (first, end) -> {
            for (int k = network.inputStart[first]; k < network.inputStart[end]; k++) {
                for (int each = network.linkStart[k]; each < network.linkStart[k + 1]; each++) {
                    if (network.linkShare[each] > 0) {
                        until[each] = OPEN;
                        link[linkEnd[k]++] = each;
                    }
                }
            }
        });
        sweep.runRows(network.entities, (first, end) -> {
            for (int entity = first; entity < end; entity++) {
                for (int place = network.supplierStart[entity]; place < network.supplierStart[entity + 1]; place++) {
                    if (isOpen(network.supplierLink[place])) {
                        slot[slotEnd[entity]++] = place;
                    }
                }
            }
        });
    }

    /** Opens a link of an input. */
    void open(int of, int k) {
        if (until[of] != OPEN) {
            put(network.linkSupplier[of], network.linkSupplierSlot[of]);
        }
        until[of] = OPEN;
        change(k);
    }

    /** Closes a link of an input, if it ever was open; its buyer receives what arrives before a tick. */
    void close(int of, int k, long lastArrival) {
        if (until[of] == CLOSED) {
            return;
        }
        if (until[of] == OPEN) {
            remove(network.linkSupplier[of], network.linkSupplierSlot[of]);
        }
        until[of] = lastArrival;
        change(k);
    }

    private void put(int entity, int place) {
        int at = slotEnd[entity]++;
        for (; at > network.supplierStart[entity] && slot[at - 1] > place; at--) {
            slot[at] = slot[at - 1];
        }
        slot[at] = place;
    }

    private void remove(int entity, int place) {
        int at = Arrays.binarySearch(slot, network.supplierStart[entity], slotEnd[entity], place);
        System.arraycopy(slot, at + 1, slot, at, --slotEnd[entity] - at);
    }

    private void change(int k) {
        if (!isStale[k]) {
            isStale[k] = true;
            add(k);
        }
    }

    private void add(int k) {
        stale = stales < stale.length ? stale : Arrays.copyOf(stale, 2 * stales);
        stale[stales++] = k;
    }

    /** Lists the links of inputs that are open at a tick, where they may be others than before. */
    void list(long now) {
        int count = stales;
        stales = 0;
        for (int at = 0; at < count; at++) {
            int k = stale[at];
            listLinks(k, now);
            if (isStale[k]) {
                add(k);
            }
        }
    }

    private void listLinks(int k, long now) {
        boolean expires = false;
        int end = network.linkStart[k];
        for (int each = network.linkStart[k]; each < network.linkStart[k + 1]; each++) {
            if (until[each] > now) {
                link[end++] = each;
                expires |= until[each] != OPEN;
            }
        }
        linkEnd[k] = end;
        isStale[k] = expires;
    }
}
