package org.liansim.scenario.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liansim.scenario.InputException;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Sources;
import org.liansim.scenario.TypeCatalog;

/**
 * Reads scenario files: everything wrong in all of them is reported in one pass.
 *
 * <p>A reader remembers the files that it has parsed, so use one for many readings with different overrides. Threads
 * may share it.
 */
public final class ScenarioReader {
    private final Optional<Path> library;
    private final ParsedFiles parsed = new ParsedFiles();
    private final TypeCatalog shocks;
    private final TypeCatalog levers;
    private final ScenarioSchema schema;

    /** A reader without a library, of files without shocks and levers. */
    public ScenarioReader() {
        this(Optional.empty());
    }

    /**
     * A reader with a library, of files without shocks and levers.
     *
     * @param library folder of shipped files, where parents and includes are looked up that are not beside the file
     *     that names them
     */
    public ScenarioReader(Optional<Path> library) {
        this(library, TypeCatalog.NONE, TypeCatalog.NONE);
    }

    /**
     * A reader with a library.
     *
     * @param library folder of shipped files, where parents and includes are looked up that are not beside the file
     *     that names them
     * @param shocks types of shock that files may name
     * @param levers types of lever that files may name
     */
    public ScenarioReader(Optional<Path> library, TypeCatalog shocks, TypeCatalog levers) {
        this.library = library;
        this.shocks = shocks;
        this.levers = levers;
        schema = new ScenarioSchema(shocks, levers);
    }

    /**
     * Reads a scenario.
     *
     * @param file the top file
     * @param sets overrides in the form {@code path=value}, later ones over earlier ones
     * @throws InputException with every problem, when one is an error
     */
    public ReadResult read(Path file, List<String> sets) {
        return read(new DiskFiles(library, file), file, sets);
    }

    /**
     * Reads a scenario again from the files that it was once read from, which need not be on disk any more.
     *
     * @param recorded the files, the top file first
     * @param sets overrides in the form {@code path=value}, later ones over earlier ones
     * @throws InputException with every problem, when one is an error
     */
    public ReadResult read(List<InputFile> recorded, List<String> sets) {
        return read(new RecordedFiles(recorded), Path.of(recorded.get(0).path()), sets);
    }

    private ReadResult read(Shelf shelf, Path file, List<String> sets) {
        Sources sources = new Sources();
        Problems problems = new Problems(sources);
        StudyFiles files = new StudyFiles(shelf, parsed, problems);
        Study study = files.read(file, sets);
        SchemaCheck check = SchemaCheck.of(study.content(), study.whole(), schema, problems);
        Fields root = new Fields(study.content(), problems);
        Scenario scenario = new ScenarioBinder(root, check, files, problems).bind(id(file));
        SettingBinder settings = new SettingBinder(scenario, check, problems);
        scenario = scenario.with(new ShockBinder(shocks, settings).bind(root));
        scenario = scenario.with(new LeverBinder(levers, scenario, check, problems).bind(root));
        check.reportRest();
        problems.throwIfErrors();
        return new ReadResult(
                scenario, List.copyOf(study.files()), problems.list(), sources, Settings.of(study.content()));
    }

    /** A reader of studies of stock points that shares the files that this one has parsed. */
    public StockReader stockPoints() {
        return new StockReader(library, parsed);
    }

    /** A reader of experiments that shares the files that this one has parsed. */
    public ExperimentReader experiments() {
        return new ExperimentReader(library, parsed);
    }

    /** A reader of studies with the model of Inoue and Todo that shares the files that this one has parsed. */
    public InoueStudyReader inoueStudies() {
        return new InoueStudyReader(library, parsed);
    }

    private static String id(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.[^.]*$", "");
    }
}
