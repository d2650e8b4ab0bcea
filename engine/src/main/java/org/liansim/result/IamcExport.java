package org.liansim.result;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One table in the wide layout of the Integrated Assessment Modeling Consortium: model, scenario, region, variable,
 * unit and one column a year, with the mean over the replications. Years are those of {@code annual.csv}; the region is
 * the city or a zone, and a cluster is the second part of the variable.
 */
final class IamcExport implements ExportFormat {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::scenario)
            .thenComparing(Key::region)
            .thenComparing(Key::variable)
            .thenComparing(Key::unit);

    @Override
    public String id() {
        return "iamc";
    }

    @Override
    public void write(ResultFolder result, AtomicFolder out) throws IOException {
        if (!result.tables().contains("annual.csv")) {
            throw new ResultException(
                    result.path() + " has no yearly means: it is the result of a study of stock points");
        }
        SortedMap<Key, SortedMap<String, Mean>> rows = new TreeMap<>(ORDER);
        TreeSet<String> years = new TreeSet<>();
        try (CsvReader in = new CsvReader(Files.newBufferedReader(result.path().resolve("annual.csv")))) {
            List<String> header = in.read();
            for (List<String> row = in.read(); row != null; row = in.read()) {
                String year = row.get(header.indexOf("date")).substring(0, 4);
                String value = row.get(header.indexOf("value"));
                years.add(year);
                if (!value.isEmpty()) {
                    rows.computeIfAbsent(key(header, row), key -> new TreeMap<>())
                            .computeIfAbsent(year, key -> new Mean())
                            .add(Double.parseDouble(value));
                }
            }
        }
        write(out, "LianSim " + Json.string(result.manifest(), "liansim"), rows, years);
    }

    private static void write(
            AtomicFolder out, String model, SortedMap<Key, SortedMap<String, Mean>> rows, TreeSet<String> years)
            throws IOException {
        List<String> header = new ArrayList<>(List.of("model", "scenario", "region", "variable", "unit"));
        header.addAll(years);
        try (Csv csv = new Csv(out.writer("iamc.csv"), header.toArray(String[]::new))) {
            for (var row : rows.entrySet()) {
                Key key = row.getKey();
                List<String> cells = new ArrayList<>(List.of(model, key.scenario, key.region, key.variable, key.unit));
                for (String year : years) {
                    Mean mean = row.getValue().get(year);
                    cells.add(mean == null ? "" : Decimal.of(mean.value()));
                }
                csv.row(cells.toArray(String[]::new));
            }
        }
    }

    private static Key key(List<String> header, List<String> row) {
        String outcome = row.get(header.indexOf("outcome")).replace('-', ' ');
        String variable = outcome.substring(0, 1).toUpperCase(Locale.ROOT) + outcome.substring(1);
        String scope = row.get(header.indexOf("scope"));
        String id = scope.substring(scope.indexOf(':') + 1);
        boolean cluster = scope.startsWith("cluster:");
        return new Key(
                row.get(header.indexOf("strategy")),
                cluster ? "city" : id,
                cluster ? variable + "|" + id : variable,
                row.get(header.indexOf("unit")));
    }

    private record Key(String scenario, String region, String variable, String unit) {}

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }
}
