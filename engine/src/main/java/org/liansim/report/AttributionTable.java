package org.liansim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liansim.comparison.Attribution;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Outcome;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;

/** Which lever did what, as a table of a result folder: {@code attribution.csv}. */
public final class AttributionTable {
    static final String NAME = "attribution.csv";
    static final List<String> HEADER = List.of(
            "outcome",
            "lever",
            "share",
            "share_half_width",
            "alone",
            "alone_half_width",
            "interaction",
            "interaction_half_width",
            "n",
            "method",
            "unit");

    private final boolean exact;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table; {@code exact} tells whether all subsets of the levers are run, or random orders of joining. */
    public AttributionTable(boolean exact) {
        this.exact = exact;
    }

    /**
     * Adds an outcome.
     *
     * @param whole effect of all levers together, which has no name in the table
     * @param levers names of the levers
     * @param shares what each of them did
     */
    public void add(Outcome outcome, Estimate whole, List<String> levers, List<Attribution> shares) {
        for (int i = 0; i < levers.size(); i++) {
            Attribution share = shares.get(i);
            rows.add(row(outcome, levers.get(i), share.share(), share.alone(), share.interaction()));
        }
        rows.add(row(outcome, "", whole));
    }

    private List<String> row(Outcome outcome, String lever, Estimate... estimates) {
        List<String> row = new ArrayList<>(List.of(outcome.id(), lever));
        for (Estimate estimate : estimates) {
            row.add(Decimal.of(estimate.mean()));
            row.add(Decimal.of(estimate.halfWidth()));
        }
        while (row.size() < 8) {
            row.add("");
        }
        String method = exact ? "all subsets" : "random orders";
        row.addAll(Arrays.asList(
                Integer.toString(estimates[0].count()),
                method,
                outcome.kpi().description().unit().symbol()));
        return row;
    }

    /** The table. */
    public FlatTable table() {
        return new FlatTable(NAME, HEADER, rows);
    }
}
