package org.liansim.scenario;

import java.util.List;

/**
 * One value that a shock or lever takes, besides those that all take.
 *
 * @param id key in a scenario file
 * @param meaning what it means, in both languages
 * @param form what may be written
 * @param required whether it must be given; otherwise it has a default
 * @param source where default and range come from, in both languages
 */
public record FieldType(String id, Text meaning, Form form, boolean required, Text source) {
    /** What may be written. */
    public sealed interface Form permits Amount, Word, Course, Names, Weights {}

    /**
     * A number with its unit.
     *
     * @param dimension kind of quantity; values are in its unit
     * @param range default and bounds
     * @param neutral value at which it has no effect
     */
    public record Amount(Dimension dimension, Parameter.Range range, double neutral) implements Form {}

    /**
     * One of some words.
     *
     * @param words allowed words, the default first
     */
    public record Word(List<String> words) implements Form {
        public Word {
            words = List.copyOf(words);
        }
    }

    /**
     * Numbers by date, straight lines between them, the last one lasting; without effect when none is given.
     *
     * @param dimension kind of quantity
     * @param range bounds of each number; the default is an example
     */
    public record Course(Dimension dimension, Parameter.Range range) implements Form {}

    /** What names may stand for. */
    public enum Kind {
        CLUSTER,
        LEVER,
        PRODUCT,
        ZONE
    }

    /**
     * Names of one kind; without effect when none is given.
     *
     * @param kind what they name
     */
    public record Names(Kind kind) implements Form {}

    /**
     * A number for each of some names; without effect when none is given.
     *
     * @param kind what they name
     * @param range bounds of each number; the default is what a name that is not given has
     */
    public record Weights(Kind kind, Parameter.Range range) implements Form {}
}
