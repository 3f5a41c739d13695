package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files that a service is told of: each is mounted where its configuration says. */
final class MountPolicies {

    private static final String OURS = "/etc/wireloom/";

    private MountPolicies() {}

    /** Every file that a Deployment's configuration names and nothing provides, and every secret that is another service's. */
    static List<String> violations(List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        Objects.ofKind(objects, "Deployment").forEach(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            pod.path("containers").forEach(container -> {
                Set<String> files = files(pod, container);
                values(container, objects).forEach((key, value) -> {
                    if (value.startsWith(OURS) && !files.contains(value)) {
                        violations.add(
                                Objects.name(deployment) + ": " + key + " names " + value + ", which is not there");
                    }
                });
            });
            violations.addAll(foreignSecrets(deployment, objects));
        });
        return violations;
    }

    private static List<String> foreignSecrets(JsonNode deployment, List<? extends JsonNode> objects) {
        return Objects.ofKind(objects, "KafkaUser").stream()
                .map(Objects::name)
                .filter(user -> !user.equals(Objects.name(deployment)))
                .filter(user -> deployment.findValuesAsText("secretName").contains(user)
                        || deployment.findValues("secretKeyRef").stream()
                                .anyMatch(key -> key.path("name").asText().equals(user)))
                .map(user -> Objects.name(deployment) + ": shows itself as " + user)
                .toList();
    }

    private static Map<String, String> values(JsonNode container, List<? extends JsonNode> objects) {
        Map<String, String> values = new TreeMap<>();
        container.path("envFrom").forEach(source -> Objects.find(
                        objects, "ConfigMap", source.at("/configMapRef/name").asText())
                .ifPresent(map -> map.path("data")
                        .properties()
                        .forEach(entry ->
                                values.put(entry.getKey(), entry.getValue().asText()))));
        container
                .path("env")
                .forEach(entry -> values.put(
                        entry.path("name").asText(), entry.path("value").asText()));
        return values;
    }

    private static Set<String> files(JsonNode pod, JsonNode container) {
        Map<String, Set<String>> volumes = Objects.each(pod.path("volumes"))
                .collect(Collectors.toMap(
                        volume -> volume.path("name").asText(), volume -> Objects.each(volume.at("/secret/items"))
                                .map(item -> item.path("path").asText())
                                .collect(Collectors.toSet())));
        Set<String> files = new TreeSet<>();
        container.path("volumeMounts").forEach(mount -> volumes.getOrDefault(
                        mount.path("name").asText(), Set.of())
                .forEach(file -> files.add(mount.path("mountPath").asText() + "/" + file)));
        return files;
    }
}
