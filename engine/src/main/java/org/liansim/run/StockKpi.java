package org.liansim.run;

import java.util.function.ToDoubleFunction;
import org.liansim.scenario.Text;

/** What is stated of a stock point. */
public enum StockKpi {
    /** All costs over all periods. */
    COST(
            "cost",
            new Text("Cost", "总成本"),
            Unit.MONEY,
            true,
            seen -> seen.at.bill().cost()),
    /** The same over the number of periods. */
    COST_PER_PERIOD(
            "cost-per-period",
            new Text("Cost", "平均成本"),
            Unit.MONEY_PER_PERIOD,
            true,
            seen -> seen.at.bill().cost() / seen.at.books().time()),
    /** Revenue less all costs, over all periods. */
    PROFIT(
            "profit",
            new Text("Profit", "利润"),
            Unit.MONEY,
            true,
            seen -> seen.at.bill().profit()),
    /** Mean stock on hand. */
    STOCK(
            "stock",
            new Text("Stock", "库存"),
            Unit.UNITS,
            true,
            seen -> seen.at.books().meanStock()),
    /** Mean amount owed to buyers. */
    BACKLOG(
            "backlog",
            new Text("Backlog", "缺货"),
            Unit.UNITS,
            true,
            seen -> seen.at.books().meanBacklog()),
    /** Share of time with goods in stock. */
    READY_RATE(
            "ready-rate",
            new Text("Ready rate", "有货率"),
            Unit.SHARE,
            false,
            seen -> seen.at.books().readyRate()),
    /** Share of what was asked for that was met at once. */
    FILL_RATE(
            "fill-rate",
            new Text("Fill rate", "满足率"),
            Unit.SHARE,
            false,
            seen -> seen.at.books().fillRate()),
    /** Orders placed. */
    ORDERS(
            "orders",
            new Text("Orders", "订货次数"),
            Unit.PER_PERIOD,
            false,
            seen -> seen.at.books().orders() / seen.at.books().time()),
    /** Variance of the orders of a period over that of what the customers of the line ask for in one. */
    AMPLIFICATION(
            "amplification",
            new Text("Amplification", "波动放大"),
            Unit.RATIO,
            false,
            seen -> seen.at.books().orderSizes().variance() / seen.customerVariance);

    private final String id;
    private final Text title;
    private final Unit unit;
    private final boolean additive;
    private final ToDoubleFunction<Seen> formula;

    StockKpi(String id, Text title, Unit unit, boolean additive, ToDoubleFunction<Seen> formula) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.additive = additive;
        this.formula = formula;
    }

    /** Stable name, lower case with hyphens. */
    public String id() {
        return id;
    }

    /** Name in both languages. */
    public Text title() {
        return title;
    }

    /** Unit of its values. */
    public Unit unit() {
        return unit;
    }

    /** Whether the values of the points of a study add up. */
    public boolean isAdditive() {
        return additive;
    }

    double of(StockPoints.Outcome at, double customerVariance) {
        return formula.applyAsDouble(new Seen(at, customerVariance));
    }

    /** Units of the values; goods, money and periods are the study's own. */
    public enum Unit {
        /** Money of the study. */
        MONEY("money", new Text("money", "货币单位")),
        /** Money in a period. */
        MONEY_PER_PERIOD("money/period", new Text("money/period", "货币单位/期")),
        /** Goods. */
        UNITS("units", new Text("units", "件")),
        /** Times in a period. */
        PER_PERIOD("1/period", new Text("1/period", "次/期")),
        /** Share of 1. */
        SHARE("share", new Text("%", "%")),
        /** Pure number. */
        RATIO("ratio", new Text("ratio", "倍"));

        private final String symbol;
        private final Text title;

        Unit(String symbol, Text title) {
            this.symbol = symbol;
            this.title = title;
        }

        /** Name in tables for programs. */
        public String symbol() {
            return symbol;
        }

        /** Name in tables for people; shares are shown as percentages. */
        public Text title() {
            return title;
        }
    }

    /**
     * What a formula sees.
     *
     * @param at the stock point
     * @param customerVariance variance of what the customers of its line ask for in a period; NaN under continuous review
     */
    private record Seen(StockPoints.Outcome at, double customerVariance) {}
}
