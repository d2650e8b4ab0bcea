package org.liansim.scenario.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;
import tools.jackson.databind.JsonNode;

/**
 * Holds content against the schema and tells what is wrong in words of this reader.
 *
 * <p>Wrong structure is reported at once. A single value of a wrong kind, form or size is left to the binding, which
 * knows more; {@link #reportRest} then reports what the binding passed over.
 */
final class SchemaCheck {
    /** Root keys without which half of what the rest refers to is missing. */
    private static final Set<String> CARRIERS = Set.of("zones", "clusters", "products", "stock_points");

    private final Mapping root;
    private final ScenarioSchema schema;
    private final Problems problems;
    private final Set<Item> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<List<String>, List<String>> missing = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> meant = new HashMap<>();
    private final List<Error> rest = new ArrayList<>();
    private boolean whole;

    private SchemaCheck(Mapping root, boolean whole, ScenarioSchema schema, Problems problems) {
        this.root = root;
        this.schema = schema;
        this.whole = whole;
        this.problems = problems;
    }

    /**
     * Checks content.
     *
     * @param whole whether all files could be read; if not, missing keys are no errors
     */
    static SchemaCheck of(Mapping root, boolean whole, ScenarioSchema schema, Problems problems) {
        SchemaCheck check = new SchemaCheck(root, whole, schema, problems);
        List<Error> errors = schema.compiled().validate(JsonTree.of(root));
        for (Error error : errors) {
            check.sort(error);
        }
        check.reportMissing();
        return check;
    }

    /** Whether what something refers to must stand in this content: all files read, no carrying key misspelt. */
    boolean isWhole() {
        return whole;
    }

    /** Whether something is wrong directly in a group of keys, so that checks across its keys would mislead. */
    boolean isDoubtful(Item group) {
        return doubtful.contains(group);
    }

    /** Reports wrong values at whose places nothing has been reported. */
    void reportRest() {
        for (Error error : rest) {
            List<String> path = path(error.getInstanceLocation());
            problems.error(place(path), Naming.of(path) + ": " + error.getMessage());
        }
    }

    private void sort(Error error) {
        List<String> path = path(error.getInstanceLocation());
        Item item = item(path);
        if (!error.getKeyword().equals("dependencies")) {
            doubt(path);
        }
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(path, error);
            case "required" ->
                missing.computeIfAbsent(path, key -> new ArrayList<>()).add(error.getProperty());
            case "dependencies" -> {
                // the binding knows whether a product is made or bought, and says so
            }
            case "enum" -> notOneOf(path, item, error.getSchemaNode());
            case "type" -> wrongType(path, item, error);
            case "minItems", "maxItems" ->
                problems.error(
                        place(path),
                        Naming.of(path) + " has " + ((Sequence) item).items().size() + " entries, not "
                                + error.getSchemaNode().asString());
            case "minProperties" -> problems.error(place(path), Naming.of(path) + " must not be empty");
            default -> rest.add(error);
        }
    }

    private void doubt(List<String> path) {
        doubtful.add(item(path));
        if (!path.isEmpty()) {
            doubtful.add(item(path.subList(0, path.size() - 1)));
        }
    }

    /** A member without a title is probably meant for another one. */
    private void doubtAll(Item item) {
        doubtful.add(item);
        if (item instanceof Mapping mapping) {
            mapping.entries().values().forEach(entry -> doubtAll(entry.value()));
        }
    }

    private void unknownKey(List<String> path, Error error) {
        String key = error.getProperty();
        Mapping mapping = (Mapping) item(path);
        Place place = mapping.entries().get(key).key();
        if (Naming.isGroup(path)) {
            whole &= path.size() > 1;
            boolean product = Naming.memberWord(path).equals("product");
            problems.error(
                    place,
                    Naming.memberWord(path) + " '" + key + "' needs another id",
                    product
                            ? "capital letters, digits and underscores, for example 'D_PHONE'"
                            : "lower case letters, digits and hyphens, for example 'high-tech'");
            return;
        }
        List<String> allowed = allowedKeys(error);
        List<String> absent =
                allowed.stream().filter(each -> mapping.get(each) == null).toList();
        Optional<String> near = problems.takesSuggestions()
                ? Suggestions.nearest(key, absent).or(() -> Suggestions.nearest(key, allowed))
                : Optional.empty();
        problems.error(
                place,
                "unknown key '" + key + "' in " + Naming.of(path),
                near.map(word -> "did you mean '" + word + "'?").orElse("allowed: " + String.join(", ", allowed)));
        near.ifPresent(
                word -> meant.computeIfAbsent(path, each -> new HashSet<>()).add(word));
        boolean isStray = near.isEmpty() && mapping.get(key) instanceof Mapping;
        if (path.isEmpty() && (isStray || near.filter(CARRIERS::contains).isPresent())) {
            whole = false;
        }
    }

    private void reportMissing() {
        if (!whole) {
            return;
        }
        for (Map.Entry<List<String>, List<String>> each : missing.entrySet()) {
            List<String> path = each.getKey();
            List<String> keys = new ArrayList<>(each.getValue());
            keys.removeAll(meant.getOrDefault(path, Set.of()));
            keys.removeIf(key -> isReportedAsMisspelt(key, path));
            if (!keys.isEmpty()) {
                problems.further(place(path), Missing.message(keys, Naming.of(path)), missingHint(path, keys));
            }
        }
    }

    /**
     * Where the keys that are allowed hang on one of them, its misspelling passes as a further key. It is told by
     * having no meaning anywhere, and by being like the missing key or having the name of a type as its value.
     */
    private boolean isReportedAsMisspelt(String missingKey, List<String> path) {
        Map<String, Entry> entries = ((Mapping) item(path)).entries();
        for (String key : entries.keySet()) {
            boolean isLike = !schema.knows(key)
                    && Suggestions.nearest(key, List.of(missingKey)).isPresent();
            boolean isMeant = isLike
                    || missingKey.equals("type") && isType(entries.get(key).value());
            if (!Naming.isGroup(path) && isMeant) {
                problems.error(
                        entries.get(key).key(),
                        "unknown key '" + key + "' in " + Naming.of(path),
                        "did you mean '" + missingKey + "'?");
                return true;
            }
        }
        return false;
    }

    /** Whether a value is the name of a type of shock or lever. */
    private boolean isType(Item value) {
        for (String definition : List.of("shock", "lever")) {
            for (JsonNode word : schema.tree().at("/definitions/" + definition + "/properties/type/enum")) {
                if (value instanceof Scalar scalar && scalar.text().equals(word.asString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private String missingHint(List<String> path, List<String> keys) {
        if (path.isEmpty() && keys.contains("start") && keys.contains("horizon")) {
            return "a file to be included is checked with the one that includes it";
        }
        boolean isMember = !path.isEmpty() && Naming.isGroup(path.subList(0, path.size() - 1));
        boolean isOverridden = place(path).file().equals(Overrides.FILE);
        if (!isMember || !keys.contains("title") && !(keys.contains("type") && isOverridden)) {
            return "";
        }
        doubtAll(item(path));
        if (!problems.takesSuggestions()) {
            return "";
        }
        String id = path.get(path.size() - 1);
        List<String> group = path.subList(0, path.size() - 1);
        List<String> others = new ArrayList<>(((Mapping) item(group)).entries().keySet());
        others.remove(id);
        String word = Naming.memberWord(group);
        String none = isOverridden ? "there is no " + word + " '" + id + "' to change" : "";
        return Suggestions.nearest(id, others)
                .map(other -> "did you mean '" + other + "'?")
                .orElse(none);
    }

    private void notOneOf(List<String> path, Item item, JsonNode allowed) {
        List<String> words = new ArrayList<>();
        allowed.forEach(word -> words.add(word.asString()));
        String wrong = item instanceof Scalar scalar ? scalar.text() : "";
        problems.misspelt(
                place(path),
                Naming.of(path) + " must be one of " + String.join(", ", words) + ", not " + item.kind(),
                wrong,
                words);
    }

    private void wrongType(List<String> path, Item item, Error error) {
        String type = error.getSchemaNode().asString("");
        if (item instanceof Scalar && !type.equals("object") && !type.equals("array")) {
            rest.add(error);
            return;
        }
        String needed = "a single value";
        String hint = "";
        if (type.equals("object")) {
            needed = "a group of keys";
            List<String> keys =
                    List.copyOf(schemaAround(error).path("properties").propertyNames());
            hint = keys.isEmpty() ? "" : "keys: " + String.join(", ", keys);
        } else if (type.equals("array")) {
            needed = "a list";
            hint = item instanceof Scalar scalar ? "write [" + scalar.text() + "]" : "";
        }
        problems.error(place(path), Naming.of(path) + " must be " + needed + ", not " + item.kind(), hint);
    }

    /** The part of the schema that has the failed keyword. */
    private JsonNode schemaAround(Error error) {
        NodePath location = error.getSchemaLocation().getFragment();
        JsonNode around = schema.tree();
        for (int i = 0; i < location.getNameCount() - 1; i++) {
            String step = location.getName(i);
            around = around.isArray() ? around.path(Integer.parseInt(step)) : around.path(step);
        }
        return around;
    }

    private List<String> allowedKeys(Error error) {
        JsonNode around = schemaAround(error);
        List<String> keys = new ArrayList<>(around.path("properties").propertyNames());
        if (around.has("patternProperties") && root.get("products") instanceof Mapping products) {
            keys.addAll(products.entries().keySet());
        }
        return keys;
    }

    private static List<String> path(NodePath location) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.add(location.getName(i));
        }
        return path;
    }

    private Item item(List<String> path) {
        Item item = root;
        for (String step : path) {
            item = item instanceof Sequence list
                    ? list.items().get(Integer.parseInt(step))
                    : ((Mapping) item).get(step);
        }
        return item;
    }

    private Place place(List<String> path) {
        if (path.isEmpty()) {
            return new Place(root.place().file(), 0, 0, 1);
        }
        String last = path.get(path.size() - 1);
        Item parent = item(path.subList(0, path.size() - 1));
        if (parent instanceof Sequence list) {
            return list.items().get(Integer.parseInt(last)).place();
        }
        Entry entry = ((Mapping) parent).entries().get(last);
        return entry.shown();
    }
}
