package org.liansim.scenario.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;

/** Reads studies of stock points: files with {@code model: stock-points}. */
public final class StockReader {
    private static final String MODEL = "stock-points";

    private final Optional<Path> library;
    private final ParsedFiles parsed;

    /**
     * A reader.
     *
     * @param library folder of shipped files, where parents and includes are looked up that are not beside the file
     *     that names them; empty for none
     */
    public StockReader(Optional<Path> library) {
        this(library, new ParsedFiles());
    }

    StockReader(Optional<Path> library, ParsedFiles parsed) {
        this.library = library;
        this.parsed = parsed;
    }

    /**
     * Whether a file is for this reader: it, or one that it extends or includes, has {@code model: stock-points}, or a
     * misspelling of it, or {@code stock_points}.
     */
    public boolean reads(Path file) {
        Problems ignored = new Problems(new Sources());
        Mapping content = new StudyFiles(new DiskFiles(library, file), parsed, ignored)
                .read(file, List.of())
                .content();
        return content.get("stock_points") != null
                || content.get("model") instanceof Scalar scalar
                        && Suggestions.nearest(scalar.text(), List.of(MODEL)).isPresent();
    }

    /**
     * Reads a study.
     *
     * @param file the top file
     * @param sets overrides in the form {@code path=value}, later ones over earlier ones
     * @throws InputException with every problem, when one is an error
     */
    public StockReadResult read(Path file, List<String> sets) {
        Sources sources = new Sources();
        Problems problems = new Problems(sources);
        Study study = new StudyFiles(new DiskFiles(library, file), parsed, problems).read(file, sets);
        SchemaCheck schema = SchemaCheck.of(study.content(), study.whole(), ScenarioSchema.ofStockPoints(), problems);
        StockChain chain = new StockBinder(new Fields(study.content(), problems), schema, problems).bind(id(file));
        schema.reportRest();
        problems.throwIfErrors();
        return new StockReadResult(chain, List.copyOf(study.files()), problems.list(), sources);
    }

    private static String id(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.[^.]*$", "");
    }
}
