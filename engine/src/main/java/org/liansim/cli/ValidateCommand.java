package org.liansim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liansim.kpi.KpiCatalog;
import org.liansim.model.InvalidSettingException;
import org.liansim.network.InvalidNetworkException;
import org.liansim.result.Json;
import org.liansim.run.InoueSimulation;
import org.liansim.run.Simulation;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Problem.Severity;
import org.liansim.scenario.ProblemPrinter;
import org.liansim.scenario.Sources;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.StockReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows every problem of every file. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Shows every problem of every scenario file, with its place and its likely mend; and warns when the"
                        + " orders of its firms would swing ever wider.")
final class ValidateCommand implements Callable<Integer> {
    private static final String WIDER =
            "orders swing ever wider: a small disturbance grows by a factor of %.3f from one review to the next";

    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files, or names of shipped ones.")
    private List<String> scenarios;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Override a value, as in 'run'.")
    private List<String> sets = List.of();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Library library = new Library(console);
        List<Problem> all = new ArrayList<>();
        for (String scenario : scenarios) {
            all.addAll(check(library, scenario));
        }
        long errors =
                all.stream().filter(each -> each.severity() == Severity.ERROR).count();
        if (common.json()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("errors", errors);
            result.put("problems", all.stream().map(Json::entry).toList());
            console.out().print(Json.text(result));
        }
        return errors == 0 ? ExitCode.DONE : ExitCode.WRONG_INPUT;
    }

    private List<Problem> check(Library library, String scenario) {
        try {
            if (library.isStockStudy(scenario)) {
                StockReadResult read = library.readStockStudy(scenario, sets);
                return sound(scenario, read.warnings(), read.sources());
            }
            if (library.isInoueStudy(scenario)) {
                InoueSimulation study = new InoueSimulation(
                        library.readInoueStudy(scenario, sets).study());
                return sound(scenario, study.warnings(), study.sources());
            }
            if (library.isExperiment(scenario)) {
                new ExperimentLoader(library.reader(), KpiCatalog.standard()).load(library.find(scenario), sets);
                return sound(scenario, List.of(), new Sources());
            }
            ReadResult read = library.read(scenario, sets);
            List<Problem> warnings = new ArrayList<>(read.warnings());
            Simulation simulation = Simulation.of(read.scenario());
            double growth = simulation.isNation() ? 0 : simulation.growthFactor();
            if (growth >= 1) {
                warnings.add(new Problem(whole(scenario), Severity.WARNING, WIDER.formatted(growth), ""));
            }
            return sound(scenario, warnings, read.sources());
        } catch (InputException e) {
            print(e.problems(), e.sources());
            return e.problems();
        } catch (InvalidNetworkException | InvalidSettingException | UsageException e) {
            line(scenario + ": error: " + e.getMessage());
            return List.of(new Problem(whole(scenario), Severity.ERROR, e.getMessage(), ""));
        }
    }

    private List<Problem> sound(String scenario, List<Problem> warnings, Sources sources) {
        print(warnings, sources);
        if (!common.quiet()) {
            line(scenario + ": no errors");
        }
        return warnings;
    }

    private static Problem.Place whole(String file) {
        return new Problem.Place(file, 0, 0, 1);
    }

    private void print(List<Problem> problems, Sources sources) {
        if (!problems.isEmpty()) {
            line(new ProblemPrinter(sources, console.colourOut()).print(problems));
        }
    }

    private void line(String text) {
        if (!common.json()) {
            console.out().println(text);
        }
    }
}
