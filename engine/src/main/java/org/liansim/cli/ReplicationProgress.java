package org.liansim.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.liansim.experiment.Progress;

/**
 * Shows how far the replications are: on a terminal a bar with the time left and events a second; elsewhere a line at the
 * start, one after ten seconds and then one whenever that time has doubled.
 */
final class ReplicationProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 79;
    private static final int UPDATE_MILLIS = 200;
    private static final double FIRST_SECONDS = 10;
    private static final int MINUTE = 60;

    private final Optional<ProgressBar> bar;
    /** Where lines go; null when there are none. */
    private final PrintStream lines;

    private final long started = System.nanoTime();
    private double next = FIRST_SECONDS;

    ReplicationProgress(Console console, int total, boolean quiet) {
        boolean watched = console.terminals().err();
        bar = quiet || !watched ? Optional.empty() : Optional.of(bar(console, "replications", total));
        lines = quiet || watched || total == 0 ? null : console.err();
        if (lines != null) {
            lines.println("running " + total + (total == 1 ? " replication" : " replications"));
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
        if (lines != null && seconds >= next && done < total) {
            lines.println(line(done, total, seconds));
            next = 2 * seconds;
        }
    }

    /** What stands on a line: how far it is, and how long the rest takes at this pace. */
    static String line(int done, int total, double seconds) {
        long left = Math.round(seconds * (total - done) / done);
        String time = left < 2 * MINUTE ? left + " s" : Math.round((double) left / MINUTE) + " min";
        return done + " of " + total + " after " + Math.round(seconds) + " s, about " + time + " left";
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
