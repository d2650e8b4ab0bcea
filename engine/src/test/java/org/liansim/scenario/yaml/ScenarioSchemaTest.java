package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.TypeCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ScenarioSchemaTest {
    private final JsonNode schema =
            new ObjectMapper().readTree(ScenarioSchema.text(TypeCatalog.NONE, TypeCatalog.NONE));

    @Test
    void shouldBeADraft07Schema() {
        String draft = SpecificationVersion.DRAFT_7.getDialectId();
        assertEquals(
                "http://json-schema.org/draft-07/schema#",
                schema.path("$schema").asString());
        Schema meta =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(SchemaLocation.of(draft));
        assertEquals(List.of(), meta.validate(schema));
    }

    @Test
    void shouldDescribeEveryKey() {
        List<String> bare = new ArrayList<>();
        collectBare(schema, "", bare);
        assertEquals(List.of(), bare);
    }

    private void collectBare(JsonNode node, String path, List<String> bare) {
        for (String key : node.path("properties").propertyNames()) {
            JsonNode property = node.path("properties").path(key);
            JsonNode target = property.has("$ref")
                    ? schema.at(property.path("$ref").asString().substring(1))
                    : property;
            if (!property.has("description") && !target.has("description")) {
                bare.add(path + "/" + key);
            }
        }
        for (String key : node.propertyNames()) {
            collectBare(node.path(key), path + "/" + key, bare);
        }
    }

    @Test
    void shouldRefuseUnknownKeysEverywhere() {
        List<String> open = new ArrayList<>();
        collectOpen(schema, "", open);
        assertEquals(List.of("/definitions/product/properties/firms/properties/zones"), open);
    }

    private static void collectOpen(JsonNode node, String path, List<String> open) {
        boolean closed = node.path("additionalProperties").isBoolean();
        if (node.path("type").asString("").equals("object") && !closed) {
            open.add(path);
        }
        for (String key : node.propertyNames()) {
            collectOpen(node.path(key), path + "/" + key, open);
        }
    }

    @Test
    void shouldListEveryParameterWithDefaultRangeAndSource() {
        JsonNode parameters = schema.at("/properties/parameters/properties");
        assertEquals(Parameter.values().length, parameters.size());
        assertEquals(
                "Time between two reviews of a firm. Default 7 days, from 1 day to 28 days. Source: "
                        + Parameter.REVIEW.source().en() + ".",
                parameters.path("review").path("description").asString());
        assertEquals("7 days", parameters.path("review").path("default").asString());
        assertEquals(26, parameters.path("order_correction").path("maximum").asInt());
    }

    @Test
    void shouldNameTheSourceOfEveryParameterInBothLanguages() {
        for (Parameter parameter : Parameter.values()) {
            assertTrue(parameter.source().en().matches("[ -~]+"), parameter.id());
            assertTrue(parameter.source().zh().matches(".*[\\u4e00-\\u9fff].*"), parameter.id());
        }
    }

    @Test
    void shouldLeaveNoShorthandBehind() {
        assertFalse(ScenarioSchema.text(TypeCatalog.NONE, TypeCatalog.NONE).contains("\"quantity\""));
        assertTrue(ScenarioSchema.text(TypeCatalog.NONE, TypeCatalog.NONE).endsWith("}\n"));
    }
}
