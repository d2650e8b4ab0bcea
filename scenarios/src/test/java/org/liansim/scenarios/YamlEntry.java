package org.liansim.scenarios;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A key with its value in a YAML text, or an item of a list, whose last step of the path is its number.
 *
 * @param path keys from the top
 * @param parent the entry whose value this stands in; null at the top
 * @param key where the key stands; for an item the value
 * @param value where the value stands
 * @param scalar the value when it is a single one, else null
 * @param flow whether it stands between braces
 */
record YamlEntry(List<String> path, YamlEntry parent, Span key, Span value, String scalar, boolean flow) {
    /**
     * A stretch of a text, in code points.
     *
     * @param from its start
     * @param to its end
     * @param line line of the start, 1 for the first
     */
    record Span(int from, int to, int line) {
        static Span of(Event event) {
            Mark start = event.getStartMark().orElseThrow();
            return new Span(start.getIndex(), event.getEndMark().orElseThrow().getIndex(), start.getLine() + 1);
        }
    }

    /** All entries and items of a text in their order. */
    static List<YamlEntry> all(String text) {
        List<YamlEntry> all = new ArrayList<>();
        Iterator<Event> events =
                new Parse(LoadSettings.builder().build()).parseString(text).iterator();
        events.next();
        events.next();
        mapping(events, (MappingStartEvent) events.next(), null, all);
        return all;
    }

    private static Event mapping(
            Iterator<Event> events, MappingStartEvent start, YamlEntry parent, List<YamlEntry> all) {
        boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
        Event key = events.next();
        while (key.getEventId() != Event.ID.MappingEnd) {
            List<String> here = below(parent, ((ScalarEvent) key).getValue());
            value(events, new YamlEntry(here, parent, Span.of(key), null, null, flow), all);
            key = events.next();
        }
        return key;
    }

    private static Event sequence(Iterator<Event> events, Event start, YamlEntry parent, List<YamlEntry> all) {
        Event item = start;
        for (int number = 0; item.getEventId() != Event.ID.SequenceEnd; number++) {
            YamlEntry begun = new YamlEntry(below(parent, "" + number), parent, null, null, null, true);
            item = value(events, begun, all);
        }
        return item;
    }

    /** Reads the next value; gives back its last event, or the end of the list that there is no further one in. */
    private static Event value(Iterator<Event> events, YamlEntry begun, List<YamlEntry> all) {
        Event start = events.next();
        if (start.getEventId() == Event.ID.SequenceEnd) {
            return start;
        }
        String scalar = start instanceof ScalarEvent single ? single.getValue() : null;
        Span first = Span.of(start);
        int place = all.size();
        YamlEntry entry = begun.with(first, scalar);
        all.add(entry);
        Event end = start;
        if (start instanceof MappingStartEvent group) {
            end = mapping(events, group, entry, all);
        } else if (start.getEventId() == Event.ID.SequenceStart) {
            end = sequence(events, start, entry, all);
        }
        all.set(place, begun.with(new Span(first.from, Span.of(end).to, first.line), scalar));
        return start;
    }

    private static List<String> below(YamlEntry parent, String name) {
        List<String> path = new ArrayList<>(parent == null ? List.of() : parent.path);
        path.add(name);
        return path;
    }

    private YamlEntry with(Span value, String scalar) {
        return new YamlEntry(path, parent, key == null ? value : key, value, scalar, flow);
    }

    /** Last step of the path. */
    String name() {
        return path.get(path.size() - 1);
    }

    /** Key of the group in which it stands; empty at the top. */
    String group() {
        return path.size() < 2 ? "" : path.get(path.size() - 2);
    }

    /** Whether it is an item of a list. */
    boolean isItem() {
        return name().matches("\\d+");
    }
}
