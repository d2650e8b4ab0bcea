package org.liansim.experiment.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster of two machines, one of which loses its power; then the other one serves alone. */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LostMachineTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    static Path temp;

    private static Cluster cluster;
    private static Process unlucky;

    @BeforeAll
    static void start() throws IOException {
        Path example = Path.of("..", "scenarios", "example.yaml").toAbsolutePath();
        Files.copy(example, temp.resolve("base.yaml"));
        Files.writeString(temp.resolve("patient.yaml"), """
                liansim: 1
                title: { en: Patient, zh: 耐心 }
                extends: base.yaml
                parameters: { patience: 90 days }
                """);
        Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: base.yaml
                set: { horizon: 30 years, economy: on }
                replications: 2
                outcomes: [output, fill-rate]
                design: { type: latin-hypercube, points: 100 }
                factors: { patience: {}, review: { from: 5 days, to: 9 days } }
                """);
        cluster = new Cluster(temp);
        cluster.worker("lucky");
        unlucky = cluster.worker("unlucky");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void shouldGiveTheBytesOfLocalThreadsWhenAMachineDiesInTheMiddle() throws IOException, InterruptedException {
        Process local = cluster.local("local", "experiment", "study.yaml", "--out", "here");
        assertEquals(0, Cluster.end(local, 60), cluster.log("local"));
        Process driver = cluster.submit("driver", "experiment", "study.yaml", "--out", "there");
        await(driver, "there", 40);
        Cluster.kill(unlucky);
        int rows = rows("there");
        assertTrue(rows >= 40 && rows < 200, rows + " of 200 runs when the machine died");
        assertEquals(0, Cluster.end(driver, 120), cluster.log("driver"));
        assertTrue(cluster.log("driver").contains("Lost executor"), cluster.log("driver"));
        assertEquals(cluster.tables("here"), cluster.tables("there"));
        assertTrue(cluster.tables("there").contains("\n100,2,done,,"), cluster.tables("there"));
    }

    @Test
    @Order(2)
    void shouldKeepWhatIsFinishedWhenTheDriverIsToldToEnd() throws IOException, InterruptedException {
        Process driver = cluster.submit("ended", "experiment", "study.yaml", "--out", "again");
        await(driver, "again", 20);
        driver.destroy();
        assertEquals(TERMINATED, Cluster.end(driver, 60), cluster.log("ended"));
        String log = cluster.log("ended");
        assertTrue(log.contains("interrupted: ") && log.contains("--resume continues"), log);
        Process resumed = cluster.local("resumed", "experiment", "study.yaml", "--out", "again", "--resume");
        assertEquals(0, Cluster.end(resumed, 60), cluster.log("resumed"));
        assertEquals(cluster.tables("here"), cluster.tables("again"));
    }

    @Test
    @Order(3)
    void shouldCompareAsLocalThreadsDo() throws IOException, InterruptedException {
        String[] command = {"compare", "base.yaml", "--with", "patient.yaml", "--replications", "12", "--out", ""};
        command[7] = "compared-there";
        Process driver = cluster.submit("compared", command);
        assertEquals(0, Cluster.end(driver, 100), cluster.log("compared"));
        command[7] = "compared-here";
        Process local = cluster.local("compared-locally", command);
        assertEquals(0, Cluster.end(local, 60), cluster.log("compared-locally"));
        assertEquals(cluster.tables("compared-here"), cluster.tables("compared-there"));
        assertTrue(cluster.tables("compared-there").contains("differences.csv\n"));
    }

    private static void await(Process driver, String result, int rows) throws IOException, InterruptedException {
        while (driver.isAlive() && rows(result) < rows) {
            Thread.sleep(5);
        }
        assertTrue(driver.isAlive(), () -> "ended before it had " + rows + " runs");
    }

    /** Runs that the journal of an experiment keeps. */
    private static int rows(String result) throws IOException {
        Path journal = temp.resolve("." + result + ".journal");
        return Files.exists(journal) ? Files.readString(journal).split("\n").length - 1 : 0;
    }
}
