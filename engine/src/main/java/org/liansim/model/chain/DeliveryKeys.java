package org.liansim.model.chain;

import org.liansim.network.Network;

/** Random keys of the deliveries over links. Each is made when its link opens, since most links never do. */
final class DeliveryKeys {
    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final Draws draws;

    DeliveryKeys(ChainPlan plan, ChainState state, Draws draws) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.draws = draws;
    }

    /** Makes the key of a link that serves an input; services have none. */
    void make(int link, int input) {
        if (draws.isNoisy() && !plan.isService(input)) {
            int slot = network.linkSupplierSlot[link];
            String[] name = {
                network.name[network.linkSupplier[link]],
                network.name[network.supplierBuyer[slot]],
                network.productAt(network.inputProduct[input]).id()
            };
            state.setKey(slot, draws.key(name, "delivery"));
        }
    }

    /** Makes the keys of the links that a run which is taken up has opened since its start. */
    void complete() {
        for (int i = 0; i < network.firms; i++) {
            for (int input = network.inputStart[i]; input < network.inputStart[i + 1]; input++) {
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    boolean fromStart = i < network.present && network.linkShare[link] > 0;
                    if (!fromStart && state.links.wasOpened(link)) {
                        make(link, input);
                    }
                }
            }
        }
    }
}
