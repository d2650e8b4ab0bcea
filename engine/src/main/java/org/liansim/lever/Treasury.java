package org.liansim.lever;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.network.Network;
import org.liansim.scenario.Budget;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Scenario;

/** The accounts of those who pay for levers. A budget is for a calendar year; what is not spent of it lapses. */
final class Treasury implements Stateful {
    private final long startDay;
    private final double discount;
    private final Map<String, Double> budgets = new TreeMap<>();
    private final Map<String, Double> left = new TreeMap<>();
    private final double[] spent;
    private final double[] present;
    private final double[] refused;
    private int year = Integer.MIN_VALUE;
    /** Latest day of a bill, and what a yuan of that day is worth on the first one. */
    private double day = Double.NaN;

    private double worth;

    Treasury(Scenario scenario, Network network) {
        startDay = scenario.period().start().toEpochDay();
        discount = scenario.parameters().get(Parameter.DISCOUNT_RATE);
        for (Budget budget : scenario.policy().budgets()) {
            budgets.put(budget.payer(), budget.yuanPerYear());
        }
        spent = new double[network.firms];
        present = new double[network.firms];
        refused = new double[network.firms];
    }

    @Override
    public void pass(State run) {
        run.pass(spent, present, refused);
        year = run.pass(year);
        boolean isOpen = run.pass(!left.isEmpty());
        budgets.forEach((payer, budget) -> {
            double rest = run.pass(left.getOrDefault(payer, budget));
            if (isOpen) {
                left.put(payer, rest);
            }
        });
    }

    /** What a lever asks its payer for at the beginning of a month. */
    record Bill(LeverSetting setting, Payees payees, double day, double yuan) {}

    /** The firms that a lever acts on, each with its part of their output at rest. */
    record Payees(int[] firm, double[] part) {
        static Payees of(int[] firms, Network network) {
            double sum = 0;
            for (int firm : firms) {
                sum += network.output[firm];
            }
            double[] part = new double[firms.length];
            for (int at = 0; at < part.length; at++) {
                part[at] = network.output[firms[at]] / sum;
            }
            return new Payees(firms, part);
        }
    }

    /** Pays a bill as far as the payer's budget of the year goes. Returns the share that was paid, 0 to 1. */
    double pay(Bill bill) {
        String payer = bill.setting.terms().cost().payer();
        int now = LocalDate.ofEpochDay((long) bill.day).getYear();
        if (now > year) {
            year = now;
            left.clear();
            left.putAll(budgets);
        }
        Double rest = left.get(payer);
        double share = rest == null ? 1 : Math.min(1, rest / bill.yuan);
        if (rest != null) {
            left.put(payer, rest - share * bill.yuan);
        }
        if (!payer.equals("private")) {
            book(bill, share * bill.yuan, (1 - share) * bill.yuan);
        }
        return share;
    }

    private void book(Bill bill, double paid, double denied) {
        if (bill.day != day) {
            day = bill.day;
            worth = StrictMath.pow(1 + discount, -(day - startDay) / 365.25);
        }
        for (int at = 0; at < bill.payees.firm.length; at++) {
            int firm = bill.payees.firm[at];
            double part = bill.payees.part[at];
            spent[firm] += paid * part;
            present[firm] += paid * part * worth;
            refused[firm] += denied * part;
        }
    }

    double spent(int firm) {
        return spent[firm];
    }

    double present(int firm) {
        return present[firm];
    }

    double refused(int firm) {
        return refused[firm];
    }
}
