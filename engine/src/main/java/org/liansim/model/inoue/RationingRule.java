package org.liansim.model.inoue;

/** How a supplier shares out too little output, by the number of option {@code -R} of the authors' program. */
public enum RationingRule {
    /** Everyone, final consumers too, gets the same part of the order. */
    PROPORTIONAL,
    /** Clients first, in proportion to their orders; final consumers get what is left. */
    CLIENTS_FIRST,
    /** Equal multiples of the orders before the shock, the smallest wants satisfied first (Inoue and Todo 2019). */
    SMALLEST_FIRST,
    /** As smallest first among clients; final consumers get what is left. */
    CLIENTS_SMALLEST_FIRST
}
