package io.wireloom.checks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.checks.Checkout;
import io.wireloom.checks.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MonitoringListsTest {

    /** What the API server takes of an object, and so of a ConfigMap that holds a dashboard. */
    private static final long MOST_BYTES = 1_000_000;

    static Stream<Arguments> lists() {
        List<Path> rules = MonitoringLists.rules();
        Stream<Arguments> kustomization = Stream.of(Arguments.of(
                "kustomization.yaml", MonitoringLists.kustomization(rules, MonitoringLists.dashboards())));
        return rules.isEmpty()
                ? kustomization
                : Stream.concat(
                        kustomization,
                        Stream.of(Arguments.of("prometheus-rules.yaml", MonitoringLists.prometheusRules(rules))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void isWhatPrometheusAndGrafanaAreGiven(String file, String expected) {
        Path path = Checkout.path("deploy/monitoring/" + file);
        if (Boolean.getBoolean("wireloom.regenerate")) {
            Checkout.write(path, expected);
        }

        assertThat(Files.exists(path) ? Checkout.read(path) : "")
                .as("the first line of %s says how to write it anew", file)
                .isEqualTo(expected);
    }

    @Test
    void fitsEveryDashboardIntoAnObject() {
        assertThat(MonitoringLists.dashboards()).allSatisfy(file -> assertThat(file)
                .size()
                .isLessThan(MOST_BYTES));
    }

    @Test
    void wrapsTheRulesOfAFileAndNamesEveryDashboard(@TempDir Path folder) throws IOException {
        Path rules = Files.writeString(folder.resolve("pipeline.yaml"), "groups: [{name: flow, rules: []}]");

        assertThat(Yaml.documents(MonitoringLists.prometheusRules(List.of(rules))))
                .singleElement()
                .hasToString("{\"apiVersion\":\"monitoring.coreos.com/v1\",\"kind\":\"PrometheusRule\","
                        + "\"metadata\":{\"name\":\"wireloom-pipeline\"},\"spec\":{\"groups\":[{\"name\":\"flow\",\"rules\":[]}]}}");
        assertThat(Yaml.documents(MonitoringLists.kustomization(List.of(rules), List.of(Path.of("overview.json"))))
                        .get(0)
                        .at("/configMapGenerator/0/files/0")
                        .asText())
                .isEqualTo("grafana/overview.json");
    }
}
