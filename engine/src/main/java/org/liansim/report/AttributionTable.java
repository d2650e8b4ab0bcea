package org.liansim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liansim.comparison.Attribution;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Outcome;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;

/** Which levers did what, as a table of a result folder: {@code attribution.csv}. */
public final class AttributionTable {
    static final String NAME = "attribution.csv";
    static final List<String> HEADER = List.of(
            "outcome",
            "by",
            "part",
            "share",
            "share_half_width",
            "alone",
            "alone_half_width",
            "interaction",
            "interaction_half_width",
            "n",
            "method",
            "unit");

    private final String by;
    private final boolean exact;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param by what a part is: {@code lever}, {@code type} or {@code zone}
     * @param exact whether all subsets of the parts are run, or random orders of joining
     */
    public AttributionTable(String by, boolean exact) {
        this.by = by;
        this.exact = exact;
    }

    /**
     * Adds an outcome.
     *
     * @param whole effect of all levers together, which has no name in the table
     * @param parts names of the parts
     * @param shares what each of them did
     */
    public void add(Outcome outcome, Estimate whole, List<String> parts, List<Attribution> shares) {
        for (int i = 0; i < parts.size(); i++) {
            Attribution share = shares.get(i);
            rows.add(row(outcome, parts.get(i), share.share(), share.alone(), share.interaction()));
        }
        rows.add(row(outcome, "", whole));
    }

    private List<String> row(Outcome outcome, String part, Estimate... estimates) {
        List<String> row = new ArrayList<>(List.of(outcome.id(), by, part));
        for (Estimate estimate : estimates) {
            row.add(Decimal.of(estimate.mean()));
            row.add(Decimal.of(estimate.halfWidth()));
        }
        while (row.size() < 9) {
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
