package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A kind that an operator brings, with the schema that it gives the API server. A field that the schema does not name is an error:
 * the API server would only drop it. The metadata has a model of its own.
 *
 * @param apiVersion group and version
 * @param schema closed to unknown fields
 */
record ResourceDefinition(String apiVersion, JsonSchema schema) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANYTHING = "x-kubernetes-preserve-unknown-fields";
    private static final String REST = "additionalProperties";
    private static final Map<String, Optional<ResourceDefinition>> READ = new ConcurrentHashMap<>();

    /** The definition of a kind, if one of the operators brings it. */
    static Optional<ResourceDefinition> of(String kind) {
        return READ.computeIfAbsent(kind, ResourceDefinition::read);
    }

    /** What in {@code object} is not of this kind; empty when all is well. */
    Optional<String> violation(JsonNode object) {
        String what = schema.validate(object).stream()
                .map(message -> message.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return what.isEmpty() ? Optional.empty() : Optional.of(what);
    }

    private static Optional<ResourceDefinition> read(String kind) {
        try (InputStream file = ResourceDefinition.class.getResourceAsStream("/crds/" + kind + ".json")) {
            if (file == null) {
                return Optional.empty();
            }
            JsonNode definition = JSON.readTree(file);
            ObjectNode schema = (ObjectNode) definition.get("schema");
            schema.withObject("/properties/metadata").put(ANYTHING, true);
            close(schema);
            return Optional.of(new ResourceDefinition(
                    definition.path("group").asText() + "/"
                            + definition.path("version").asText(),
                    JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        if (schema.path("x-kubernetes-int-or-string").asBoolean() && !schema.has("anyOf")) {
            schema.remove("type");
            List.of("integer", "string")
                    .forEach(type -> schema.withArray("anyOf").addObject().put("type", type));
        }
        boolean open = schema.path(ANYTHING).asBoolean() || schema.has(REST);
        if (schema.path("type").asText().equals("object") && !open) {
            schema.put(REST, false);
        }
        schema.path("properties").forEach(ResourceDefinition::close);
        close(schema.path("items"));
        close(schema.path(REST));
    }
}
