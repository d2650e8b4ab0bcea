package org.liansim.model.chain;

import java.util.Arrays;
import org.liansim.network.Market;
import org.liansim.network.Network;
import org.liansim.random.Quantiles;
import org.liansim.scenario.Product;

/**
 * Final demand over time: a pure function of market and tick. Each month has one level, growth x season x noise, as a
 * factor on the base year's mean; before the start it stands at the level of rest. Growth and season are scaled so that
 * the first twelve months have mean 1.
 */
final class DemandPaths {
    private final SeasonCalendar calendar;
    private final int months;
    /** Level of each month, by market. */
    private final double[] level;
    /** Integral from tick 0 to the start of each month, by market [ticks]; negative for the month that 0 lies in. */
    private final double[] integral;

    private final double[] rest;

    /** Paths for one replication that reach a little beyond its end. */
    DemandPaths(ChainPlan plan, Draws draws) {
        Network network = plan.network;
        calendar = plan.calendar;
        int markets = network.markets();
        months = plan.months;
        level = new double[markets * months];
        integral = new double[markets * (months + 1)];
        rest = new double[markets];
        for (int row = 0; row < markets; row++) {
            Market market = network.marketAt(row);
            Quantiles noise = draws.isNoisy() ? plan.demandNoise[market.product()] : null;
            fill(row, plan.demand.of(network.productAt(market.product())), noise, draws.key(market.name(), "demand"));
        }
    }

    private void fill(int row, Product.Demand demand, Quantiles noise, long key) {
        double[] trend = trend(demand, calendar, months);
        rest[row] = restLevel(demand, calendar);
        int firstMonth = calendar.monthOfYear(0);
        for (int month = 0; month < months; month++) {
            double factor = trend[month] * demand.season()[(firstMonth + month) % 12];
            level[row * months + month] = noise == null ? factor : factor * noise.drawn(key, month);
        }
        int cell = row * (months + 1);
        integral[cell] = calendar.startOfMonth(0) * level[row * months];
        for (int month = 0; month < months; month++) {
            integral[cell + month + 1] = integral[cell + month] + SeasonCalendar.MONTH * level[row * months + month];
        }
    }

    /** Growth factor of each month, scaled so that the first twelve months of trend times season have mean 1. */
    static double[] trend(Product.Demand demand, SeasonCalendar calendar, int months) {
        double[] trend = new double[months];
        if (demand.growthPerYear() == 0) {
            Arrays.fill(trend, 1);
            return trend;
        }
        double rate = StrictMath.log1p(demand.growthPerYear()) / 12;
        int firstMonth = calendar.monthOfYear(0);
        double year = 0;
        for (int month = 0; month < 12; month++) {
            year += StrictMath.exp(rate * (month + 0.5)) * demand.season()[(firstMonth + month) % 12];
        }
        for (int month = 0; month < months; month++) {
            trend[month] = StrictMath.exp(rate * (month + 0.5)) * 12 / year;
        }
        return trend;
    }

    /** Level of the trend at the start, season and noise taken out; exactly 1 without growth. */
    static double restLevel(Product.Demand demand, SeasonCalendar calendar) {
        if (demand.growthPerYear() == 0) {
            return 1;
        }
        double first = trend(demand, calendar, 1)[0];
        return first / StrictMath.exp(StrictMath.log1p(demand.growthPerYear()) / 24);
    }

    /** Number of month boundaries between the start's month and the month of a tick; 0 before the start. */
    int month(long tick) {
        return tick <= 0 ? 0 : calendar.monthsSinceStart(tick);
    }

    /** Factor times ticks of a market from the start to a tick, whose month is given; negative before the start. */
    double until(int market, long tick, int month) {
        if (tick <= 0) {
            return tick * rest[market];
        }
        return integral[market * (months + 1) + month]
                + (tick - calendar.startOfMonth(month)) * level[market * months + month];
    }
}
