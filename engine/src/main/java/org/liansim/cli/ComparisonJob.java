package org.liansim.cli;

import java.util.List;
import org.liansim.comparison.Sample;
import org.liansim.experiment.ExecutionBackend;
import org.liansim.experiment.Progress;
import org.liansim.experiment.StoppingRule;
import org.liansim.kernel.Check;
import org.liansim.report.ReportTables;
import org.liansim.result.FlatTable;
import org.liansim.result.ResultWriter;
import org.liansim.result.RunJournal;
import org.liansim.result.RunValues;

/** A comparison that runs: the runs that an earlier process left are taken up, the others are run and kept at once. */
final class ComparisonJob {
    private final List<Treatment> treatments;
    private final StoppingRule<List<Sample>> rule;
    private final ResultWriter writer;
    private final RunJournal journal;
    private final int total;
    private int known;
    /** The first runs, without a gap, which stand in the journal. */
    private int kept;

    private boolean enough;

    /** @param rule says after each replication of all treatments whether there have been enough */
    ComparisonJob(
            List<Treatment> treatments, StoppingRule<List<Sample>> rule, ResultWriter writer, RunJournal journal) {
        this.treatments = treatments;
        this.rule = rule;
        this.writer = writer;
        this.journal = journal;
        total = Math.multiplyExact(treatments.size(), replications());
    }

    private int replications() {
        return treatments.get(0).study().scenario().sampling().replications();
    }

    /** The treatments, the baseline first. */
    List<Treatment> treatments() {
        return treatments;
    }

    /** Runs of all treatments. */
    int total() {
        return total;
    }

    /** Runs that are known so far. */
    int known() {
        return known;
    }

    /** Whether the stopping rule says that no more are needed. */
    boolean isEnough() {
        return enough;
    }

    /** Takes up what an earlier process left; returns the number of runs that are missing. */
    int takeUp() {
        journal.replay(run -> {
            if (!enough && kept < total) {
                add(kept % treatments.size(), run);
                kept++;
            }
        });
        return enough ? 0 : total - kept;
    }

    /** Runs what is missing; returns whether all of it was run, or enough. */
    boolean run(ExecutionBackend backend, Check check, Progress progress) {
        if (enough || kept == total) {
            return true;
        }
        ComparedRuns missing = new ComparedRuns(treatments, kept, total, check);
        boolean all = backend.run(
                missing,
                run -> {
                    if (!enough) {
                        RunValues values =
                                RunValues.of(treatments.get(run.treatment()).study(), run.outcome());
                        keep(run.treatment(), values);
                        add(run.treatment(), values);
                        if (enough) {
                            backend.stop();
                        }
                    }
                },
                progress);
        return all || enough;
    }

    /** After a stop there may be gaps; what comes after one is not kept. */
    private void keep(int treatment, RunValues values) {
        int before = (values.run().replication() - 1) * treatments.size() + treatment;
        if (before == kept) {
            journal.append(values);
            kept++;
        }
    }

    private void add(int number, RunValues values) {
        Treatment treatment = treatments.get(number);
        known++;
        writer.add(treatment.study(), values);
        treatment.summary().add(values);
        int replication = values.run().replication();
        enough = number == treatments.size() - 1 && rule.isEnough(samples(replication), replication);
    }

    /**
     * Puts the result folder in place with what is known.
     *
     * @param tables of the comparison
     * @param complete whether nothing is left to be continued
     */
    void commit(List<FlatTable> tables, boolean complete) {
        tables.forEach(writer::table);
        new ReportTables(treatments.stream().map(Treatment::described).toList()).write(writer);
        writer.commit();
        if (complete) {
            journal.delete();
        }
    }

    /** Outcomes of all treatments. */
    List<Sample> samples() {
        return samples(replications());
    }

    private List<Sample> samples(int replications) {
        return treatments.stream()
                .map(each -> each.summary().sample(each.name(), replications))
                .toList();
    }
}
