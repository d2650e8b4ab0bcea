package org.liansim.model.chain;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
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

    /** Inputs whose links are to be listed anew, and entities whose places are. */
    private final boolean[] staleInput;

    private final boolean[] staleEntity;

    OpenLinks(Network network) {
        this.network = network;
        int links = network.linkSupplier.length;
        link = new int[links];
        linkEnd = new int[network.inputProduct.length];
        slot = new int[links];
        slotEnd = new int[network.entities];
        until = new long[links];
        Arrays.fill(until, CLOSED);
        staleInput = new boolean[linkEnd.length];
        staleEntity = new boolean[network.entities];
        for (int k = 0; k < linkEnd.length; k++) {
            linkEnd[k] = network.linkStart[k];
        }
        System.arraycopy(network.supplierStart, 0, slotEnd, 0, network.entities);
    }

    @Override
    public void pass(State state) {
        state.pass(link, linkEnd, slot, slotEnd);
        state.pass(until);
        state.pass(staleInput, staleEntity);
    }

    boolean isOpen(int of) {
        return until[of] == OPEN;
    }

    /** Opens a link of an input. */
    void open(int of, int k) {
        until[of] = OPEN;
        change(of, k);
    }

    /** Closes a link of an input; its buyer receives what arrives before a tick. */
    void close(int of, int k, long lastArrival) {
        until[of] = lastArrival;
        change(of, k);
    }

    private void change(int of, int k) {
        staleInput[k] = true;
        staleEntity[network.linkSupplier[of]] = true;
    }

    /** Lists the links that are open at a tick, when they may be others than before. */
    void list(long now) {
        for (int k = 0; k < linkEnd.length; k++) {
            if (staleInput[k]) {
                listLinks(k, now);
            }
        }
        for (int entity = 0; entity < network.entities; entity++) {
            if (staleEntity[entity]) {
                listPlaces(entity);
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
        staleInput[k] = expires;
    }

    private void listPlaces(int entity) {
        int end = network.supplierStart[entity];
        for (int each = end; each < network.supplierStart[entity + 1]; each++) {
            if (until[network.supplierLink[each]] == OPEN) {
                slot[end++] = each;
            }
        }
        slotEnd[entity] = end;
        staleEntity[entity] = false;
    }
}
