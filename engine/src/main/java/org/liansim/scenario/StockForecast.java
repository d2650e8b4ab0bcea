package org.liansim.scenario;

/** How the demand of a period is forecast. */
public sealed interface StockForecast {
    /** Forecast at the start [units/period]. */
    double initial();

    /**
     * Mean of the last periods.
     *
     * @param periods number of periods, at least 1
     * @param initial demand of each period before the start [units/period]
     */
    record MovingAverage(int periods, double initial) implements StockForecast {}

    /**
     * Exponential smoothing.
     *
     * @param weight weight of the latest period, above 0, at most 1
     * @param initial forecast at the start [units/period]
     */
    record Smoothing(double weight, double initial) implements StockForecast {}

    /**
     * A forecast that never changes.
     *
     * @param demand demand [units/period]
     */
    record Given(double demand) implements StockForecast {
        @Override
        public double initial() {
            return demand;
        }
    }
}
