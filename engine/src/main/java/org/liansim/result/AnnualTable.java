package org.liansim.result;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;

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
    public void add(RunValues run) throws IOException {
        String replication = Integer.toString(run.run().replication());
        List<Scope> scopes = study.seriesScopes();
        int cell = 0;
        for (long day : run.years().days()) {
            String date = LocalDate.ofEpochDay(day).toString();
            for (Kpi kpi : study.kpis().all()) {
                Kpi.Description description = kpi.description();
                for (Scope scope : scopes) {
                    csv.row(
                            study.strategy(),
                            replication,
                            date,
                            description.id(),
                            scope.id(),
                            Decimal.of(run.years().values()[cell++]),
                            description.unit().symbol());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
