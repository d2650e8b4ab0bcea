package org.liansim.scenario.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document (core schema) from parse events, so that depth and size are bounded before anything is
 * built. What an alias repeats counts again.
 */
final class YamlParser {
    /** Deepest nesting of lists and keys. */
    static final int MOST_DEPTH = 64;
    /** Most values in one file, aliases expanded. */
    static final int MOST_VALUES = 200_000;

    private static final int LONGEST_NUMBER = 80;
    private static final String TAGS = "tag:yaml.org,2002:";

    private final String file;
    private final Problems problems;
    private final ScalarResolver resolver = new CoreSchema().getScalarResolver();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private Iterator<Event> events;
    private int values;

    private YamlParser(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a text.
     *
     * @param file name for places
     * @param problems takes what does not stop the reading, such as a key given twice
     * @throws Unreadable when it is not one YAML document within the bounds
     */
    static Item parse(String text, String file, Problems problems) throws Unreadable {
        return new YamlParser(file, problems).document(text);
    }

    private Item document(String text) throws Unreadable {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            events = new Parse(settings).parseString(text).iterator();
            events.next();
            Event start = events.next();
            if (start.getEventId() == ID.StreamEnd) {
                throw new Unreadable(new Place(file, 0, 0, 1), "the file is empty", "");
            }
            Item root = node(events.next(), 0);
            events.next();
            Event after = events.next();
            if (after.getEventId() != ID.StreamEnd) {
                throw new Unreadable(place(after), "a second document starts here; a file holds one", "");
            }
            return root;
        } catch (YamlEngineException e) {
            throw YamlErrors.translate(e, text, file);
        }
    }

    private Item node(Event event, int depth) throws Unreadable {
        if (++values > MOST_VALUES) {
            throw new Unreadable(place(event), "more than " + MOST_VALUES + " values in one file", "");
        }
        if (event instanceof AliasEvent alias) {
            return repeated(alias);
        }
        if (depth > MOST_DEPTH) {
            throw new Unreadable(place(event), "nested more than " + MOST_DEPTH + " deep", "");
        }
        int before = values;
        Item item = switch (event.getEventId()) {
            case MappingStart -> mapping(untagged((CollectionStartEvent) event, "map"), depth);
            case SequenceStart -> sequence(untagged((CollectionStartEvent) event, "seq"), depth);
            default -> scalar((ScalarEvent) event);
        };
        int size = values - before + 1;
        ((NodeEvent) event).getAnchor().ifPresent(name -> anchors.put(name.getValue(), new Anchored(item, size)));
        return item;
    }

    private Item repeated(AliasEvent alias) throws Unreadable {
        Anchored anchored = anchors.get(alias.getAlias().getValue());
        if (anchored == null) {
            throw new Unreadable(
                    place(alias),
                    "'*" + alias.getAlias().getValue() + "' repeats a value that is not complete before it",
                    "");
        }
        values += anchored.size() - 1;
        if (values > MOST_VALUES) {
            throw new Unreadable(
                    place(alias),
                    "'*" + alias.getAlias().getValue() + "' makes more than " + MOST_VALUES + " values in one file",
                    "");
        }
        return anchored.item();
    }

    private Mapping mapping(CollectionStartEvent start, int depth) throws Unreadable {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != ID.MappingEnd; event = events.next()) {
            Item key = node(event, depth + 1);
            Item value = node(events.next(), depth + 1);
            if (!(key instanceof Scalar word) || word.text().isEmpty()) {
                throw new Unreadable(place(event), "a key must be a word", "");
            }
            Entry first = entries.putIfAbsent(word.text(), new Entry(key.place(), value));
            if (first != null) {
                problems.error(
                        key.place(),
                        "key '" + word.text() + "' is given twice; first in line "
                                + first.key().line());
            }
        }
        return new Mapping(place(start), entries);
    }

    private Sequence sequence(CollectionStartEvent start, int depth) throws Unreadable {
        List<Item> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(place(start), items);
    }

    private Scalar scalar(ScalarEvent event) throws Unreadable {
        String text = event.getValue();
        String tag = event.getTag()
                .orElseGet(() -> resolver.resolve(text, event.getImplicit().canOmitTagInPlainScalar())
                        .getValue());
        Object value;
        if (tag.equals(Tag.STR.getValue()) || tag.equals("!")) {
            value = text;
        } else if (event.getTag().isPresent()) {
            throw tagged(event, tag);
        } else if (tag.equals(Tag.NULL.getValue())) {
            value = null;
        } else if (tag.equals(Tag.BOOL.getValue())) {
            value = Boolean.valueOf(text);
        } else if (tag.equals(Tag.INT.getValue()) || tag.equals(Tag.FLOAT.getValue())) {
            value = number(event);
        } else {
            value = text;
        }
        return new Scalar(place(event), value, text);
    }

    private BigDecimal number(ScalarEvent event) throws Unreadable {
        String text = event.getValue();
        if (text.length() > LONGEST_NUMBER) {
            throw new Unreadable(place(event), "a number of more than " + LONGEST_NUMBER + " characters", "");
        }
        if (text.startsWith("0x") || text.startsWith("0o")) {
            return new BigDecimal(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8));
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.precision() - number.scale()) < 300) {
                return number;
            }
        } catch (NumberFormatException e) {
            // .inf, .nan, or an exponent beyond all bounds: refused below
        }
        throw new Unreadable(place(event), "'" + text + "' is not a finite number of ordinary size", "");
    }

    private CollectionStartEvent untagged(CollectionStartEvent event, String kind) throws Unreadable {
        String tag = event.getTag().orElse("!");
        if (!tag.equals("!") && !tag.equals(TAGS + kind)) {
            throw tagged(event, tag);
        }
        return event;
    }

    private Unreadable tagged(Event event, String tag) {
        return new Unreadable(place(event), "tag '" + tag + "' is not allowed; scenario files are plain data", "");
    }

    private Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        int length = 1;
        if (end.getLine() == start.getLine() && !(event instanceof CollectionStartEvent)) {
            length = Math.max(1, end.getColumn() - start.getColumn());
        }
        return new Place(file, start.getLine() + 1, start.getColumn() + 1, length);
    }

    private record Anchored(Item item, int size) {}
}
