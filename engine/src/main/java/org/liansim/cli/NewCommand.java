package org.liansim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.liansim.lever.LeverCatalog;
import org.liansim.result.AtomicFolder;
import org.liansim.result.ResultException;
import org.liansim.scenario.yaml.ScenarioSchema;
import org.liansim.shock.ShockCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a folder to start a study in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "Makes a folder with a small scenario, a variant of it, one with levers, the schema for editors and a README.")
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FOLDER", description = "A folder that does not exist yet, or is empty.")
    private String folder;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path target = console.path(folder);
        try {
            refuseUnlessEmpty(target, folder);
            Path library = new Library(console).folder();
            String example = Files.readString(library.resolve("example.yaml"));
            String policy = Files.readString(library.resolve("example-policy.yaml"));
            try (AtomicFolder study = new AtomicFolder(target)) {
                write(study, "baseline.yaml", example);
                write(study, "variant.yaml", resource("variant.yaml"));
                write(study, "policy.yaml", policy.replace("extends: example.yaml", "extends: baseline.yaml"));
                write(study, "README.md", resource("README.md"));
                write(
                        study,
                        "liansim.schema.json",
                        ScenarioSchema.text(
                                ShockCatalog.descriptions(),
                                LeverCatalog.standard().descriptions()));
                study.commit();
            }
        } catch (IOException e) {
            throw new ResultException("cannot make " + folder, e);
        }
        if (!common.quiet()) {
            console.out()
                    .println("Made " + folder + ". Next: liansim run " + ShellWord.quoted(folder + "/baseline.yaml"));
        }
        return ExitCode.DONE;
    }

    /** Refuses a folder in which something stands. */
    static void refuseUnlessEmpty(Path target, String name) throws IOException {
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new UsageException("'" + name + "' is not empty; choose a new folder");
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.findAny().isEmpty();
        }
    }

    private static void write(AtomicFolder study, String name, String text) throws IOException {
        try (Writer out = study.writer(name)) {
            out.write(text);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("study/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
