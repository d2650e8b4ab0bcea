package org.liansim;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom, and what nobody may do: the same inputs must give the same bytes everywhere. */
class ArchitectureTest {
    private static final String JDK = "java..";
    private static final String SLF4J = "org.slf4j..";
    private static final String JACKSON = "tools.jackson..";
    private static final String MATH = "org.apache.commons.math3..";

    private static JavaClasses liansim;

    /** A package with what it may import of ours (beside itself) and of third parties, subpackages told apart. */
    private record Package(String name, List<String> ours, List<String> others) {
        String pattern() {
            return "org.liansim." + name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Part of builds with {@code -Pspark} alone. */
    private static final Package SPARK = new Package(
            "experiment.spark",
            List.of("random", "scenario", "network", "outcome", "kpi", "run", "result", "experiment"),
            List.of("org.apache.spark..", "scala..", SLF4J));

    static Stream<Package> packages() {
        return Stream.of(
                new Package("random", List.of(), List.of()),
                new Package("scenario", List.of(), List.of()),
                new Package("kernel", List.of("random"), List.of()),
                new Package("kernel.example", List.of("random", "kernel"), List.of()),
                new Package(
                        "scenario.yaml",
                        List.of("scenario"),
                        List.of("org.snakeyaml.engine..", "com.networknt..", JACKSON)),
                new Package("network", List.of("scenario", "random"), List.of("org.jgrapht..", MATH)),
                new Package("outcome", List.of("kernel", "network"), List.of()),
                new Package("model", List.of("kernel", "random", "scenario", "network", "outcome"), List.of(MATH)),
                new Package(
                        "model.chain",
                        List.of("kernel", "random", "scenario", "network", "outcome", "model"),
                        List.of()),
                new Package(
                        "model.economy",
                        List.of("kernel", "random", "scenario", "network", "outcome", "model"),
                        List.of(MATH)),
                new Package("model.stock", List.of("kernel", "random", "scenario", "model"), List.of(MATH)),
                new Package("shock", List.of("random", "scenario", "network", "model"), List.of()),
                new Package("lever", List.of("kernel", "random", "scenario", "network", "outcome", "model"), List.of()),
                new Package(
                        "model.inoue",
                        List.of("kernel", "random", "scenario", "network", "outcome", "model"),
                        List.of()),
                new Package("kpi", List.of("scenario", "network", "outcome"), List.of(MATH)),
                new Package(
                        "run",
                        List.of(
                                "random",
                                "scenario",
                                "kernel",
                                "network",
                                "outcome",
                                "model",
                                "model.chain",
                                "model.economy",
                                "model.inoue",
                                "model.stock",
                                "shock",
                                "lever",
                                "kpi"),
                        List.of(SLF4J)),
                new Package("result", List.of("scenario", "network", "outcome", "kpi"), List.of(SLF4J, JACKSON)),
                new Package(
                        "experiment",
                        List.of("random", "scenario", "network", "outcome", "kpi", "run", "result"),
                        List.of(SLF4J, MATH)),
                SPARK,
                new Package(
                        "comparison",
                        List.of("random", "scenario", "outcome", "kpi", "result", "experiment"),
                        List.of(MATH)),
                new Package(
                        "report",
                        List.of(
                                "random",
                                "scenario",
                                "scenario.yaml",
                                "network",
                                "outcome",
                                "shock",
                                "lever",
                                "kpi",
                                "result",
                                "experiment",
                                "comparison"),
                        List.of(
                                "com.samskivert.mustache..",
                                "com.github.weisj.jsvg..",
                                "de.rototor.pdfbox..",
                                "org.apache.pdfbox..",
                                "javax.imageio..")),
                new Package(
                        "serve",
                        List.of(
                                "scenario",
                                "scenario.yaml",
                                "kernel",
                                "network",
                                "outcome",
                                "model",
                                "lever",
                                "kpi",
                                "run",
                                "result",
                                "comparison",
                                "report"),
                        List.of("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin..", SLF4J)),
                new Package(
                        "cli",
                        List.of(
                                "random",
                                "scenario",
                                "kernel",
                                "scenario.yaml",
                                "network",
                                "outcome",
                                "model",
                                "model.inoue",
                                "model.stock",
                                "shock",
                                "lever",
                                "kpi",
                                "run",
                                "result",
                                "experiment",
                                "comparison",
                                "report",
                                "serve"),
                        List.of("picocli..", "me.tongfei.progressbar..", "ch.qos.logback..", SLF4J)));
    }

    @BeforeAll
    static void read() {
        liansim = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.liansim");
    }

    @Test
    void shouldNameEveryPackageInTheTable() {
        TreeSet<String> found = new TreeSet<>();
        liansim.forEach(each -> found.add(each.getPackageName()));
        found.remove("org.liansim");
        TreeSet<String> listed = new TreeSet<>();
        packages().forEach(each -> listed.add(each.pattern()));
        if (!found.contains(SPARK.pattern())) {
            listed.remove(SPARK.pattern());
        }
        assertEquals(listed, found);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void shouldImportOnlyWhatTheTableAllows(Package each) {
        List<String> allowed = Stream.of(
                        Stream.of(each.pattern(), JDK),
                        each.ours().stream().map(ours -> "org.liansim." + ours),
                        each.others().stream())
                .flatMap(parts -> parts)
                .toList();
        classes()
                .that()
                .resideInAPackage(each.pattern())
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed.toArray(String[]::new)).or(isPrimitive()))
                .allowEmptyShould(each.equals(SPARK))
                .check(liansim);
    }

    @Test
    void shouldHaveNoCycle() {
        check(slices().matching("org.liansim.(**)").should().beFreeOfCycles());
    }

    @Test
    void shouldKeepCollectionsAndLoggingOutOfTheHotPath() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.liansim.kernel..", "org.liansim.model.chain..")
                .should()
                .dependOnClassesThat(assignableTo(Collection.class)
                        .or(assignableTo(Map.class))
                        .or(resideInAPackage(SLF4J))));
    }

    @Test
    void shouldKeepDatabasesInResult() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.liansim.result")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql.."));
    }

    @Test
    void shouldHaveNoMutableStaticState() {
        check(fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.liansim..")
                .should()
                .beFinal());
    }

    @Test
    void shouldReadTheWallClockOnlyAtTheEdge() {
        check(noClasses()
                .that(resideOutsideOfPackages(
                        "org.liansim.cli", "org.liansim.result", "org.liansim.experiment..", "org.liansim.serve"))
                .should()
                .callMethodWhere(target(owner(assignableTo(System.class)))
                        .and(target(nameMatching("nanoTime|currentTimeMillis"))))
                .orShould()
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now")))));
    }

    /** Java specifies StrictMath to the bit and Math not, but for the operations that every processor rounds alike. */
    @Test
    void shouldComputeTheSameBitsEverywhere() {
        check(
                noClasses()
                        .should()
                        .callMethodWhere(
                                target(owner(assignableTo(Math.class)))
                                        .and(
                                                target(
                                                        nameMatching(
                                                                "sin|cos|tan|asin|acos|atan|atan2|exp|expm1|log|log10|log1p|pow|sinh|cosh|tanh|cbrt|hypot")))));
    }

    @Test
    void shouldWriteDoublesThroughOneWriter() {
        check(noClasses().that().resideInAPackage("org.liansim.result").should().callMethodWhere(textOfADouble()));
    }

    @Test
    void shouldNotIterateInAnOrderThatChanges() {
        check(noClasses()
                .should()
                .callMethodWhere(target(nameMatching("iterator|forEach|stream|keySet|values|entrySet"))
                        .and(target(owner(assignableTo(java.util.HashMap.class)
                                .or(assignableTo(java.util.HashSet.class))
                                .and(DescribedPredicate.not(assignableTo(java.util.LinkedHashMap.class)))
                                .and(DescribedPredicate.not(assignableTo(java.util.LinkedHashSet.class)))
                                .and(DescribedPredicate.not(resideInAPackage("org.liansim..")))))))
                .orShould()
                .callMethodWhere(target(name("parallel")).or(target(name("parallelStream")))));
    }

    @Test
    void shouldNotSumUnderLocksOrAtomically() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.liansim.cli", "org.liansim.experiment")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent.atomic.."));
    }

    @Test
    void shouldNotGiveEmptyNames() {
        check(noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager"));
        check(noClasses().should().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameStartingWith("Base"));
    }

    private static DescribedPredicate<JavaCall<?>> textOfADouble() {
        return DescribedPredicate.describe("turn a double into text outside Decimal", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            boolean doubleArgument = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> type.getName().equals("double"));
            boolean text = owner.equals("java.lang.Double") && method.equals("toString")
                    || owner.equals("java.lang.String") && method.equals("valueOf")
                    || owner.equals("java.lang.StringBuilder") && method.equals("append");
            return text && doubleArgument;
        });
    }

    private static DescribedPredicate<JavaClass> isPrimitive() {
        return DescribedPredicate.describe(
                "primitive",
                type -> type.isPrimitive()
                        || type.isArray() && type.getBaseComponentType().isPrimitive());
    }

    private static void check(ArchRule rule) {
        rule.check(liansim);
    }
}
