package org.liansim.scenario.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.liansim.scenario.Problems;

/** Files that have been parsed without a problem, so that reading them again unchanged costs little. */
final class ParsedFiles {
    private static final int MOST_FILES = 256;

    private final Map<String, Parsed> files = new ConcurrentHashMap<>();

    /**
     * The content of a file.
     *
     * @throws Unreadable when it is not UTF-8 or not YAML
     */
    Item item(String file, byte[] bytes, Problems problems) throws Unreadable {
        Parsed known = files.get(file);
        if (known != null && Arrays.equals(known.bytes(), bytes)) {
            problems.sources().add(file, known.text());
            return known.root();
        }
        String text;
        try {
            text = TextFile.text(bytes, file);
        } catch (Unreadable e) {
            problems.sources().add(file, new String(bytes, StandardCharsets.UTF_8));
            throw e;
        }
        problems.sources().add(file, text);
        int before = problems.count();
        Item root = YamlParser.parse(text, file, problems);
        if (problems.count() == before && files.size() < MOST_FILES) {
            files.put(file, new Parsed(bytes, text, root));
        }
        return root;
    }

    private record Parsed(byte[] bytes, String text, Item root) {}
}
