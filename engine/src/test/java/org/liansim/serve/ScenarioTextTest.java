package org.liansim.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.kpi.KpiCatalog;
import org.liansim.lever.LeverCatalog;
import org.liansim.network.CityNetwork;
import org.liansim.scenario.InputException;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;

/** The scenario file that sliders mean. */
class ScenarioTextTest {
    @TempDir
    Path folder;

    @Test
    void shouldSayOnlyWhatWasMoved() throws IOException {
        assertEquals(0, lines(Map.of()).filter(line -> line.startsWith("  ")).count());
        assertEquals(
                List.of("  rules:", "    delay_factor: 0.5", "    intensity: 25 %"),
                lines(Map.of("rules", Map.of("delay_factor", 0.5, "intensity", 0.25)))
                        .filter(line -> line.startsWith("  "))
                        .toList());
        assertEquals(
                List.of("  rules:", "    intensity: 0 %"),
                lines(Map.of("rules", Map.of("on", false)))
                        .filter(line -> line.startsWith("  "))
                        .toList());
    }

    @Test
    void shouldBringWhatALeverNamesWithIntensityZero() throws IOException {
        Scenario read = read(Map.of("review", Map.of("on", true)));
        assertEquals(
                List.of("demand", "review", "rules"),
                read.policy().levers().stream().map(LeverSetting::id).toList());
        assertEquals(0, read.policy().levers().get(0).terms().intensity());
        assertEquals(1, read.policy().levers().get(1).terms().intensity());
    }

    @Test
    void shouldReadBackEveryShippedLeverAsItIs() {
        ScenarioReader reader = LiveStudy.reader();
        Path city = LiveStudy.LIBRARY.resolve("zhengzhou");
        List<Path> strategies = List.of("city", "suzhou").stream()
                .map(name -> city.resolve("strategies").resolve(name + ".yaml"))
                .toList();
        Subject subject = new Subject(
                reader,
                reader.read(city.resolve("baseline.yaml"), List.of()),
                "zhengzhou/baseline.yaml",
                strategies,
                new Subject.Catalogs(LeverCatalog.standard(), KpiCatalog.standard()));
        Board board = Board.of(
                subject, CityNetwork.withReserves(subject.base().scenario()).freeze());
        Map<String, Object> all = new TreeMap<>();
        board.offers().forEach(offer -> all.put(offer.id(), Map.of("on", true)));
        assertTrue(all.size() > 80, all.size() + " levers");
        Position position = Position.of(all, board);
        Scenario read = Studio.read(subject, "moved.yaml", ScenarioText.of(board, subject.parent(), position))
                .scenario();
        assertEquals(
                board.offers().stream().map(Offer::setting).toList(),
                read.policy().levers());
    }

    @Test
    void shouldRefuseWhatTheReaderRefuses() throws IOException {
        InputException wrong =
                assertThrows(InputException.class, () -> read(Map.of("rules", Map.of("delay_factor", 40.0))));
        assertEquals(1, wrong.problems().size());
        assertTrue(wrong.getMessage().contains("delay_factor"), wrong.getMessage());
        InputException unknown = assertThrows(InputException.class, () -> read(Map.of("rules", Map.of("delay", 1.0))));
        assertTrue(unknown.getMessage().contains("unknown key 'delay'"), unknown.getMessage());
    }

    @Test
    void shouldRefuseWhatIsNoPosition() {
        for (Object wrong : List.of(
                "text",
                Map.of("nobody", Map.of("on", true)),
                Map.of("rules", 3),
                Map.of("rules", Map.of("on", 1)),
                Map.of("rules", Map.of("area: x\n  evil", "permits")),
                Map.of("rules", Map.of("delay_factor", List.of(1))))) {
            Refusal refusal = assertThrows(Refusal.class, () -> Position.of(wrong, board()), wrong.toString());
            assertEquals(400, refusal.status());
        }
    }

    private Board board() throws IOException {
        Subject subject = LiveStudy.in(Files.createDirectories(folder.resolve("study")));
        return Board.of(
                subject, CityNetwork.withReserves(subject.base().scenario()).freeze());
    }

    private Stream<String> lines(Map<String, ?> levers) throws IOException {
        Board board = board();
        return ScenarioText.of(board, "base.yaml", Position.of(levers, board)).lines();
    }

    private Scenario read(Map<String, ?> levers) throws IOException {
        String text = String.join("\n", lines(levers).toList());
        return Studio.read(LiveStudy.in(folder.resolve("study")), "moved.yaml", text)
                .scenario();
    }
}
