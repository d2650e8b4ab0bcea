package org.liansim.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/**
 * Benchmarks of what a user waits for, with the options of {@code bin/liansim}; large pages can be asked for on Linux
 * alone.
 */
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "-XX:InitialRAMPercentage=6",
            "-XX:NewRatio=1",
            "-XX:-UseCompressedOops",
            "-XX:+UseTransparentHugePages",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "-XX:+IgnoreUnrecognizedVMOptions"
        })
public abstract class AsLaunched {}
