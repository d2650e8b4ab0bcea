package org.liansim.experiment.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.experiment.LocalBackend;
import org.liansim.experiment.Progress;
import org.liansim.experiment.Replications;
import org.liansim.experiment.Tasks;
import org.liansim.outcome.RunOutcome;

/** Tasks on two executors in processes of their own. */
@Timeout(180)
class SparkBackendTest {
    private static final Progress SILENT = (done, total, events) -> {};
    private static final Limits GENEROUS = new Limits(Duration.ofMinutes(3), Duration.ofMinutes(2));

    private static JavaSparkContext context;

    @TempDir
    Path temp;

    @BeforeAll
    static void start() {
        context = new JavaSparkContext(new SparkConf()
                .setMaster("local-cluster[2,1,512]")
                .setAppName("tasks")
                .set("spark.executor.memory", "512m")
                .set("spark.executor.extraJavaOptions", String.join(" ", Cluster.SHORT_LIVED))
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.task.maxFailures", "2")
                .set("spark.ui.enabled", "false")
                .set("spark.log.level", "ERROR"));
    }

    @AfterAll
    static void stop() {
        context.stop();
    }

    /** Tasks that leave the square of their number, or misbehave. */
    private record Squares(int count, String marks) implements Tasks<String>, Serializable {
        static final int THROWS = 5;
        static final int DIES_ONCE = 9;
        static final int ALWAYS_DIES = 13;

        @Override
        public String run(int number) {
            if (number == THROWS) {
                throw new IllegalStateException("no square");
            }
            if (number == ALWAYS_DIES || number == DIES_ONCE && isFirst(number)) {
                Runtime.getRuntime().halt(1);
            }
            return "square " + number * number;
        }

        private boolean isFirst(int number) {
            try {
                return Path.of(marks, Integer.toString(number)).toFile().createNewFile();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String failed(int number, String reason) {
            return "failed " + number + ": " + reason;
        }

        @Override
        public long events(String result) {
            return 2;
        }
    }

    @Test
    void shouldHandOverWhatLocalThreadsWouldAndTryTheLostOnesAgain() throws IOException {
        Squares tasks = new Squares(12, temp.toString());
        Files.createFile(temp.resolve(Integer.toString(Squares.DIES_ONCE)));
        List<String> here = new ArrayList<>();
        assertTrue(new LocalBackend(2).run(tasks, here::add, SILENT));
        Files.delete(temp.resolve(Integer.toString(Squares.DIES_ONCE)));
        List<String> there = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        assertTrue(new SparkBackend(context, GENEROUS)
                .run(tasks, there::add, (done, total, events) -> heard.add(done + "/" + total + " " + events)));
        assertTrue(Files.exists(temp.resolve(Integer.toString(Squares.DIES_ONCE))), "no executor died");
        assertEquals(here, there);
        assertEquals("failed 5: IllegalStateException: no square", there.get(4));
        assertEquals(
                IntStream.rangeClosed(1, 12)
                        .mapToObj(done -> done + "/12 " + 2 * done)
                        .toList(),
                heard);
    }

    @Test
    void shouldRecordATaskThatIsAlwaysLostAndGoOn() throws IOException {
        Files.createFile(temp.resolve(Integer.toString(Squares.DIES_ONCE)));
        List<String> there = new ArrayList<>();
        SparkBackend backend = new SparkBackend(context, GENEROUS);
        assertTrue(backend.run(new Squares(15, temp.toString()), there::add, SILENT));
        assertEquals(15, there.size());
        String lost = there.get(Squares.ALWAYS_DIES - 1);
        assertTrue(lost.startsWith("failed 13: ") && lost.contains("ExecutorLostFailure"), lost);
        assertFalse(lost.contains("\n"), lost);
        assertEquals("square 225", there.get(14));
    }

    @Test
    void shouldGiveUpWhenAResultTakesTooLongAndKeepTheOthers() {
        List<String> there = new ArrayList<>();
        SparkBackend backend = new SparkBackend(context, new Limits(Duration.ofMinutes(3), Duration.ofSeconds(6)));
        assertFalse(backend.run(new Numbers(18, 17), there::add, SILENT));
        assertEquals(Optional.of("no result for 6 s; spark.liansim.resultLimit allows no more"), backend.givenUp());
        assertTrue(there.contains("number 16") && !there.contains("number 17"), there.toString());
    }

    @Test
    void shouldGiveUpWhenAllTakesTooLong() {
        SparkBackend backend = new SparkBackend(context, new Limits(Duration.ofSeconds(2), Duration.ofMinutes(2)));
        assertFalse(backend.run(new Numbers(2, 1), result -> {}, SILENT));
        assertEquals(Optional.of("not done after 2 s; spark.liansim.timeLimit allows no more"), backend.givenUp());
    }

    @Test
    void shouldKeepWhatIsFinishedWhenStopped() {
        List<String> there = new ArrayList<>();
        SparkBackend backend = new SparkBackend(context, GENEROUS);
        assertFalse(backend.run(
                new Numbers(100, 0),
                result -> {
                    there.add(result);
                    if (there.size() == 10) {
                        backend.stop();
                    }
                },
                SILENT));
        assertTrue(there.size() >= 10 && there.size() < 100, there.size() + " kept");
        assertEquals(Optional.empty(), backend.givenUp());
    }

    @Test
    void shouldRefuseTasksThatCannotTravel() {
        Tasks<RunOutcome> own = new Replications(1, number -> RunOutcome.failed(number, "never run"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SparkBackend(context, GENEROUS).run(own, result -> {}, SILENT));
    }
}
