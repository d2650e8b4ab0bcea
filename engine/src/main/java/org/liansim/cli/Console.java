package org.liansim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a command touches besides its arguments.
 *
 * @param out for results
 * @param err for messages and progress
 * @param terminals which of the two are terminals
 * @param surroundings where the command runs
 * @param interrupts where a command says what stops it
 */
record Console(
        PrintStream out, PrintStream err, Terminals terminals, Surroundings surroundings, Interrupts interrupts) {
    /**
     * Which streams somebody watches.
     *
     * @param out whether results go to a terminal
     * @param err whether messages go to a terminal
     */
    record Terminals(boolean out, boolean err) {}

    /**
     * Where a command runs.
     *
     * @param directory working directory
     * @param library folder of shipped scenarios
     * @param environment environment variables
     * @param clock wall clock
     */
    record Surroundings(Path directory, Optional<Path> library, Map<String, String> environment, Clock clock) {}

    /** The streams, variables and folders of this process. */
    static Console ofProcess() {
        Surroundings surroundings = new Surroundings(Path.of(""), shippedLibrary(), System.getenv(), Clock.systemUTC());
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new Terminals(isTerminal(1), isTerminal(2)),
                surroundings,
                ShutdownHook::new);
    }

    /** Whether results may be coloured: on a terminal, unless NO_COLOR (no-color.org) is set. */
    boolean colourOut() {
        return terminals.out && hasColour();
    }

    /** Whether messages may be coloured. */
    boolean colourErr() {
        return terminals.err && hasColour();
    }

    /** A path as the user wrote it, from the working directory. */
    Path path(String text) {
        return surroundings.directory.resolve(text);
    }

    private boolean hasColour() {
        return surroundings.environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Chinese needs UTF-8, which the default encoding of Java 17 is not in a plain C locale; Windows has its own. */
    private static PrintStream stream(FileDescriptor descriptor) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    /** Linux says what a descriptor leads to; elsewhere Java only knows whether input and output both are a terminal. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return System.console() != null;
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return System.console() != null;
        }
    }

    private static Optional<Path> shippedLibrary() {
        CodeSource source = Console.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI());
            Path library = place.resolveSibling("scenarios");
            return Files.isRegularFile(place) && Files.isDirectory(library) ? Optional.of(library) : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the program is not a path: " + source.getLocation(), e);
        }
    }
}
