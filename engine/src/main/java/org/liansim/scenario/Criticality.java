package org.liansim.scenario;

/**
 * How much a missing input holds back a batch (partially binding Leontief, Pichler et al. 2022).
 *
 * <p>{@code CRITICAL} binds in full, {@code IMPORTANT} binds half, {@code NON_CRITICAL} does not bind.
 */
public enum Criticality {
    CRITICAL,
    IMPORTANT,
    NON_CRITICAL
}
