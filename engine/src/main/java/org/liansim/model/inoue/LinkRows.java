package org.liansim.model.inoue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.liansim.scenario.Problem.Place;

/** Links as read. */
final class LinkRows {
    private final Labels firms;
    private int[] supplier = new int[1024];
    private int[] client = new int[1024];
    private double[] amount = new double[1024];
    private int[] line = new int[1024];
    private int count;

    LinkRows(Labels firms) {
        this.firms = firms;
    }

    void read(InputTable table) throws IOException {
        while (table.next()) {
            int from = table.find(0, firms);
            int to = table.find(1, firms);
            double value = table.number(2, 0, Double.MAX_VALUE);
            if (from < 0 || to < 0) {
                int unknown = from < 0 ? 0 : 1;
                table.warning(unknown, "firm '" + table.text(unknown) + "' is not in the affiliation; link left out");
            } else if (value > 0) {
                add(from, to, value, table.line());
            }
        }
    }

    private void add(int from, int to, double value, int at) {
        if (count == supplier.length) {
            supplier = Arrays.copyOf(supplier, 2 * count);
            client = Arrays.copyOf(client, 2 * count);
            amount = Arrays.copyOf(amount, 2 * count);
            line = Arrays.copyOf(line, 2 * count);
        }
        supplier[count] = from;
        client[count] = to;
        amount[count] = value;
        line[count++] = at;
    }

    SortedLinks sort(int[] sector) {
        return SortedLinks.of(
                sector, Arrays.copyOf(supplier, count), Arrays.copyOf(client, count), Arrays.copyOf(amount, count));
    }

    /** Reports links whose firms another link joins already. */
    void reportRepeated(Path file, SortedLinks sorted, InputProblems problems) {
        for (int link = 1; link < count; link++) {
            int before = sorted.origin()[link - 1];
            int row = sorted.origin()[link];
            if (supplier[row] == supplier[before] && client[row] == client[before]) {
                String text = firms.name(supplier[row]) + " " + firms.name(client[row]);
                problems.error(
                        new Place(file.toString(), line[row], 1, text.length()),
                        "a second link from firm '" + firms.name(supplier[row]) + "' to firm '"
                                + firms.name(client[row]) + "'; the first is on line " + line[before],
                        text);
            }
        }
    }
}
