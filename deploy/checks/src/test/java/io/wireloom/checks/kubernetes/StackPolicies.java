package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.checks.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the deployed objects have to be together. */
final class StackPolicies {

    private StackPolicies() {}

    /** Everything that is wrong with a set of objects, each Deployment's own faults included. */
    static List<String> violations(List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        objects.forEach(object -> ModelConformance.violation(object).ifPresent(violations::add));
        List<DeploymentPolicies.ConfigMapKeys> configMaps = configMaps(objects);
        for (String service : Checkout.SERVICES) {
            for (String kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget")) {
                if (objects.stream().noneMatch(object -> is(object, kind, service))) {
                    violations.add(service + ": has no " + kind);
                }
            }
        }
        violations.addAll(TopicPolicies.violations(objects));
        violations.addAll(TrafficPolicies.violations(objects));
        violations.addAll(MountPolicies.violations(objects));
        objects.forEach(object -> {
            switch (object.path("kind").asText()) {
                case "Deployment" -> violations.addAll(deployment(object, configMaps));
                case "Service" -> violations.addAll(service(object, objects));
                case "ServiceAccount" -> violations.addAll(account(object));
                case "Secret" -> violations.add("Secret " + name(object) + " is written down");
                default -> {}
            }
        });
        return violations;
    }

    static List<DeploymentPolicies.ConfigMapKeys> configMaps(List<? extends JsonNode> objects) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals("ConfigMap"))
                .map(object -> {
                    TreeSet<String> keys = new TreeSet<>();
                    object.path("data").fieldNames().forEachRemaining(keys::add);
                    return new DeploymentPolicies.ConfigMapKeys(name(object), keys);
                })
                .toList();
    }

    private static List<String> deployment(JsonNode deployment, List<DeploymentPolicies.ConfigMapKeys> configMaps) {
        return Checkout.SERVICES.contains(DeploymentPolicies.service(name(deployment)))
                ? DeploymentPolicies.violations(deployment, configMaps)
                : List.of("Deployment " + name(deployment) + " is none of the services");
    }

    /** Of a Service and its headless twin, whose name ends in {@code -instances}. */
    private static List<String> service(JsonNode service, List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        service.at("/spec/ports").forEach(port -> {
            if (!port.has("name")) {
                violations.add("Service " + name(service) + ": the port " + port.path("port") + " has no name");
            }
        });
        boolean selectsPods = objects.stream()
                .filter(object -> is(object, "Deployment", name(service).replaceFirst("-instances$", "")))
                .anyMatch(deployment -> deployment
                        .at("/spec/template/metadata/labels/app.kubernetes.io~1name")
                        .equals(service.at("/spec/selector/app.kubernetes.io~1name")));
        if (!selectsPods) {
            violations.add("Service " + name(service) + ": selects no pod");
        }
        return violations;
    }

    private static List<String> account(JsonNode account) {
        return account.path("automountServiceAccountToken").asBoolean(true)
                ? List.of("ServiceAccount " + name(account) + ": mounts its token")
                : List.of();
    }

    private static boolean is(JsonNode object, String kind, String name) {
        return object.path("kind").asText().equals(kind) && name(object).equals(name);
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
