package org.liansim.cli;

import org.liansim.scenario.Text;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "Language of tables and names; default from the environment.")
    private Language language;

    @Option(names = "--quiet", description = "No progress and no warnings.")
    private boolean quiet;

    @Option(names = "--json", description = "One JSON object on standard output instead of text.")
    private boolean json;

    boolean quiet() {
        return quiet;
    }

    boolean json() {
        return json;
    }

    @Option(names = "--debug", description = "Show where an internal error or a failed replication arose.")
    void debug(boolean debug) {
        if (debug && isLoggedByLogback()) {
            LogConfigurator.showDebug();
        }
    }

    /** On a cluster the libraries log as the cluster does. */
    private static boolean isLoggedByLogback() {
        return LoggerFactory.getILoggerFactory().getClass().getName().startsWith("ch.qos.logback.");
    }

    Language language(Console console) {
        return language == null ? Language.of(console.surroundings().environment()) : language;
    }

    String in(Console console, Text text) {
        return text.in(language(console).toString());
    }
}
