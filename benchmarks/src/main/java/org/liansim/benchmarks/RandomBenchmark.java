package org.liansim.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.liansim.random.KeyedRandom;
import org.liansim.random.Quantiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cost of one random number, summed over 4,096 indices of one key: uniform, through a table, and through the logarithm
 * of the JDK for comparison; {@code SplittableRandom} is the fastest sequential generator of the JDK.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar RandomBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RandomBenchmark {
    private static final int DRAWS = 4096;

    private final long key = KeyedRandom.key(1, 0, "mill", "transit");
    private final Quantiles logNormal = Quantiles.logNormal(1, 0.5);
    private final Quantiles exponential = Quantiles.exponential(1);
    private final SplittableRandom splittable = new SplittableRandom(1);
    private long index;

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double uniform() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += KeyedRandom.uniform(key, index++);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double logNormalByTable() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += logNormal.at(KeyedRandom.uniform(key, index++));
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double exponentialByTable() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += exponential.at(KeyedRandom.uniform(key, index++));
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double exponentialByLogarithm() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum -= Math.log(KeyedRandom.uniform(key, index++));
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double uniformOfTheJdk() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += splittable.nextDouble();
        }
        return sum;
    }

    @Benchmark
    public long key() {
        return KeyedRandom.key(1, (int) index++, "Yiwu mill 17|Ningbo dyer 3|cloth", "transit");
    }
}
