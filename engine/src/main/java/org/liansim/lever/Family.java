package org.liansim.lever;

/** What a lever works with. The first five are the factors whose joint use {@link PolicyCoordination} rewards. */
public enum Family {
    POLICY,
    FUNDS,
    PROJECTS,
    PLATFORMS,
    TALENT,
    MARKETS,
    STEERING;

    /** The factors that complement each other. */
    static final int FACTORS = 5;
}
