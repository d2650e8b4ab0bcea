package org.liansim.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.time.LocalDate;
import java.util.List;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;

/**
 * {@code series.csv}: monthly values by city, zone and cluster; the date is the first day of the month. Headline KPIs
 * stand for every replication, further ones as mean, standard deviation and quantiles over the replications.
 */
final class SeriesTable implements Table {
    private final Csv csv;
    /** Values of the further KPIs by run, in columns by month, KPI and scope. */
    private final ColumnStore further;

    private Study study;
    /** First days of the months. */
    private String[] dates = new String[0];

    /** @param scratch a file for what waits for the last run */
    SeriesTable(Writer out, FileChannel scratch) throws IOException {
        further = new ColumnStore(scratch);
        csv = new Csv(out, "strategy", "replication", "date", "outcome", "scope", "value", "unit");
    }

    @Override
    public void begin(Study next) {
        study = next;
    }

    @Override
    public void add(RunValues run) throws IOException {
        RunValues.Courses months = run.months();
        dates = new String[months.days().length];
        String replication = Integer.toString(run.run().replication());
        List<Scope> scopes = study.seriesScopes();
        int headlines = study.kpis().headline().size() * scopes.size();
        int furthers = study.kpis().further().size() * scopes.size();
        double[] waiting = new double[dates.length * furthers];
        for (int month = 0; month < dates.length; month++) {
            dates[month] = LocalDate.ofEpochDay(months.days()[month]).toString();
            int cell = month * (headlines + furthers);
            System.arraycopy(months.values(), cell + headlines, waiting, month * furthers, furthers);
            for (Kpi kpi : study.kpis().headline()) {
                for (Scope scope : scopes) {
                    row(replication, month, kpi, scope, months.values()[cell++]);
                }
            }
        }
        further.add(waiting);
    }

    @Override
    public void close() throws IOException {
        try (csv;
                further) {
            summarise();
        }
    }

    private void summarise() throws IOException {
        List<Kpi> kpis = study.kpis().further();
        List<Scope> scopes = study.seriesScopes();
        further.forEach((cell, values) -> summary(
                cell / scopes.size() / kpis.size(),
                kpis.get(cell / scopes.size() % kpis.size()),
                scopes.get(cell % scopes.size()),
                Spread.of(values)));
    }

    private void summary(int month, Kpi kpi, Scope scope, Spread spread) throws IOException {
        row("mean", month, kpi, scope, spread.mean());
        row("sd", month, kpi, scope, spread.sd());
        row("p05", month, kpi, scope, spread.quantile(0.05));
        row("p50", month, kpi, scope, spread.quantile(0.5));
        row("p95", month, kpi, scope, spread.quantile(0.95));
    }

    private void row(String replication, int month, Kpi kpi, Scope scope, double value) throws IOException {
        Kpi.Description description = kpi.description();
        csv.row(
                study.strategy(),
                replication,
                dates[month],
                description.id(),
                scope.id(),
                Decimal.of(value),
                description.unit().symbol());
    }
}
