package org.liansim.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Runs commands in a folder and keeps what they print. */
final class TestConsole {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path directory;
    private Map<String, String> environment = Map.of();
    private boolean terminal;
    private Interrupts interrupts = stop -> () -> {};
    private Path library = Path.of("..", "scenarios").toAbsolutePath().normalize();

    TestConsole(Path directory) {
        this.directory = directory;
    }

    TestConsole environment(Map<String, String> environment) {
        this.environment = environment;
        return this;
    }

    /** Takes another folder for that of the shipped files. */
    TestConsole library(Path folder) {
        library = folder;
        return this;
    }

    TestConsole onATerminal() {
        terminal = true;
        return this;
    }

    TestConsole interrupts(Interrupts interrupts) {
        this.interrupts = interrupts;
        return this;
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(console(), arguments);
    }

    Console console() {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Console.Terminals(terminal, terminal),
                new Console.Surroundings(
                        directory,
                        Optional.of(library),
                        environment,
                        Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC)),
                interrupts);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
