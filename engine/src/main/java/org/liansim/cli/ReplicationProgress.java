package org.liansim.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.liansim.experiment.Progress;
import org.liansim.scenario.Text;

/**
 * Shows how far the replications are: on a terminal a bar with the time left and events a second; elsewhere a line at the
 * start, one after ten seconds and then one whenever that time has doubled.
 */
final class ReplicationProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 79;
    private static final int UPDATE_MILLIS = 200;
    private static final double FIRST_SECONDS = 10;
    private static final int MINUTE = 60;

    private static final Text NAME = new Text("replications", "重复");
    private static final Text ONE = new Text("running 1 replication", "运行1次重复");
    private static final Text MANY = new Text("running %d replications", "运行%d次重复");
    private static final Text PACE = new Text("%d of %d after %d s, about %s left", "已完成%d/%d，用时%d秒，约余%s");
    private static final Text SECONDS = new Text("%d s", "%d秒");
    private static final Text MINUTES = new Text("%d min", "%d分钟");
    private static final Text SPEED = new Text(" %.2f M events/s", " 每秒%.2f百万个事件");

    private final String code;
    private final Optional<ProgressBar> bar;
    /** Where lines go; null when there are none. */
    private final PrintStream lines;

    private final long started = System.nanoTime();
    private double next = FIRST_SECONDS;

    ReplicationProgress(Console console, CommonOptions common, int total) {
        code = common.language(console).toString();
        boolean watched = console.terminals().err();
        bar = common.quiet() || !watched ? Optional.empty() : Optional.of(bar(console, NAME.in(code), total));
        lines = common.quiet() || watched || total == 0 ? null : console.err();
        if (lines != null) {
            lines.println((total == 1 ? ONE : MANY).in(code).formatted(total));
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
            shown.setExtraMessage(String.format(Locale.ROOT, SPEED.in(code), events / seconds / 1e6));
        });
        if (lines != null && seconds >= next && done < total) {
            lines.println(line(code, done, total, seconds));
            next = 2 * seconds;
        }
    }

    /** What stands on a line: how far it is, and how long the rest takes at this pace. */
    static String line(String code, int done, int total, double seconds) {
        long left = Math.round(seconds * (total - done) / done);
        String time = left < 2 * MINUTE
                ? SECONDS.in(code).formatted(left)
                : MINUTES.in(code).formatted(Math.round((double) left / MINUTE));
        return PACE.in(code).formatted(done, total, Math.round(seconds), time);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
