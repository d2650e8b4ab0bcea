package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.model.Conditions;
import org.liansim.network.Network;

/** Firms that enter and leave, as the conditions say. */
final class Turnover {
    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final Conditions conditions;
    private int[] present;
    /** Null until a firm leaves. */
    private Leaving leaving;

    Turnover(ChainPlan plan, ChainState state, Conditions conditions) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.conditions = conditions;
    }

    /** Firms that are there, ascending. */
    int[] present() {
        return present;
    }

    /** Lists the firms that are there: to be called when the run starts, or is taken up. */
    void list() {
        present =
                IntStream.range(0, network.firms).filter(i -> state.present[i]).toArray();
    }

    /** Lets firms leave that are no longer there, and enter that are new. A firm that left never comes back. */
    void adopt(GlobalAgenda agenda) {
        if (Arrays.equals(state.present, conditions.present)) {
            return;
        }
        if (Arrays.stream(present).anyMatch(i -> !conditions.present[i])) {
            leave(agenda);
        }
        for (int i = 0; i < network.firms; i++) {
            if (!state.present[i] && conditions.present[i]) {
                enter(agenda, i);
            }
        }
        list();
    }

    private void leave(GlobalAgenda agenda) {
        leaving = leaving == null ? new Leaving(plan, state, conditions) : leaving;
        leaving.begin(agenda);
        state.anyLeft = true;
        for (int i : present) {
            if (!conditions.present[i]) {
                state.present[i] = false;
                state.left[i] = true;
                leaving.settle(i);
                state.firm[i * FIRM + CAPACITY] = 0;
                state.firm[i * FIRM + STAFFED] = 0;
                Arrays.fill(state.demandRate, network.demandStart[i], network.demandStart[i + 1], 0);
            }
        }
        leaving.end();
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
