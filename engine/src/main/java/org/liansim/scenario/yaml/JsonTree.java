package org.liansim.scenario.yaml;

import java.math.BigDecimal;
import java.util.Map;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Content without places, for the schema library. */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode of(Item item) {
        if (item instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
                object.set(each.getKey(), of(each.getValue().value()));
            }
            return object;
        }
        if (item instanceof Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(each -> array.add(of(each)));
            return array;
        }
        Object value = ((Scalar) item).value();
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0
                    ? NODES.numberNode(number.toBigIntegerExact())
                    : NODES.numberNode(number.doubleValue());
        }
        if (value instanceof Boolean bool) {
            return NODES.booleanNode(bool);
        }
        return value == null ? NODES.nullNode() : NODES.stringNode((String) value);
    }
}
