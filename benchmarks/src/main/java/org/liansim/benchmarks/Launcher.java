package org.liansim.benchmarks;

/** What {@code bin/liansim} says to Java of memory, for benchmarks of what a user waits for. */
final class Launcher {
    static final String COLLECTOR = "-XX:+UseSerialGC";
    static final String FIRST_HEAP = "-XX:InitialRAMPercentage=6";
    static final String YOUNG_HALF = "-XX:NewRatio=1";
    static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";
    /** Large pages can be asked for on Linux alone. */
    static final String WHERE_KNOWN = "-XX:+IgnoreUnrecognizedVMOptions";

    private Launcher() {}
}
