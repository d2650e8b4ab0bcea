package org.liansim.run;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.liansim.validation.Claim.exact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liansim.kernel.Supervision;
import org.liansim.lever.LeverCatalog;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.SupplyTable;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;
import org.liansim.validation.Validation;

/** A year with growth, seasons and noise is the same, bit for bit, under changes that mean nothing. */
class InvariantsTest {
    private static final Path LIBRARY =
            Path.of("..", "scenarios").toAbsolutePath().normalize();
    private static final String SOURCE = "invariance; practice of BeforeIT.jl's and SimPy's tests";

    /** What is counted in firms or innovations and not in money, or in jobs, which follow it. */
    private static final Set<Measure> COUNTS = EnumSet.of(
            Measure.INNOVATIONS,
            EnumSet.range(Measure.FIRMS, Measure.LISTED_FIRMS).toArray(new Measure[0]));

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Invariants");

    @TempDir
    Path folder;

    /** A network drawn from products, and one given as tables. */
    enum Subject {
        CITY("zhengzhou/baseline.yaml", "city"),
        COUNTRY("china-2020/china-2020.yaml", "country given as CSV");

        final String file;
        final String title;

        Subject(String file, String title) {
            this.file = file;
            this.title = title;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotDependOnTheOrderOfRows(Subject subject) throws IOException {
        copy();
        if (subject == Subject.COUNTRY) {
            shuffle(folder.resolve("china-2020/firms.csv"), "^(?!name)[^\\n]+\\n");
            shuffle(folder.resolve("china-2020/links.csv"), "^(?!supplier)[^\\n]+\\n");
        } else {
            shuffle(folder.resolve(subject.file), "^  - \\S+yaml\\n");
            for (String cluster :
                    List.of("automotive", "biomedicine", "digital-economy", "equipment", "shared-inputs")) {
                shuffle(folder.resolve("clusters/" + cluster + ".yaml"), "^  [A-Z]_[A-Z0-9]+:\\n.*?(?=^  [A-Z]_|\\z)");
            }
        }
        record("V01", subject, "rows in another order", read(folder, subject), each -> each);
    }

    /** Eight is a power of two, so that no rounding hides anything. */
    @ParameterizedTest
    @EnumSource
    void shouldScaleWithTheUnitOfMoney(Subject subject) {
        record(
                "V02",
                subject,
                "a unit of money eight times smaller",
                scaled(read(LIBRARY, subject), 8),
                each -> each / 8);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeNoNoticeOfShocksWithoutLength(Subject subject) {
        Scenario scenario = read(LIBRARY, subject);
        List<ShockSetting> shocks = new ArrayList<>();
        for (SettingType type : ShockCatalog.descriptions().types()) {
            LocalDate day = scenario.period().start().plusDays(200);
            shocks.add(new ShockSetting(
                    type.id(),
                    type.id(),
                    Target.ALL,
                    Timing.of(day, 0),
                    SettingValues.defaults(type),
                    Text.same("test")));
        }
        record("V03", subject, "every shock of no length", scenario.with(shocks), each -> each);
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeTheSameEveryTime(Subject subject) {
        record("V04", subject, "run again", read(LIBRARY, subject), each -> each);
    }

    /** Ten is none: the last bits move, and stay the last bits. */
    @ParameterizedTest
    @EnumSource
    void shouldFollowATenfoldUnitToRounding(Subject subject) {
        RunOutcome one = run(read(LIBRARY, subject));
        RunOutcome ten = run(scaled(read(LIBRARY, subject), 10));
        double worst = 0;
        for (int group = 0; group < one.groups().size(); group++) {
            double flow = one.reading(one.samples() - 1, group, Measure.ORDERED);
            for (Measure measure : Measure.values()) {
                for (int sample = 0; sample < one.samples(); sample++) {
                    double unit = COUNTS.contains(measure) ? 1 : 10;
                    double difference =
                            ten.reading(sample, group, measure) / unit - one.reading(sample, group, measure);
                    worst = Math.max(worst, Math.abs(difference) / flow);
                }
            }
        }
        VALIDATION.record(
                number("V05", subject),
                subject.title + ", a unit of money ten times smaller: largest difference over a product's flow",
                SOURCE,
                exact(0, worst, 1e-9));
    }

    private static void record(
            String number, Subject subject, String change, Scenario changed, DoubleUnaryOperator back) {
        RunOutcome plain = run(read(LIBRARY, subject));
        RunOutcome other = run(changed);
        int differences = plain.groups().size() == other.groups().size() ? 0 : 1;
        for (int sample = 0; sample < plain.samples() && differences == 0; sample++) {
            for (int group = 0; group < plain.groups().size(); group++) {
                for (Measure measure : Measure.values()) {
                    double expected = plain.reading(sample, group, measure);
                    double reading = other.reading(sample, group, measure);
                    double found = COUNTS.contains(measure) ? reading : back.applyAsDouble(reading);
                    differences += Double.compare(expected, found) == 0 ? 0 : 1;
                }
            }
        }
        VALIDATION.record(
                number(number, subject),
                subject.title + ", " + change + ": readings that differ in a bit",
                SOURCE,
                exact(0, differences, 0));
    }

    private static String number(String number, Subject subject) {
        return number + "." + (subject.ordinal() + 1);
    }

    private static RunOutcome run(Scenario scenario) {
        return Simulation.of(scenario).run(1, Supervision.NONE);
    }

    private static Scenario read(Path library, Subject subject) {
        return new ScenarioReader(
                        Optional.empty(),
                        ShockCatalog.descriptions(),
                        LeverCatalog.standard().descriptions())
                .read(library.resolve(subject.file), List.of("horizon=1 years", "economy=off"))
                .scenario();
    }

    private static Scenario scaled(Scenario scenario, double factor) {
        List<Product> products =
                scenario.products().stream().map(each -> scaled(each, factor)).toList();
        Optional<SupplyTable> network = scenario.network()
                .map(table -> new SupplyTable(
                        table.firms().stream().map(each -> scaled(each, factor)).toList(), table.links()));
        return new Scenario(
                scenario.id(),
                scenario.title(),
                scenario.period(),
                scenario.sampling(),
                scenario.rationing(),
                scenario.parameters(),
                scenario.zones(),
                scenario.clusters(),
                products,
                new Scenario.Circumstances(scenario.shocks(), scenario.policy(), network, scenario.economy()));
    }

    private static Product scaled(Product product, double factor) {
        Product.Production made = product.production();
        return new Product(
                product.id(),
                product.title(),
                product.cluster(),
                product.service(),
                new Product.Production(
                        made.outputYuanPerYear() * factor,
                        made.utilisation(),
                        made.processingDays(),
                        made.unitPriceYuan() * factor,
                        made.unit(),
                        made.learning()),
                product.lead(),
                product.cover(),
                product.supply(),
                product.firms(),
                product.recipe(),
                product.valueAdded(),
                product.labour(),
                product.demand(),
                product.sources());
    }

    private static SupplyTable.Firm scaled(SupplyTable.Firm firm, double factor) {
        SupplyTable.Sales sales = firm.sales();
        return new SupplyTable.Firm(
                firm.name(),
                firm.product(),
                firm.zone(),
                firm.weight(),
                new SupplyTable.Sales(
                        sales.local() * factor,
                        sales.national() * factor,
                        sales.export() * factor,
                        sales.capacity() * factor));
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            for (Path file : files.filter(each -> !LIBRARY.relativize(each).startsWith("target"))
                    .filter(each -> !LIBRARY.relativize(each).startsWith("src"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Path copy = folder.resolve(LIBRARY.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Shuffles the parts of a file that a pattern finds, and leaves what stands between them. */
    private static void shuffle(Path file, String pattern) throws IOException {
        String text = Files.readString(file);
        Pattern part = Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL);
        List<String> parts =
                part.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(parts, new Random(1));
        Iterator<String> next = parts.iterator();
        String shuffled = part.matcher(text).replaceAll(found -> Matcher.quoteReplacement(next.next()));
        assertNotEquals(text, shuffled, "another order of " + file);
        Files.writeString(file, shuffled);
    }
}
