package io.wireloom.monitoring;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The files that are made from the definitions, by their path in {@code deploy/monitoring}. */
public final class MonitoringFiles {

    static final String REGENERATE =
            "./mvnw -pl deploy/monitoring test -Dtest=MonitoringFilesTest -Dwireloom.regenerate=true";

    private static final int EVERY_SECONDS = 15;
    private static final Map<String, Integer> PORTS =
            Map.of("query-service", 8080, "ingest-service", 8081, "extract-service", 8082, "dedupe-service", 8083);

    private MonitoringFiles() {}

    static Map<String, String> expected() {
        Map<String, String> files = new TreeMap<>();
        files.put("prometheus/rules.yaml", Rules.write());
        files.put("kubernetes/prometheus-rule.yaml", Rules.resource());
        files.put("prometheus/local.yml", scraping(service -> "localhost"));
        files.put("prometheus/compose.yml", scraping(service -> service));
        Dashboards.all()
                .forEach(dashboard -> files.put("grafana/" + dashboard.name() + ".json", GrafanaJson.write(dashboard)));
        return files;
    }

    private static String scraping(UnaryOperator<String> host) {
        Map<String, URI> services = new TreeMap<>();
        PORTS.forEach(
                (service, port) -> services.put(service, URI.create("http://" + host.apply(service) + ":" + port)));
        return Scraping.configuration(EVERY_SECONDS, "rules.yaml", services);
    }

    /** Every metric that a dashboard or an alert names. */
    public static Set<String> metrics() {
        Set<String> metrics = new TreeSet<>();
        Dashboards.all().forEach(dashboard -> dashboard.panels().forEach(panel -> panel.queries()
                .forEach(query -> metrics.addAll(MetricNames.in(query.expression())))));
        Alerts.all().forEach(alert -> metrics.addAll(MetricNames.in(alert.expression())));
        LatencyObjective.recordings().forEach(recording -> metrics.addAll(MetricNames.in(recording.expression())));
        return metrics;
    }
}
