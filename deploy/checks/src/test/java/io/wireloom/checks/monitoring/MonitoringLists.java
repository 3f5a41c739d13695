package io.wireloom.checks.monitoring;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.checks.Checkout;
import io.wireloom.checks.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;

/** What Kubernetes is told of the alerts and dashboards, made from the files that Prometheus and Grafana are given elsewhere. */
final class MonitoringLists {

    private static final String REGENERATE = "# Written from what stands in prometheus and grafana; to write it anew: mvn -pl deploy/checks -am test"
            + " -Dtest=MonitoringListsTest -Dsurefire.failIfNoSpecifiedTests=false -Dwireloom.regenerate=true\n";
    private static final Path MONITORING = Checkout.path("deploy/monitoring");

    private MonitoringLists() {}

    /** Files of rules, as Prometheus reads them. */
    static List<Path> rules() {
        return files("prometheus", ".yaml").stream()
                .filter(file -> document(file).has("groups"))
                .toList();
    }

    /** Dashboards, as Grafana reads them. */
    static List<Path> dashboards() {
        return files("grafana", ".json");
    }

    /** The directory of monitoring as a resource of an overlay. */
    static String kustomization(List<Path> rules, List<Path> dashboards) {
        StringBuilder text = new StringBuilder(REGENERATE)
                .append(
                        """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization

                        resources:
                          - pod-monitors.yaml
                        """);
        if (!rules.isEmpty()) {
            text.append("  - prometheus-rules.yaml\n");
        }
        if (!dashboards.isEmpty()) {
            text.append(
                    """

                    # Grafana's sidecar looks for the label.
                    generatorOptions:
                      disableNameSuffixHash: true
                      labels:
                        grafana_dashboard: "1"

                    configMapGenerator:
                    """);
            dashboards.forEach(file -> text.append(
                    """
                      - name: dashboard-%s
                        files:
                          - grafana/%s
                    """
                            .formatted(name(file), file.getFileName())));
        }
        return text.toString();
    }

    /** A {@code PrometheusRule} for each file of rules. */
    static String prometheusRules(List<Path> rules) {
        return REGENERATE + rules.stream().map(MonitoringLists::prometheusRule).collect(Collectors.joining("---\n"));
    }

    private static String prometheusRule(Path file) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("apiVersion", "monitoring.coreos.com/v1");
        rule.put("kind", "PrometheusRule");
        rule.put("metadata", Map.of("name", "wireloom-" + name(file)));
        rule.put(
                "spec",
                new ObjectMapper().convertValue(document(file), new TypeReference<LinkedHashMap<String, Object>>() {}));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(140);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new org.yaml.snakeyaml.Yaml(options).dump(rule);
    }

    private static ObjectNode document(Path file) {
        return Yaml.documents(Checkout.read(file)).get(0);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static List<Path> files(String folder, String ending) {
        Path path = MONITORING.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
