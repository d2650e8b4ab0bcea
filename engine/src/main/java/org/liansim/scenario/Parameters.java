package org.liansim.scenario;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Values of all parameters, in the unit of each one's dimension. */
public final class Parameters {
    private static final Parameters DEFAULTS = new Parameters(Map.of());

    private final double[] values = new double[Parameter.values().length];

    private Parameters(Map<Parameter, Double> set) {
        for (Parameter parameter : Parameter.values()) {
            values[parameter.ordinal()] =
                    set.getOrDefault(parameter, parameter.range().standard());
        }
    }

    /** All defaults. */
    public static Parameters defaults() {
        return DEFAULTS;
    }

    /** The defaults with some values replaced. */
    public static Parameters of(Map<Parameter, Double> set) {
        return new Parameters(set);
    }

    /** These values with one replaced. */
    public Parameters with(Parameter parameter, double value) {
        EnumMap<Parameter, Double> set = new EnumMap<>(Parameter.class);
        for (Parameter each : Parameter.values()) {
            set.put(each, get(each));
        }
        set.put(parameter, value);
        return new Parameters(set);
    }

    /** Value of a parameter. */
    public double get(Parameter parameter) {
        return values[parameter.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters parameters && Arrays.equals(values, parameters.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
