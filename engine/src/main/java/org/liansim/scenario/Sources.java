package org.liansim.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of the input files in the order of their reading, so that a problem can be shown where it is. */
public final class Sources {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, Map<Integer, String>> singleLines = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    /** Adds a file; a file added before keeps its place and gets the new text. */
    public void add(String file, String text) {
        order.putIfAbsent(file, order.size());
        texts.put(file, text);
        lines.remove(file);
    }

    /** Gives a file its place in the order of reading, without its lines. */
    public void add(String file) {
        order.putIfAbsent(file, order.size());
    }

    /** Adds one line of a file that is too large to be kept, 1 for the first. */
    public void addLine(String file, int number, String text) {
        order.putIfAbsent(file, order.size());
        singleLines.computeIfAbsent(file, known -> new LinkedHashMap<>()).put(number, text);
    }

    /** A line, 1 for the first; empty when the file or the line is not known. */
    public String line(String file, int number) {
        List<String> all = lines.computeIfAbsent(
                file, name -> texts.getOrDefault(name, "").lines().toList());
        return number >= 1 && number <= all.size()
                ? all.get(number - 1)
                : singleLines.getOrDefault(file, Map.of()).getOrDefault(number, "");
    }

    /** Rank of a file in the order of reading; unknown files come last. */
    public int rank(String file) {
        return order.getOrDefault(file, Integer.MAX_VALUE);
    }

    /** Names of the files, in the order of reading. */
    public List<String> files() {
        return new ArrayList<>(texts.keySet());
    }
}
