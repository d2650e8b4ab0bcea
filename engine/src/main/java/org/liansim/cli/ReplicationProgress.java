package org.liansim.cli;

import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.liansim.experiment.Progress;

/**
 * Shows how far the replications are: on a terminal a bar with the time left and events a second, elsewhere one line at
 * the start.
 */
final class ReplicationProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 79;
    private static final int UPDATE_MILLIS = 200;

    private final Optional<ProgressBar> bar;
    private final long started = System.nanoTime();

    ReplicationProgress(Console console, int total, boolean quiet) {
        boolean watched = console.terminals().err();
        bar = quiet || !watched ? Optional.empty() : Optional.of(bar(console, "replications", total));
        if (!quiet && !watched) {
            console.err().println("running " + total + (total == 1 ? " replication" : " replications"));
        }
    }

    /** A bar with the time left. */
    static ProgressBar bar(Console console, String of, int total) {
        return new ProgressBarBuilder()
                .setTaskName(of)
                .setInitialMax(total)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void advance(int done, int total, long events) {
        double seconds = (System.nanoTime() - started) / 1e9;
        bar.ifPresent(shown -> {
            shown.stepTo(done);
            shown.setExtraMessage(String.format(Locale.ROOT, " %.2f M events/s", events / seconds / 1e6));
        });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
