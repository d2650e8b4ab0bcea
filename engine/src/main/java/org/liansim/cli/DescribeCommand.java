package org.liansim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.InoueStudy;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.Suggestions;
import org.liansim.shock.ShockCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Describes one thing by its name. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description =
                "Describes a type of shock or lever, an outcome, a parameter, a scenario, or a product of a scenario.",
        footer = {
            "",
            "Examples: liansim describe fill-rate",
            "          liansim describe flood",
            "          liansim describe D_PHONE --in baseline"
        })
final class DescribeCommand implements Callable<Integer> {
    private final Console console;
    private final KpiCatalog kpis;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "NAME", description = "Name as 'liansim list' shows it, or id of a product.")
    private String name;

    @Option(
            names = "--in",
            paramLabel = "SCENARIO",
            defaultValue = "baseline",
            description = "Scenario whose products are meant; default: ${DEFAULT-VALUE}.")
    private String scenario;

    DescribeCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() {
        Descriptions descriptions = new Descriptions(common.language(console));
        TypeDescription types = new TypeDescription(common.language(console));
        Optional<Description> found = type().map(types::of)
                .or(() -> kpi().map(descriptions::of))
                .or(() -> parameter().map(descriptions::of))
                .or(() -> stockStudy().map(descriptions::of))
                .or(() -> inoueStudy().map(descriptions::of))
                .or(() -> scenario().map(descriptions::of));
        Description description = found.orElseGet(() -> product(descriptions));
        console.out().print(common.json() ? description.json() : description.text());
        return ExitCode.DONE;
    }

    private Optional<SettingType> type() {
        return types().filter(type -> type.id().equals(name)).findFirst();
    }

    /** The types of every catalog. */
    private static Stream<SettingType> types() {
        return Stream.of(ShockCatalog.descriptions(), LeverCatalog.standard().descriptions())
                .flatMap(catalog -> catalog.types().stream());
    }

    private Optional<Kpi> kpi() {
        return kpis.all().stream()
                .filter(kpi -> kpi.description().id().equals(name))
                .findFirst();
    }

    private Optional<Parameter> parameter() {
        return Stream.of(Parameter.values())
                .filter(parameter -> parameter.id().equals(name))
                .findFirst();
    }

    private Optional<StockChain> stockStudy() {
        Library library = new Library(console);
        return library.isKnown(name) && library.isStockStudy(name)
                ? Optional.of(library.readStockStudy(name, List.of()).chain())
                : Optional.empty();
    }

    private Optional<InoueStudy> inoueStudy() {
        Library library = new Library(console);
        return library.isKnown(name) && library.isInoueStudy(name)
                ? Optional.of(library.readInoueStudy(name, List.of()).study())
                : Optional.empty();
    }

    private Optional<Scenario> scenario() {
        Library library = new Library(console);
        return library.isKnown(name) ? Optional.of(library.read(name, List.of()).scenario()) : Optional.empty();
    }

    private Description product(Descriptions descriptions) {
        Library library = new Library(console);
        if (!library.isKnown(scenario)) {
            throw unknown(library, List.of());
        }
        List<Product> products = library.read(scenario, List.of()).scenario().products();
        return products.stream()
                .filter(product -> product.id().equals(name))
                .findFirst()
                .map(descriptions::of)
                .orElseThrow(() -> unknown(library, products));
    }

    private UsageException unknown(Library library, List<Product> products) {
        List<String> names = new ArrayList<>(library.names());
        types().forEach(type -> names.add(type.id()));
        kpis.all().forEach(kpi -> names.add(kpi.description().id()));
        Stream.of(Parameter.values()).forEach(parameter -> names.add(parameter.id()));
        products.forEach(product -> names.add(product.id()));
        String hint = Suggestions.nearest(name, names)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; 'liansim list' shows what there is");
        return new UsageException("nothing is called '" + name + "'" + hint);
    }
}
