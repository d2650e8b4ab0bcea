package org.liansim.experiment;

import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.liansim.scenario.ExperimentSpec.DesignSpec;

/** The designs that an experiment file may name. A search makes its points while it runs, and a selection
 * its replications; they are none of them. */
public enum DesignType {
    FULL_FACTORIAL((spec, seed) -> new FullFactorial(spec.number("levels", 2))),
    FRACTIONAL_FACTORIAL((spec, seed) -> new FractionalFactorial(spec.number("resolution", 4))),
    ONE_AT_A_TIME((spec, seed) -> new OneAtATime(spec.number("levels", 2))),
    LATIN_HYPERCUBE((spec, seed) -> new LatinHypercube(spec.number("points", 1), seed)),
    SOBOL_SEQUENCE((spec, seed) -> new SobolSequence(spec.number("points", 1), OptionalLong.of(seed))),
    MORRIS((spec, seed) -> new Morris(spec.number("trajectories", 2), spec.number("levels", 4), seed)),
    SALTELLI((spec, seed) -> new Saltelli(spec.number("rows", 2), seed));

    private final BiFunction<DesignSpec, Long, Design> factory;

    DesignType(BiFunction<DesignSpec, Long, Design> factory) {
        this.factory = factory;
    }

    /** The design that a file describes; null when it describes a search or a selection. */
    public static Design of(DesignSpec spec, long seed) {
        for (DesignType type : values()) {
            if (type.name().equalsIgnoreCase(spec.type().replace('-', '_'))) {
                return type.factory.apply(spec, seed);
            }
        }
        return null;
    }
}
