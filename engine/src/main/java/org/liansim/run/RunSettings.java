package org.liansim.run;

import org.liansim.kernel.Check;

/**
 * How runs are watched; none of it changes a result.
 *
 * @param check self-check: none, the laws at every sample, or locality at every event too
 * @param noise whether demand and delays vary; false puts them at their means
 */
public record RunSettings(Check check, boolean noise) {
    /** No checks, with noise. */
    public static final RunSettings STANDARD = new RunSettings(Check.NONE, true);
}
