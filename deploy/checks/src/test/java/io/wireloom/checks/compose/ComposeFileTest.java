package io.wireloom.checks.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.checks.Checkout;
import io.wireloom.checks.Yaml;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {

    private static ObjectNode file() {
        return Yaml.documents(Checkout.read(Checkout.path("docker-compose.yml")))
                .get(0);
    }

    @Test
    void keepsItsPolicies() {
        assertThat(ComposePolicies.violations(file())).isEmpty();
    }

    @Test
    void createsTheTopicsFromTheListThatIsCompared() {
        ObjectNode topics = service(file(), "topics");

        assertThat(topics.get("entrypoint")).map(node -> node.asText()).contains("/wireloom/topics.tsv");
        assertThat(topics.get("volumes"))
                .map(node -> node.asText())
                .contains("./deploy/images/topics.tsv:/wireloom/topics.tsv:ro");
        Checkout.SERVICES.forEach(name -> assertThat(
                        service(file(), name).at("/depends_on/topics/condition").asText())
                .isEqualTo("service_completed_successfully"));
    }

    @Test
    void listensWhereItPublishesAndProbes() {
        Checkout.SERVICES.forEach(name -> {
            ObjectNode service = service(file(), name);
            String port = service.at("/environment/QUARKUS_HTTP_PORT").asText();

            assertThat(service.at("/ports/0").asText()).endsWith(":-" + port + "}:" + port);
            assertThat(service.at("/healthcheck/test"))
                    .map(node -> node.asText())
                    .containsExactly("CMD", "ready", port);
        });
    }

    @Test
    void showsTheDashboardsAndRulesThatAreMade() {
        ObjectNode sources = Yaml.documents(Checkout.read(
                        Checkout.path("deploy/monitoring/grafana/provisioning/datasources/prometheus.yaml")))
                .get(0);
        ObjectNode dashboards = Yaml.documents(
                        Checkout.read(Checkout.path("deploy/monitoring/grafana/provisioning/dashboards/wireloom.yaml")))
                .get(0);
        ObjectNode scraping = Yaml.documents(Checkout.read(Checkout.path("deploy/monitoring/prometheus/compose.yml")))
                .get(0);

        assertThat(sources.at("/datasources/0/url").asText()).isEqualTo("http://prometheus:9090");
        assertThat(service(file(), "grafana").get("volumes"))
                .map(node -> node.asText())
                .contains("./deploy/monitoring/grafana:"
                        + dashboards.at("/providers/0/options/path").asText() + ":ro");
        assertThat(service(file(), "grafana")
                        .at("/environment/GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH")
                        .asText())
                .isEqualTo(dashboards.at("/providers/0/options/path").asText() + "/overview.json");
        assertThat(scraping.at("/scrape_configs"))
                .map(job -> job.at("/static_configs/0/targets/0").asText())
                .containsExactlyInAnyOrderElementsOf(Checkout.SERVICES.stream()
                        .map(name -> name + ":"
                                + service(file(), name)
                                        .at("/environment/QUARKUS_HTTP_PORT")
                                        .asText())
                        .toList());
    }

    static Stream<Arguments> offenders() {
        return Stream.of(
                offender(
                        "query-service: image wireloom/query-service:latest is not pinned",
                        file -> service(file, "query-service").put("image", "wireloom/query-service:latest")),
                offender("kafka: image apache/kafka is not pinned", file -> service(file, "kafka")
                        .put("image", "apache/kafka")),
                offender("kafka: has no mem_limit", file -> service(file, "kafka")
                        .remove("mem_limit")),
                offender("kafka: has no healthcheck", file -> service(file, "kafka")
                        .remove("healthcheck")),
                offender("prometheus: has no healthcheck", file -> service(file, "prometheus")
                        .remove("healthcheck")),
                offender("top level: unknown key servcies", file -> file.put("servcies", "typo")),
                offender("postgres: unknown key enviroment", file -> service(file, "postgres")
                        .put("enviroment", "typo")),
                offender(
                        "postgres.healthcheck: unknown key retires",
                        file -> ((ObjectNode) service(file, "postgres").get("healthcheck")).put("retires", 3)),
                offender("extract-service: does not know the key WIRELOOM_DB_HSOT", file -> ((ObjectNode)
                                service(file, "extract-service").get("environment"))
                        .put("WIRELOOM_DB_HSOT", "postgres")),
                offender("postgres: POSTGRES_PASSWORD is written down", file -> ((ObjectNode)
                                service(file, "postgres").get("environment"))
                        .put("POSTGRES_PASSWORD", "hunter2")),
                offender("topics: depends on kakfa, which does not exist", file -> ((ObjectNode)
                                service(file, "topics").get("depends_on"))
                        .putObject("kakfa")
                        .put("condition", "service_healthy")),
                offender("topics: unknown condition service_heathy", file -> ((ObjectNode)
                                service(file, "topics").at("/depends_on/kafka"))
                        .put("condition", "service_heathy")),
                offender("query-service: waits for the health of topics, which has no check", file -> ((ObjectNode)
                                service(file, "query-service").at("/depends_on/topics"))
                        .put("condition", "service_healthy")),
                offender(
                        "postgres: the published port 5433:5432 is not WIRELOOM_BIND and a port of its own",
                        file -> ((ArrayNode) service(file, "postgres").get("ports")).set(0, "5433:5432")),
                offender(
                        "postgres: the volume somewhere does not exist",
                        file -> ((ArrayNode) service(file, "postgres").get("volumes")).add("somewhere:/data")),
                offender("query-service: is built from another service", file -> ((ObjectNode)
                                service(file, "query-service").at("/build/args"))
                        .put("SERVICE", "ingest-service")),
                offender("query-service: depends on prometheus, which only a profile starts", file -> ((ObjectNode)
                                service(file, "query-service").get("depends_on"))
                        .putObject("prometheus")
                        .put("condition", "service_healthy")),
                offender("dedupe-service is missing", file -> ((ObjectNode) file.get("services"))
                        .remove("dedupe-service")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("offenders")
    void seesAnOffender(String violation, Consumer<ObjectNode> offence) {
        ObjectNode file = file();
        offence.accept(file);

        List<String> violations = ComposePolicies.violations(file);

        assertThat(violations).anySatisfy(line -> assertThat(line).startsWith(violation));
    }

    private static Arguments offender(String violation, Consumer<ObjectNode> offence) {
        return Arguments.of(violation, offence);
    }

    private static ObjectNode service(ObjectNode file, String name) {
        return (ObjectNode) file.get("services").get(name);
    }
}
