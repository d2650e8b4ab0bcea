package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;

/** Every key of every file, misspelt alone, is found where it stands, in one problem that names the right word. */
class MisspeltKeysTest {
    /** Groups whose keys are names given by the author; a name that only stands there cannot be misspelt. */
    private static final Set<String> NAMES = Set.of("products", "zones", "clusters", "anchors");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"city/baseline.yaml", "city/strategy.yaml", "clusters/shared.yaml", "clusters/phones.yaml"})
    void shouldBeFoundOneByOne(String file) throws Unreadable {
        StudyFolder study = StudyFolder.of(folder);
        String text = study.text(file);
        String top = file.startsWith("city/") ? file : "city/baseline.yaml";
        Map<Place, String> keys = new LinkedHashMap<>();
        collect(YamlParser.parse(text, file, new Problems(new Sources())), "", keys);
        List<String> failures = new ArrayList<>();
        keys.forEach((place, key) -> {
            for (String wrong : List.of(key + key.charAt(key.length() - 1), key.substring(0, key.length() - 1))) {
                study.write(file, replaced(text, place, wrong).stripTrailing());
                List<Problem> problems = study.problems(top);
                boolean right = problems.size() == 1
                        && problems.get(0).place().file().endsWith(file)
                        && problems.get(0).place().line() == place.line()
                        && problems.get(0).place().column() == place.column()
                        && problems.get(0).hint().equals("did you mean '" + key + "'?");
                if (!right) {
                    failures.add(place.line() + " " + wrong + "\n" + study.report(top));
                }
            }
        });
        assertEquals("", String.join("\n", failures));
    }

    private static void collect(Item item, String group, Map<Place, String> keys) {
        if (item instanceof Mapping mapping) {
            for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
                boolean isName = NAMES.contains(group);
                if (!isName) {
                    keys.put(each.getValue().key(), each.getKey());
                }
                collect(each.getValue().value(), isName ? "" : each.getKey(), keys);
            }
        }
    }

    private static String replaced(String text, Place place, String word) {
        String[] lines = text.split("\n", -1);
        String line = lines[place.line() - 1];
        int from = line.offsetByCodePoints(0, place.column() - 1);
        lines[place.line() - 1] =
                line.substring(0, from) + word + line.substring(line.offsetByCodePoints(from, place.length()));
        return String.join("\n", lines);
    }
}
