package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Product;

/** The parent, over it the includes, over them the file, over that the overrides; every value knows its origin. */
class MergingTest {
    @TempDir
    Path folder;

    private StudyFolder study;

    @BeforeEach
    void copy() {
        study = StudyFolder.of(folder);
    }

    private Product display(String file, String... sets) {
        return study.read(file, sets).scenario().products().get(1);
    }

    @Test
    void shouldMergeGroupsAndReplaceTheRest() {
        Product parent = display("city/baseline.yaml");
        Product child = display("city/strategy.yaml");
        assertEquals(0.15, parent.supply().localShare());
        assertEquals(0.16, child.supply().localShare());
        assertEquals(parent.supply().importShare(), child.supply().importShare());
        assertEquals(parent.recipe(), child.recipe());
    }

    @Test
    void shouldPreferOwnContentOverIncludesOverTheParent() {
        study.write("clusters/more.yaml", "liansim: 1", "seed: 2", "replications: 2");
        study.write(
                "city/child.yaml",
                "liansim: 1",
                "extends: baseline.yaml",
                "include: [../clusters/more.yaml]",
                "seed: 3");
        assertEquals(3, study.read("city/child.yaml").scenario().sampling().seed());
        assertEquals(2, study.read("city/child.yaml").scenario().sampling().replications());
        assertEquals(
                4,
                study.read("city/child.yaml", "seed=5", "seed=4")
                        .scenario()
                        .sampling()
                        .seed());
    }

    @Test
    void shouldTakeEqualValuesOfTwoIncludes() {
        study.change("clusters/shared.yaml", "  X_CHIP:", "  D_CASE:\n    lead_time: { mean: 2 weeks }\n  X_CHIP:");
        assertEquals(5, study.read("city/baseline.yaml").scenario().products().size());
    }

    @Test
    void shouldRemoveAGroupWithNull() {
        study.write("city/child.yaml", "liansim: 1", "extends: baseline.yaml", "parameters: null");
        assertEquals(7, study.read("city/child.yaml").scenario().parameters().get(Parameter.REVIEW));
        assertEquals(0.25, study.read("city/child.yaml").scenario().parameters().get(Parameter.STOCK_CORRECTION));
    }

    @Test
    void shouldOverrideAValueOfAnyForm() {
        assertEquals(
                0.1,
                display("city/baseline.yaml", "products.D_DISP.supply.local=10 %")
                        .supply()
                        .localShare());
        assertEquals(
                0.5,
                display("city/baseline.yaml", "products.D_DISP.demand={ national: 50 %, export: 0.5 }")
                        .demand()
                        .regions()[2]);
        assertEquals(List.of(), study.problems("city/baseline.yaml", "rationing=null", "products.D_DISP.critical=[]"));
    }

    @Test
    void shouldPointAtTheFileThatAValueCameFrom() {
        study.change("clusters/phones.yaml", "processing: 10 days", "processing: 10 dayz");
        study.change("city/strategy.yaml", "local: 16 %", "local: 160 %");
        List<Problem> problems = study.problems("city/strategy.yaml", "seed=x");
        assertEquals(3, problems.size());
        assertTrue(problems.get(0).place().file().endsWith("city/strategy.yaml"));
        assertEquals(10, problems.get(0).place().line());
        assertTrue(problems.get(1).place().file().endsWith("clusters/phones.yaml"));
        assertEquals(48, problems.get(1).place().line());
        assertEquals(new Problem.Place("--set", 1, 6, 1), problems.get(2).place());
    }

    @Test
    void shouldReportAllProblemsOfAllFilesAtOnce() {
        study.change("city/baseline.yaml", "seed: 2023", "seed: many");
        study.change("clusters/shared.yaml", "  X_ELEC:", "  X_ELEC: {");
        study.change("clusters/phones.yaml", "count: 6", "cuont: 6");
        assertEquals(
                List.of(
                        "seed must be a whole number, not 'many'",
                        "a comma or a closing bracket is missing before this",
                        "unknown key 'cuont' in firms of product 'D_PHONE'"),
                study.problems("city/baseline.yaml").stream()
                        .map(Problem::message)
                        .toList());
    }

    @Test
    void shouldLookForMissingFilesInTheLibrary() throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.move(study.path("clusters"), library.resolve("clusters"));
        Path mine = Files.createDirectories(folder.resolve("home/me/study"));
        String text = study.text("city/baseline.yaml").replace("../clusters", "clusters");
        Files.writeString(mine.resolve("mine.yaml"), text);
        ScenarioReader reader = new ScenarioReader(Optional.of(library));
        assertEquals(
                5,
                reader.read(mine.resolve("mine.yaml"), List.of())
                        .scenario()
                        .products()
                        .size());
    }

    @Test
    void shouldReadAgainWhatHasChanged() {
        assertEquals(
                2023, study.read("city/baseline.yaml").scenario().sampling().seed());
        study.change("city/baseline.yaml", "seed: 2023", "seed: 2024");
        assertEquals(
                2024, study.read("city/baseline.yaml").scenario().sampling().seed());
    }
}
