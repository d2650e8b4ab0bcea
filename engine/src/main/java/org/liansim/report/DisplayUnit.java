package org.liansim.report;

import java.util.Locale;
import org.liansim.comparison.Interval;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Unit;
import org.liansim.scenario.Text;

/**
 * How a KPI is shown to people: billions of yuan in English, 亿元 in Chinese, shares as percentages.
 *
 * @param title name of the unit
 * @param scale shown value over value
 */
public record DisplayUnit(String title, double scale) {
    /** How a unit is shown in the language {@code en} or {@code zh}. */
    public static DisplayUnit of(Unit unit, String code) {
        double money = code.equals("zh") ? 1e-8 : 1e-9;
        return switch (unit) {
            case YUAN_PER_YEAR -> new DisplayUnit(new Text("bn yuan/year", "亿元/年").in(code), money);
            case YUAN -> new DisplayUnit(new Text("bn yuan", "亿元").in(code), money);
            case SHARE -> new DisplayUnit("%", 100);
            case DAYS, JOBS, FIRMS, PER_YEAR, RATIO ->
                new DisplayUnit(unit.title().in(code), 1);
        };
    }

    /** Decimals that suit a column with this largest shown size: about four digits. */
    public static int decimals(double largest) {
        return largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 4;
    }

    /** Mean and half width of the 95 % interval; a dash where there is no value. */
    public String show(Estimate estimate, int decimals) {
        if (Double.isNaN(estimate.mean())) {
            return "–";
        }
        String mean = number(estimate.mean(), decimals);
        return Double.isNaN(estimate.halfWidth()) ? mean : mean + " ± " + number(estimate.halfWidth(), decimals);
    }

    /** A value; a dash where there is none. */
    public String show(double value, int decimals) {
        return Double.isNaN(value) ? "–" : number(value, decimals);
    }

    /** An interval; a dash where there is none. */
    public String show(Interval interval, int decimals) {
        return Double.isNaN(interval.lower())
                ? "–"
                : number(interval.lower(), decimals) + " … " + number(interval.upper(), decimals);
    }

    private String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value * scale);
    }
}
