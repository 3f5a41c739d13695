package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The OpenAPI document leaves nothing about any operation unsaid. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class ApiDocumentIT {

    /** Of an id that nothing is known of, these answer an empty list. */
    private static final Set<String> NOTHING_IS_AN_ANSWER = Set.of("listEntityClaims");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private JsonNode document;

    @Test
    void everyOperationIsDescribedIllustratedAndToldHowItFails() {
        document = MessageCodec.read(
                given().queryParam("format", "json").get("/q/openapi").asString(), JsonNode.class);

        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> check(path.getKey(), method.getKey(), method.getValue())));

        assertThat(ids).hasSizeGreaterThan(25);
        assertThat(faults).isEmpty();
    }

    private void check(String path, String method, JsonNode operation) {
        String id = operation.path("operationId").asText();
        String name = method + " " + path + " (" + id + "): ";
        fault(id.isEmpty(), name + "has no operationId; give @Operation one");
        fault(!id.isEmpty() && !ids.add(id), name + "has the operationId of another");
        fault(operation.path("summary").asText().isEmpty(), name + "has no summary; give @Operation one");
        fault(operation.path("tags").isEmpty(), name + "has no tag; give the resource @Tag");
        JsonNode responses = operation.path("responses");
        fault(!illustrated(responses), name + "has no example; put one into META-INF/openapi-examples/" + id + ".json");
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        fault(
                path.matches(".*\\{[a-zA-Z]*[iI]d}.*")
                        && !NOTHING_IS_AN_ANSWER.contains(id)
                        && !responses.has("404")
                        && !responses.has("307"),
                name + "has an id and no 404; add @APIResponse(responseCode = \"404\", ref = \"NothingKnown\")");
        fault(
                parameters.stream().anyMatch(ApiDocumentIT::canBeWrong) && !responses.has("400"),
                name + "has parameters and no 400; add @APIResponse(responseCode = \"400\", ref = \"BadParameter\")");
        parameters.forEach(parameter -> fault(
                parameter.path("description").asText().isEmpty(),
                name + "says nothing of its parameter " + parameter.path("name").asText()
                        + "; describe it in META-INF/openapi.yaml and name it in ApiDescription"));
        failures(name, responses);
    }

    private void failures(String name, JsonNode responses) {
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            boolean failure =
                    response.getKey().startsWith("4") || response.getKey().startsWith("5");
            fault(
                    failure && !resolved(response.getValue()).path("content").has("application/problem+json"),
                    name + "has a " + response.getKey() + " that is no problem; refer to one in META-INF/openapi.yaml");
        }
    }

    /** Text of any kind cannot be wrong; what has a form, a list of words or bounds can. */
    private static boolean canBeWrong(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return parameter.path("in").asText().equals("query")
                && (schema.has("enum")
                        || schema.has("format")
                        || schema.has("minimum")
                        || !schema.path("type").asText().equals("string"));
    }

    /** Whether a success without a body is told, or one with an example. */
    private boolean illustrated(JsonNode responses) {
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            JsonNode content = resolved(response.getValue()).path("content");
            boolean success = response.getKey().startsWith("2");
            boolean bare = response.getKey().equals("204") || response.getKey().equals("303");
            if (bare || (success && content.properties().stream().anyMatch(ApiDocumentIT::hasExample))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasExample(Map.Entry<String, JsonNode> content) {
        return content.getValue().has("example") || content.getValue().has("examples");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void fault(boolean wrong, String words) {
        if (wrong) {
            faults.add(words);
        }
    }
}
