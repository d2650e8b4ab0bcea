package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One mistake in an otherwise right study gives one problem that names place, value, owner and mend.
 *
 * <p>The cases stand in wrong-files.txt: a name, the file with the text that is replaced (-) and its replacement (+),
 * the command line ($), and what the user sees.
 */
class WrongFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTellWhatIsWrong(Case each) {
        assertEquals(each.expected(), each.report(folder));
        assertTrue(each.expected().contains(": error: "), "a wrong file must be an error");
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = WrongFilesTest.class.getResourceAsStream("wrong-files.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("^=== ", Pattern.MULTILINE)
                    .splitAsStream(text)
                    .skip(1)
                    .map(Case::parse)
                    .toList();
        }
    }

    record Case(String name, String file, String from, String to, String command, String expected) {
        static Case parse(String block) {
            List<String> from = new ArrayList<>();
            List<String> to = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            String[] lines = block.split("\n");
            String file = "";
            String command = "";
            for (String line : List.of(lines).subList(1, lines.length)) {
                if (line.startsWith("@ ")) {
                    file = line.substring(2);
                } else if (line.startsWith("-")) {
                    from.add(line.substring(1));
                } else if (line.startsWith("+")) {
                    to.add(line.substring(1));
                } else if (line.startsWith("$ ")) {
                    command = line.substring(2);
                } else if (!line.isEmpty()) {
                    expected.add(line.startsWith("\\") ? line.substring(1) : line);
                }
            }
            return new Case(
                    lines[0],
                    file,
                    String.join("\n", from),
                    String.join("\n", to),
                    command,
                    String.join("\n", expected));
        }

        String report(Path folder) {
            StudyFolder study = StudyFolder.of(folder);
            if (!file.isEmpty()) {
                study.change(file, from, to);
            }
            String[] words = command.split(" --set ");
            return study.report(
                    words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
