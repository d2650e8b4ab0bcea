package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.experiment.ExecutionBackend;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.experiment.Progress;
import org.liansim.experiment.Row;
import org.liansim.experiment.Tasks;
import org.liansim.kernel.Check;
import org.liansim.kpi.KpiCatalog;
import org.liansim.run.Execution;

/** Tasks that are sent to another process, where the files of the scenario are not. */
class TravellingTasksTest {
    @TempDir
    Path temp;

    /** A back-end that sends the tasks away, and loses every second one. */
    private static final class Elsewhere implements ExecutionBackend {
        private final Runnable onTheWay;

        Elsewhere(Runnable onTheWay) {
            this.onTheWay = onTheWay;
        }

        @Override
        public <R> boolean run(Tasks<R> tasks, Consumer<R> sink, Progress progress) {
            Tasks<R> there = copy(tasks);
            onTheWay.run();
            for (int number = 1; number <= there.count(); number += 2) {
                sink.accept(copy(there.run(number)));
            }
            return false;
        }

        @Override
        public void stop() {}
    }

    @Test
    void shouldRunFromTheTextOfTheFilesAndKeepTheirNumbers() throws IOException {
        Path example = Path.of("..", "scenarios", "example.yaml").toAbsolutePath();
        Path base = Files.copy(example, temp.resolve("base.yaml"));
        Path study = Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: base.yaml
                replications: 3
                outcomes: [output, fill-rate@city]
                design: { type: latin-hypercube, points: 3 }
                factors: { patience: {}, review: { from: 5 days, to: 9 days } }
                """);
        TestConsole console = new TestConsole(temp);
        ExperimentLoader.Loaded loaded = new ExperimentLoader(
                        new Library(console.console()).reader(), KpiCatalog.standard())
                .load(study, List.of());
        List<Row> here = rows(loaded, Backends.of(2));
        assertEquals(9, here.size());
        List<Row> there = rows(loaded, new Elsewhere(() -> base.toFile().delete()));
        assertTrue(Files.notExists(base));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < here.size(); i += 2) {
            expected.add(here.get(i).cells().toString());
        }
        assertEquals(expected, there.stream().map(row -> row.cells().toString()).toList());
    }

    private static List<Row> rows(ExperimentLoader.Loaded loaded, ExecutionBackend backend) {
        Experiment experiment = loaded.experiment();
        ExperimentRun run = new ExperimentRun(experiment.judgement().measures(), List.of(), row -> {});
        DesignTreatments treatments = new DesignTreatments(
                experiment,
                loaded.scenarios(),
                new ArrayList<>(experiment.plan().points()),
                Check.NONE,
                Execution.AUTO);
        run.run(run.missing(1, 3, 3), treatments, backend, (done, total, events) -> {});
        return run.rows();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldSayWhyABackendEnded() {
        assertEquals("interrupted", Backends.ended(Optional.empty()));
        assertEquals("error: no result for 1 h", Backends.ended(Optional.of("no result for 1 h")));
        assertEquals(ExitCode.INTERRUPTED, Backends.exitCode(Optional.empty(), false, false));
        assertEquals(ExitCode.FAILED, Backends.exitCode(Optional.of("no result for 1 h"), false, false));
        assertEquals(ExitCode.FAILED, Backends.exitCode(Optional.empty(), true, true));
        assertEquals(ExitCode.DONE, Backends.exitCode(Optional.empty(), true, false));
    }
}
