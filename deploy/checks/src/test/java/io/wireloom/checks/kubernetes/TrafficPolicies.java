package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What may go in and out: nothing that is not named. */
final class TrafficPolicies {

    private static final Set<String> BOTH_WAYS = Set.of("Ingress", "Egress");

    private TrafficPolicies() {}

    /** Everything that is wrong with the network policies. */
    static List<String> violations(List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        List<? extends JsonNode> policies = Objects.ofKind(objects, "NetworkPolicy");
        if (policies.stream().noneMatch(TrafficPolicies::deniesAll)) {
            violations.add("no NetworkPolicy denies what none allows");
        }
        policies.forEach(policy -> {
            rules(policy, "ingress", "from", violations);
            rules(policy, "egress", "to", violations);
        });
        Objects.ofKind(objects, "Deployment").stream().map(Objects::name).forEach(service -> {
            if (policies.stream()
                    .noneMatch(policy -> selects(policy, service) && leadsTo(policy, "strimzi.io/cluster"))) {
                violations.add(service + ": cannot reach the broker");
            }
            if (needsDatabase(objects, service)
                    && policies.stream()
                            .noneMatch(policy -> selects(policy, service) && leadsTo(policy, "cnpg.io/cluster"))) {
                violations.add(service + ": cannot reach the database");
            }
        });
        return violations;
    }

    private static boolean deniesAll(JsonNode policy) {
        JsonNode spec = policy.path("spec");
        Set<String> types =
                Objects.each(spec.path("policyTypes")).map(JsonNode::asText).collect(Collectors.toSet());
        return spec.path("podSelector").isEmpty()
                && types.equals(BOTH_WAYS)
                && spec.path("ingress").isEmpty()
                && spec.path("egress").isEmpty();
    }

    private static void rules(JsonNode policy, String direction, String peers, List<String> violations) {
        policy.at("/spec/" + direction).forEach(rule -> {
            if (rule.path("ports").isEmpty()) {
                violations.add("NetworkPolicy " + Objects.name(policy) + ": opens every port to its " + direction);
            }
            if (direction.equals("ingress") && rule.path(peers).isEmpty()) {
                violations.add("NetworkPolicy " + Objects.name(policy) + ": lets anybody in");
            }
        });
    }

    private static boolean selects(JsonNode policy, String service) {
        JsonNode selector = policy.at("/spec/podSelector");
        return selector.at("/matchLabels/app.kubernetes.io~1name").asText().equals(service)
                || Objects.each(selector.path("matchExpressions"))
                        .flatMap(expression -> Objects.each(expression.path("values")))
                        .anyMatch(value -> value.asText().equals(service));
    }

    private static boolean leadsTo(JsonNode policy, String label) {
        return Objects.each(policy.at("/spec/egress"))
                .flatMap(rule -> Objects.each(rule.path("to")))
                .anyMatch(peer -> peer.at("/podSelector/matchLabels").has(label));
    }

    private static boolean needsDatabase(List<? extends JsonNode> objects, String service) {
        return Objects.find(objects, "Deployment", service).stream()
                .anyMatch(deployment ->
                        Objects.environment(deployment, "WIRELOOM_DB_USER").isObject());
    }
}
