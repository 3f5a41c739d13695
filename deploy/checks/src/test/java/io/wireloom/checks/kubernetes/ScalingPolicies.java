package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.checks.ServiceChannels;
import io.wireloom.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many instances of a service there may be, and what that is told by. */
final class ScalingPolicies {

    private static final List<String> BY_LAG = List.of("extract-service", "dedupe-service", "query-service");

    private ScalingPolicies() {}

    /** Everything that is wrong with the autoscalers. */
    static List<String> violations(List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        BY_LAG.stream()
                .filter(service ->
                        Objects.find(objects, "ScaledObject", service).isEmpty())
                .forEach(service -> violations.add(service + ": is not scaled by its lag"));
        if (Objects.find(objects, "HorizontalPodAutoscaler", "ingest-service").isEmpty()) {
            violations.add("ingest-service: is not scaled by its load");
        }
        Objects.ofKind(objects, "ScaledObject").forEach(scaled -> byLag(scaled, objects, violations));
        Objects.ofKind(objects, "HorizontalPodAutoscaler").forEach(scaler -> {
            bounds(scaler, "minReplicas", "maxReplicas", violations);
            target(scaler, objects, violations);
            if (Objects.find(
                            objects,
                            "ScaledObject",
                            scaler.at("/spec/scaleTargetRef/name").asText())
                    .isPresent()) {
                violations.add(Objects.name(scaler) + ": is scaled twice");
            }
        });
        return violations;
    }

    /** Deployments that say themselves how many they are, though an autoscaler does: an apply would set them back. */
    static List<String> setBack(List<? extends JsonNode> objects) {
        return Objects.ofKind(objects, "Deployment").stream()
                .filter(deployment -> deployment.path("spec").has("replicas"))
                .map(deployment -> Objects.name(deployment) + ": an apply sets the number of instances back")
                .toList();
    }

    private static void byLag(JsonNode scaled, List<? extends JsonNode> objects, List<String> violations) {
        String service = Objects.name(scaled);
        bounds(scaled, "minReplicaCount", "maxReplicaCount", violations);
        target(scaled, objects, violations);
        Map<String, String> groups = ServiceChannels.of(service).groups();
        scaled.at("/spec/triggers").forEach(trigger -> {
            JsonNode metadata = trigger.path("metadata");
            String topic = metadata.path("topic").asText();
            if (!metadata.path("consumerGroup").asText().equals(groups.get(topic))) {
                violations.add(service + ": does not read " + topic + " as "
                        + metadata.path("consumerGroup").asText());
            }
            String authentication = trigger.at("/authenticationRef/name").asText();
            if (Objects.find(objects, "TriggerAuthentication", authentication).isEmpty()) {
                violations.add(service + ": the TriggerAuthentication " + authentication + " does not exist");
            }
        });
    }

    private static void bounds(JsonNode scaler, String least, String most, List<String> violations) {
        JsonNode spec = scaler.path("spec");
        if (spec.path(least).asInt() < 2) {
            violations.add(Objects.name(scaler) + ": one instance may be all there is");
        }
        if (!spec.has(most) || spec.path(most).asInt() > Topic.PARTITIONS) {
            violations.add(Objects.name(scaler) + ": more instances than partitions");
        }
    }

    private static void target(JsonNode scaler, List<? extends JsonNode> objects, List<String> violations) {
        String target = scaler.at("/spec/scaleTargetRef/name").asText();
        if (Objects.find(objects, "Deployment", target).isEmpty()) {
            violations.add(Objects.name(scaler) + ": scales " + target + ", which does not exist");
        }
    }
}
