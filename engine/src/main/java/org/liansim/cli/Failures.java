package org.liansim.cli;

import java.io.PrintStream;
import org.liansim.experiment.BackendException;
import org.liansim.model.InvalidSettingException;
import org.liansim.network.InvalidNetworkException;
import org.liansim.result.ForeignCheckpointException;
import org.liansim.result.ResultException;
import org.liansim.scenario.InputException;
import org.liansim.scenario.ProblemPrinter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong, never with a stack trace for a mistake of the user's. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintStream err = console.err();
        if (failure instanceof InputException input) {
            err.println(new ProblemPrinter(input.sources(), console.colourErr()).print(input.problems()));
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof UsageException
                || failure instanceof ForeignCheckpointException
                || failure instanceof InvalidNetworkException
                || failure instanceof InvalidSettingException) {
            err.println("error: " + failure.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof ResultException || failure instanceof BackendException) {
            err.println("error: " + failure.getMessage());
            return ExitCode.FAILED;
        }
        err.println("internal error: " + failure);
        if (parsed.hasSubcommand() && parsed.subcommand().hasMatchedOption("--debug")) {
            failure.printStackTrace(err);
        } else {
            err.println("Please report it; --debug shows where it arose.");
        }
        return ExitCode.FAILED;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        PrintStream err = console.err();
        err.println("error: " + failure.getMessage());
        CommandLine command = failure.getCommandLine();
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows what there is.");
        return ExitCode.WRONG_INPUT;
    }
}
