package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.stream.LongStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.validation.Validation;

/** Without growth, season and noise every firm's output stays at the solution of x = f + A'x. */
class RestTest {
    private static final double STILL = 1e-9;
    private static final int WEEKS = 522;
    private static double worst;

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Chains");

    @AfterAll
    static void record() {
        VALIDATION.record(
                "C03.1",
                "50 random networks at rest for ten years: largest relative deviation from x = f + A'x",
                "constancy without a shock; practice of BeforeIT.jl's tests (1e-7)",
                exact(0, worst, STILL));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest(name = "network {0}")
    @MethodSource("seeds")
    void shouldLastTenYearsOnAnyNetwork(long seed) {
        Network network = seed % 2 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
        double[] rest = leontief(network);
        ChainRun run = ChainRun.steady(network, WEEKS * 7);
        run.auditAt(0);
        run.auditAt(WEEKS * 7 - 1);
        for (int week = 1; week <= WEEKS; week++) {
            run.until(week * 7);
            for (int firm = 0; firm < network.firms; firm++) {
                double output = run.outputPerDay(firm, 7);
                assertEquals(
                        rest[firm],
                        output,
                        STILL * rest[firm],
                        "output of " + network.name[firm] + " in week " + week + " of network " + seed);
                worst = Math.max(worst, Math.abs(output / rest[firm] - 1));
            }
        }
    }

    @ParameterizedTest(name = "network {0}")
    @MethodSource("seeds")
    void shouldBeFoundAgainAfterAPassingLossOfCapacity(long seed) {
        Network network = seed % 2 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
        ChainRun run = ChainRun.steady(network, 4_000).audited();
        run.executor.addGlobal(30 * ChainRun.DAY, 0, "loss", agenda -> {
            for (int firm = 0; firm < network.firms; firm += 3) {
                run.model.controls().capacity[firm] = 0.3;
            }
            run.model.takeOver(agenda);
        });
        run.executor.addGlobal(60 * ChainRun.DAY, 0, "recovery", agenda -> {
            run.model.controls().reset();
            run.model.takeOver(agenda);
        });
        run.until(28);
        measure(run, 28);
        run.until(63);
        assertTrue(measure(run, 35) > 0.05, "the loss shows, network " + seed);
        run.until(3_980);
        measure(run, 3_980 - 63);
        run.until(3_987);
        assertEquals(0, measure(run, 7), 1e-3, "output is back at rest, network " + seed);
    }

    /** Largest relative deviation of a firm's output from rest. */
    private static double measure(ChainRun run, int days) {
        double worst = 0;
        for (int firm = 0; firm < run.network.firms; firm++) {
            worst = Math.max(worst, Math.abs(run.outputPerDay(firm, days) / run.network.output[firm] - 1));
        }
        return worst;
    }

    /** The solution of (I - A') x = f by LU decomposition. */
    private static double[] leontief(Network network) {
        RealMatrix matrix = new Array2DRowRealMatrix(network.firms, network.firms);
        RealVector demand = new ArrayRealVector(network.firms);
        for (int firm = 0; firm < network.firms; firm++) {
            matrix.addToEntry(firm, firm, 1);
            for (int slot = network.demandStart[firm]; slot < network.demandStart[firm + 1]; slot++) {
                demand.addToEntry(firm, network.demandBase[slot]);
            }
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    if (network.linkSupplier[link] < network.firms) {
                        matrix.addToEntry(
                                network.linkSupplier[link], firm, -network.inputShare[input] * network.linkShare[link]);
                    }
                }
            }
        }
        return new LUDecomposition(matrix).getSolver().solve(demand).toArray();
    }
}
