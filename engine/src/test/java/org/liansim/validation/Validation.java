package org.liansim.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds results against known answers and writes them down for {@code docs/validation.md}.
 *
 * <p>A test class registers one as a static field with {@code @RegisterExtension}; its rows go to
 * {@code target/validation} when the class is done.
 */
public final class Validation implements AfterAllCallback {
    static final Path FOLDER = Path.of("target", "validation");

    private final String section;
    private final TreeMap<String, Row> rows = new TreeMap<>();

    /**
     * A record of a test class.
     *
     * @param section heading in the document
     */
    public Validation(String section) {
        this.section = section;
    }

    /** Writes a case down and fails when its claim does not hold. */
    public void record(Case subject, Claim claim) {
        Row row = Row.of(section, subject, claim);
        Row same = rows.put(subject.number(), row);
        assertTrue(same == null || same.name().equals(subject.name()), "two cases are numbered " + subject.number());
        assertTrue(
                claim.holds(),
                () -> subject.number() + " " + subject.name() + ": expected " + claim.expected() + ", got "
                        + claim.got() + ", " + claim.closeness());
    }

    /** Writes a case down and fails when its claim does not hold. */
    public void record(String number, String name, String source, Claim claim) {
        record(new Case(number, name, source), claim);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve(context.getRequiredTestClass().getName() + ".csv"),
                rows.values().stream().map(Row::csv).toList());
    }
}
