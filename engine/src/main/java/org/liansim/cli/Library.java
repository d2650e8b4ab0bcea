package org.liansim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.Text;
import org.liansim.scenario.yaml.ExperimentReader;
import org.liansim.scenario.yaml.InoueStudyReader;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.scenario.yaml.StockReadResult;
import org.liansim.scenario.yaml.StockReader;
import org.liansim.shock.ShockCatalog;

/** Finds scenarios: files from the working directory, names in the library of shipped ones. */
final class Library {
    private static final String ENDING = ".yaml";
    /** What a scenario has and a part of one has not. */
    private static final Pattern RUNNABLE = Pattern.compile("^(horizon|extends|model):.*");

    private final Console console;
    private final ScenarioReader reader;
    private final StockReader stocks;
    private final InoueStudyReader inoue;
    private final ExperimentReader experiments;

    Library(Console console) {
        this.console = console;
        reader = new ScenarioReader(
                console.surroundings().library(),
                ShockCatalog.descriptions(),
                LeverCatalog.standard().descriptions());
        stocks = reader.stockPoints();
        inoue = reader.inoueStudies();
        experiments = reader.experiments();
    }

    /**
     * Reads a scenario.
     *
     * @param name path of a file, or name of a shipped scenario
     * @param sets overrides in the form {@code path=value}
     */
    ReadResult read(String name, List<String> sets) {
        Path file = find(name);
        if (stocks.reads(file)) {
            throw new UsageException("'" + name + "' is a study of stock points (model: stock-points), not of a city;"
                    + " it can be run and validated");
        }
        if (isExperiment(name)) {
            throw new UsageException(
                    "'" + name + "' is an experiment, not a scenario; give it to 'liansim experiment'");
        }
        return reader.read(file, sets);
    }

    /** Reads scenarios as this library does. */
    ScenarioReader reader() {
        return reader;
    }

    /** How a file beside it, or anywhere when it is shipped, names a scenario that it extends. */
    String parentName(Path file) {
        Path there = file.toAbsolutePath().normalize();
        return console.surroundings()
                .library()
                .map(each -> each.toAbsolutePath().normalize())
                .filter(there::startsWith)
                .map(each -> each.relativize(there).toString().replace('\\', '/'))
                .orElse(there.getFileName().toString());
    }

    /** Reads a scenario again from the files that it was once read from, the top file first. */
    ReadResult read(List<InputFile> recorded, List<String> sets) {
        return reader.read(recorded, sets);
    }

    /** Whether a name stands for a study of stock points. */
    boolean isStockStudy(String name) {
        return stocks.reads(find(name));
    }

    /** Whether a name stands for an experiment. */
    boolean isExperiment(String name) {
        return experiments.reads(find(name));
    }

    /** Reads a study of stock points, as {@link #read} reads a scenario. */
    StockReadResult readStockStudy(String name, List<String> sets) {
        return stocks.read(find(name), sets);
    }

    /** Whether a name stands for a study with the model of Inoue and Todo. */
    boolean isInoueStudy(String name) {
        return inoue.reads(find(name));
    }

    /** Reads a study with the model of Inoue and Todo. */
    InoueStudyReader.Read readInoueStudy(String name, List<String> sets) {
        return inoue.read(find(name), sets);
    }

    /** Title of a scenario, study or experiment. */
    Text title(String name) {
        if (isExperiment(name)) {
            return experiments.read(find(name), List.of()).experiment().title();
        }
        if (isInoueStudy(name)) {
            return readInoueStudy(name, List.of()).study().title();
        }
        return isStockStudy(name)
                ? readStockStudy(name, List.of()).chain().title()
                : reader.read(find(name), List.of()).scenario().title();
    }

    /** The folder of shipped files. */
    Path folder() {
        return console.surroundings()
                .library()
                .orElseThrow(() -> new UsageException("the folder 'scenarios' of shipped files is missing beside the"
                        + " program; unpack the release again"));
    }

    /** The file that a name stands for. */
    Path find(String name) {
        try {
            Path given = console.path(name);
            if (Files.isRegularFile(given)) {
                return given;
            }
            if (Files.isDirectory(given)) {
                throw new UsageException("'" + name + "' is a folder; give a scenario file");
            }
            if (Files.exists(given)) {
                throw new UsageException("'" + name + "' is not a plain file; give a scenario file");
            }
        } catch (InvalidPathException e) {
            throw new UsageException("'" + name + "' is not the name of a file");
        }
        return shipped(name).orElseThrow(() -> unknown(name));
    }

    /** Whether a name stands for a file. */
    boolean isKnown(String name) {
        return !name.isEmpty()
                && (Files.isRegularFile(console.path(name)) || shipped(name).isPresent());
    }

    /** Names of the shipped scenarios: path in the library without ending. */
    List<String> names() {
        return files().stream()
                .filter(Library::isRunnable)
                .map(this::name)
                .sorted()
                .toList();
    }

    /** Names of the shipped experiments. */
    List<String> experiments() {
        return files().stream()
                .filter(experiments::reads)
                .map(this::name)
                .sorted()
                .toList();
    }

    private Optional<Path> shipped(String name) {
        String wanted = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        List<Path> found = files().stream()
                .filter(file -> name(file).equals(wanted) || name(file).endsWith("/" + wanted))
                .sorted()
                .toList();
        if (found.size() > 1) {
            String all = String.join(", ", found.stream().map(this::name).toList());
            throw new UsageException("'" + name + "' stands for several shipped scenarios: " + all);
        }
        return found.stream().findFirst();
    }

    private UsageException unknown(String name) {
        List<String> near = new ArrayList<>(names());
        names().forEach(each -> near.add(each.substring(each.lastIndexOf('/') + 1)));
        String hint = Suggestions.nearest(name, near)
                .map(each -> "did you mean '" + each + "'?")
                .orElse("'liansim list scenarios' shows the shipped ones");
        return new UsageException("no scenario '" + name + "': neither a file nor a shipped scenario; " + hint);
    }

    private List<Path> files() {
        Optional<Path> library = console.surroundings().library();
        if (library.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(library.get())) {
            return all.filter(file -> file.toString().endsWith(ENDING)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        String path = folder().relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length());
    }

    private static boolean isRunnable(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> RUNNABLE.matcher(line).matches());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
