package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.LawViolation;
import org.liansim.network.Network;

/**
 * Double-entry books of the slow economy: every payment leaves one account and enters another, so that each kind of flow
 * sums to zero over all accounts (Godley and Lavoie 2007, chapter 2). The chains' own books, at base-year prices, stand
 * apart; a firm's cash is the sum of both. Accounts are rows: the firms first, then the sectors below, then the
 * government of each zone.
 */
public final class Books implements Stateful {
    private static final double MONEY = 1e-12;
    private static final Flow[] FLOWS = Flow.values();
    private static final int SECTORS = 5;

    private final int firms;
    private final int accounts;
    private final String[] name;
    private final double[] balance;
    /** Received less paid so far, by account and flow. */
    private final double[] net;
    /** Sum of all payments so far, regardless of their sign, by flow. */
    private final double[] turnover = new double[FLOWS.length];

    /** Books in which nothing was paid yet. */
    public Books(Network network) {
        firms = network.firms;
        accounts = firms + SECTORS + network.zones.size();
        balance = new double[accounts];
        net = new double[accounts * FLOWS.length];
        name = Arrays.copyOf(network.name, accounts);
        name[households()] = "households";
        name[banks()] = "banks";
        name[funds()] = "funds";
        name[national()] = "national";
        name[abroad()] = "abroad";
        for (int zone = 0; zone < network.zones.size(); zone++) {
            name[government(zone)] = "government of " + network.zones.get(zone);
        }
    }

    @Override
    public void pass(State run) {
        run.part("books");
        run.pass(balance, net, turnover);
    }

    /** Account of the households. */
    public int households() {
        return firms;
    }

    /** Account of the banks. */
    public int banks() {
        return firms + 1;
    }

    /** Account of the funds and other investors. */
    public int funds() {
        return firms + 2;
    }

    /** Account of the rest of the country. */
    public int national() {
        return firms + 3;
    }

    /** Account of the rest of the world. */
    public int abroad() {
        return firms + 4;
    }

    /** Account of a zone's government. */
    public int government(int zone) {
        return firms + SECTORS + zone;
    }

    /** Books a payment [yuan]; a negative amount runs the other way. */
    public void pay(int from, int to, Flow flow, double amount) {
        balance[from] -= amount;
        balance[to] += amount;
        net[from * FLOWS.length + flow.ordinal()] -= amount;
        net[to * FLOWS.length + flow.ordinal()] += amount;
        turnover[flow.ordinal()] += Math.abs(amount);
    }

    /** What an account received less what it paid [yuan]. */
    public double balance(int account) {
        return balance[account];
    }

    /** What an account received less what it paid for a kind of flow [yuan]. */
    public double net(int account, Flow flow) {
        return net[account * FLOWS.length + flow.ordinal()];
    }

    /** Checks that every kind of flow sums to zero; throws {@link LawViolation} when one does not. */
    public void audit() {
        double size = 1;
        for (Flow flow : FLOWS) {
            double sum = 0;
            for (int account = 0; account < accounts; account++) {
                sum += net(account, flow);
            }
            double paid = turnover[flow.ordinal()];
            size += paid;
            if (!(Math.abs(sum) <= MONEY * Math.max(1, paid))) {
                throw new LawViolation("flows of " + flow + " sum to zero", "they sum to " + sum + " yuan of " + paid);
            }
        }
        for (int account = 0; account < accounts; account++) {
            double sum = 0;
            for (Flow flow : FLOWS) {
                sum += net(account, flow);
            }
            if (!(Math.abs(sum - balance[account]) <= MONEY * size)) {
                throw new LawViolation(
                        "a balance is the sum of its flows",
                        name[account] + ": " + balance[account] + " against " + sum + " yuan");
            }
        }
    }
}
