package io.wireloom.checks.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.checks.Checkout;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What shows only when production is built: accounts that patches give out, and an extractor on trial beside the one in use. */
class ProductionBuiltTest {

    @BeforeEach
    void needsKubectl() {
        assumeTrue(Manifests.kubectlIsThere(), "kubectl is not installed");
    }

    @Test
    void givesEachServiceAnAccountOfItsOwn() {
        assertThat(AccountPolicies.violations(production())).isEmpty();
    }

    static Stream<Arguments> accounts() {
        return Stream.of(
                offender(
                        "Deployment/query-service",
                        "takes WIRELOOM_DB_PASSWORD from another Secret",
                        deployment -> secret(deployment, "WIRELOOM_DB_PASSWORD").put("name", "wireloom-database")),
                offender("Cluster/wireloom-postgres", "ingest-service: has no account", cluster -> roles(cluster)
                        .remove(0)),
                offender("Cluster/wireloom-postgres", "may not log in", cluster -> role(cluster, 0)
                        .put("login", false)),
                offender("Cluster/wireloom-postgres", "the account visitor is nobody's", cluster -> roles(cluster)
                        .addObject()
                        .put("name", "visitor")),
                offender("Cluster/wireloom-postgres", "query-service: may not make its schemas", cluster -> ((ArrayNode)
                                cluster.at("/spec/bootstrap/initdb/postInitApplicationSQL"))
                        .remove(3)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("accounts")
    void seesAnAccountThatIsAmiss(String object, String violation, Consumer<ObjectNode> offence) {
        sees(object, violation, offence, production(), AccountPolicies::violations);
    }

    @Test
    void keepsThePoliciesWithAnExtractorOnTrial() {
        List<ObjectNode> objects = trial();

        assertThat(Objects.find(objects, "Deployment", DeploymentPolicies.CANDIDATE))
                .isPresent();
        assertThat(StackPolicies.violations(objects)).isEmpty();
        assertThat(ProductionPolicies.violations(objects)).isEmpty();
    }

    static Stream<Arguments> candidates() {
        return Stream.of(
                offender("Deployment/extract-candidate", "is not told that it is on trial", deployment -> ((ObjectNode)
                                Objects.environment(deployment, "WIRELOOM_EXTRACT_SHADOW"))
                        .put("value", "false")),
                offender(
                        "Deployment/extract-candidate",
                        "does not know the key WIRELOOM_EXTRACT_SHADE",
                        deployment -> ((ObjectNode) Objects.environment(deployment, "WIRELOOM_EXTRACT_SHADOW"))
                                .put("name", "WIRELOOM_EXTRACT_SHADE")),
                offender("Deployment/extract-candidate", "shows itself as extract-service", deployment -> secret(
                                deployment, "KAFKA_SSL_KEYSTORE_PASSWORD")
                        .put("name", "extract-service")),
                offender(
                        "NetworkPolicy/broker-clients",
                        "extract-candidate: cannot reach the broker",
                        policy -> ((ArrayNode) policy.at("/spec/podSelector/matchExpressions/0/values")).remove(4)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("candidates")
    void seesACandidateThatIsAmiss(String object, String violation, Consumer<ObjectNode> offence) {
        sees(object, violation, offence, trial(), StackPolicies::violations);
    }

    private static void sees(
            String object,
            String violation,
            Consumer<ObjectNode> offence,
            List<ObjectNode> objects,
            Function<List<ObjectNode>, List<String>> policy) {
        String[] parts = object.split("/");
        offence.accept(Objects.find(objects, parts[0], parts[1]).orElseThrow());

        assertThat(policy.apply(objects)).anySatisfy(line -> assertThat(line).contains(violation));
    }

    private static List<ObjectNode> production() {
        return Manifests.built(Checkout.path("deploy/kubernetes/overlays/production"));
    }

    private static List<ObjectNode> trial() {
        return Manifests.built(Checkout.path("deploy/kubernetes/overlays/trial"));
    }

    private static ObjectNode secret(JsonNode deployment, String key) {
        return (ObjectNode) Objects.environment(deployment, key).at("/valueFrom/secretKeyRef");
    }

    private static ArrayNode roles(JsonNode cluster) {
        return (ArrayNode) cluster.at("/spec/managed/roles");
    }

    private static ObjectNode role(JsonNode cluster, int index) {
        return (ObjectNode) roles(cluster).get(index);
    }

    private static Arguments offender(String object, String violation, Consumer<ObjectNode> offence) {
        return Arguments.of(object, violation, offence);
    }
}
