package org.liansim.kpi;

import org.liansim.scenario.Text;

/** Unit of a KPI. */
public enum Unit {
    YUAN_PER_YEAR("yuan/year", new Text("yuan/year", "元/年")),
    YUAN("yuan", new Text("yuan", "元")),
    SHARE("share", new Text("share", "比例")),
    DAYS("days", new Text("days", "天")),
    JOBS("jobs", new Text("jobs", "人")),
    FIRMS("firms", new Text("firms", "家")),
    PER_YEAR("1/year", new Text("a year", "项/年")),
    RATIO("ratio", new Text("ratio", "倍"));

    private final String symbol;
    private final Text title;

    Unit(String symbol, Text title) {
        this.symbol = symbol;
        this.title = title;
    }

    /** How it stands in a table file. */
    public String symbol() {
        return symbol;
    }

    /** What it is called, in both languages. */
    public Text title() {
        return title;
    }
}
