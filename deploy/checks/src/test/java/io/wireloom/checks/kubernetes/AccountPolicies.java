package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who the services are to the database: each an account of its own, which the database's operator knows. */
final class AccountPolicies {

    private static final List<String> KEYS = List.of("WIRELOOM_DB_USER", "WIRELOOM_DB_PASSWORD");

    private AccountPolicies() {}

    /** Every service with another's account, or with one that nobody makes, and every account that is nobody's. */
    static List<String> violations(List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        JsonNode cluster = Objects.find(objects, "Cluster", "wireloom-postgres")
                .orElseThrow()
                .path("spec");
        List<? extends JsonNode> users = Objects.ofKind(objects, "Deployment").stream()
                .filter(deployment ->
                        Objects.environment(deployment, KEYS.get(0)).isObject())
                .toList();
        users.forEach(user -> account(user, cluster, violations));
        Set<String> names = users.stream().map(Objects::name).collect(Collectors.toSet());
        Objects.each(cluster.at("/managed/roles"))
                .map(role -> role.path("name").asText())
                .filter(role -> !names.contains(role))
                .forEach(role -> violations.add("the account " + role + " is nobody's"));
        return violations;
    }

    private static void account(JsonNode deployment, JsonNode cluster, List<String> violations) {
        String name = Objects.name(deployment);
        Optional<JsonNode> role = Objects.each(cluster.at("/managed/roles"))
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst();
        String secret = role.map(one -> one.at("/passwordSecret/name").asText()).orElse("");
        if (role.isEmpty() || secret.isEmpty()) {
            violations.add(name + ": has no account of its own");
            return;
        }
        if (!role.get().path("login").asBoolean()) {
            violations.add(name + ": its account may not log in");
        }
        KEYS.stream()
                .filter(key -> !Objects.environment(deployment, key)
                        .at("/valueFrom/secretKeyRef/name")
                        .asText()
                        .equals(secret))
                .forEach(key -> violations.add(name + ": takes " + key + " from another Secret than " + secret));
        boolean mayMakeSchemas = Objects.each(cluster.at("/bootstrap/initdb/postInitApplicationSQL"))
                .map(JsonNode::asText)
                .anyMatch(sql -> sql.startsWith("grant create on database") && sql.contains('"' + name + '"'));
        if (!mayMakeSchemas) {
            violations.add(name + ": may not make its schemas");
        }
    }
}
