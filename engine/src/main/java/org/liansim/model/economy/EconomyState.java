package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.model.Chains;
import org.liansim.model.Conditions;
import org.liansim.model.Controls;
import org.liansim.outcome.Measure;

/**
 * The state of one run's economy in flat arrays by firm, and what its mechanisms work with. Productivity, quality and
 * prices are relative to the outside world's, which moves on: what all the world learns changes nothing here.
 */
final class EconomyState {
    final EconomyPlan plan;
    final int replication;
    final Chains chains;
    final Controls controls;
    final Conditions conditions;
    final Books books;
    final Activity activity;

    /** Productivity of each firm's labour over the outside world's; 1 at the start. */
    final double[] productivity;
    /** Quality of each firm's product over the outside world's; 1 at the start. */
    final double[] quality;
    /** Price of each firm's product over the outside world's; 1 at the start. */
    final double[] price;
    /** Level of wages in each zone over the base year's, beside what follows the outside world's productivity; 1 at the start. */
    final double[] wage;

    EconomyState(EconomyPlan plan, Chains chains, int replication) {
        this.plan = plan;
        this.replication = replication;
        this.chains = chains;
        controls = chains.controls();
        conditions = chains.conditions();
        books = new Books(plan.network);
        activity = new Activity(plan.network, chains);
        productivity = ones(plan.network.firms);
        quality = ones(plan.network.firms);
        price = ones(plan.network.firms);
        wage = ones(plan.zones);
    }

    /** Cash of a firm: what the chains' books and the economy's say together [yuan]. */
    double cash(int firm) {
        return chains.of(firm, Measure.CASH) + books.balance(firm);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
