package org.liansim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.liansim.lever.LeverCatalog;
import org.liansim.result.ResultException;
import org.liansim.scenario.yaml.ScenarioSchema;
import org.liansim.shock.ShockCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the schema by which editors complete and check scenario files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON schema of scenario files, for editors.",
        footer = {"", "Example: liansim schema --out liansim.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file instead of standard output.")
    private String out;

    @Option(names = "--experiment", description = "The schema of experiment files instead.")
    private boolean experiment;

    @Option(names = "--inoue-todo", description = "The schema of files with 'model: inoue-todo' instead.")
    private boolean inoue;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (experiment && inoue) {
            throw new UsageException("--experiment and --inoue-todo do not go together");
        }
        if (out == null) {
            console.out().print(text());
            return ExitCode.DONE;
        }
        try {
            Files.writeString(console.path(out), text());
        } catch (IOException e) {
            throw new ResultException("cannot write to " + out, e);
        }
        return ExitCode.DONE;
    }

    private String text() {
        if (inoue) {
            return ScenarioSchema.inoueText();
        }
        return experiment
                ? ScenarioSchema.experimentsText()
                : ScenarioSchema.text(
                        ShockCatalog.descriptions(), LeverCatalog.standard().descriptions());
    }
}
