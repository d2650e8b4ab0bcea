package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SweepTest {
    @Test
    void shouldRunEveryBlockOnce() {
        for (int threads = 1; threads <= 4; threads++) {
            try (Sweep sweep = new Sweep(threads)) {
                for (int blocks : new int[] {0, 1, 3, 1000}) {
                    int[] runs = new int[blocks];
                    sweep.run(blocks, block -> runs[block]++);
                    int[] once = new int[blocks];
                    Arrays.fill(once, 1);
                    assertArrayEquals(once, runs, threads + " threads");
                }
            }
        }
    }

    @Test
    void shouldRunEveryRowOnce() {
        for (int threads = 1; threads <= 3; threads++) {
            try (Sweep sweep = new Sweep(threads)) {
                for (int rows : new int[] {0, 1, 4096, 4097, 10_000}) {
                    int[] runs = new int[rows];
                    sweep.runRows(rows, (first, end) -> {
                        for (int row = first; row < end; row++) {
                            runs[row]++;
                        }
                    });
                    int[] once = new int[rows];
                    Arrays.fill(once, 1);
                    assertArrayEquals(once, runs, threads + " threads");
                }
            }
        }
    }

    @Test
    void shouldPassOnAFailure() {
        for (int threads = 1; threads <= 3; threads++) {
            try (Sweep sweep = new Sweep(threads)) {
                RuntimeException e = assertThrows(
                        RuntimeException.class,
                        () -> sweep.run(100, block -> {
                            if (block % 2 == 1) {
                                throw new IllegalArgumentException("odd");
                            }
                        }));
                Throwable cause = e.getCause() == null ? e : e.getCause();
                assertEquals("odd", cause.getMessage());
                int[] runs = new int[10];
                sweep.run(10, block -> runs[block]++);
                assertEquals(10, Arrays.stream(runs).sum());
            }
        }
    }

    @Test
    void shouldRefuseNoThread() {
        assertThrows(IllegalArgumentException.class, () -> new Sweep(0));
    }
}
