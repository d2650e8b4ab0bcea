package org.liansim.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Results of many replications, kept beside the tests: one with the property {@code effects.replications} computes so
 * many and keeps them. A usual run computes the first replication again; it must lie where those that are kept let expect
 * another one with 99.9 %, or they tell of another model.
 */
public final class Recorded implements BeforeAllCallback, AfterAllCallback {
    private static final Integer RENEWED = Integer.getInteger("effects.replications");
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "liansim", "validation");

    private final Path file;
    private final TreeMap<String, double[]> kept = new TreeMap<>();

    /** @param name of the file, without its ending */
    public Recorded(String name) {
        file = FOLDER.resolve(name + ".csv");
    }

    /** Number of replications to compute. */
    public static int replications() {
        return RENEWED == null ? 1 : RENEWED;
    }

    /** 95 % interval of a result over all replications that are kept, those computed now among them. */
    public Interval interval(String number, double[] computed) {
        if (RENEWED != null) {
            kept.put(number, computed);
        }
        double[] all = kept.get(number);
        String renew = "; renew with -Deffects.replications=10";
        assertNotNull(all, number + " is not in " + file + renew);
        Interval expected = Interval.of(all, 0.999);
        double slack = expected.halfWidth() * Math.sqrt(all.length + 1);
        for (double each : computed) {
            assertEquals(expected.centre(), each, slack, number + renew);
        }
        return Interval.of(all, 0.95);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (RENEWED == null) {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split(",");
                kept.put(
                        cells[0],
                        Arrays.stream(cells, 1, cells.length)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (RENEWED != null) {
            Files.createDirectories(FOLDER);
            Files.write(file, kept.entrySet().stream().map(Recorded::line).toList());
        }
    }

    private static String line(Map.Entry<String, double[]> row) {
        return row.getKey() + ","
                + Arrays.stream(row.getValue()).mapToObj(Double::toString).collect(Collectors.joining(","));
    }
}
