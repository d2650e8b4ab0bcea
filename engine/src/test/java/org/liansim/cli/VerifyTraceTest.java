package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs are compared event by event. */
class VerifyTraceTest {
    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void sitDown() {
        console = new TestConsole(temp);
    }

    private void trace(String name, String... more) {
        String[] run = {"run", "example", "--replications", "2", "--trace", name};
        String[] all = Arrays.copyOf(run, run.length + more.length);
        System.arraycopy(more, 0, all, run.length, more.length);
        assertEquals(0, console.run(all), console.err());
    }

    @Test
    void shouldFindTheSameEventsOnAnyNumberOfThreads() {
        trace("one", "--threads", "1");
        trace("two", "--threads", "2");
        assertEquals(0, console.run("verify-trace", "one", "two"), console.err());
        assertTrue(console.out().matches("the traces are the same: [\\d,]+ events and globals\n"), console.out());
        assertEquals(0, console.run("verify-trace", "one", "two", "--quiet"));
        assertEquals("", console.out());
    }

    @Test
    void shouldNameTheFirstDifference() {
        trace("one");
        trace("other", "--seed", "2");
        assertEquals(1, console.run("verify-trace", "one", "other", "--scenario", "example"), console.err());
        assertTrue(
                console.out()
                        .matches("the traces differ first in event or global [\\d,]+\n"
                                + "  one: 2023-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d, \\S+, [a-z]+, slot \\d+, amount .*\n"
                                + "  other: 2023-.*\n"),
                console.out());
        assertEquals(1, console.run("verify-trace", "one", "other"));
        assertTrue(
                console.out().matches("(?s).*\n  one: day \\d+ \\d\\d:\\d\\d:\\d\\d, entity \\d+, .*"), console.out());
        assertEquals(1, console.run("verify-trace", "one", "other", "--json"));
        assertTrue(console.out().contains("\"same\" : false"), console.out());
    }

    @Test
    void shouldSayWhichTraceEndsFirst() {
        trace("long");
        trace("short", "--set", "horizon=1 years");
        assertEquals(1, console.run("verify-trace", "long", "short"), console.err());
        assertTrue(console.out().contains("\n  short: "), console.out());
    }

    @Test
    void shouldRefuseWhatIsNoWholeTrace() throws IOException {
        trace("one");
        byte[] whole = Files.readAllBytes(temp.resolve("one"));
        Files.write(temp.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(temp.resolve("foreign"), "strategy,replication\n");
        Files.write(temp.resolve("empty"), new byte[0]);
        assertRefused("cut", "it is cut off after \\d+ events and globals");
        assertRefused("foreign", "it is no event trace of LianSim");
        assertRefused("empty", "it is no event trace of LianSim");
        assertRefused("nothing", "there is no such file");
        assertRefused(".", "it is not a plain file");
    }

    private void assertRefused(String name, String reason) {
        assertEquals(2, console.run("verify-trace", "one", name));
        assertTrue(
                console.err().matches("error: cannot read the trace '" + name + "': " + reason + "\n"), console.err());
        assertEquals("", console.out());
    }

    @Test
    void shouldAskForTheScenarioOfTheRun() throws IOException {
        trace("one");
        trace("other", "--seed", "2");
        assertEquals(2, console.run("verify-trace", "one", "other", "--scenario", "exampel"));
        assertTrue(console.err().contains("did you mean 'example'?"), console.err());
    }
}
