package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.checks.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What broker, database and monitoring have to be where the loss of one machine must cost nothing. */
final class ProductionPolicies {

    private static final int ENOUGH = 3;

    private final List<? extends JsonNode> objects;
    private final List<String> violations = new ArrayList<>();

    private ProductionPolicies(List<? extends JsonNode> objects) {
        this.objects = objects;
    }

    /** Everything that is wrong with a production stack, but for what {@link StackPolicies} sees. */
    static List<String> violations(List<? extends JsonNode> objects) {
        ProductionPolicies policies = new ProductionPolicies(objects);
        policies.broker();
        policies.database();
        policies.monitoring();
        policies.violations.addAll(AccessPolicies.violations(objects));
        policies.violations.addAll(ScalingPolicies.violations(objects));
        return List.copyOf(policies.violations);
    }

    private void broker() {
        for (String role : List.of("controller", "broker")) {
            int nodes = Objects.ofKind(objects, "KafkaNodePool").stream()
                    .filter(pool -> Objects.each(pool.at("/spec/roles"))
                            .anyMatch(has -> has.asText().equals(role)))
                    .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                    .sum();
            if (nodes < ENOUGH) {
                violations.add("Kafka: " + nodes + " nodes are a " + role);
            }
        }
        Objects.ofKind(objects, "KafkaNodePool").forEach(pool -> {
            resources("KafkaNodePool " + Objects.name(pool), pool.at("/spec/resources"));
            pool.at("/spec/storage/volumes").forEach(volume -> {
                if (volume.path("deleteClaim").asBoolean()) {
                    violations.add("KafkaNodePool " + Objects.name(pool) + ": its data goes with it");
                }
            });
        });
        Objects.find(objects, "Kafka", "wireloom")
                .ifPresentOrElse(this::kafka, () -> violations.add("Kafka wireloom is missing"));
        Objects.ofKind(objects, "KafkaTopic").stream()
                .filter(topic -> topic.at("/spec/replicas").asInt() < ENOUGH
                        || topic.at("/spec/config/min.insync.replicas").asInt() != ENOUGH - 1)
                .forEach(topic -> violations.add("KafkaTopic " + Objects.name(topic) + ": does not survive a broker"));
    }

    private void kafka(JsonNode kafka) {
        kafka.at("/spec/kafka/listeners").forEach(listener -> {
            String name = listener.path("name").asText();
            if (!listener.path("tls").asBoolean()) {
                violations.add("Kafka: the listener " + name + " is not encrypted");
            }
            if (listener.at("/authentication/type").isMissingNode()) {
                violations.add("Kafka: the listener " + name + " takes anybody");
            }
            if (listener.path("networkPolicyPeers").isEmpty()) {
                violations.add("Kafka: the listener " + name + " is open to every pod");
            }
        });
        if (!kafka.at("/spec/kafka/authorization/type").asText().equals("simple")) {
            violations.add("Kafka: whoever is in may do anything");
        }
        if (kafka.at("/spec/kafka/config/auto.create.topics.enable").asBoolean(true)) {
            violations.add("Kafka: a misspelt topic would be created");
        }
        for (String part : List.of(
                "/spec/entityOperator/topicOperator", "/spec/entityOperator/userOperator", "/spec/kafkaExporter")) {
            resources("Kafka " + part, kafka.at(part + "/resources"));
        }
    }

    private void database() {
        Objects.find(objects, "Cluster", "wireloom-postgres")
                .ifPresentOrElse(this::cluster, () -> violations.add("Cluster wireloom-postgres is missing"));
    }

    private void cluster(JsonNode cluster) {
        resources("Cluster", cluster.at("/spec/resources"));
        if (cluster.at("/spec/instances").asInt() < ENOUGH) {
            violations.add("Cluster: " + cluster.at("/spec/instances") + " instances");
        }
        if (cluster.at("/spec/postgresql/synchronous/number").asInt() < 1) {
            violations.add("Cluster: what it says is stored may be on one machine alone");
        }
        Set<String> stores = Objects.ofKind(objects, "ObjectStore").stream()
                .map(Objects::name)
                .collect(Collectors.toSet());
        boolean archived = Objects.each(cluster.at("/spec/plugins"))
                .filter(plugin -> plugin.path("isWALArchiver").asBoolean())
                .anyMatch(plugin -> stores.contains(
                        plugin.at("/parameters/barmanObjectName").asText()));
        boolean scheduled = Objects.ofKind(objects, "ScheduledBackup").stream()
                .anyMatch(backup -> backup.at("/spec/cluster/name").asText().equals(Objects.name(cluster))
                        && !backup.at("/spec/suspend").asBoolean());
        if (!archived) {
            violations.add("Cluster: its log is archived nowhere");
        }
        if (!scheduled) {
            violations.add("Cluster: is not backed up");
        }
    }

    private void monitoring() {
        Set<String> scraped = Objects.ofKind(objects, "PodMonitor").stream()
                .flatMap(monitor -> Objects.each(monitor.at("/spec/selector/matchExpressions")))
                .flatMap(expression -> Objects.each(expression.path("values")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        Checkout.SERVICES.stream()
                .filter(service -> !scraped.contains(service))
                .forEach(service -> violations.add(service + ": is not scraped"));
        if (Objects.ofKind(objects, "PrometheusRule").isEmpty()) {
            violations.add("no PrometheusRule: nobody is woken");
        }
    }

    private void resources(String what, JsonNode resources) {
        for (String bound : List.of("requests", "limits")) {
            for (String resource : List.of("cpu", "memory")) {
                if (!resources.path(bound).has(resource)) {
                    violations.add(what + ": has no " + resource + " in " + bound);
                }
            }
        }
    }
}
