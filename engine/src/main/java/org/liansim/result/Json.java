package org.liansim.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liansim.scenario.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON from and to maps, lists, texts and numbers; maps keep their order. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Json() {}

    /** Indented text, with a line feed at its end; NaN must be given as null. */
    public static String text(Map<String, ?> object) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(object) + "\n";
    }

    /** Text without spaces and line feeds; NaN must be given as null. */
    public static String compact(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }

    /** A problem as an object. */
    public static Map<String, Object> entry(Problem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", problem.place().file());
        entry.put("line", problem.place().line());
        entry.put("column", problem.place().column());
        entry.put("severity", problem.severity().toString().toLowerCase(Locale.ROOT));
        entry.put("message", problem.message());
        entry.put("hint", problem.hint());
        return entry;
    }

    /** A text in quotes, as JSON and YAML write it. */
    public static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /**
     * Reads an object.
     *
     * @throws ResultException when the text is not a JSON object
     */
    public static Map<?, ?> object(String text) {
        try {
            return MAPPER.readValue(text, Map.class);
        } catch (JacksonException e) {
            throw new ResultException("not a JSON object: " + e.getOriginalMessage());
        }
    }

    /** The list under a key; empty when there is none. */
    public static List<?> list(Map<?, ?> object, String key) {
        return object.get(key) instanceof List<?> list ? list : List.of();
    }

    /** The text under a key; empty when there is none. */
    public static String string(Map<?, ?> object, String key) {
        return object.get(key) instanceof String text ? text : "";
    }
}
