package org.liansim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liansim.kernel.TraceReader;
import org.liansim.result.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the events of two runs. */
@Command(
        name = "verify-trace",
        mixinStandardHelpOptions = true,
        description = "Compares two event traces of 'run --trace' event by event and names the first difference.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the traces are the same", "1:they differ", "2:a file is no whole trace"},
        footer = {"", "Example: liansim verify-trace one.trace other.trace --scenario zhengzhou/baseline"})
final class VerifyTraceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "A", description = "A trace.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private String second;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "The scenario that was run: its dates and firms then stand in the difference.")
    private String scenario;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Override a value, as it was done in the run.")
    private List<String> sets = List.of();

    VerifyTraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TraceNames names = scenario == null
                ? TraceNames.unknown()
                : TraceNames.of(new Library(console).read(scenario, sets).scenario());
        try (Trace one = Trace.open(console, first);
                Trace other = Trace.open(console, second)) {
            if (!Arrays.equals(one.reader.kinds(), other.reader.kinds())) {
                return differ("the traces know different kinds of events", kinds(one), kinds(other));
            }
            boolean goesOn = one.next();
            while (goesOn == other.next()) {
                if (!goesOn) {
                    return same(one.reader.records());
                }
                if (!one.reader.isAtTheSameAs(other.reader)) {
                    break;
                }
                goesOn = one.next();
            }
            long number = Math.max(one.reader.records(), other.reader.records());
            String where = String.format(Locale.ROOT, "the traces differ first in event or global %,d", number);
            return differ(where, one.shown(names), other.shown(names));
        }
    }

    private int same(long records) {
        if (common.json()) {
            console.out().print(Json.text(new LinkedHashMap<>(Map.of("same", true))));
        } else if (!common.quiet()) {
            console.out().printf(Locale.ROOT, "the traces are the same: %,d events and globals%n", records);
        }
        return ExitCode.DONE;
    }

    private int differ(String where, String one, String other) {
        if (common.json()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("same", false);
            result.put("difference", where);
            result.put("first", one);
            result.put("second", other);
            console.out().print(Json.text(result));
        } else {
            console.out().println(where);
            console.out().println("  " + first + ": " + one);
            console.out().println("  " + second + ": " + other);
        }
        return ExitCode.FAILED;
    }

    private static String kinds(Trace trace) {
        return String.join(", ", trace.reader.kinds());
    }

    /** A trace, with its name for what is wrong with it. */
    private static final class Trace implements AutoCloseable {
        private final String name;
        private final TraceReader reader;
        private boolean ended;

        private Trace(String name, TraceReader reader) {
            this.name = name;
            this.reader = reader;
        }

        static Trace open(Console console, String name) throws IOException {
            Path file;
            try {
                file = console.path(name);
            } catch (InvalidPathException e) {
                throw new UsageException("'" + name + "' is not the name of a file");
            }
            if (!Files.isRegularFile(file)) {
                String what = Files.exists(file) ? "it is not a plain file" : "there is no such file";
                throw new UsageException("cannot read the trace '" + name + "': " + what);
            }
            InputStream in = Files.newInputStream(file);
            try {
                return new Trace(name, new TraceReader(in));
            } catch (IOException e) {
                in.close();
                throw unreadable(name, e);
            }
        }

        boolean next() {
            try {
                ended = !reader.next();
                return !ended;
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        String shown(TraceNames names) {
            return ended ? "ends before" : names.show(reader);
        }

        private static UsageException unreadable(String name, IOException e) {
            return new UsageException("cannot read the trace '" + name + "': " + e.getMessage());
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
