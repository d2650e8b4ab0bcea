package org.liansim.cli;

import java.util.Optional;
import java.util.ServiceLoader;
import org.liansim.experiment.BackendProvider;
import org.liansim.experiment.ExecutionBackend;
import org.liansim.experiment.LocalBackend;

/** Where runs are executed: on what this process was started for, or else on threads of this machine. */
final class Backends {
    private Backends() {}

    /** @param threads threads of this machine, when it is this machine */
    static ExecutionBackend of(int threads) {
        return chosen().map(BackendProvider::backend).orElseGet(() -> new LocalBackend(threads));
    }

    /** Ends what back-ends share, at the end of the process. */
    static void close() {
        chosen().ifPresent(BackendProvider::close);
    }

    private static Optional<BackendProvider> chosen() {
        return ServiceLoader.load(BackendProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(BackendProvider::isChosen)
                .findFirst();
    }

    /**
     * Why not everything was run.
     *
     * @param givenUp why the back-end gave up; empty when it was told to stop
     */
    static String ended(Optional<String> givenUp) {
        return givenUp.map(reason -> "error: " + reason).orElse("interrupted");
    }

    /**
     * Exit code of a command.
     *
     * @param givenUp why the back-end gave up
     * @param all whether everything was run
     * @param failed whether a run failed
     */
    static int exitCode(Optional<String> givenUp, boolean all, boolean failed) {
        if (!all && givenUp.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        return all && !failed ? ExitCode.DONE : ExitCode.FAILED;
    }
}
