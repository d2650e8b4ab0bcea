package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.kpi.KpiCatalog;
import org.liansim.result.ResultFolder;

/**
 * What an experiment shows, for a terminal: the words and tables of its page, without the pictures.
 *
 * @param verdict the answer in a sentence
 * @param parts what it rests on
 */
public record ExperimentText(String verdict, List<Part> parts) {
    /** Treatments whose means are shown where nothing else is. */
    private static final int MOST_TREATMENTS = 12;

    /**
     * A heading, what it shows and how to read it, and its tables.
     *
     * @param text a sentence or more
     * @param notes further sentences
     */
    public record Part(String title, String text, List<Grid> tables, List<String> notes) {}

    /**
     * A table.
     *
     * @param title its name; empty when it has none of its own
     * @param rows cells, the first row the heads
     * @param left columns that are aligned at the left, the first ones
     */
    public record Grid(String title, List<List<String>> rows, int left) {}

    /** Reads the result of an experiment in the language {@code en} or {@code zh}. */
    public static ExperimentText of(ResultFolder folder, KpiCatalog kpis, String code) {
        ExperimentData data = ExperimentData.of(folder, kpis, code);
        List<Part> parts = List.of(
                        new DifferenceSection(data).section(),
                        new SelectionSection(data).section(),
                        new RegretSection(data).section(),
                        new SearchSection(data).section(),
                        new FailureSection(data).section(),
                        new FrontSection(data).section(),
                        new TornadoSection(data).section(),
                        new SensitivitySection(data).section())
                .stream()
                .map(ExperimentText::part)
                .filter(part -> !part.tables.isEmpty())
                .toList();
        return new ExperimentText(
                new ExperimentSentences(data).verdict(), parts.isEmpty() ? List.of(means(data)) : parts);
    }

    private static Part means(ExperimentData data) {
        List<Integer> first = IntStream.rangeClosed(
                        1, Math.min(MOST_TREATMENTS, data.treatments().size()))
                .boxed()
                .toList();
        return part(
                new Section("means", data.say(Phrase.MEANS), "", List.of(Block.of(new MeansTable(data).of(first)))));
    }

    private static Part part(Section section) {
        List<Grid> tables = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String title = "";
        for (Block block : section.blocks()) {
            title = block.heading() == null ? title : block.heading();
            if (block.note() != null) {
                notes.add(block.note());
            }
            if (block.table() != null) {
                tables.add(grid(title, block.table()));
            }
        }
        return new Part(section.title(), section.text(), tables, notes);
    }

    private static Grid grid(String title, Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(words(table.head())));
        table.rows().forEach(row -> rows.add(words(row)));
        int left = (int) table.head().stream().filter(cell -> !cell.number()).count();
        return new Grid(title, rows, left);
    }

    private static List<String> words(List<Table.Cell> cells) {
        return cells.stream().map(Table.Cell::text).toList();
    }
}
