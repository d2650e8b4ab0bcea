package org.liansim.model.inoue;

/**
 * How a damaged firm's capacity comes back, with d the damage, d0 that given and c the recovery days. All but the first
 * are option {@code -b} of the authors' program, in the order of its numbers 0 to 5.
 */
public enum RecoveryShape {
    /** The damage stays. */
    NONE,
    /** d falls by d0 / c a day. */
    LINEAR,
    /** d falls by 1 / c a day, whatever d0. */
    UNIFORM,
    /** d is gone after one day. */
    AT_ONCE,
    /** d shrinks by the factor 1 - c / d0, not below 0: gone after one day, as c is at least 1 and d0 at most 1. */
    RENEWAL,
    /** d = d0 exp(-t / c) on day t, counted from day 0 and not from the start of the damage. */
    EXPONENTIAL,
    /** d shrinks by the factor 1 - h / c, with h = 1 - mean damage over all suppliers and clients. */
    DAMPED
}
