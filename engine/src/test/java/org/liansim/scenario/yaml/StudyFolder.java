package org.liansim.scenario.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Problem;
import org.liansim.scenario.ProblemPrinter;

/** A folder of scenario files that a test writes and reads. */
final class StudyFolder {
    private final Path root;
    private final ScenarioReader reader = new ScenarioReader();

    private StudyFolder(Path root) {
        this.root = root;
    }

    /** A folder with a valid study: city/baseline.yaml, city/strategy.yaml, clusters/shared.yaml, clusters/phones.yaml. */
    static StudyFolder of(Path root) {
        try {
            Path study = Path.of(StudyFolder.class.getResource("study").toURI());
            try (Stream<Path> files = Files.walk(study)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = root.resolve(study.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new StudyFolder(root);
    }

    Path path(String file) {
        return root.resolve(file);
    }

    StudyFolder write(String file, String... lines) {
        return writeBytes(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    StudyFolder writeBytes(String file, byte[] bytes) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that stands exactly once in a file. */
    StudyFolder change(String file, String from, String to) {
        String text = text(file);
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new IllegalArgumentException("'" + from + "' does not stand exactly once in " + file);
        }
        return write(file, text.replace(from, to).stripTrailing());
    }

    ReadResult read(String file, String... sets) {
        return reader.read(path(file), List.of(sets));
    }

    List<Problem> problems(String file, String... sets) {
        try {
            return read(file, sets).warnings();
        } catch (InputException e) {
            return e.problems();
        }
    }

    /** What a user sees, with file names relative to this folder. */
    String report(String file, String... sets) {
        try {
            ReadResult result = read(file, sets);
            return new ProblemPrinter(result.sources())
                    .print(result.warnings())
                    .replace(root + "/", "")
                    .replace(root.toString(), "STUDY");
        } catch (InputException e) {
            return e.getMessage().replace(root + "/", "").replace(root.toString(), "STUDY");
        }
    }
}
