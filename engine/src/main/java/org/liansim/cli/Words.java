package org.liansim.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.liansim.scenario.Suggestions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The constants of an enum as words of the command line: in lower case, with hyphens.
 *
 * @param constants all of them
 */
record Words<E extends Enum<E>>(List<E> constants) implements ITypeConverter<E> {
    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(Stream.of(type.getEnumConstants()).toList());
    }

    @Override
    public E convert(String word) {
        return constants.stream()
                .filter(constant -> word(constant).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    private TypeConversionException unknown(String word) {
        List<String> words = constants.stream().map(Words::word).toList();
        String hint = Suggestions.nearest(word, words)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        return new TypeConversionException("'" + word + "' is none of " + String.join(", ", words) + hint);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
