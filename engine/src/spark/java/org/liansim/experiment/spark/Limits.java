package org.liansim.experiment.spark;

import java.time.Duration;
import org.apache.spark.SparkConf;

/**
 * Wall-clock limits of a run on a cluster; at either of them it is given up and what is finished is kept.
 *
 * @param whole of all tasks together
 * @param silence until the next result, in the order of the tasks
 */
record Limits(Duration whole, Duration silence) {
    static final String WHOLE = "spark.liansim.timeLimit";
    static final String SILENCE = "spark.liansim.resultLimit";

    static Limits of(SparkConf conf) {
        return new Limits(
                Duration.ofSeconds(conf.getTimeAsSeconds(WHOLE, "24h")),
                Duration.ofSeconds(conf.getTimeAsSeconds(SILENCE, "1h")));
    }

    /** What was exceeded: the limit of all tasks, or else that of the next result. */
    String exceeded(boolean isWhole) {
        return isWhole
                ? "not done after " + words(whole) + "; " + WHOLE + " allows no more"
                : "no result for " + words(silence) + "; " + SILENCE + " allows no more";
    }

    private static String words(Duration limit) {
        long seconds = limit.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
