package org.liansim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Span;
import org.liansim.lever.LeverCatalog;
import org.liansim.result.Json;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;
import org.liansim.scenario.TypeCatalog;
import org.liansim.scenario.yaml.Written;
import org.liansim.shock.ShockCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what there is. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists the shipped scenarios or experiments, the types of shock and lever, the outcomes, or the parameters of"
                        + " the model.",
        footer = {"", "Example: liansim list outcomes --lang zh"})
final class ListCommand implements Callable<Integer> {
    private static final Text FIRST_YEAR = new Text("in the first year", "首年");
    private static final Text FINAL_YEAR = new Text("in the final year", "末年");

    private final Console console;
    private final KpiCatalog kpis;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "scenarios|experiments|shocks|levers|outcomes|parameters", description = "What to list.")
    private Listing listing;

    ListCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        List<Map<String, String>> rows = switch (listing) {
            case SCENARIOS -> shipped(Library::names);
            case EXPERIMENTS -> shipped(Library::experiments);
            case SHOCKS -> types(ShockCatalog.descriptions());
            case LEVERS -> types(LeverCatalog.standard().descriptions());
            case OUTCOMES -> outcomes();
            case PARAMETERS -> parameters();
        };
        if (common.json()) {
            console.out().print(Json.text(Map.of(listing.toString(), rows)));
        } else {
            TextTable table = new TextTable(Integer.MAX_VALUE);
            rows.forEach(row -> table.add(List.copyOf(row.values())));
            console.out().print(table.text());
        }
        return ExitCode.DONE;
    }

    private List<Map<String, String>> shipped(Function<Library, List<String>> which) {
        Library library = new Library(console);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String name : which.apply(library)) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("title", common.in(console, library.title(name)));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, String>> types(TypeCatalog catalog) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (SettingType type : catalog.types()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", type.id());
            row.put("meaning", common.in(console, type.meaning()));
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, String>> outcomes() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Outcome outcome : kpis.outcomes()) {
            Kpi.Description description = outcome.kpi().description();
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", outcome.id());
            row.put("unit", description.unit().symbol());
            row.put("title", common.in(console, description.title()) + part(outcome.span()));
            rows.add(row);
        }
        return rows;
    }

    private String part(Span span) {
        return switch (span) {
            case WHOLE -> "";
            case FIRST_YEAR -> " " + common.in(console, FIRST_YEAR);
            case FINAL_YEAR -> " " + common.in(console, FINAL_YEAR);
        };
    }

    private List<Map<String, String>> parameters() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", parameter.id());
            row.put("default", Written.value(parameter.range().standard(), parameter.dimension()));
            row.put("meaning", common.in(console, parameter.meaning()));
            rows.add(row);
        }
        return rows;
    }

    /** What can be listed. */
    enum Listing {
        SCENARIOS,
        EXPERIMENTS,
        SHOCKS,
        LEVERS,
        OUTCOMES,
        PARAMETERS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
