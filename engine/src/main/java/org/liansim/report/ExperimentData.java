package org.liansim.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.result.Json;
import org.liansim.result.ResultException;
import org.liansim.result.ResultFolder;
import org.liansim.scenario.Text;

/**
 * The result folder of an experiment, as readers of one language see it.
 *
 * @param folder the folder
 * @param titles titles of strategies, factors and scopes by the names that {@code names.csv} gives them
 * @param measures what was measured, in the order of the file
 * @param treatments what was run, number 1 first
 * @param code language, {@code en} or {@code zh}
 */
record ExperimentData(
        ResultFolder folder,
        Map<String, Text> titles,
        List<Measured> measures,
        List<Treatment> treatments,
        String code) {
    private static final Pattern NUMBER = Pattern.compile("^-?\\d+(\\.\\d+)?(E-?\\d+)?");
    private static final MathContext DIGITS = new MathContext(4);

    /** Columns of {@code runs.csv} before those of the measures. */
    private static final List<String> RUN = List.of("treatment", "replication", "status", "reason", "events");

    /**
     * What was measured.
     *
     * @param name its name in the tables
     * @param outcome what it is
     * @param scope for which part of the city
     */
    record Measured(String name, Outcome outcome, String scope) {
        boolean isMoreBetter() {
            return outcome.kpi().sense() != Kpi.Sense.LESS_IS_BETTER;
        }
    }

    /**
     * One treatment.
     *
     * @param strategy its strategy
     * @param factors values of the factors; empty where the base was left as it is
     * @param values by measure, then replication; NaN where a run failed or is missing
     */
    record Treatment(String strategy, List<String> factors, double[][] values) {
        /** Replications that gave some value. */
        int count() {
            return (int) IntStream.range(0, values[0].length)
                    .filter(replication ->
                            Arrays.stream(values).anyMatch(measure -> !Double.isNaN(measure[replication])))
                    .count();
        }

        double mean(int measure) {
            return Arrays.stream(values[measure])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /** Whether a folder is that of an experiment. */
    static boolean isIn(ResultFolder folder) {
        return "experiment".equals(folder.manifest().get("kind"));
    }

    static ExperimentData of(ResultFolder folder, KpiCatalog kpis, String code) {
        Map<String, Text> titles = new TreeMap<>();
        if (folder.has(ReportTables.NAMES)) {
            List<String> columns = List.of("name", "title_en", "title_zh");
            folder.read(ReportTables.NAMES, columns, row -> titles.put(row[0], new Text(row[1], row[2])));
        }
        List<String> columns = new ArrayList<>(folder.columns("runs.csv"));
        columns.removeAll(RUN);
        List<Measured> measures =
                columns.stream().map(name -> measured(name, kpis)).toList();
        return new ExperimentData(folder, titles, measures, treatments(folder, columns), code);
    }

    private static Measured measured(String name, KpiCatalog kpis) {
        int at = name.indexOf('@');
        String id = at < 0 ? name : name.substring(0, at);
        return kpis.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .map(outcome -> new Measured(name, outcome, at < 0 ? "city" : name.substring(at + 1)))
                .orElseThrow(() -> new ResultException("runs.csv has the column " + name + ", which is no outcome"));
    }

    private static List<Treatment> treatments(ResultFolder folder, List<String> measures) {
        int[] most = {0};
        folder.read("runs.csv", List.of("replication"), row -> most[0] = Math.max(most[0], Integer.parseInt(row[0])));
        int replications = most[0];
        List<String> factors = new ArrayList<>(folder.columns("design.csv"));
        factors.removeAll(List.of("treatment", "strategy"));
        List<Treatment> treatments = new ArrayList<>();
        List<String> wanted = new ArrayList<>(List.of("strategy"));
        wanted.addAll(factors);
        folder.read("design.csv", wanted, row -> {
            double[][] values = new double[measures.size()][replications];
            for (double[] each : values) {
                Arrays.fill(each, Double.NaN);
            }
            treatments.add(new Treatment(row[0], List.of(row).subList(1, row.length), values));
        });
        List<String> columns = new ArrayList<>(List.of("treatment", "replication"));
        columns.addAll(measures);
        folder.read("runs.csv", columns, row -> {
            int replication = Integer.parseInt(row[1]);
            for (int measure = 0; measure < measures.size(); measure++) {
                String cell = row[measure + 2];
                treatments.get(Integer.parseInt(row[0]) - 1).values[measure][replication - 1] =
                        cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            }
        });
        return treatments;
    }

    String say(Phrase phrase, Object... arguments) {
        return phrase.in(code, arguments);
    }

    /** Names of what is compared, the first one first. */
    List<String> strategies() {
        return Json.list(folder.manifest(), "strategies").stream()
                .map(String::valueOf)
                .toList();
    }

    /** Ids of what is varied. */
    List<String> factors() {
        return folder.columns("design.csv").stream()
                .filter(column -> !column.equals("treatment") && !column.equals("strategy"))
                .toList();
    }

    /** Treatments of a strategy, in the order of their points. */
    List<Treatment> of(String strategy) {
        return treatments.stream()
                .filter(each -> each.strategy.equals(strategy))
                .toList();
    }

    String title(String strategy) {
        return named("strategy:" + strategy);
    }

    String factor(String id) {
        return named("factor:" + id);
    }

    private String named(String name) {
        String id = name.substring(name.indexOf(':') + 1);
        return titles.getOrDefault(name, new Text(id, id)).in(code);
    }

    Measured measure(String name) {
        return measures.stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a measure is called. */
    String title(Measured measure) {
        String kpi = measure.outcome.kpi().description().title().in(code);
        String span = switch (measure.outcome.span()) {
            case WHOLE -> "";
            case FIRST_YEAR -> say(Phrase.SPAN_FIRST);
            case FINAL_YEAR -> say(Phrase.SPAN_FINAL);
        };
        String scope = measure.scope.equals("city")
                ? ""
                : say(
                        Phrase.SPAN,
                        titles.getOrDefault(measure.scope, new Text(measure.scope, measure.scope))
                                .in(code));
        return kpi + span + scope;
    }

    Amount amount(Measured measure) {
        return Amount.of(measure.outcome.kpi().description().unit(), code);
    }

    /** A measure with its unit. */
    String labelled(Measured measure) {
        return say(Phrase.WITH_UNIT, title(measure), amount(measure).unit().title());
    }

    /** The title of a measure within a sentence. */
    String inSentence(Measured measure) {
        String title = title(measure);
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** A quantity as a file writes it with four significant digits, in the units of the language. */
    String quantity(String written) {
        String rounded = NUMBER.matcher(written)
                .replaceFirst(match -> new BigDecimal(match.group())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString());
        return FileWords.amount(rounded, code);
    }

    /** All rows of a table; none when there is no such table. */
    List<String[]> rows(String table, String... columns) {
        List<String[]> rows = new ArrayList<>();
        if (folder.has(table)) {
            folder.read(table, List.of(columns), rows::add);
        }
        return rows;
    }

    /** The cells of a row; without the strategy, in its second column, where there is only one. */
    List<String> withoutSingleStrategy(List<String> cells) {
        List<String> kept = new ArrayList<>(cells);
        if (strategies().size() == 1) {
            kept.remove(1);
        }
        return kept;
    }

    String colour(String strategy) {
        return Palette.strategy(strategies().indexOf(strategy));
    }

    List<Key> keys() {
        return strategies().stream()
                .map(each -> new Key(title(each), colour(each)))
                .toList();
    }
}
