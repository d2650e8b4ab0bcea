package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import org.liansim.model.Conditions;
import org.liansim.model.Controls;
import org.liansim.network.Network;

/** Puts contract shares into force: the conditions', divided among the suppliers that are not banned. */
final class Contracts {
    private final Network network;
    private final ChainState state;
    private final Controls controls;
    private final double[] agreed;
    private final DeliveryKeys keys;

    Contracts(Network network, ChainState state, DeliveryKeys keys, Controls controls, Conditions conditions) {
        this.network = network;
        this.state = state;
        this.controls = controls;
        this.keys = keys;
        agreed = conditions.contract;
    }

    /**
     * Takes over the contract shares that have moved, and opens links that carry a contract for the first time.
     *
     * @param buyers firms that are there
     */
    void adopt(int[] buyers) {
        for (int i : buyers) {
            for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
                if (hasMoved(k)) {
                    adoptInput(k);
                }
            }
        }
    }

    private boolean hasMoved(int k) {
        for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
            if (agreed[link] != state.agreed[link]) {
                return true;
            }
        }
        return false;
    }

    private void adoptInput(int k) {
        double lost = 0;
        for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
            if (agreed[link] > 0 && !state.links.isOpen(link)) {
                requirePresent(link);
                state.links.open(link, k);
                keys.make(link, k);
            }
            lost += agreed[link] == 0 && state.agreed[link] != 0 ? state.buyer[link * BUYER + SHARE] : 0;
        }
        divide(k, lost > 0);
    }

    private void requirePresent(int link) {
        int supplier = network.linkSupplier[link];
        if (supplier < network.firms && !state.present[supplier]) {
            throw new IllegalStateException(
                    "a contract is made with " + network.name[supplier] + ", which is not there");
        }
    }

    /** Divides an input among its suppliers; the orders follow at once or bit by bit. */
    void divide(int k, boolean atOnce) {
        double left = 0;
        double shares = 0;
        boolean whole = true;
        for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
            state.agreed[link] = agreed[link];
            shares += state.buyer[link * BUYER + SHARE];
            if (controls.banned[network.linkSupplier[link]]) {
                whole = false;
            } else {
                left += agreed[link];
            }
        }
        for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
            boolean out = controls.banned[network.linkSupplier[link]];
            double share = out || left == 0 ? 0 : whole ? agreed[link] : agreed[link] / left;
            state.buyer[link * BUYER + CONTRACT] = share;
            if (atOnce || shares == 0) {
                state.buyer[link * BUYER + SHARE] = share;
            }
        }
    }
}
