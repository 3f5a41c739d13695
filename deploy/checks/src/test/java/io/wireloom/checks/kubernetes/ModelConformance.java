package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an object strictly against the model of its kind: an unknown field, a wrong type or a missing required field is an error,
 * which the API server would tell only on deployment.
 */
final class ModelConformance {

    private static final String STRIMZI = "kafka.strimzi.io/v1";
    private static final Map<String, String> API_VERSIONS = Map.of(
            "ConfigMap", "v1",
            "Deployment", "apps/v1",
            "KafkaTopic", STRIMZI,
            "Namespace", "v1",
            "PodDisruptionBudget", "policy/v1",
            "Service", "v1",
            "ServiceAccount", "v1");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelConformance() {}

    /** What in {@code object} is not of its kind; empty when all is well. */
    static Optional<String> violation(JsonNode object) {
        String kind = object.path("kind").asText();
        String apiVersion = object.path("apiVersion").asText();
        if (!apiVersion.equals(API_VERSIONS.get(kind))) {
            return Optional.of("no model of " + apiVersion + " " + kind);
        }
        return (apiVersion.equals(STRIMZI) ? kafkaTopic(object) : core(kind, object))
                .map(what -> kind + " " + object.at("/metadata/name").asText() + ": " + what);
    }

    private static Optional<String> core(String kind, JsonNode object) {
        try {
            Class.forName("io.kubernetes.client.openapi.models.V1" + kind)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> kafkaTopic(JsonNode object) {
        try {
            KafkaTopic topic = JSON.treeToValue(object, KafkaTopic.class);
            if (topic.getSpec() == null || topic.getSpec().getPartitions() == null) {
                return Optional.of("has no spec, or no partitions");
            }
            if (!topic.getAdditionalProperties().isEmpty()
                    || !topic.getSpec().getAdditionalProperties().isEmpty()) {
                return Optional.of(
                        "unknown fields " + topic.getAdditionalProperties().keySet()
                                + topic.getSpec().getAdditionalProperties().keySet());
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }
}
