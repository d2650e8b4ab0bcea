package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.scenario.Problem;

/** Files made to hurt, or broken on the way here, give one clear line each. */
class HostileFilesTest {
    @TempDir
    Path folder;

    private StudyFolder study;

    @BeforeEach
    void copy() {
        study = StudyFolder.of(folder);
    }

    private void assertSingle(String file, String message) {
        List<Problem> problems = study.problems(file);
        assertEquals(List.of(message), problems.stream().map(Problem::message).toList());
    }

    @Test
    void shouldRefuseABombOfAliases() {
        String levels = IntStream.range(1, 10)
                .mapToObj(i -> "a%d: &a%d [%s]".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)))
                .collect(Collectors.joining("\n"));
        study.write("city/bomb.yaml", "liansim: 1", "a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]", levels);
        assertSingle("city/bomb.yaml", "'*a4' makes more than 200000 values in one file");
        assertEquals(7, study.problems("city/bomb.yaml").get(0).place().line());
    }

    @Test
    void shouldRefuseAnAliasOfItself() {
        study.write("city/self.yaml", "liansim: 1", "zones: &z { a: *z }");
        assertSingle("city/self.yaml", "'*z' repeats a value that is not complete before it");
    }

    @Test
    void shouldRefuseDeepNesting() {
        study.write("city/flow.yaml", "liansim: 1", "zones: " + "[".repeat(10_000) + "]".repeat(10_000));
        assertSingle("city/flow.yaml", "nested more than 64 deep");
        study.write("city/maps.yaml", "liansim: 1", "zones: " + "{a: ".repeat(10_000) + "1" + "}".repeat(10_000));
        assertSingle("city/maps.yaml", "nested more than 64 deep");
        String block =
                IntStream.range(0, 3000).mapToObj(i -> " ".repeat(i) + "a:").collect(Collectors.joining("\n"));
        study.write("city/block.yaml", block);
        assertSingle("city/block.yaml", "nested more than 64 deep");
        study.write("city/dashes.yaml", "- ".repeat(10_000) + "a");
        assertSingle("city/dashes.yaml", "nested more than 64 deep");
        study.write("city/keys.yaml", "? ".repeat(10_000) + "a");
        assertSingle("city/keys.yaml", "nested more than 64 deep");
    }

    @Test
    void shouldRefuseDeepOverrides() {
        List<Problem> problems = study.problems("city/baseline.yaml", "a" + ".a".repeat(10_000) + "=1");
        assertEquals("nested more than 64 deep", problems.get(0).message());
        assertEquals(1, problems.size());
    }

    @Test
    void shouldRefuseLargeFilesUnread() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(study.path("city/large.yaml").toFile(), "rw")) {
            file.setLength(50_000_000);
        }
        assertSingle("city/large.yaml", "'" + study.path("city/large.yaml") + "' is larger than 5 MB");
    }

    @Test
    void shouldRefuseMoreValuesThanAnyScenarioHas() {
        study.write("city/many.yaml", "liansim: 1", "zones: [" + "a,".repeat(2_000_000) + "a]");
        assertSingle("city/many.yaml", "more than 200000 values in one file");
    }

    @Test
    void shouldStandTensOfThousandsOfMistakes() {
        String zones =
                IntStream.range(0, 20_000).mapToObj(i -> "z" + i + "_: {a: 1}").collect(Collectors.joining(", "));
        study.write("city/mistakes.yaml", "liansim: 1", "zones: {" + zones + "}");
        List<Problem> problems = study.problems("city/mistakes.yaml");
        assertEquals(20_000, problems.size());
        assertTrue(study.report("city/mistakes.yaml").endsWith("more"));
        String recipe =
                IntStream.range(0, 5_000).mapToObj(i -> "P" + i + ": 0.1").collect(Collectors.joining(", "));
        String products =
                IntStream.range(0, 5_000).mapToObj(i -> "  Q" + i + ": {}").collect(Collectors.joining("\n"));
        study.write("city/names.yaml", "liansim: 1", "products:", "  A: { recipe: {" + recipe + "} }", products);
        assertTrue(study.problems("city/names.yaml").size() > 5_000);
    }

    @Test
    void shouldRefuseBinary() {
        byte[] bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        study.writeBytes("city/binary.yaml", bytes);
        assertSingle("city/binary.yaml", "the file is not UTF-8 text");
        study.writeBytes("city/zeros.yaml", new byte[1000]);
        assertSingle("city/zeros.yaml", "character U+0000 is not allowed in YAML");
    }

    @Test
    void shouldPointAtTheFirstByteThatIsNotUtf8() {
        byte[] text = "liansim: 1\ntitle: { en: City, zh: 城X }\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 4] = (byte) 0xff;
        study.writeBytes("city/latin.yaml", text);
        assertSingle("city/latin.yaml", "the file is not UTF-8 text");
        Problem.Place place = study.problems("city/latin.yaml").get(0).place();
        assertEquals(2, place.line());
        assertEquals(25, place.column());
        study.writeBytes("city/wide.yaml", "liansim: 1\n".getBytes(StandardCharsets.UTF_16));
        assertSingle("city/wide.yaml", "the file is not UTF-8 text");
    }

    @Test
    void shouldRefuseEmptyFiles() {
        study.write("city/empty.yaml", "");
        assertSingle("city/empty.yaml", "the file is empty");
        study.write("city/comment.yaml", "# nothing yet");
        assertSingle("city/comment.yaml", "the file is empty");
        study.write("city/word.yaml", "liansim");
        assertSingle("city/word.yaml", "a scenario file is a group of keys, not 'liansim'");
    }

    @Test
    void shouldRefuseWhatIsNoPlainFile() {
        assertSingle("city", "'" + study.path("city") + "' is not a plain file");
        assertSingle("city/basline.yaml", "there is no file '" + study.path("city/basline.yaml") + "'");
        assertEquals(
                "did you mean 'baseline.yaml'?",
                study.problems("city/basline.yaml").get(0).hint());
    }

    @Test
    void shouldNotFollowALinkOutOfTheStudy() throws IOException {
        Path outside = Files.createTempFile("outside", ".yaml");
        try {
            Files.writeString(outside, "liansim: 1\nzones: {}\n");
            Files.createSymbolicLink(study.path("clusters/link.yaml"), outside);
            study.change("city/baseline.yaml", "../clusters/shared.yaml", "../clusters/link.yaml");
            assertSingle("city/baseline.yaml", "'../clusters/link.yaml' lies outside the study folder " + folder);
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void shouldNotClimbOutOfTheStudyThroughALinkToAFolder() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Path inner = Files.createDirectory(outside.resolve("inner"));
        Path secret = outside.resolve("secret.yaml");
        try {
            Files.writeString(secret, "liansim: 1\nzones: {}\n");
            Files.createSymbolicLink(study.path("clusters/link"), inner);
            study.write("city/through.yaml", "liansim: 1", "extends: ../clusters/link/../secret.yaml");
            assertSingle("city/through.yaml", "there is no file '" + study.path("clusters/secret.yaml") + "'");
            study.write("city/down.yaml", "liansim: 1", "include: [../clusters/link/x.yaml]");
            assertSingle("city/down.yaml", "'../clusters/link/x.yaml' lies outside the study folder " + folder);
        } finally {
            Files.delete(secret);
            Files.delete(inner);
            Files.delete(outside);
        }
    }

    @Test
    void shouldRefuseToIncludeAPipeOrAFolder() throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", study.path("clusters/pipe.yaml").toString())
                        .start()
                        .waitFor());
        study.write("city/pipe.yaml", "liansim: 1", "include: [../clusters/pipe.yaml]");
        assertSingle("city/pipe.yaml", "'" + study.path("clusters/pipe.yaml") + "' is not a plain file");
        study.write("city/folder.yaml", "liansim: 1", "extends: ../clusters");
        assertSingle("city/folder.yaml", "'" + study.path("clusters") + "' is not a plain file");
    }

    @Test
    void shouldRefuseALongChainOfFiles() {
        for (int i = 0; i < 40; i++) {
            study.write("city/c" + i + ".yaml", "liansim: 1", "extends: c" + (i + 1) + ".yaml");
        }
        assertSingle("city/c0.yaml", "more than 32 files extend or include one another");
    }

    @Test
    void shouldReadAFileOnceThatManyInclude() {
        for (int i = 0; i < 30; i++) {
            String next = "c" + (i + 1) + ".yaml";
            study.write("city/c" + i + ".yaml", "liansim: 1", "include: [" + next + ", " + next + "]");
        }
        study.write("city/c30.yaml", study.text("city/baseline.yaml").stripTrailing());
        assertEquals(33, study.read("city/c0.yaml").files().size());
    }

    @Test
    void shouldReadFilesOfOtherSystems() {
        String text = study.text("city/baseline.yaml");
        study.writeBytes("city/windows.yaml", ("\ufeff" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertEquals(2023, study.read("city/windows.yaml").scenario().sampling().seed());
    }

    @Test
    void shouldPointAtTheRightPlaceInFilesOfOtherSystems() {
        String text = study.text("city/baseline.yaml").replace("seed:", "sede:");
        study.writeBytes("city/unix.yaml", text.getBytes(StandardCharsets.UTF_8));
        study.writeBytes("city/windows.yaml", ("\ufeff" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        String report = study.report("city/windows.yaml");
        assertEquals(study.report("city/unix.yaml").replace("unix", "windows"), report);
        assertTrue(report.contains("unknown key 'sede'"), report);
        study.writeBytes("city/mark.yaml", "\ufeffliansim: 2\n".getBytes(StandardCharsets.UTF_8));
        Problem.Place place = study.problems("city/mark.yaml").get(0).place();
        assertEquals("1:10", place.line() + ":" + place.column());
    }

    @Test
    void shouldPointAtATab() {
        study.write("city/tab.yaml", "liansim: 1", "title:", "\ten: City");
        assertSingle("city/tab.yaml", "a tab stands where spaces are needed");
        Problem.Place place = study.problems("city/tab.yaml").get(0).place();
        assertEquals("3:1", place.line() + ":" + place.column());
    }
}
