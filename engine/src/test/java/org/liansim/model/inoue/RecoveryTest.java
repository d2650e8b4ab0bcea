package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.liansim.model.inoue.InoueSettings.Recovery;

/** Capacity of firms that make 100 a day, day by day. */
class RecoveryTest {
    private static final double HUNDREDTH = 1e-10;

    /** Firm 0 sells to firms 1 and 2; nobody else sells to firms. */
    private static final InoueNetwork FORK = InoueNetwork.numbered(
            new int[3], new double[] {40, 100, 100}, new int[] {0, 0}, new int[] {1, 2}, new double[] {30, 30});

    private static void check(Recovery recovery, Disruption disruption, double... expected) {
        Capacity capacity = new Capacity(FORK, disruption, recovery);
        for (int day = 0; day < expected.length; day++) {
            capacity.begin(day);
            assertEquals(expected[day], capacity.most[0], HUNDREDTH, recovery.shape() + ", day " + day);
            capacity.recover(day);
        }
    }

    private static Disruption halfLost(int start) {
        return Disruption.of(new Disruption.Damage(new int[] {0}, new double[] {0.5}, new int[] {start}));
    }

    @Test
    void shouldFollowEveryShape() {
        check(Recovery.none(), halfLost(0), 50, 50, 50);
        check(new Recovery(RecoveryShape.LINEAR, 5, 0), halfLost(0), 50, 60, 70, 80, 90, 100, 100);
        check(new Recovery(RecoveryShape.UNIFORM, 5, 0), halfLost(0), 50, 70, 90, 100, 100);
        check(new Recovery(RecoveryShape.AT_ONCE, 5, 0), halfLost(0), 50, 100, 100);
        check(new Recovery(RecoveryShape.RENEWAL, 5, 0), halfLost(0), 50, 100, 100);
        double e = StrictMath.exp(-0.5);
        check(
                new Recovery(RecoveryShape.EXPONENTIAL, 2, 0),
                halfLost(0),
                50,
                50,
                100 - 50 * e,
                100 - 50 * StrictMath.exp(-1));
        check(new Recovery(RecoveryShape.DAMPED, 4, 0), halfLost(0), 50, 62.5, 71.875);
    }

    @Test
    void shouldSlowDownAmongDamagedNeighbours() {
        Disruption twoHit =
                Disruption.of(new Disruption.Damage(new int[] {0, 1}, new double[] {0.5, 0.8}, new int[] {0, 0}));
        check(new Recovery(RecoveryShape.DAMPED, 4, 0), twoHit, 50, 100 - 50 * (1 - 0.6 / 4));
    }

    @Test
    void shouldStartLateAndWait() {
        check(new Recovery(RecoveryShape.LINEAR, 5, 0), halfLost(2), 100, 100, 50, 60, 70);
        check(new Recovery(RecoveryShape.LINEAR, 5, 2), halfLost(1), 100, 50, 50, 50, 60, 70);
    }

    @Test
    void shouldKeepDamageUntilTheNextWindowOrTheEndOfTheLast() {
        Disruption windows = Disruption.none()
                .with(new Disruption.Windows(
                        new int[] {0, 0}, new double[] {0.5, 0.2}, new int[] {1, 4}, new int[] {2, 5}));
        check(Recovery.none(), windows, 100, 50, 50, 50, 80, 80, 100, 100);
        Disruption gain = Disruption.none()
                .with(new Disruption.Windows(new int[] {0}, new double[] {-0.1}, new int[] {0}, new int[] {0}));
        check(Recovery.none(), gain, 110, 100);
    }

    @Test
    void shouldRefuseWhatMakesNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new Recovery(RecoveryShape.LINEAR, 0, 0));
        Disruption.Windows windows =
                new Disruption.Windows(new int[] {0}, new double[] {0.1}, new int[] {0}, new int[] {1});
        assertThrows(IllegalArgumentException.class, () -> halfLost(0).with(windows));
    }
}
