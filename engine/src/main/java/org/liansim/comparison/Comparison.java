package org.liansim.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Span;
import org.liansim.result.Steps;

/**
 * Treatments against a baseline, under common random numbers.
 *
 * @param baseline name of the baseline
 * @param confidence of intervals and verdicts
 * @param findings the paired differences of all other treatments, by scope: headline outcomes first; headline and
 *     further outcomes of a scope are two families
 * @param standings which treatments may be the best, for every outcome that is better one way and every scope
 */
public record Comparison(String baseline, double confidence, List<Finding> findings, List<Standing> standings) {
    public Comparison {
        findings = List.copyOf(findings);
        standings = List.copyOf(standings);
    }

    /**
     * Compares.
     *
     * @param samples the treatments, the baseline first
     * @param kpis tell the headline outcomes
     * @param confidence of intervals and verdicts, between 0.5 and 1
     * @param seed seed of the bootstrap
     */
    public static Comparison of(List<Sample> samples, KpiCatalog kpis, double confidence, long seed) {
        Sample first = samples.get(0);
        Map<Integer, ComparisonWithBest> byCount = new ConcurrentHashMap<>();
        IntFunction<ComparisonWithBest> withBest = replications -> byCount.computeIfAbsent(
                replications, count -> new ComparisonWithBest(samples.size(), count, confidence));
        Part[] parts = new Part[first.scopes().size()];
        Steps steps = new Steps();
        for (int at = 0; at < parts.length; at++) {
            int here = at;
            Scope scope = first.scopes().get(at);
            steps.add(() -> parts[here] =
                    new Part(findings(samples, scope, kpis, confidence, seed), standings(samples, scope, withBest)));
        }
        steps.compute();
        return new Comparison(
                first.treatment(),
                confidence,
                Stream.of(parts).flatMap(part -> part.findings.stream()).toList(),
                Stream.of(parts).flatMap(part -> part.standings.stream()).toList());
    }

    /** What is found for one scope. */
    private record Part(List<Finding> findings, List<Standing> standings) {}

    private static List<Finding> findings(
            List<Sample> samples, Scope scope, KpiCatalog kpis, double confidence, long seed) {
        Sample first = samples.get(0);
        List<Contrast> headline = new ArrayList<>();
        List<Contrast> further = new ArrayList<>();
        for (Sample other : samples.subList(1, samples.size())) {
            for (Outcome outcome : first.outcomes()) {
                contrast(first, other, outcome, scope).ifPresent((isHeadline(outcome, kpis) ? headline : further)::add);
            }
        }
        List<Finding> findings = new ArrayList<>(new Family(headline, confidence).findings(seed));
        findings.addAll(new Family(further, confidence).findings(seed));
        return findings;
    }

    private static List<Standing> standings(
            List<Sample> samples, Scope scope, IntFunction<ComparisonWithBest> withBest) {
        List<Standing> standings = new ArrayList<>();
        for (Outcome outcome : samples.get(0).outcomes()) {
            if (outcome.kpi().sense() != Kpi.Sense.NEITHER) {
                standings.addAll(Standing.of(samples, outcome, scope, withBest));
            }
        }
        return standings;
    }

    private static Optional<Contrast> contrast(Sample first, Sample other, Outcome outcome, Scope scope) {
        double[] before = first.values(outcome, scope).orElseThrow();
        return other.values(outcome, scope)
                .map(after -> new Contrast(other.treatment(), outcome, scope, PairedDifference.of(before, after)));
    }

    /** Whether an outcome is one of the few that are looked at first: a headline KPI over the whole run. */
    public static boolean isHeadline(Outcome outcome, KpiCatalog kpis) {
        return outcome.span() == Span.WHOLE && kpis.headline().contains(outcome.kpi());
    }
}
