package io.wireloom.checks.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.checks.Checkout;
import io.wireloom.checks.Yaml;
import io.wireloom.contracts.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {

    private static final Logger LOG = System.getLogger(KubernetesTest.class.getName());
    private static final Path BASE = Checkout.path("deploy/kubernetes/base");
    private static final Path LOCAL = Checkout.path("deploy/kubernetes/overlays/local");
    private static final Path PRODUCTION = Checkout.path("deploy/kubernetes/overlays/production");
    private static final boolean KUBECTL = Manifests.kubectlIsThere();

    @BeforeAll
    static void sayWhatIsChecked() {
        LOG.log(
                Level.INFO,
                KUBECTL
                        ? "Kubernetes: checking what kubectl kustomize builds"
                        : "Kubernetes: no kubectl here, so the resources are checked as written; generated ConfigMaps, image tags"
                                + " and patches are not");
    }

    static Stream<Path> directories() {
        return Stream.of(BASE, LOCAL, Checkout.path("deploy/kubernetes/overlays/production"));
    }

    @ParameterizedTest
    @MethodSource("directories")
    void keepsThePoliciesAsBuilt(Path directory) {
        assumeTrue(KUBECTL, "kubectl is not installed");

        assertThat(StackPolicies.violations(Manifests.built(directory))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("directories")
    void keepsTheModelAsWritten(Path directory) {
        List<ObjectNode> objects = Manifests.written(directory);

        assertThat(objects).hasSizeGreaterThan(Topic.all().size());
        assertThat(objects).map(ModelConformance::violation).allSatisfy(what -> assertThat(what)
                .isEmpty());
    }

    @Test
    void theUserThatErasesKeepsTheModel() {
        assertThat(Yaml.documents(Checkout.read(Checkout.path("deploy/kubernetes/erasing/kafka-user.yaml"))))
                .singleElement()
                .satisfies(user -> assertThat(ModelConformance.violation(user)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("directories")
    void keepsThePoliciesAsWrittenButForWhatIsGenerated(Path directory) {
        List<String> violations = StackPolicies.violations(Manifests.written(directory));

        assertThat(violations)
                .allMatch(line -> line.contains("is not pinned") || line.contains("ConfigMap"))
                .hasSize(3 * Checkout.SERVICES.size() + 2 * (Checkout.SERVICES.size() - 1));
    }

    @Test
    void asksWhoCallsWhereverOthersMayReachIt() {
        assumeTrue(KUBECTL, "kubectl is not installed");

        assertThat(accessMode(BASE)).isEqualTo("required");
        assertThat(accessMode(PRODUCTION)).isEqualTo("required");
        assertThat(accessMode(LOCAL)).isEqualTo("off");
    }

    private static String accessMode(Path directory) {
        return Manifests.built(directory).stream()
                .filter(object -> object.path("kind").asText().equals("ConfigMap"))
                .map(object -> object.at("/data/WIRELOOM_ACCESS").asText())
                .filter(mode -> !mode.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Test
    void givesEachServiceTheSameKeysAsComposeDoes() {
        assumeTrue(KUBECTL, "kubectl is not installed");
        ObjectNode compose = Yaml.documents(Checkout.read(Checkout.path("docker-compose.yml")))
                .get(0);
        List<ObjectNode> objects = Manifests.built(BASE);

        for (String service : Checkout.SERVICES) {
            TreeSet<String> keys = new TreeSet<>();
            compose.at("/services/" + service + "/environment").fieldNames().forEachRemaining(keys::add);

            assertThat(DeploymentPolicies.environmentKeys(
                            find(objects, "Deployment", service), StackPolicies.configMaps(objects)))
                    .isEqualTo(keys);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "extract-service", "dedupe-service", "query-service"})
    void runsOneReplicaLocally(String service) {
        assumeTrue(KUBECTL, "kubectl is not installed");

        assertThat(find(Manifests.built(LOCAL), "Deployment", service)
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(1);
    }

    static Stream<Arguments> offenders() {
        return Stream.of(
                pod("/automountServiceAccountToken is not false", pod -> pod.remove("automountServiceAccountToken")),
                pod("/securityContext/runAsNonRoot is not true", pod -> context(pod)
                        .put("runAsNonRoot", false)),
                pod("runs as root", pod -> context(pod).put("runAsUser", 0)),
                pod("/securityContext/seccompProfile/type is not", pod -> context(pod)
                        .remove("seccompProfile")),
                pod("has no time to finish", pod -> pod.put("terminationGracePeriodSeconds", 5)),
                pod("terminationGracePeriod` in the JSON", pod -> pod.put("terminationGracePeriod", 45)),
                container("is not pinned", container -> container.put("image", "wireloom/query-service:latest")),
                container("has no memory in limits", container -> ((ObjectNode) container.at("/resources/limits"))
                        .remove("memory")),
                container(
                        "has too little memory beside its heap",
                        container -> ((ObjectNode) container.at("/resources/limits")).put("memory", "512Mi")),
                container("has no cpu in requests", container -> ((ObjectNode) container.at("/resources/requests"))
                        .remove("cpu")),
                container("/startupProbe/httpGet/path is not", container -> container.remove("startupProbe")),
                container("/livenessProbe/httpGet/path is not", container -> ((ObjectNode)
                                container.at("/livenessProbe/httpGet"))
                        .put("path", "/q/health/ready")),
                container("has no name", container -> ((ObjectNode) container.at("/ports/0")).remove("name")),
                container("/securityContext/readOnlyRootFilesystem is not", container -> context(container)
                        .remove("readOnlyRootFilesystem")),
                container("/securityContext/allowPrivilegeEscalation is not", container -> context(container)
                        .remove("allowPrivilegeEscalation")),
                container("/securityContext/capabilities/drop/0 is not ALL", container -> context(container)
                        .remove("capabilities")),
                container("does not know the key WIRELOOM_DB_HSOT", container -> environment(container)
                        .addObject()
                        .put("name", "WIRELOOM_DB_HSOT")
                        .put("value", "postgres")),
                container("WIRELOOM_DB_PASSWORD does not come from a Secret", container -> environment(container)
                        .addObject()
                        .put("name", "WIRELOOM_DB_PASSWORD")
                        .put("value", "hunter2")),
                container(
                        "listens on another port",
                        container -> ((ObjectNode) environment(container).get(0)).put("value", "9999")),
                container(
                        "the ConfigMap nowhere does not exist",
                        container -> ((ObjectNode) container.at("/envFrom/0/configMapRef")).put("name", "nowhere")),
                object("ServiceAccount", "mounts its token", account -> account.remove("automountServiceAccountToken")),
                object("Service", "selects no pod", service -> ((ObjectNode) service.at("/spec/selector"))
                        .put("app.kubernetes.io/name", "qurey-service")),
                object("Service", "the port 80 has no name", service -> ((ObjectNode) service.at("/spec/ports/0"))
                        .remove("name")),
                object("Deployment", "query-service: has no Deployment", deployment -> ((ObjectNode)
                                deployment.get("metadata"))
                        .put("name", "other")),
                object("PodDisruptionBudget", "has no PodDisruptionBudget", budget -> ((ObjectNode)
                                budget.get("metadata"))
                        .put("name", "other")),
                object("Service", "no model of v2 Service", service -> service.put("apiVersion", "v2")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("offenders")
    void seesAnOffender(String kind, String violation, Consumer<ObjectNode> offence) {
        List<ObjectNode> objects = new ArrayList<>(Manifests.written(BASE));
        offence.accept(find(objects, kind, "query-service"));

        assertThat(StackPolicies.violations(objects))
                .anySatisfy(line -> assertThat(line).contains(violation));
    }

    @Test
    void seesASecretThatIsWrittenDown() {
        List<ObjectNode> objects = new ArrayList<>(
                Yaml.documents("{apiVersion: v1, kind: Secret, metadata: {name: wireloom-database}, data: {}}"));

        assertThat(StackPolicies.violations(objects)).contains("Secret wireloom-database is written down");
    }

    private static Arguments object(String kind, String violation, Consumer<ObjectNode> offence) {
        return Arguments.of(kind, violation, offence);
    }

    private static Arguments pod(String violation, Consumer<ObjectNode> offence) {
        return object(
                "Deployment",
                violation,
                deployment -> offence.accept((ObjectNode) deployment.at("/spec/template/spec")));
    }

    private static Arguments container(String violation, Consumer<ObjectNode> offence) {
        return object(
                "Deployment",
                violation,
                deployment -> offence.accept((ObjectNode) deployment.at("/spec/template/spec/containers/0")));
    }

    private static ObjectNode context(JsonNode holder) {
        return (ObjectNode) holder.get("securityContext");
    }

    private static ArrayNode environment(JsonNode container) {
        return (ArrayNode) container.get("env");
    }

    private static ObjectNode find(List<ObjectNode> objects, String kind, String name) {
        return Objects.find(objects, kind, name).orElseThrow();
    }
}
