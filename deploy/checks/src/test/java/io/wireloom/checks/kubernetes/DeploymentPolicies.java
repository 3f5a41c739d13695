package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.checks.Images;
import io.wireloom.checks.ServiceConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What every Deployment of ours has to be. */
final class DeploymentPolicies {

    /** The extractor on trial, which stands beside the services for a time. */
    static final String CANDIDATE = "extract-candidate";

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "livenessProbe",
            "/q/health/live",
            "readinessProbe",
            "/q/health/ready");

    /** Of a container's memory, what the images leave beside the heap (their MaxRAMPercentage is 60). */
    private static final double BESIDE_HEAP = 0.4;

    /** MiB that a service under full load takes beside its heap; 183 to 265 were measured. */
    private static final int LEAST_BESIDE_HEAP = 256;

    private static final int GIBI = 1_024;

    private final JsonNode deployment;
    private final List<ConfigMapKeys> configMaps;
    private final String name;
    private final List<String> violations = new ArrayList<>();

    /**
     * A ConfigMap.
     *
     * @param name as built
     * @param keys of its data
     */
    record ConfigMapKeys(String name, Set<String> keys) {}

    private DeploymentPolicies(JsonNode deployment, List<ConfigMapKeys> configMaps) {
        this.deployment = deployment;
        this.configMaps = configMaps;
        this.name = deployment.at("/metadata/name").asText();
    }

    /** Everything that is wrong with a Deployment, given the ConfigMaps deployed beside it. */
    static List<String> violations(JsonNode deployment, List<ConfigMapKeys> configMaps) {
        DeploymentPolicies policies = new DeploymentPolicies(deployment, configMaps);
        policies.check();
        return List.copyOf(policies.violations);
    }

    /** The service that a Deployment of this name runs. */
    static String service(String deployment) {
        return deployment.equals(CANDIDATE) ? "extract-service" : deployment;
    }

    /** Every environment key that the containers get, from ConfigMaps too. */
    static Set<String> environmentKeys(JsonNode deployment, List<ConfigMapKeys> configMaps) {
        Set<String> keys = new TreeSet<>();
        deployment.at("/spec/template/spec/containers").forEach(container -> {
            container.path("env").forEach(entry -> keys.add(entry.path("name").asText()));
            container.path("envFrom").forEach(source -> configMaps.stream()
                    .filter(map ->
                            map.name().equals(source.at("/configMapRef/name").asText()))
                    .forEach(map -> keys.addAll(map.keys())));
        });
        return keys;
    }

    private void check() {
        JsonNode pod = deployment.at("/spec/template/spec");
        require(pod, "/automountServiceAccountToken", "false");
        require(pod, "/serviceAccountName", name);
        require(pod, "/securityContext/runAsNonRoot", "true");
        require(pod, "/securityContext/seccompProfile/type", "RuntimeDefault");
        if (pod.at("/securityContext/runAsUser").asInt() == 0) {
            violations.add(name + ": runs as root");
        }
        if (pod.path("terminationGracePeriodSeconds").asInt() < 30) {
            violations.add(name + ": has no time to finish when it is stopped");
        }
        if (pod.path("containers").isEmpty()) {
            violations.add(name + ": has no container");
        }
        pod.path("containers").forEach(this::container);
        sources();
        if (name.equals(CANDIDATE)
                && !Objects.environment(deployment, "WIRELOOM_EXTRACT_SHADOW")
                        .path("value")
                        .asText()
                        .equals("true")) {
            violations.add(name + ": is not told that it is on trial");
        }
    }

    private void container(JsonNode container) {
        Images.unpinned(container.path("image").asText()).ifPresent(why -> violations.add(name + ": " + why));
        for (String bound : List.of("requests", "limits")) {
            for (String resource : List.of("cpu", "memory")) {
                if (container.at("/resources/" + bound + "/" + resource).isMissingNode()) {
                    violations.add(name + ": has no " + resource + " in " + bound);
                }
            }
        }
        if (mebibytes(container.at("/resources/limits/memory").asText()) * BESIDE_HEAP < LEAST_BESIDE_HEAP) {
            violations.add(name + ": has too little memory beside its heap");
        }
        PROBES.forEach((probe, path) -> {
            require(container, "/" + probe + "/httpGet/path", path);
            require(container, "/" + probe + "/httpGet/port", "http");
        });
        container.path("ports").forEach(port -> {
            if (!port.has("name")) {
                violations.add(name + ": the port " + port.path("containerPort") + " has no name");
            }
        });
        require(container, "/securityContext/allowPrivilegeEscalation", "false");
        require(container, "/securityContext/readOnlyRootFilesystem", "true");
        require(container, "/securityContext/capabilities/drop/0", "ALL");
        environment(container);
    }

    private static int mebibytes(String quantity) {
        int number = quantity.length() < 2 ? 0 : Integer.parseInt(quantity.substring(0, quantity.length() - 2));
        return quantity.endsWith("Gi") ? number * GIBI : number;
    }

    private void environment(JsonNode container) {
        Set<String> unknown = environmentKeys(deployment, configMaps);
        unknown.removeAll(ServiceConfiguration.environmentKeys(service(name)));
        unknown.forEach(key -> violations.add(name + ": does not know the key " + key));
        container.path("env").forEach(entry -> {
            String key = entry.path("name").asText();
            if (key.matches(".*(PASSWORD|SECRET|TOKEN).*")
                    && !entry.at("/valueFrom").has("secretKeyRef")) {
                violations.add(name + ": " + key + " does not come from a Secret");
            }
            if (key.equals("QUARKUS_HTTP_PORT")
                    && !entry.path("value")
                            .asText()
                            .equals(container.at("/ports/0/containerPort").asText())) {
                violations.add(name + ": listens on another port than it names");
            }
        });
    }

    private void sources() {
        StreamSupport.stream(deployment.at("/spec/template/spec/containers").spliterator(), false)
                .flatMap(container ->
                        StreamSupport.stream(container.path("envFrom").spliterator(), false))
                .map(source -> source.at("/configMapRef/name").asText())
                .filter(map ->
                        configMaps.stream().noneMatch(known -> known.name().equals(map)))
                .forEach(map -> violations.add(name + ": the ConfigMap " + map + " does not exist"));
    }

    private void require(JsonNode object, String pointer, String value) {
        if (!object.at(pointer).asText().equals(value)) {
            violations.add(name + ": " + pointer + " is not " + value);
        }
    }
}
