package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an object strictly against the model of its kind: an unknown field, a wrong type or a missing required field is an error,
 * which the API server would tell only on deployment.
 */
final class ModelConformance {

    private static final Map<String, Model> MODELS = Map.of(
            "ConfigMap", new Model("v1", "V1ConfigMap"),
            "Deployment", new Model("apps/v1", "V1Deployment"),
            "HorizontalPodAutoscaler", new Model("autoscaling/v2", "V2HorizontalPodAutoscaler"),
            "Namespace", new Model("v1", "V1Namespace"),
            "NetworkPolicy", new Model("networking.k8s.io/v1", "V1NetworkPolicy"),
            "PodDisruptionBudget", new Model("policy/v1", "V1PodDisruptionBudget"),
            "Service", new Model("v1", "V1Service"),
            "ServiceAccount", new Model("v1", "V1ServiceAccount"));

    private ModelConformance() {}

    private record Model(String apiVersion, String type) {}

    /** What in {@code object} is not of its kind; empty when all is well. */
    static Optional<String> violation(JsonNode object) {
        String kind = object.path("kind").asText();
        String apiVersion = object.path("apiVersion").asText();
        return what(kind, apiVersion, object)
                .map(what -> kind + " " + object.at("/metadata/name").asText() + ": " + what);
    }

    private static Optional<String> what(String kind, String apiVersion, JsonNode object) {
        Model model = MODELS.get(kind);
        if (model != null && model.apiVersion().equals(apiVersion)) {
            return core(model.type(), object);
        }
        Optional<ResourceDefinition> definition =
                ResourceDefinition.of(kind).filter(known -> known.apiVersion().equals(apiVersion));
        if (definition.isEmpty()) {
            return Optional.of("no model of " + apiVersion + " " + kind);
        }
        return definition.get().violation(object).or(() -> core("V1ObjectMeta", object.path("metadata")));
    }

    private static Optional<String> core(String type, JsonNode object) {
        try {
            Class.forName("io.kubernetes.client.openapi.models." + type)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
