package org.liansim.model.stock;

import java.util.Arrays;
import org.liansim.scenario.StockForecast;

/** A forecast that follows demand. */
abstract class Forecaster {
    /** Takes the demand of a period and says what to expect of the next. */
    abstract double after(double demand);

    static Forecaster of(StockForecast forecast) {
        if (forecast instanceof StockForecast.MovingAverage average) {
            return new MovingAverage(average);
        }
        if (forecast instanceof StockForecast.Smoothing smoothing) {
            return new Smoothing(smoothing);
        }
        double given = ((StockForecast.Given) forecast).demand();
        return new Forecaster() {
            @Override
            double after(double demand) {
                return given;
            }
        };
    }

    private static final class MovingAverage extends Forecaster {
        private final double[] last;
        private int next;

        MovingAverage(StockForecast.MovingAverage average) {
            last = new double[average.periods()];
            Arrays.fill(last, average.initial());
        }

        @Override
        double after(double demand) {
            last[next] = demand;
            next = (next + 1) % last.length;
            double sum = 0;
            for (double each : last) {
                sum += each;
            }
            return sum / last.length;
        }
    }

    private static final class Smoothing extends Forecaster {
        private final double weight;
        private double value;

        Smoothing(StockForecast.Smoothing smoothing) {
            weight = smoothing.weight();
            value = smoothing.initial();
        }

        @Override
        double after(double demand) {
            value += weight * (demand - value);
            return value;
        }
    }
}
