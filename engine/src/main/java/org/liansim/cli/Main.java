package org.liansim.cli;

import java.io.PrintWriter;
import java.util.List;
import org.liansim.kernel.Check;
import org.liansim.kpi.KpiCatalog;
import org.liansim.network.NetworkFormat;
import org.liansim.report.FigureFormat;
import org.liansim.result.Version;
import org.liansim.run.Execution;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/** The program. */
@Command(
        name = "liansim",
        mixinStandardHelpOptions = true,
        versionProvider = Main.LianSimVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Simulates industrial chains: firms that order, make and ship, event by event.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the run failed, or its results cannot be written",
            "2:the input or the command line is wrong",
            "130:interrupted; what is finished is kept"
        },
        footer = {"", "Start with: liansim new my-study", "       or: liansim run example"})
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(Console.ofProcess(), arguments);
        Backends.close();
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    static int run(Console console, String... arguments) {
        CommandLine command = commands(console);
        if (arguments.length == 0) {
            command.usage(command.getOut());
            return ExitCode.WRONG_INPUT;
        }
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            console.err()
                    .println(
                            "error: not enough memory; give Java more, such as LIANSIM_OPTS=-Xmx4g bin/liansim, or java -Xmx4g -jar liansim.jar");
            return ExitCode.FAILED;
        }
    }

    /** The program with its commands. */
    static CommandLine commands(Console console) {
        CommandLine command = new CommandLine(new Main());
        KpiCatalog kpis = KpiCatalog.standard();
        for (Object each : List.of(
                new RunCommand(console, kpis),
                new CompareCommand(console, kpis),
                new ExperimentCommand(console, kpis),
                new ValidateCommand(console),
                new ListCommand(console, kpis),
                new DescribeCommand(console, kpis),
                new SchemaCommand(console),
                new NewCommand(console),
                new NetworkCommand(console),
                new ImportIoCommand(console),
                new GenerateCommand(console),
                new ExplainCommand(console),
                new ExportCommand(console),
                new QueryCommand(console),
                new ReportCommand(console, kpis),
                new PlotCommand(console, kpis),
                new ServeCommand(console, kpis),
                new VerifyTraceCommand(console),
                new GenerateCompletion())) {
            command.addSubcommand(each);
        }
        Failures failures = new Failures(console);
        command.setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setColorScheme(Help.defaultColorScheme(console.colourOut() ? Ansi.ON : Ansi.OFF))
                .registerConverter(Check.class, Words.of(Check.class))
                .registerConverter(LeverShares.Grouping.class, Words.of(LeverShares.Grouping.class))
                .registerConverter(InoueRun.Format.class, Words.of(InoueRun.Format.class))
                .registerConverter(Execution.Choice.class, Words.of(Execution.Choice.class))
                .registerConverter(Language.class, Words.of(Language.class))
                .registerConverter(FigureFormat.class, Words.of(FigureFormat.class))
                .registerConverter(NetworkFormat.class, Words.of(NetworkFormat.class))
                .registerConverter(ListCommand.Listing.class, Words.of(ListCommand.Listing.class))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        return command;
    }

    /** Says which LianSim and which Java this is. */
    static final class LianSimVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"LianSim " + Version.current() + " (Java " + System.getProperty("java.version") + ")"};
        }
    }
}
