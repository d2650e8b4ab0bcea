package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import org.liansim.kernel.GlobalAgenda;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.Controls;
import org.liansim.network.Network;

/**
 * Takes over the controls that concern links and stocks: banned suppliers, closed corridors, longer and limited
 * supplies, moved prices, destroyed stocks. What did not change is not touched.
 */
final class Disruptions implements Stateful {
    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final Controls controls;
    private final OutsideSuppliers outside;
    private final Contracts contracts;
    private final boolean[] banned;
    private final double[] heldUp;
    private boolean limited;

    Disruptions(ChainPlan plan, ChainState state, Controls controls, OutsideSuppliers outside, Contracts contracts) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.controls = controls;
        this.outside = outside;
        this.contracts = contracts;
        banned = new boolean[network.entities];
        heldUp = state.heldUp;
    }

    @Override
    public void pass(State run) {
        run.pass(banned);
        limited = run.pass(limited);
    }

    /** Takes them over; returns whether a supplier was banned or readmitted. */
    boolean takeOver(GlobalAgenda agenda) {
        boolean bans = false;
        boolean closed = false;
        for (int entity = network.firms; entity < network.entities; entity++) {
            if (controls.banned[entity] != banned[entity]) {
                banned[entity] = controls.banned[entity];
                bans = true;
                contract(entity);
            }
            if (controls.heldUp[entity] < heldUp[entity]) {
                release(entity, 1 - controls.heldUp[entity] / heldUp[entity]);
            }
            heldUp[entity] = controls.heldUp[entity];
            closed |= heldUp[entity] > 0;
            outside.setDelay(entity, controls.delay[entity]);
        }
        state.bordered |= closed;
        state.shutOut = false;
        for (double share : controls.shutOut) {
            state.shutOut |= share > 0;
        }
        state.repriced = false;
        for (double factor : controls.price) {
            state.repriced |= factor != 1;
        }
        limited |= limits();
        if (limited) {
            limit(agenda);
            limited = limits();
        }
        for (int i = 0; i < network.firms; i++) {
            if (controls.destroyed[i] > 0) {
                destroy(i, controls.destroyed[i]);
            }
        }
        return bans;
    }

    /** Sets the limits of outside suppliers by the size that their buyers have grown to. */
    void grow(GlobalAgenda agenda) {
        if (limited) {
            limit(agenda);
        }
    }

    private boolean limits() {
        for (int entity = network.firms; entity < network.entities; entity++) {
            if (controls.limit[entity] < Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private void limit(GlobalAgenda agenda) {
        for (int entity = network.firms; entity < network.entities; entity++) {
            outside.setLimit(agenda, entity, controls.limit[entity]);
        }
    }

    /** Divides the inputs that a supplier serves among the suppliers that are not banned, by their contract shares. */
    private void contract(int entity) {
        for (int slot = network.supplierStart[entity]; slot < network.supplierStart[entity + 1]; slot++) {
            if (state.present[network.supplierBuyer[slot]]) {
                contracts.divide(plan.inputOf(network.supplierLink[slot]), true);
            }
        }
    }

    /** Lets a part of the goods that wait at a closed corridor reach their buyers. */
    private void release(int entity, double part) {
        for (int slot = network.supplierStart[entity]; slot < network.supplierStart[entity + 1]; slot++) {
            int link = network.supplierLink[slot];
            double amount = state.atBorder[link] * part;
            state.atBorder[link] -= amount;
            state.released[link] += amount;
        }
    }

    private void destroy(int i, double share) {
        int row = i * FIRM;
        double finished = state.firm[row + STOCK] * share;
        state.firm[row + STOCK] -= finished;
        state.ruined[i] += finished;
        double sum = finished;
        double inProcess = 0;
        for (int cell = state.batchStart[i]; cell < state.batchStart[i + 1]; cell++) {
            double lost = state.batch[cell] * share;
            state.batch[cell] -= lost;
            sum += lost;
            inProcess += state.batch[cell];
        }
        state.firm[row + IN_PROCESS] = inProcess;
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            int cell = k * INPUT;
            double lost = state.input[cell + HELD] * share;
            state.input[cell + HELD] -= lost;
            state.input[cell + RUINED] += lost;
            sum += lost;
        }
        state.destroyed[i] += sum;
    }
}
