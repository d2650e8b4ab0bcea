package org.liansim.experiment.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the script refuses before anything of Spark is started. */
@Timeout(60)
class SubmissionTest {
    @Test
    void shouldRefuseWhatCannotBeSubmitted() throws IOException, InterruptedException {
        refuse("the other commands are those of 'liansim'", "run", "example");
        refuse("the other commands are those of 'liansim'", "--master", "yarn");
        refuse("'head:7077' is no master of Spark", "--master", "head:7077", "experiment", "study.yaml");
        refuse("'mesos://head' is no master of Spark", "--master=mesos://head", "experiment", "study.yaml");
        refuse("must be client", "--deploy-mode", "cluster", "compare", "a", "--with", "b");
    }

    @Test
    void shouldSayThatThereIsNoSpark() throws IOException, InterruptedException {
        refuse("no Spark in '/nowhere'", "--master", "local[2]", "experiment", "study.yaml");
    }

    private static void refuse(String reason, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("spark.distribution"), "bin", "liansim-spark")
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", "/nowhere");
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), told);
        assertTrue(told.startsWith("error: ") && told.contains(reason), told);
    }
}
