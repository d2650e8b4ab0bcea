package org.liansim.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liansim.comparison.Sample;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.outcome.EventCounts;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.RunValues;
import org.liansim.result.Study;

/** What is said at the end of a run: outcomes over the replications by city, zone and cluster, events, failures. */
final class RunSummary {
    private final Study study;
    private final List<Outcome> outcomes;
    private final List<Scope> scopes;
    /** Values of each run that is done, by outcome and scope, under its number. */
    private final SortedMap<Integer, double[]> values = new TreeMap<>();

    private final List<RunOutcome> failed = new ArrayList<>();
    private final Map<String, Long> events = new LinkedHashMap<>();
    private long globals;

    RunSummary(Study study) {
        this.study = study;
        outcomes = study.kpis().outcomes();
        scopes = study.scopes().stream()
                .filter(scope -> scope.kind() != Scope.Kind.PRODUCT)
                .toList();
    }

    void add(RunValues added) {
        RunOutcome run = added.run();
        if (run.isDone()) {
            values.put(run.replication(), withoutProducts(added.outcomes()));
            count(run.events());
        } else {
            failed.add(run);
        }
    }

    private double[] withoutProducts(double[] all) {
        double[] row = new double[outcomes.size() * scopes.size()];
        int cell = 0;
        for (int at = 0; at < all.length; at++) {
            if (study.scopes().get(at % study.scopes().size()).kind() != Scope.Kind.PRODUCT) {
                row[cell++] = all[at];
            }
        }
        return row;
    }

    private void count(EventCounts counts) {
        for (int kind = 0; kind < counts.kinds().size(); kind++) {
            events.merge(counts.kinds().get(kind), counts.counts()[kind], Long::sum);
        }
        globals += counts.globals();
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Scope> scopes() {
        return scopes;
    }

    Estimate estimate(Outcome outcome, Scope scope) {
        int cell = cell(outcome, scope);
        return Estimate.of(
                values.values().stream().mapToDouble(row -> row[cell]).toArray());
    }

    /**
     * The outcomes of the first replications, 1 to {@code count}; NaN where one failed or was not run.
     *
     * @param treatment name of what was run
     */
    Sample sample(String treatment, int count) {
        double[][] all = new double[outcomes.size() * scopes.size()][count];
        for (int cell = 0; cell < all.length; cell++) {
            int here = cell;
            Arrays.fill(all[cell], Double.NaN);
            values.headMap(count + 1).forEach((replication, row) -> all[here][replication - 1] = row[here]);
        }
        return new Sample(treatment, outcomes, scopes, all);
    }

    private int cell(Outcome outcome, Scope scope) {
        return outcomes.indexOf(outcome) * scopes.size() + scopes.indexOf(scope);
    }

    /** Mean of an outcome for the city; 0 when it is not kept. */
    double mean(String id) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().equals(id))
                .mapToDouble(outcome -> estimate(outcome, scopes.get(0)).mean())
                .sum();
    }

    /** Replications that ran to the end. */
    int done() {
        return values.size();
    }

    /** Replications that failed, with their reasons. */
    List<RunOutcome> failed() {
        return failed;
    }

    /** Events by kind, in the order of the kinds. */
    Map<String, Long> events() {
        return events;
    }

    long globals() {
        return globals;
    }

    /** Events of all kinds and globals. */
    long totalEvents() {
        return events.values().stream().mapToLong(Long::longValue).sum() + globals;
    }
}
