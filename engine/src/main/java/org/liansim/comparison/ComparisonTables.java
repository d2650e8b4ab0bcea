package org.liansim.comparison;

import java.util.List;
import java.util.Locale;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;

/** A comparison as tables of a result folder. */
public record ComparisonTables(Comparison comparison) {
    private static final List<String> DIFFERENCES = List.of(
            "treatment",
            "base",
            "outcome",
            "scope",
            "n",
            "base_mean",
            "mean_difference",
            "half_width",
            "lower",
            "upper",
            "bootstrap_lower",
            "bootstrap_upper",
            "p",
            "p_holm",
            "smallest_shown",
            "correlation",
            "variance_reduction",
            "verdict",
            "unit");
    private static final List<String> BEST =
            List.of("treatment", "outcome", "scope", "mean", "lead_lower", "lead_upper", "rank", "unit");

    /** The tables {@code differences.csv} and {@code best.csv}. */
    public List<FlatTable> tables() {
        return List.of(
                new FlatTable(
                        "differences.csv",
                        DIFFERENCES,
                        comparison.findings().stream().map(this::difference).toList()),
                new FlatTable(
                        "best.csv",
                        BEST,
                        comparison.standings().stream()
                                .map(ComparisonTables::standing)
                                .toList()));
    }

    private List<String> difference(Finding finding) {
        Contrast contrast = finding.contrast();
        PairedDifference difference = contrast.difference();
        Interval interval = finding.interval();
        return List.of(
                contrast.strategy(),
                comparison.baseline(),
                contrast.outcome().id(),
                contrast.scope().id(),
                Integer.toString(difference.count()),
                Decimal.of(difference.baseline()),
                Decimal.of(difference.mean()),
                Decimal.of((interval.upper() - interval.lower()) / 2),
                Decimal.of(interval.lower()),
                Decimal.of(interval.upper()),
                Decimal.of(finding.bootstrap().lower()),
                Decimal.of(finding.bootstrap().upper()),
                Decimal.of(difference.p()),
                Decimal.of(finding.adjustedP()),
                Decimal.of(finding.smallest()),
                Decimal.of(difference.correlation()),
                Decimal.of(difference.varianceReduction()),
                finding.verdict().title().en(),
                contrast.outcome().kpi().description().unit().symbol());
    }

    private static List<String> standing(Standing standing) {
        return List.of(
                standing.treatment(),
                standing.outcome().id(),
                standing.scope().id(),
                Decimal.of(standing.mean()),
                Decimal.of(standing.lead().lower()),
                Decimal.of(standing.lead().upper()),
                standing.rank().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                standing.outcome().kpi().description().unit().symbol());
    }
}
