package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import org.liansim.kernel.GlobalAgenda;
import org.liansim.model.Conditions;
import org.liansim.network.Network;

/** Firms that enter and leave, as the conditions say. */
final class Turnover {
    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final Conditions conditions;

    Turnover(ChainPlan plan, ChainState state, Conditions conditions) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.conditions = conditions;
    }

    /** Lets firms leave that are no longer there, and enter that are new. A firm that left never comes back. */
    void adopt(GlobalAgenda agenda) {
        Leaving leaving = null;
        for (int i = 0; i < network.firms; i++) {
            if (state.present[i] && !conditions.present[i]) {
                leaving = leaving == null ? new Leaving(plan, state, conditions, agenda) : leaving;
                state.present[i] = false;
                state.left[i] = true;
                state.anyLeft = true;
                leaving.settle(i);
            }
        }
        for (int i = 0; i < network.firms; i++) {
            if (!state.present[i] && conditions.present[i]) {
                enter(agenda, i);
            }
        }
    }

    /** An entrant has nothing in stock or on order; its targets are those of the output that it is made for. */
    private void enter(GlobalAgenda agenda, int i) {
        if (state.left[i]) {
            throw new IllegalStateException(network.name[i] + " left and cannot enter again");
        }
        state.present[i] = true;
        state.firm[i * FIRM + SLOW] = network.output[i] * conditions.capacity[i];
        long review = plan.delays.review;
        long last = Math.floorDiv(agenda.now() - plan.phase[i], review) * review + plan.phase[i];
        agenda.send(i, last + review, ChainModel.REVIEW, 0, 0);
    }
}
