package org.liansim.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The validation document tells what the tests found; the build runs it after all of them. */
class ValidationDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "validation.md");
    private static final String RENEW = "./mvnw -pl engine prepare-package -Dvalidation.renew=true";

    @Test
    void shouldTellWhatTheTestsFound() throws IOException {
        String found = document();
        if (Boolean.getBoolean("validation.renew")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, found);
        }
        String committed = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        assertEquals(found, committed, DOCUMENT + " differs from what the tests found; renew it with: " + RENEW);
    }

    private static String document() throws IOException {
        TreeMap<String, TreeMap<String, Row>> sections = new TreeMap<>();
        try (Stream<Path> files = Files.list(Validation.FOLDER)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    Row row = Row.parse(line);
                    Row other = sections.computeIfAbsent(row.section(), name -> new TreeMap<>())
                            .put(row.number(), row);
                    assertNull(other, "two test classes have a case " + row.number());
                }
            }
        }
        StringBuilder text = new StringBuilder("""
                # Validation

                Known answers, and what LianSim finds. The tests write this file and fail when it no longer says what they found;
                """)
                .append("renew it with `")
                .append(RENEW)
                .append("`. Intervals come from seeded simulations.\n");
        for (String section : sections.keySet()) {
            text.append("\n## ").append(section).append("\n\n");
            text.append("| no. | case | known | found | closeness | source |\n|---|---|---|---|---|---|\n");
            List<Row> rows = List.copyOf(sections.get(section).values());
            rows.forEach(row -> text.append(row.markdown()).append('\n'));
        }
        return text.toString();
    }
}
