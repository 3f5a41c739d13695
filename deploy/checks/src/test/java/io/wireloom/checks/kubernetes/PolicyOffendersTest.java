package io.wireloom.checks.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.checks.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The production overlay keeps its policies, and each policy is shown an object that breaks it. */
class PolicyOffendersTest {

    private static final Path PRODUCTION = Checkout.path("deploy/kubernetes/overlays/production");

    @Test
    void keepsThePoliciesOfProduction() {
        assertThat(ProductionPolicies.violations(Manifests.written(PRODUCTION))).isEmpty();
    }

    @Test
    void leavesTheNumberOfInstancesToTheAutoscalers() {
        assertThat(ScalingPolicies.setBack(Manifests.written(PRODUCTION))).hasSameSizeAs(Checkout.SERVICES);
        assumeTrue(Manifests.kubectlIsThere(), "kubectl is not installed");

        assertThat(ScalingPolicies.setBack(Manifests.built(PRODUCTION))).isEmpty();
    }

    static Stream<Arguments> models() {
        return Stream.of(
                offender("Kafka/wireloom", "listners", spec -> spec.withObject("/kafka")
                        .put("listners", 1)),
                offender("Kafka/wireloom", "string found, boolean expected", spec -> list(spec, "/kafka/listeners", 0)
                        .put("tls", "yes")),
                offender("KafkaNodePool/broker", "rols", spec -> spec.put("rols", "broker")),
                offender("KafkaNodePool/broker", "roles", spec -> spec.remove("roles")),
                offender("KafkaTopic/articles", "partition'", spec -> spec.put("partition", 4)),
                offender("KafkaUser/ingest-service", "enumeration", spec -> spec.withObject("/authentication")
                        .put("type", "tsl")),
                offender("Cluster/wireloom-postgres", "instance'", spec -> spec.put("instance", 3)),
                offender("Cluster/wireloom-postgres", "integer expected", spec -> spec.put("instances", "3")),
                offender("ObjectStore/wireloom-backups", "retention'", spec -> spec.put("retention", "30d")),
                offender("ScheduledBackup/wireloom-postgres", "schedule", spec -> spec.remove("schedule")),
                offender("ScaledObject/dedupe-service", "maxReplicas'", spec -> spec.put("maxReplicas", 4)),
                offender("TriggerAuthentication/broker", "key", spec -> list(spec, "/secretTargetRef", 0)
                        .remove("key")),
                offender("PodMonitor/services", "interval", spec -> list(spec, "/podMetricsEndpoints", 0)
                        .put("interval", "often")),
                offender("NetworkPolicy/default-deny", "policyType", spec -> spec.put("policyType", "Egress")),
                offender("HorizontalPodAutoscaler/ingest-service", "maxReplica", spec -> spec.put("maxReplica", 4)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("models")
    void seesWhatIsNotOfTheModel(String object, String violation, Consumer<ObjectNode> offence) {
        List<ObjectNode> objects = broken(object, offence);

        assertThat(objects.stream().flatMap(one -> ModelConformance.violation(one).stream()))
                .singleElement()
                .asString()
                .contains(violation);
    }

    static Stream<Arguments> topics() {
        return Stream.of(
                offender("KafkaTopic/claims", "has 5 partitions, not 4", spec -> spec.put("partitions", 5)),
                offender("KafkaTopic/claims", "retention.ms is 1, not -1", spec -> spec.withObject("/config")
                        .put("retention.ms", 1)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("topics")
    void seesATopicThatIsNotAsTheCodeHasIt(String object, String violation, Consumer<ObjectNode> offence) {
        sees(violation, broken(object, offence), TopicPolicies::violations);
    }

    @Test
    void seesATopicThatIsMissingOrTooMany() {
        List<ObjectNode> objects = new ArrayList<>(Manifests.written(PRODUCTION));
        rename(objects, "KafkaTopic/claims", "claim");

        assertThat(TopicPolicies.violations(objects))
                .containsExactlyInAnyOrder("KafkaTopic claims is missing", "KafkaTopic claim is none of ours");
    }

    static Stream<Arguments> access() {
        return Stream.of(
                offender("KafkaUser/ingest-service", "lacks Read topic wire-copy", spec -> acls(spec)
                        .remove(0)),
                offender("KafkaUser/extract-service", "does not need Delete topic articles", spec -> acl(spec, 0)
                        .withArray("/operations")
                        .add("Delete")),
                offender("KafkaUser/dedupe-service", "does not need Read topic articles*", spec -> acl(spec, 0)
                        .withObject("/resource")
                        .put("patternType", "prefix")),
                offender("KafkaUser/query-service", "lacks Describe cluster", spec -> acls(spec)
                        .remove(0)),
                offender("KafkaUser/scaler", "lacks Describe topic articles", spec -> acls(spec)
                        .remove(0)),
                offender("KafkaUser/extract-candidate", "shows no certificate", spec -> spec.remove("authentication")),
                offender("KafkaUser/ingest-service", "may do anything", spec -> spec.remove("authorization")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("access")
    void seesARightThatIsMissingOrTooMany(String object, String violation, Consumer<ObjectNode> offence) {
        sees(violation, broken(object, offence), AccessPolicies::violations);
    }

    @Test
    void seesAUserOfNobody() {
        List<ObjectNode> objects = new ArrayList<>(Manifests.written(PRODUCTION));
        rename(objects, "KafkaUser/scaler", "visitor");

        assertThat(AccessPolicies.violations(objects))
                .containsExactlyInAnyOrder("KafkaUser scaler is missing", "KafkaUser visitor is nobody's");
    }

    static Stream<Arguments> scaling() {
        return Stream.of(
                offender(
                        "ScaledObject/query-service",
                        "more instances than partitions",
                        spec -> spec.put("maxReplicaCount", 5)),
                offender(
                        "ScaledObject/query-service",
                        "one instance may be all",
                        spec -> spec.put("minReplicaCount", 1)),
                offender("ScaledObject/dedupe-service", "does not read articles as dedupe", spec -> trigger(spec)
                        .withObject("/metadata")
                        .put("consumerGroup", "dedupe")),
                offender("ScaledObject/dedupe-service", "TriggerAuthentication nobody", spec -> trigger(spec)
                        .withObject("/authenticationRef")
                        .put("name", "nobody")),
                offender("ScaledObject/extract-service", "scales extractor, which", spec -> spec.withObject(
                                "/scaleTargetRef")
                        .put("name", "extractor")),
                offender("HorizontalPodAutoscaler/ingest-service", "is scaled twice", spec -> spec.withObject(
                                "/scaleTargetRef")
                        .put("name", "query-service")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scaling")
    void seesAnAutoscalerThatGoesTooFar(String object, String violation, Consumer<ObjectNode> offence) {
        sees(violation, broken(object, offence), ScalingPolicies::violations);
    }

    @Test
    void showsEveryDashboard() throws IOException {
        assumeTrue(Manifests.kubectlIsThere(), "kubectl is not installed");
        List<String> shown = Objects.ofKind(Manifests.built(PRODUCTION), "ConfigMap").stream()
                .filter(map ->
                        map.at("/metadata/labels/grafana_dashboard").asText().equals("1"))
                .flatMap(map -> map.path("data").properties().stream().map(Map.Entry::getKey))
                .toList();
        try (Stream<Path> files = Files.list(Checkout.path("deploy/monitoring/grafana"))) {
            assertThat(shown)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".json"))
                                    .toList());
        }
    }

    @Test
    void seesThatNobodyIsWoken() {
        List<ObjectNode> objects = new ArrayList<>(Manifests.written(PRODUCTION));
        objects.removeIf(object -> object.path("kind").asText().equals("PrometheusRule"));

        assertThat(ProductionPolicies.violations(objects)).containsExactly("no PrometheusRule: nobody is woken");
    }

    @Test
    void seesAServiceThatIsNotScaled() {
        List<ObjectNode> objects = new ArrayList<>(Manifests.written(PRODUCTION));
        objects.removeIf(object -> object.path("apiVersion").asText().matches("(keda|autoscaling).*"));

        assertThat(ScalingPolicies.violations(objects)).hasSameSizeAs(Checkout.SERVICES);
    }

    static Stream<Arguments> traffic() {
        return Stream.of(
                offender("NetworkPolicy/default-deny", "denies what none allows", spec -> spec.withArray("/policyTypes")
                        .remove(1)),
                offender("NetworkPolicy/default-deny", "denies what none allows", spec -> spec.withArray("/egress")
                        .addObject()),
                offender("NetworkPolicy/visitors", "opens every port to its ingress", spec -> list(spec, "/ingress", 0)
                        .remove("ports")),
                offender("NetworkPolicy/visitors", "lets anybody in", spec -> list(spec, "/ingress", 0)
                        .remove("from")),
                offender("NetworkPolicy/broker-clients", "query-service: cannot reach the broker", spec -> ((ArrayNode)
                                spec.at("/podSelector/matchExpressions/0/values"))
                        .remove(3)),
                offender("NetworkPolicy/database-clients", "cannot reach the database", spec -> spec.remove("egress")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("traffic")
    void seesAWayThatIsOpenOrClosedByMistake(String object, String violation, Consumer<ObjectNode> offence) {
        sees(violation, broken(object, offence), TrafficPolicies::violations);
    }

    static Stream<Arguments> production() {
        return Stream.of(
                offender("KafkaNodePool/broker", "1 nodes are a broker", spec -> spec.put("replicas", 1)),
                offender("KafkaNodePool/broker", "its data goes with it", spec -> list(spec, "/storage/volumes", 0)
                        .put("deleteClaim", true)),
                offender("KafkaNodePool/broker", "has no memory in limits", spec -> spec.withObject("/resources/limits")
                        .remove("memory")),
                offender("Kafka/wireloom", "tls is not encrypted", spec -> list(spec, "/kafka/listeners", 0)
                        .put("tls", false)),
                offender("Kafka/wireloom", "tls takes anybody", spec -> list(spec, "/kafka/listeners", 0)
                        .remove("authentication")),
                offender("Kafka/wireloom", "tls is open to every pod", spec -> list(spec, "/kafka/listeners", 0)
                        .remove("networkPolicyPeers")),
                offender("Kafka/wireloom", "whoever is in may do anything", spec -> spec.withObject("/kafka")
                        .remove("authorization")),
                offender("Kafka/wireloom", "misspelt topic", spec -> spec.withObject("/kafka/config")
                        .remove("auto.create.topics.enable")),
                offender("Kafka/wireloom", "userOperator: has no cpu", spec -> spec.withObject(
                                "/entityOperator/userOperator")
                        .remove("resources")),
                offender("KafkaTopic/claims", "does not survive a broker", spec -> spec.put("replicas", 1)),
                offender("Cluster/wireloom-postgres", "1 instances", spec -> spec.put("instances", 1)),
                offender("Cluster/wireloom-postgres", "one machine alone", spec -> spec.withObject("/postgresql")
                        .remove("synchronous")),
                offender("Cluster/wireloom-postgres", "archived nowhere", spec -> list(spec, "/plugins", 0)
                        .withObject("/parameters")
                        .put("barmanObjectName", "nowhere")),
                offender("ScheduledBackup/wireloom-postgres", "is not backed up", spec -> spec.put("suspend", true)),
                offender("PodMonitor/services", "is not scraped", spec -> spec.remove("selector")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("production")
    void seesWhatTheLossOfAMachineWouldCost(String object, String violation, Consumer<ObjectNode> offence) {
        sees(violation, broken(object, offence), ProductionPolicies::violations);
    }

    @Test
    void seesAFileThatIsNotThereAndAnIdentityThatIsAnothers() {
        assumeTrue(Manifests.kubectlIsThere(), "kubectl is not installed");
        List<ObjectNode> objects = new ArrayList<>(Manifests.built(PRODUCTION));
        ObjectNode pod = (ObjectNode) Objects.find(objects, "Deployment", "dedupe-service")
                .orElseThrow()
                .at("/spec/template/spec");
        Objects.each(pod.path("volumes"))
                .filter(volume -> volume.path("name").asText().equals("user"))
                .forEach(volume -> ((ObjectNode) volume.path("secret")).put("secretName", "query-service"));
        Objects.each(pod.path("volumes"))
                .filter(volume -> volume.path("name").asText().equals("database"))
                .forEach(volume -> ((ObjectNode) volume.at("/secret/items/0")).put("path", "root.crt"));

        assertThat(MountPolicies.violations(objects))
                .containsExactlyInAnyOrder(
                        "dedupe-service: WIRELOOM_DB_CA names /etc/wireloom/database/ca.crt, which is not there",
                        "dedupe-service: shows itself as query-service");
    }

    private static void sees(
            String violation, List<ObjectNode> objects, Function<List<ObjectNode>, List<String>> policy) {
        assertThat(policy.apply(objects)).isNotEmpty().anySatisfy(line -> assertThat(line)
                .contains(violation));
    }

    private static List<ObjectNode> broken(String object, Consumer<ObjectNode> offence) {
        List<ObjectNode> objects = new ArrayList<>(Manifests.written(PRODUCTION));
        offence.accept((ObjectNode) find(objects, object).get("spec"));
        return objects;
    }

    private static void rename(List<ObjectNode> objects, String object, String name) {
        ((ObjectNode) find(objects, object).get("metadata")).put("name", name);
    }

    private static ObjectNode find(List<ObjectNode> objects, String object) {
        String[] parts = object.split("/");
        return Objects.find(objects, parts[0], parts[1]).orElseThrow();
    }

    private static ArrayNode acls(JsonNode spec) {
        return (ArrayNode) spec.at("/authorization/acls");
    }

    private static ObjectNode acl(JsonNode spec, int index) {
        return list(spec, "/authorization/acls", index);
    }

    private static ObjectNode trigger(JsonNode spec) {
        return list(spec, "/triggers", 0);
    }

    private static ObjectNode list(JsonNode spec, String pointer, int index) {
        return (ObjectNode) spec.at(pointer).get(index);
    }

    private static Arguments offender(String object, String violation, Consumer<ObjectNode> offence) {
        return Arguments.of(object, violation, offence);
    }
}
