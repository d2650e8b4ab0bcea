package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.TinyCity;
import org.liansim.kpi.KpiCatalog;
import org.liansim.scenario.Scenario;

class ResultFolderTest {
    @TempDir
    Path temp;

    @Test
    void shouldAppearOnlyWhenItIsWhole() throws IOException {
        Path target = temp.resolve("a/b/result");
        try (ResultWriter writer = writer(ResultFolder.create(target, false))) {
            writer.add(run(1));
            assertFalse(Files.exists(target));
            writer.commit();
        }
        assertEquals(List.of("annual.csv", "manifest.json", "outcomes.csv", "runs.csv", "series.csv"), names(target));
        assertEquals(List.of("result"), names(target.getParent()));
    }

    @Test
    void shouldLeaveNothingBehindWhenItIsGivenUp() throws IOException {
        try (ResultWriter writer = writer(ResultFolder.create(temp.resolve("a/b/result"), false))) {
            writer.add(run(1));
        }
        assertEquals(List.of(), names(temp));
    }

    @Test
    void shouldLeaveNothingBehindWhenTheDiskIsFull() throws IOException {
        AtomicFolder folder = new AtomicFolder(temp.resolve("result"), file -> new FullDisk(100_000));
        ResultException full = assertThrows(ResultException.class, () -> {
            try (ResultWriter writer = writer(folder)) {
                for (int replication = 1; replication <= 1000; replication++) {
                    writer.add(run(replication));
                }
            }
        });
        assertEquals(
                "cannot write results to " + temp.resolve("result") + ": No space left on device", full.getMessage());
        assertEquals(List.of(), names(temp));
    }

    @Test
    void shouldSayInOneLineWhatIsInTheWay() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertEquals(
                "cannot write to " + file.resolve("result") + ": " + file + " is in the way",
                message(file.resolve("result"), false));
        assertEquals(file + " is a file; give a folder", message(file, true));
        assertEquals(List.of("file"), names(temp));
    }

    @Test
    void shouldReplaceAResultOnlyWhenAsked() throws IOException {
        Path target = temp.resolve("result");
        TinyResult.write(target);
        assertTrue(message(target, false).endsWith("give --overwrite to replace them"), message(target, false));
        try (ResultWriter writer = writer(ResultFolder.create(target, true))) {
            writer.commit();
        }
        assertEquals(1, Files.readString(target.resolve("runs.csv")).lines().count());
        assertEquals(List.of("result"), names(temp));
    }

    @Test
    void shouldNeverReplaceAnythingElse() throws IOException {
        Path target = temp.resolve("result");
        TinyResult.write(target);
        Files.writeString(target.resolve("notes.txt"), "mine");
        assertTrue(message(target, true).contains("holds notes.txt"), message(target, true));
        Files.delete(target.resolve("manifest.json"));
        assertTrue(message(target, true).endsWith("holds other files; choose another folder"));
        Files.writeString(target.resolve("manifest.json"), "{\"name\": \"web app\"}");
        assertTrue(message(target, true).endsWith("manifest.json was not written by LianSim"));
        Files.writeString(target.resolve("manifest.json"), "{");
        assertTrue(message(target, true).contains("not a JSON object"), message(target, true));
    }

    @Test
    void shouldTakeAnEmptyFolder() throws IOException {
        TinyResult.write(Files.createDirectory(temp.resolve("result")));
        assertTrue(Files.exists(temp.resolve("result/manifest.json")));
    }

    @Test
    void shouldNoticeAChangedOrMissingFile() throws IOException {
        Path target = temp.resolve("result");
        TinyResult.write(target);
        assertEquals(4, ResultFolder.open(target).tables().size());
        Files.writeString(target.resolve("runs.csv"), "x");
        assertTrue(assertThrows(ResultException.class, () -> ResultFolder.open(target))
                .getMessage()
                .contains("runs.csv was changed after the run"));
        Files.delete(target.resolve("runs.csv"));
        assertTrue(assertThrows(ResultException.class, () -> ResultFolder.open(target))
                .getMessage()
                .contains("runs.csv is missing"));
    }

    @Test
    void shouldSealWhatIsAddedLater() throws IOException {
        Path target = temp.resolve("result");
        TinyResult.write(target);
        ResultFolder.open(target).with("more.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
        ResultFolder folder = ResultFolder.open(target).with("more.csv", "a\n2\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(folder.manifest(), ResultFolder.open(target).manifest());
        assertEquals(List.of("a"), folder.columns("more.csv"));
        assertEquals(5, folder.tables().size());
        assertEquals(List.of("result"), names(temp));
        Files.writeString(target.resolve("more.csv"), "x");
        assertTrue(assertThrows(ResultException.class, () -> ResultFolder.open(target))
                .getMessage()
                .contains("more.csv was changed after the run"));
    }

    private static String message(Path target, boolean overwrite) {
        return assertThrows(ResultException.class, () -> ResultFolder.create(target, overwrite))
                .getMessage();
    }

    private static RunValues run(int replication) {
        Scenario scenario = TinyCity.scenario();
        return RunValues.of(TinyResult.study(scenario, KpiCatalog.standard()), TinyCity.run(scenario, replication));
    }

    private static ResultWriter writer(AtomicFolder folder) {
        return new ResultWriter(
                folder, TinyResult.study(TinyCity.scenario(), KpiCatalog.standard()), TinyResult.provenance());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Takes so many bytes, and no more. */
    private static final class FullDisk extends FilterOutputStream {
        private long room;

        FullDisk(long room) {
            super(OutputStream.nullOutputStream());
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
