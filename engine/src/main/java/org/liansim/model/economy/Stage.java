package org.liansim.model.economy;

/** Rungs of the ladder on which firms are cultivated. */
public enum Stage {
    START_UP,
    TECHNOLOGY_SME,
    HIGH_TECH,
    SPECIALISED,
    LITTLE_GIANT,
    LISTED
}
