package org.liansim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of the input files in the order of their reading, so that a problem can be shown where it is. */
public final class Sources {
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();

    /** Adds a file; a file added before keeps its place and gets the new text. */
    public void add(String file, String text) {
        add(file, text.lines().toList());
    }

    /** Adds a file given by its lines. */
    public void add(String file, List<String> text) {
        order.putIfAbsent(file, order.size());
        lines.put(file, List.copyOf(text));
    }

    /** A line, 1 for the first; empty when the file or the line is not known. */
    public String line(String file, int number) {
        List<String> text = lines.getOrDefault(file, List.of());
        return number >= 1 && number <= text.size() ? text.get(number - 1) : "";
    }

    /** Rank of a file in the order of reading; unknown files come last. */
    public int rank(String file) {
        return order.getOrDefault(file, Integer.MAX_VALUE);
    }

    /** Names of the files, in the order of reading. */
    public List<String> files() {
        return new ArrayList<>(lines.keySet());
    }
}
