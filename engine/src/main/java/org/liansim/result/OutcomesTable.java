package org.liansim.result;

import java.io.IOException;
import java.io.Writer;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;

/** {@code outcomes.csv}: every outcome of every run, for every scope. */
final class OutcomesTable implements Table {
    private final Csv csv;
    private Study study;

    OutcomesTable(Writer out) throws IOException {
        csv = new Csv(out, "strategy", "replication", "outcome", "scope", "value", "unit");
    }

    @Override
    public void begin(Study next) {
        study = next;
    }

    @Override
    public void add(RunValues run) throws IOException {
        String replication = Integer.toString(run.run().replication());
        int cell = 0;
        for (Outcome outcome : study.kpis().outcomes()) {
            String unit = outcome.kpi().description().unit().symbol();
            for (Scope scope : study.scopes()) {
                String value = Decimal.of(run.outcomes()[cell++]);
                csv.row(study.strategy(), replication, outcome.id(), scope.id(), value, unit);
            }
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
