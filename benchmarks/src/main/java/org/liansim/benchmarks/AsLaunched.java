package org.liansim.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/**
 * Benchmarks of what a user waits for, with the memory options of {@code bin/liansim}; large pages can be asked for on Linux
 * alone.
 */
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "-XX:InitialRAMPercentage=6",
            "-XX:NewRatio=1",
            "-XX:+UseTransparentHugePages",
            "-XX:+IgnoreUnrecognizedVMOptions"
        })
public abstract class AsLaunched {}
