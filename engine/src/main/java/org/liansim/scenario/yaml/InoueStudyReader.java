package org.liansim.scenario.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liansim.scenario.InoueStudy;
import org.liansim.scenario.InputException;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;
import org.liansim.scenario.TableReader;
import org.liansim.scenario.yaml.Item.Scalar;

/** Reads studies with the model of Inoue and Todo: files with {@code model: inoue-todo}. */
public final class InoueStudyReader {
    private static final String MODEL = "inoue-todo";
    private static final double DEFAULT_STOCK = 15;
    private static final double DEFAULT_ADJUSTMENT = 6;
    private static final int DEFAULT_LEAST = 2;

    private final Optional<Path> library;
    private final ParsedFiles parsed;

    /**
     * A reader.
     *
     * @param library folder of shipped files, where parents and includes are looked up too; empty for none
     * @param parsed files that are known
     */
    InoueStudyReader(Optional<Path> library, ParsedFiles parsed) {
        this.library = library;
        this.parsed = parsed;
    }

    /**
     * A study with what it was read from.
     *
     * @param study the study, without faults
     * @param files every YAML file read, the top file first
     */
    public record Read(InoueStudy study, List<InputFile> files) {}

    /** Whether a file is for this reader: it, or one that it extends or includes, has {@code model: inoue-todo}. */
    public boolean reads(Path file) {
        Problems ignored = new Problems(new Sources());
        Item model = new StudyFiles(new DiskFiles(library, file), parsed, ignored)
                .read(file, List.of())
                .content()
                .get("model");
        return model instanceof Scalar scalar && MODEL.equals(scalar.text());
    }

    /**
     * Reads a study. The network's own files are only looked for.
     *
     * @param file the top file
     * @param sets overrides in the form {@code path=value}
     * @throws InputException with every problem, when one is an error
     */
    public Read read(Path file, List<String> sets) {
        Sources sources = new Sources();
        Problems problems = new Problems(sources);
        StudyFiles files = new StudyFiles(new DiskFiles(library, file), parsed, problems);
        Study content = files.read(file, sets);
        SchemaCheck schema = SchemaCheck.of(content.content(), content.whole(), ScenarioSchema.ofInoue(), problems);
        InoueStudy study = study(file, new Fields(content.content(), problems), files);
        schema.reportRest();
        problems.throwIfErrors();
        return new Read(study, List.copyOf(content.files()));
    }

    private static InoueStudy study(Path file, Fields root, StudyFiles files) {
        Fields network = root.group("network");
        Fields damage = root.group("damage");
        Fields stock = root.group("stock");
        Fields recovery = root.group("recovery");
        InoueStudy.Rules rules = new InoueStudy.Rules(
                word(root, "orders", "normal"),
                word(root, "rationing", "proportional"),
                new InoueStudy.Stock(
                        word(stock, "start", "uniform"),
                        number(stock, "days", DEFAULT_STOCK),
                        number(stock, "adjustment", DEFAULT_ADJUSTMENT),
                        (int) stock.whole("least", 0, Integer.MAX_VALUE, DEFAULT_LEAST),
                        stock.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1)),
                new InoueStudy.Recovery(
                        word(recovery, "shape", "none"), (int) recovery.whole("days", 1, Integer.MAX_VALUE, 1), (int)
                                recovery.whole("delay", 0, Integer.MAX_VALUE, 0)));
        return new InoueStudy(
                file.getFileName().toString().replaceFirst("\\.[^.]*$", ""),
                root.title("title"),
                (int) root.whole("days", 1, 100_000, 1),
                new InoueStudy.Files(
                        path(network, "links", files),
                        path(network, "final_consumption", files),
                        path(network, "initial_production", files),
                        path(network, "affiliation", files),
                        new InoueStudy.Changes(
                                paths(damage, "recovering", files),
                                paths(damage, "windows", files),
                                paths(root, "daily_final_consumption", files))),
                rules);
    }

    private static String word(Fields fields, String key, String standard) {
        return fields.has(key) ? fields.text(key) : standard;
    }

    private static double number(Fields fields, String key, double standard) {
        return fields.has(key) ? TableReader.parsed(fields.text(key)) : standard;
    }

    private static Path path(Fields fields, String key, StudyFiles files) {
        List<Path> found = paths(fields, key, files);
        return found.isEmpty() ? Path.of("") : found.get(0);
    }

    private static List<Path> paths(Fields fields, String key, StudyFiles files) {
        return fields.has(key)
                ? files.named(fields.text(key), fields.place(key)).stream().toList()
                : List.of();
    }
}
