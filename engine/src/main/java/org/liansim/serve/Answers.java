package org.liansim.serve;

import java.util.List;
import java.util.Map;
import org.liansim.result.Json;
import org.liansim.scenario.InputException;

/** What is answered when something is wrong: a text for people, and the problems one by one. */
final class Answers {
    private Answers() {}

    static Map<String, Object> of(String message) {
        return Map.of("text", message, "problems", List.of());
    }

    /** The problems of a scenario, as {@code validate} shows them. */
    static Map<String, Object> of(InputException wrong) {
        return Map.of(
                "text",
                wrong.getMessage(),
                "problems",
                wrong.problems().stream().map(Json::entry).toList());
    }
}
