package org.liansim.kernel.example;

import java.util.function.DoubleUnaryOperator;

/**
 * A service station with one queue, first come first served.
 *
 * @param arrivalRate customers from outside per unit of time, as a Poisson process; may be 0
 * @param servers at least 1
 * @param capacity most customers at the station; who finds it full is lost
 * @param service service time for a uniform number
 */
public record Station(String name, double arrivalRate, int servers, int capacity, DoubleUnaryOperator service) {
    /** A station where nobody is lost. */
    public Station(String name, double arrivalRate, int servers, DoubleUnaryOperator service) {
        this(name, arrivalRate, servers, Integer.MAX_VALUE, service);
    }

    public Station {
        if (!(arrivalRate >= 0) || servers < 1 || capacity < servers) {
            throw new IllegalArgumentException("Station " + name + " has an arrival rate of " + arrivalRate + ", "
                    + servers + " servers and a capacity of " + capacity);
        }
    }
}
