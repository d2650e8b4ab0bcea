package org.liansim.scenario;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.liansim.scenario.Problem.Place;

/**
 * What an experiment file says. What it says of the base scenario is not checked against that yet, so everything knows
 * its place.
 *
 * @param id name of the file without folder and ending
 * @param title name in both languages
 * @param base what is varied
 * @param sampling how often it is run
 * @param design which points are run; empty for the base alone
 * @param factors what is varied, in the order of their ids
 * @param strategies what is compared, in the order of the file; none for the base alone
 * @param outcomes what is measured and what it is judged by
 */
public record ExperimentSpec(
        String id,
        Text title,
        Origin base,
        Sampling sampling,
        Optional<DesignSpec> design,
        List<FactorSpec> factors,
        List<StrategySpec> strategies,
        Measured outcomes) {

    public ExperimentSpec {
        factors = List.copyOf(factors);
        strategies = List.copyOf(strategies);
    }

    /** A text with its place. */
    public record Named(String text, Place place) {}

    /**
     * The scenario that is varied.
     *
     * @param file its file
     * @param sets values that differ in every run, in the form {@code path=value}
     * @param place where it is named
     */
    public record Origin(Path file, List<Named> sets, Place place) {
        public Origin {
            sets = List.copyOf(sets);
        }
    }

    /**
     * How often the points are run.
     *
     * @param seed seed of all random numbers; empty for the base's
     * @param replications of every point; empty for the base's
     * @param budget most runs
     * @param precision half widths of paired differences at which there were enough, by outcome; none for all replications
     */
    public record Sampling(OptionalLong seed, OptionalInt replications, long budget, Map<String, Named> precision) {
        public Sampling {
            precision = Collections.unmodifiableMap(new LinkedHashMap<>(precision));
        }
    }

    /**
     * Which points are run, or how the best treatment is selected.
     *
     * @param type name of the design
     * @param numbers its whole numbers
     * @param words its other values
     * @param place where it stands
     */
    public record DesignSpec(String type, Map<String, Long> numbers, Map<String, Named> words, Place place) {
        public DesignSpec {
            numbers = Map.copyOf(numbers);
            words = Map.copyOf(words);
        }

        /** Whether it gives replications out among the treatments, until the best is known, instead of varying factors. */
        public boolean isSelection() {
            return type.equals("kim-nelson") || type.equals("ocba");
        }

        /** A whole number, or its default. */
        public int number(String key, int standard) {
            return Math.toIntExact(numbers.getOrDefault(key, (long) standard));
        }
    }

    /**
     * A value that is varied.
     *
     * @param id its id
     * @param paths where it stands in the scenario
     * @param range ends, step and mode of its range, by their keys, as far as they are given
     * @param values the values that it takes instead of a range; none for a range
     * @param about its title, how values are spread, and where that comes from
     */
    public record FactorSpec(String id, List<Named> paths, Map<String, Named> range, List<String> values, About about) {
        public FactorSpec {
            paths = List.copyOf(paths);
            range = Map.copyOf(range);
            values = List.copyOf(values);
        }

        /** Where to point for what is wrong with it. */
        public Place place() {
            return about.place();
        }

        /** One of its values that are texts; empty when it is not given. */
        public Optional<Named> given(String key) {
            return Optional.ofNullable(range.get(key));
        }
    }

    /**
     * What a factor is called, and how its values are spread.
     *
     * @param title its name; none when that is not said
     * @param distribution {@code uniform}, {@code log-uniform} or {@code triangular}
     * @param source where the range comes from; none when that is not said
     * @param place where the factor stands
     */
    public record About(Optional<Text> title, String distribution, Optional<Text> source, Place place) {}

    /**
     * A variant of the base.
     *
     * @param id its name in the results
     * @param file its file
     * @param sets values that differ from the file, in the form {@code path=value}
     * @param place where it stands
     */
    public record StrategySpec(String id, Path file, List<Named> sets, Place place) {
        public StrategySpec {
            sets = List.copyOf(sets);
        }
    }

    /**
     * What is measured.
     *
     * @param outcomes outcomes, each with a scope after {@code @} or for the city
     * @param enough values that are good enough, by outcome
     * @param front outcomes that are weighed against each other
     */
    public record Measured(List<Named> outcomes, Map<String, Named> enough, List<Named> front) {
        public Measured {
            outcomes = List.copyOf(outcomes);
            enough = Map.copyOf(enough);
            front = List.copyOf(front);
        }
    }
}
