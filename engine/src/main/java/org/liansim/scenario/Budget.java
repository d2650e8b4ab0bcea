package org.liansim.scenario;

/**
 * What a payer of levers may spend in a calendar year. A payer without a budget spends what its levers ask for.
 *
 * @param payer zone, or level of government
 * @param yuanPerYear most that it spends in a calendar year; what it does not spend lapses
 * @param source where the number comes from
 */
public record Budget(String payer, double yuanPerYear, Text source) {}
