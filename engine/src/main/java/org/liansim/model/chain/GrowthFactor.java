package org.liansim.model.chain;

import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;

/**
 * By how much a small disturbance of a network at rest grows from one review to the next.
 *
 * <p>Power iteration on the run itself: the forecasts are disturbed by a part in 10^7, so that no limit binds and the
 * response is linear, and the deviation of the batches from rest is followed until its slowest part is left. At 1 and
 * above orders swing ever wider, as they do in networks whose loops amplify.
 */
public final class GrowthFactor {
    private static final double DISTURBANCE = 1e-7;
    private static final double LINEAR = 1e-3;
    /** Reviews in each of the two windows that are compared. */
    private static final int WINDOW = 52;

    private static final int WINDOWS = 6;
    /** Reviews that it takes, which the plan must cover. */
    public static final int REVIEWS = WINDOW * WINDOWS;

    private GrowthFactor() {}

    /**
     * Growth factor of a network's orders per review.
     *
     * @param plan plan with steady final demand
     */
    public static double of(ChainPlan plan) {
        Network network = plan.network;
        ChainModel model = new ChainModel(plan, Draws.none());
        Executor executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead());
        model.start(executor);
        model.disturb(DISTURBANCE);
        double[] started = new double[network.firms];
        double last = 0;
        double growth = 0;
        for (int window = 0; window < WINDOWS; window++) {
            double squares = 0;
            for (int review = 1; review <= WINDOW; review++) {
                executor.run((window * WINDOW + review) * plan.reviewTicks());
                squares += deviation(model, plan, started);
            }
            growth = last > 0 ? StrictMath.pow(squares / last, 0.5 / WINDOW) : 0;
            last = squares;
            if (squares > LINEAR * LINEAR * network.firms) {
                break;
            }
        }
        return growth;
    }

    private static double deviation(ChainModel model, ChainPlan plan, double[] started) {
        double days = plan.reviewTicks() / Delays.DAY;
        double squares = 0;
        for (int i = 0; i < started.length; i++) {
            double now = model.of(i, Measure.STARTED);
            double relative = (now - started[i]) / (days * plan.startOutput[i]) - 1;
            squares += plan.startOutput[i] > 0 ? relative * relative : 0;
            started[i] = now;
        }
        return squares;
    }
}
