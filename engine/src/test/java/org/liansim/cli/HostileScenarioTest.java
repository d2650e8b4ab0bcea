package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Things that are no scenario, given as one: one clear line each, in a small heap. */
@Timeout(120)
class HostileScenarioTest {
    private static final List<Case> CASES = List.of(
            new Case("large.yaml", "large.yaml: error: 'large.yaml' is larger than 5 MB"),
            new Case("folder.yaml", "folder.yaml: error: 'folder.yaml' is a folder; give a scenario file"),
            new Case("pipe.yaml", "pipe.yaml: error: 'pipe.yaml' is not a plain file; give a scenario file"),
            new Case("/dev/zero", "/dev/zero: error: '/dev/zero' is not a plain file; give a scenario file"),
            new Case("wide.yaml", "wide.yaml:1:1: error: the file is not UTF-8 text"),
            new Case("zeros.yaml", "zeros.yaml:1:1: error: character U+0000 is not allowed in YAML"),
            new Case("deep.yaml", "deep.yaml:2:72: error: nested more than 64 deep"),
            new Case("loop.yaml", "loop.yaml:2:10: error: files include each other: loop.yaml -> loop.yaml"),
            new Case("tab.yaml", "tab.yaml:3:1: error: a tab stands where spaces are needed"),
            new Case("bomb.yaml", "bomb.yaml:7:14: error: '*a4' makes more than 200000 values in one file"),
            new Case("empty.yaml", "empty.yaml: error: the file is empty"),
            new Case("binary.yaml", "binary.yaml:1:1: error: the file is not UTF-8 text"),
            new Case("outside.yaml", "outside.yaml:2:10: error: '/etc/passwd' lies outside the study folder"),
            new Case("table.yaml", "firms.csv:2:1: error: a quote opens here and never closes"),
            new Case("nothing.yaml", "nothing.yaml: error: no scenario 'nothing.yaml'"));

    @TempDir
    Path temp;

    @BeforeEach
    void make() throws IOException, InterruptedException {
        try (RandomAccessFile file =
                new RandomAccessFile(temp.resolve("large.yaml").toFile(), "rw")) {
            file.setLength(50_000_000);
        }
        Files.createDirectory(temp.resolve("folder.yaml"));
        new ProcessBuilder("mkfifo", temp.resolve("pipe.yaml").toString())
                .start()
                .waitFor();
        Files.writeString(temp.resolve("wide.yaml"), "liansim: 1\n", StandardCharsets.UTF_16);
        Files.write(temp.resolve("zeros.yaml"), new byte[4_000_000]);
        Files.writeString(temp.resolve("deep.yaml"), "liansim: 1\nzones: " + "[".repeat(2_000_000));
        Files.writeString(temp.resolve("loop.yaml"), "liansim: 1\nextends: loop.yaml\n");
        StringBuilder bomb = new StringBuilder("liansim: 1\na0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }
        Files.writeString(temp.resolve("bomb.yaml"), bomb);
        Files.writeString(temp.resolve("empty.yaml"), "");
        Files.write(temp.resolve("binary.yaml"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0});
        Files.writeString(temp.resolve("outside.yaml"), "liansim: 1\nextends: /etc/passwd\n");
        Path china = Path.of("..", "scenarios", "china-2020");
        Files.copy(china.resolve("china-2020.yaml"), temp.resolve("table.yaml"));
        Files.copy(china.resolve("links.csv"), temp.resolve("links.csv"));
        Files.writeString(temp.resolve("firms.csv"), "name,product,zone\n\"never closed,AGR,china\n");
        Files.writeString(temp.resolve("tab.yaml"), "liansim: 1\ntitle:\n\ten: City\n");
    }

    @Test
    void shouldEachGiveOneClearLine() {
        TestConsole console = new TestConsole(temp);
        for (Case each : CASES) {
            assertEquals(2, console.run("validate", each.file), each.file);
            String first = console.out().lines().findFirst().orElse("").replace(temp + "/", "");
            assertTrue(first.startsWith(each.line), first);
            assertEquals(
                    1,
                    console.out().lines().filter(line -> line.contains("error")).count(),
                    console.out());
            assertEquals(2, console.run("run", each.file), each.file);
            assertEquals(
                    1,
                    console.err().lines().filter(line -> line.contains("error")).count(),
                    console.err());
            assertFalse(console.err().contains("\tat "), console.err());
        }
        assertFalse(Files.exists(temp.resolve("results")));
    }

    @Test
    void shouldFitInASmallHeap() throws IOException, InterruptedException {
        ProcessBuilder validate = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "validate");
        CASES.forEach(each -> validate.command().add(each.file));
        Process process = validate.directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
        assertTrue(process.waitFor(100, TimeUnit.SECONDS));
        String log = Files.readString(temp.resolve("log"));
        assertEquals(2, process.exitValue(), log);
        assertEquals(
                CASES.size(),
                log.lines().filter(line -> line.contains(": error: ")).count(),
                log);
    }

    private record Case(String file, String line) {}
}
