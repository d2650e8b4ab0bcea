package org.liansim.scenario;

import java.time.LocalDate;

/**
 * When a shock or lever acts. It sets in over the ramp, stays in force until its duration ends, and fades over the
 * recovery.
 *
 * @param start first day
 * @param rampDays days from the start until it is in full force, at most the duration
 * @param days days from the start until it begins to fade
 * @param recoveryDays days over which it fades: all of it when linear, 95 % when exponential
 * @param fading how it fades
 */
public record Timing(LocalDate start, double rampDays, double days, double recoveryDays, Fading fading) {
    /** Constants of time in units of the recovery after which an exponential fading is cut to nothing: 0.25 % is left. */
    public static final double EXPONENTIAL_REACH = 2;

    /** The way back to normal. */
    public enum Fading {
        /** The same amount every day. */
        LINEAR,
        /** The same share of what is left every day. */
        EXPONENTIAL
    }

    /** In full force for some days, at once and without an afterwards. */
    public static Timing of(LocalDate start, double days) {
        return new Timing(start, 0, days, 0, Fading.LINEAR);
    }

    /** Days from the start until nothing is left; 0 for one that never acts. */
    public double length() {
        return days + fadingDays();
    }

    /** Days over which it fades. */
    public double fadingDays() {
        return fading == Fading.LINEAR ? recoveryDays : EXPONENTIAL_REACH * recoveryDays;
    }

    /**
     * How much of it is in force, 0 to 1.
     *
     * @param day days since the start
     */
    public double intensity(double day) {
        if (day < 0 || day >= length()) {
            return 0;
        }
        if (day < days) {
            return day < rampDays ? day / rampDays : 1;
        }
        double faded = (day - days) / recoveryDays;
        return fading == Fading.LINEAR ? 1 - faded : StrictMath.pow(0.05, faded);
    }
}
