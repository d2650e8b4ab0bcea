package org.liansim.model.economy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liansim.model.Chains;
import org.liansim.model.Conditions;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;

/** Chains in which nothing happens but what a test says, for mechanisms of the economy one by one. */
final class StillChains implements Chains {
    /** A twelfth of a year of 365 days. */
    static final long MONTH = 365 * 86_400 / 12;

    final Network network;
    final Controls controls;
    final Conditions conditions;
    /** Cumulative amounts by measure and firm; 0 where a test says nothing. */
    final Map<Measure, double[]> amounts = new EnumMap<>(Measure.class);

    StillChains(Network network) {
        this.network = network;
        controls = new Controls(network);
        conditions = new Conditions(network);
        for (Measure measure : Measure.values()) {
            amounts.put(measure, new double[network.firms]);
        }
    }

    /** A network of zone "park" and cluster "sensing". */
    static NetworkDraft draft(Product... products) {
        return new NetworkDraft(List.of(products), List.of("park"), List.of("sensing"));
    }

    /** The economy's state at the start, without growth. */
    EconomyState state(Map<Parameter, Double> parameters) {
        EconomyPlan.Trends flat = new EconomyPlan.Trends() {
            @Override
            public double demand(int product, int month) {
                return 1;
            }

            @Override
            public double output(int product, int month) {
                return 1;
            }
        };
        return new EconomyState(new EconomyPlan(network, Parameters.of(parameters), 5, flat), this, 1);
    }

    /** Lets months pass, from the first on. */
    static void pass(EconomyState state, int months, Mechanism... mechanisms) {
        pass(state, 1, months, mechanisms);
    }

    /** Lets months pass, from one to another, both counted. */
    static void pass(EconomyState state, int first, int last, Mechanism... mechanisms) {
        for (int month = first; month <= last; month++) {
            state.activity.take(month * MONTH, state.known);
            for (Mechanism mechanism : mechanisms) {
                mechanism.month(month);
                if (month % 3 == 0) {
                    mechanism.quarter(month);
                }
            }
        }
        for (Mechanism mechanism : mechanisms) {
            mechanism.audit();
        }
        state.books.audit();
    }

    /** Part of a gap with a time constant of some days that is closed after some months. */
    static double closed(double days, int months) {
        return -Math.expm1(-365.0 / 12 * months / days);
    }

    /** Row of a firm. */
    int firm(String name) {
        return Arrays.asList(network.name).indexOf(name);
    }

    @Override
    public double of(int firm, Measure measure) {
        return amounts.get(measure)[firm];
    }

    @Override
    public double shipped(int slot) {
        return 0;
    }

    @Override
    public double sold(int slot) {
        return 0;
    }

    @Override
    public double writtenOff(int firm) {
        return 0;
    }

    @Override
    public double baseCapacity(int firm) {
        return network.capacity[firm];
    }

    @Override
    public Controls controls() {
        return controls;
    }

    @Override
    public Conditions conditions() {
        return conditions;
    }
}
