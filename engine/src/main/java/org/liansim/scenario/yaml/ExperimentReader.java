package org.liansim.scenario.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.liansim.scenario.ExperimentSpec;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;

/** Reads experiments: files with a {@code base}. */
public final class ExperimentReader {
    private final Optional<Path> library;
    private final ParsedFiles parsed;

    /**
     * A reader.
     *
     * @param library folder of shipped files, where files are looked up that are not beside the one that names them
     * @param parsed files that are known
     */
    ExperimentReader(Optional<Path> library, ParsedFiles parsed) {
        this.library = library;
        this.parsed = parsed;
    }

    /** Whether a file is for this reader: it, or one that it extends or includes, names a base. */
    public boolean reads(Path file) {
        Problems ignored = new Problems(new Sources());
        return new StudyFiles(new DiskFiles(library, file), parsed, ignored)
                        .read(file, List.of())
                        .content()
                        .get("base")
                != null;
    }

    /**
     * Reads an experiment. The scenarios that it names are not read.
     *
     * @param file the top file
     * @param sets overrides of the experiment in the form {@code path=value}
     * @throws InputException with every problem, when one is an error
     */
    public ExperimentReadResult read(Path file, List<String> sets) {
        Sources sources = new Sources();
        Problems problems = new Problems(sources);
        StudyFiles files = new StudyFiles(new DiskFiles(library, file), parsed, problems);
        Study study = files.read(file, sets);
        SchemaCheck schema = SchemaCheck.of(study.content(), study.whole(), ScenarioSchema.ofExperiments(), problems);
        ExperimentSpec spec =
                new ExperimentBinder(new Fields(study.content(), problems), schema, files, problems).bind(id(file));
        schema.reportRest();
        problems.throwIfErrors();
        return new ExperimentReadResult(spec, List.copyOf(study.files()), sources);
    }

    private static String id(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.[^.]*$", "");
    }
}
