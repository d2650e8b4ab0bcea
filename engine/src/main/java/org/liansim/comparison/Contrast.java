package org.liansim.comparison;

import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;

/**
 * One outcome of one strategy against the baseline.
 *
 * @param strategy name of the strategy
 * @param outcome what is compared
 * @param scope for which part of the city
 * @param difference how they differ
 */
public record Contrast(String strategy, Outcome outcome, Scope scope, PairedDifference difference) {}
