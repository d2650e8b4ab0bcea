package org.liansim.kernel;

/**
 * The state of a run on its way out or back in. What holds state hands over its fields one after another, the same ones
 * in the same order in both directions (see {@link Stateful}); here they are kept, or put back as they were kept.
 *
 * <p>What can be made again from the scenario is not handed over, nor what means nothing from one event to the next.
 */
public interface State {
    /**
     * Begins a part.
     *
     * @param name its name, by which a reader notices that it reads something else
     */
    void part(String name);

    /** Hands over arrays whose lengths do not change. */
    void pass(double[]... arrays);

    /** Hands over arrays whose lengths do not change. */
    void pass(long[]... arrays);

    /** Hands over arrays whose lengths do not change. */
    void pass(int[]... arrays);

    /** Hands over arrays whose lengths do not change. */
    void pass(byte[]... arrays);

    /** Hands over arrays whose lengths do not change. */
    void pass(boolean[]... arrays);

    /** Hands over an array whose length may have changed; returns what is to be used from now on. */
    int[] grown(int[] array);

    /** Hands over an array whose length may have changed; returns what is to be used from now on. */
    double[] grown(double[] array);

    /** Hands over a number; returns what is to be used from now on. */
    double pass(double value);

    /** Hands over a number; returns what is to be used from now on. */
    long pass(long value);

    /** Hands over a number; returns what is to be used from now on. */
    int pass(int value);

    /** Hands over a choice; returns what is to be used from now on. */
    boolean pass(boolean value);

    /** Hands over a text; returns what is to be used from now on. */
    String pass(String value);

    /** Whether fields are put back; otherwise they are kept. */
    boolean isPutBack();
}
