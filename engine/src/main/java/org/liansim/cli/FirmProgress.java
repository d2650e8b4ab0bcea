package org.liansim.cli;

import java.util.Optional;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;

/** Shows on a terminal for how many firms the systemic risk is known, with the time left. */
final class FirmProgress implements IntConsumer, AutoCloseable {
    private final Optional<ProgressBar> bar;

    FirmProgress(Console console, int firms, boolean quiet) {
        bar = quiet || !console.terminals().err()
                ? Optional.empty()
                : Optional.of(ReplicationProgress.bar(console, "firms", firms));
    }

    @Override
    public void accept(int done) {
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
