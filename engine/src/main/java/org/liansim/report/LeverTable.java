package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Timing;

/** The levers of all treatments with their terms and sources: {@code levers.csv}. */
final class LeverTable {
    static final String NAME = "levers.csv";
    static final List<String> HEADER = List.of(
            "strategy",
            "lever",
            "type",
            "target",
            "start",
            "full",
            "ends",
            "intensity",
            "success",
            "cost_once",
            "cost_per_year",
            "payer",
            "source_en",
            "source_zh");

    private LeverTable() {}

    static FlatTable of(List<Described> treatments) {
        List<List<String>> rows = new ArrayList<>();
        for (Described treatment : treatments) {
            for (LeverSetting lever : treatment.study().scenario().policy().levers()) {
                LeverSetting.Terms terms = lever.terms();
                Timing timing = lever.timing();
                rows.add(List.of(
                        treatment.study().strategy(),
                        lever.id(),
                        lever.type(),
                        names(lever.target()),
                        timing.start().toString(),
                        after(timing, timing.rampDays()),
                        after(timing, timing.length()),
                        Decimal.of(terms.intensity()),
                        Decimal.of(terms.success()),
                        Decimal.of(terms.cost().once()),
                        Decimal.of(terms.cost().perYear()),
                        terms.cost().payer(),
                        lever.source().en(),
                        lever.source().zh()));
            }
        }
        return new FlatTable(NAME, HEADER, rows);
    }

    /** What a shock or lever acts on, as the tables call it. */
    static String names(Target target) {
        List<String> parts = new ArrayList<>();
        target.names().forEach((selector, names) -> {
            String kind = selector.name().toLowerCase(Locale.ROOT);
            names.forEach(name -> parts.add(kind + ":" + name));
        });
        return String.join(" ", parts);
    }

    /** The day some days after the start; empty when it lies beyond the calendar. */
    static String after(Timing timing, double days) {
        double last = LocalDate.of(9999, 12, 31).toEpochDay() - timing.start().toEpochDay();
        return days <= last ? timing.start().plusDays((long) Math.ceil(days)).toString() : "";
    }
}
