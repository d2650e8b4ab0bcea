package org.liansim.network;

/** Where a supplier or a market is. */
public enum Region {
    LOCAL,
    NATIONAL,
    ABROAD
}
