package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two firms of Inoue and Todo, of which one loses a tenth of its capacity, from files to daily totals. */
class InoueRunTest {
    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void describe() throws IOException {
        console = new TestConsole(temp);
        write("links.txt", "a b 100", "b a 100");
        write("final.txt", "a 100", "b 100");
        write("output.txt", "a 200", "b 200");
        write("sectors.txt", "a 1", "b 2");
        write("damage.txt", "a 0.1");
        write(
                "toy.yaml",
                "liansim: 1",
                "model: inoue-todo",
                "title: { en: Two firms, zh: 两家企业 }",
                "days: 40",
                "network: { links: links.txt, final_consumption: final.txt, initial_production: output.txt,"
                        + " affiliation: sectors.txt }",
                "damage: { recovering: damage.txt }",
                "orders: ignore-surplus",
                "rationing: smallest-first");
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(temp.resolve(name), List.of(lines));
    }

    @Test
    void shouldSettleAtThePublishedTotal() throws IOException {
        assertEquals(0, console.run("run", "toy.yaml", "--out", "result"), console.err());
        List<String> days = Files.readAllLines(temp.resolve("result/daily.csv"));
        assertEquals("day,output,value_added,final_consumption", days.get(0));
        assertEquals("-1,400,200,200", days.get(1));
        assertEquals(42, days.size());
        assertEquals(370, Double.parseDouble(days.get(41).split(",")[1]), 1e-9);
        assertTrue(console.out().contains("Last day, 39"), console.out());
        assertTrue(Files.readString(temp.resolve("result/manifest.json")).contains("inoue-todo"));
    }

    @Test
    void shouldReplaceItsOwnResults() throws IOException {
        assertEquals(0, console.run("run", "toy.yaml", "--out", "result", "--format", "inoue-todo"), console.err());
        assertEquals(1, console.run("run", "toy.yaml", "--out", "result"));
        assertTrue(console.err().contains("holds results already"), console.err());
        assertEquals(0, console.run("run", "toy.yaml", "--out", "result", "--overwrite"), console.err());
        assertTrue(Files.exists(temp.resolve("result/daily.csv")));
        assertTrue(Files.notExists(temp.resolve("result/FC.txt")));
    }

    @Test
    void shouldWriteTheFilesOfTheAuthorsProgram() throws IOException {
        assertEquals(0, console.run("run", "toy.yaml", "--out", "result", "--format", "inoue-todo"), console.err());
        for (String file : List.of("PAct.txt", "VA.txt", "FC.txt")) {
            List<String> lines = Files.readAllLines(temp.resolve("result").resolve(file));
            assertEquals(41, lines.size());
            assertTrue(lines.get(0).startsWith("-1 "), lines.get(0));
        }
    }

    @Test
    void shouldRecoverInTheDaysGiven() throws IOException {
        assertEquals(
                0,
                console.run(
                        "run",
                        "toy.yaml",
                        "--out",
                        "result",
                        "--set",
                        "recovery={ shape: linear, days: 5 }",
                        "--set",
                        "days=200",
                        "--threads",
                        "2"),
                console.err());
        List<String> days = Files.readAllLines(temp.resolve("result/daily.csv"));
        assertEquals(400, Double.parseDouble(days.get(201).split(",")[1]), 1e-6);
    }

    /** Without stocks to run down, firm a serves on day 3 what final consumers ask of it on that day alone. */
    @Test
    void shouldMeetFinalConsumptionOfSingleDays() throws IOException {
        write("damage.txt");
        write("demand.csv", "day,firm,amount", "5,b,0", "3,a,40");
        int exit = console.run("run", "toy.yaml", "--out", "result", "--set", "daily_final_consumption=demand.csv");
        assertEquals(0, exit, console.err());
        List<String> days = Files.readAllLines(temp.resolve("result/daily.csv"));
        for (int day = 0; day < 3; day++) {
            assertEquals(day + ",400,200,200", days.get(day + 2));
        }
        assertEquals(140, Double.parseDouble(days.get(5).split(",")[3]), 1e-9);
        assertEquals(100, Double.parseDouble(days.get(7).split(",")[3]), 1e-9);
        write("demand.csv", "day,firm,amount", "3,c,1");
        console.run("run", "toy.yaml", "--out", "other", "--set", "daily_final_consumption=demand.csv");
        assertTrue(console.err().contains("firm 'c' is not in the affiliation"), console.err());
    }

    @Test
    void shouldBeDescribedAndHaveASchema() {
        assertEquals(0, console.run("describe", "toy.yaml"), console.err());
        assertTrue(console.out().contains("inoue-todo"), console.out());
        assertTrue(console.out().contains("smallest-first"), console.out());
        assertTrue(console.out().contains("links.txt, final.txt, output.txt, sectors.txt"), console.out());
        assertEquals(0, console.run("describe", "toy.yaml", "--json"), console.err());
        assertTrue(console.out().contains("\"days\" : \"40\""), console.out());
        assertEquals(0, console.run("schema", "--inoue-todo"), console.err());
        assertTrue(console.out().contains("daily_final_consumption"), console.out());
        assertEquals(2, console.run("schema", "--inoue-todo", "--experiment"));
    }

    @Test
    void shouldBeListedWhenItStandsInTheLibrary() throws IOException {
        TestConsole inLibrary = new TestConsole(temp).library(temp);
        assertEquals(0, inLibrary.run("list", "scenarios"), inLibrary.err());
        assertEquals("toy  Two firms", inLibrary.out().strip());
        assertEquals(0, inLibrary.run("list", "scenarios", "--lang", "zh"), inLibrary.err());
        assertTrue(inLibrary.out().contains("两家企业"), inLibrary.out());
    }

    @Test
    void shouldTellEveryProblemWhereItIs() throws IOException {
        write("links.txt", "a b 100", "b a hundred");
        assertEquals(2, console.run("run", "toy.yaml"));
        assertTrue(console.err().contains("links.txt:2:5: error"), console.err());
        assertEquals(2, console.run("validate", "toy.yaml", "--set", "rationing=smallest"));
        assertTrue((console.out() + console.err()).contains("smallest-first"), console.out() + console.err());
        assertEquals(2, console.run("validate", "toy.yaml", "--set", "network.links=link.txt"));
        assertTrue((console.out() + console.err()).contains("--set:1:15: error: "), console.out() + console.err());
    }
}
