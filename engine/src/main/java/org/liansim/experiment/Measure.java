package org.liansim.experiment;

import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;

/**
 * A number that an experiment keeps of each run.
 *
 * @param name its name in the results: the outcome, and after {@code @} the scope unless that is the city
 * @param outcome what is measured
 * @param scope for which part of the city, as the base scenario has it
 */
public record Measure(String name, Outcome outcome, Scope scope) {}
