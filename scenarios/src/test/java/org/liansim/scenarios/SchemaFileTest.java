package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.yaml.ScenarioSchema;
import org.liansim.shock.ShockCatalog;

class SchemaFileTest {
    @Test
    void shouldBeTheSchemaThatTheReaderUses() throws IOException {
        assertEquals(
                ScenarioSchema.text(
                        ShockCatalog.descriptions(), LeverCatalog.standard().descriptions()),
                Files.readString(Path.of("liansim.schema.json")),
                "write it again with: liansim schema --out scenarios/liansim.schema.json");
    }

    @Test
    void shouldBeTheSchemaOfExperiments() throws IOException {
        assertEquals(
                ScenarioSchema.experimentsText(),
                Files.readString(Path.of("experiment.schema.json")),
                "write it again with: liansim schema --experiment --out scenarios/experiment.schema.json");
    }
}
