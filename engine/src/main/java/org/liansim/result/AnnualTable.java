package org.liansim.result;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Window;
import org.liansim.outcome.RunOutcome;

/**
 * {@code annual.csv}: every KPI of every whole year of every run, counted from the first day, by city, zone and
 * cluster. The date is the first day of the year.
 */
final class AnnualTable implements Table {
    private final Csv csv;
    private Study study;

    AnnualTable(Writer out) throws IOException {
        csv = new Csv(out, "strategy", "replication", "date", "outcome", "scope", "value", "unit");
    }

    @Override
    public void begin(Study next) {
        study = next;
    }

    @Override
    public void add(RunOutcome run) throws IOException {
        int from = 0;
        for (int to = 1; to < run.samples(); to++) {
            LocalDate first = LocalDate.ofEpochDay(run.date(from));
            if (run.date(to) == first.plusYears(1).toEpochDay()) {
                addYear(run, first, from, to);
                from = to;
            }
        }
    }

    private void addYear(RunOutcome run, LocalDate first, int from, int to) throws IOException {
        String replication = Integer.toString(run.replication());
        for (Kpi kpi : study.kpis().all()) {
            Kpi.Description description = kpi.description();
            for (Scope scope : study.seriesScopes()) {
                csv.row(
                        study.strategy(),
                        replication,
                        first.toString(),
                        description.id(),
                        scope.id(),
                        Decimal.of(kpi.of(new Window(run, scope, from, to))),
                        description.unit().symbol());
            }
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
