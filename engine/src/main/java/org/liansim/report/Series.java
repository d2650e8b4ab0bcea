package org.liansim.report;

/**
 * What values in a table are stated for.
 *
 * @param strategy name of the strategy
 * @param outcome id of the outcome
 * @param scope id of the scope
 */
record Series(String strategy, String outcome, String scope) {}
