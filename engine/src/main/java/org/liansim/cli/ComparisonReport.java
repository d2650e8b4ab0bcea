package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liansim.comparison.Comparison;
import org.liansim.comparison.Contrast;
import org.liansim.comparison.Family;
import org.liansim.comparison.Finding;
import org.liansim.comparison.Interval;
import org.liansim.comparison.PairedDifference;
import org.liansim.comparison.Standing;
import org.liansim.kpi.Scope;
import org.liansim.report.DisplayUnit;
import org.liansim.result.Json;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;

/**
 * The end of a comparison, as text and as JSON.
 *
 * @param treatments what was run, the baseline first
 * @param comparison what it shows
 * @param folder where the results are
 * @param seconds wall time of the replications
 */
record ComparisonReport(List<Treatment> treatments, Comparison comparison, Path folder, double seconds) {
    private static final Text TITLE = new Text("Against the baseline '%s': %s", "与基准“%s”相比：%s");
    private static final List<Text> HEADER = List.of(
            new Text("unit", "单位"),
            new Text("baseline", "基准"),
            new Text("difference", "差异"),
            new Text("95 % interval", "95%置信区间"),
            new Text("bootstrap", "自助法区间"),
            new Text("p (Holm)", "p值（Holm）"),
            new Text("could show", "可检出"),
            new Text("variance cut", "方差缩减"),
            new Text("verdict", "结论"));
    private static final Text NOTE = new Text(
            "Paired differences over %d replications under common random numbers. p and verdict: Holm's correction"
                    + " over this table and those of the other strategies.\nCould show: smallest true difference found"
                    + " with probability 0.8. Variance cut: variance of independent runs over that of the pairs.",
            "共同随机数下%d次重复的成对差异。p值与结论：对本表及其他方案各表作Holm校正。\n可检出：以0.8的概率能发现的最小真实差异。方差缩减：独立运行的方差与成对差异方差之比。");
    private static final Text HARM = new Text(
            "warning: '%s': negative correlation between the pairs of %s: common random numbers do harm there",
            "警告：“%s”：%s的成对结果呈负相关，共同随机数反而增大方差");
    private static final Text FEW = new Text("fewer than two pairs: no interval and no verdict", "成对结果不足两个：无置信区间，无结论");
    private static final Text BEST =
            new Text("Best of all, at once with 95 % confidence (Hsu):", "总体最优（95%同时置信，Hsu法）：");
    private static final Text IS_BEST = new Text("best:", "最优：");
    private static final Text MAY_BE_BEST = new Text("may be best:", "可能最优：");
    private static final Text PLACE = new Text("Results: %s", "结果：%s");

    /** A table for each strategy: headline outcomes of the city over the whole run. */
    String text(Language language) {
        String code = language.toString();
        List<Finding> findings = comparison.findings().stream()
                .filter(finding -> isPrinted(finding.contrast()))
                .toList();
        StringBuilder text = new StringBuilder();
        for (Treatment treatment : treatments.subList(1, treatments.size())) {
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.contrast().strategy().equals(treatment.name()))
                    .toList();
            int pairs = own.stream()
                    .mapToInt(finding -> finding.contrast().difference().count())
                    .max()
                    .orElse(0);
            text.append(TITLE.in(code)
                            .formatted(
                                    treatments.get(0).name(),
                                    treatment.study().scenario().title().in(code)))
                    .append("\n\n")
                    .append(table(own, language).text())
                    .append(pairs < 2 ? FEW.in(code) : NOTE.in(code).formatted(pairs))
                    .append('\n');
            own.stream()
                    .filter(finding -> finding.contrast().difference().isCorrelationNegative())
                    .forEach(finding -> text.append(
                                    HARM.in(code).formatted(treatment.name(), title(finding.contrast(), code)))
                            .append('\n'));
            text.append('\n');
        }
        return text.append(best(code))
                .append(PLACE.in(code).formatted(folder))
                .append('\n')
                .toString();
    }

    private static TextTable table(List<Finding> findings, Language language) {
        String code = language.toString();
        TextTable table = new TextTable(2);
        Stream<Text> whole = findings.stream()
                .map(finding -> finding.contrast().scope().title())
                .limit(1);
        table.add(
                Stream.concat(whole, HEADER.stream()).map(cell -> cell.in(code)).toList());
        findings.forEach(finding -> table.add(row(finding, language)));
        return table;
    }

    private static List<String> row(Finding finding, Language language) {
        Contrast contrast = finding.contrast();
        PairedDifference difference = contrast.difference();
        DisplayUnit unit = DisplayUnit.of(contrast.outcome().kpi().description().unit(), language.toString());
        double largest = Math.max(Math.abs(difference.mean()), finding.smallest()) * unit.scale();
        int decimals = DisplayUnit.decimals(Double.isNaN(largest) ? difference.mean() * unit.scale() : largest);
        return List.of(
                title(contrast, language.toString()),
                unit.title(),
                unit.show(difference.baseline(), DisplayUnit.decimals(Math.abs(difference.baseline() * unit.scale()))),
                unit.show(difference.mean(), decimals),
                unit.show(finding.interval(), decimals),
                unit.show(finding.bootstrap(), decimals),
                shown("%.4f", finding.adjustedP()),
                unit.show(finding.smallest(), decimals),
                shown("%.1f", difference.varianceReduction()),
                finding.verdict().title().in(language.toString()));
    }

    private static String title(Contrast contrast, String code) {
        return contrast.outcome().kpi().description().title().in(code);
    }

    private static String shown(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    }

    private boolean isPrinted(Contrast contrast) {
        return contrast.scope().kind() == Scope.Kind.CITY && isHeadline(contrast);
    }

    private boolean isHeadline(Contrast contrast) {
        return Comparison.isHeadline(
                contrast.outcome(), treatments.get(0).study().kpis());
    }

    /** Which treatments may be the best: a line for each headline outcome of the city. */
    private String best(String code) {
        TextTable table = new TextTable(3);
        Map<String, List<Standing>> byOutcome = new LinkedHashMap<>();
        comparison.standings().stream()
                .filter(each -> each.scope().kind() == Scope.Kind.CITY
                        && Comparison.isHeadline(
                                each.outcome(), treatments.get(0).study().kpis()))
                .forEach(each -> byOutcome
                        .computeIfAbsent(each.outcome().id(), id -> new ArrayList<>())
                        .add(each));
        byOutcome.forEach((outcome, standings) -> {
            boolean shown = standings.stream().anyMatch(each -> each.rank() == Standing.Rank.BEST);
            String names = standings.stream()
                    .filter(each -> each.rank() != Standing.Rank.NOT_BEST)
                    .map(Standing::treatment)
                    .collect(Collectors.joining(", "));
            Text title = standings.get(0).outcome().kpi().description().title();
            table.add(List.of(title.in(code), (shown ? IS_BEST : MAY_BE_BEST).in(code), names));
        });
        return byOutcome.isEmpty() ? "" : BEST.in(code) + "\n" + table.text() + "\n";
    }

    /** Everything that the text says and more, for programs. */
    String json() {
        Scenario scenario = treatments.get(0).study().scenario();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("baseline", scenario.id());
        all.put("seed", scenario.sampling().seed());
        all.put("replications", scenario.sampling().replications());
        all.put("results", folder.toString());
        all.put("confidence", comparison.confidence());
        all.put("power", Family.POWER);
        all.put("treatments", treatments.stream().map(ComparisonReport::counts).toList());
        all.put("differences", comparison.findings().stream().map(this::json).toList());
        all.put(
                "best",
                comparison.standings().stream().map(ComparisonReport::json).toList());
        all.put("wall_seconds", seconds);
        return Json.text(all);
    }

    private static Map<String, Object> counts(Treatment treatment) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("strategy", treatment.name());
        counts.put("done", treatment.summary().done());
        counts.put("failed", treatment.summary().failed().size());
        counts.put("events", treatment.summary().totalEvents());
        return counts;
    }

    private Map<String, Object> json(Finding finding) {
        Contrast contrast = finding.contrast();
        PairedDifference difference = contrast.difference();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("strategy", contrast.strategy());
        row.put("outcome", contrast.outcome().id());
        row.put("scope", contrast.scope().id());
        row.put("family", isHeadline(contrast) ? "headline" : "further");
        row.put("pairs", difference.count());
        row.put("baseline", orNull(difference.baseline()));
        row.put("difference", orNull(difference.mean()));
        row.put("interval", json(finding.interval()));
        row.put("bootstrap", json(finding.bootstrap()));
        row.put("p", orNull(difference.p()));
        row.put("p_holm", orNull(finding.adjustedP()));
        row.put("smallest_shown", orNull(finding.smallest()));
        row.put("correlation", orNull(difference.correlation()));
        row.put("variance_reduction", orNull(difference.varianceReduction()));
        row.put("verdict", finding.verdict().title().en());
        row.put("unit", contrast.outcome().kpi().description().unit().symbol());
        return row;
    }

    private static Map<String, Object> json(Standing standing) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("treatment", standing.treatment());
        row.put("outcome", standing.outcome().id());
        row.put("scope", standing.scope().id());
        row.put("mean", orNull(standing.mean()));
        row.put("lead", json(standing.lead()));
        row.put("rank", standing.rank().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return row;
    }

    private static List<Double> json(Interval interval) {
        return Double.isNaN(interval.lower()) ? null : List.of(interval.lower(), interval.upper());
    }

    private static Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
