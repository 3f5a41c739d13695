package io.wireloom.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes recording rules and alerts as Prometheus reads them. */
public final class Rules {

    private static final String MADE =
            "# Made from deploy/monitoring/src; write it anew with:\n# " + MonitoringFiles.REGENERATE + "\n";

    private Rules() {}

    /** The rules as they are deployed. */
    static String write() {
        return MADE + groups(UnaryOperator.identity());
    }

    /** The same rules without a wait, for seeing an alert fire and clear. */
    public static String atOnce() {
        return groups(lasting -> Duration.ZERO);
    }

    /** The same rules as a resource of the Prometheus operator. */
    static String resource() {
        return MADE
                + """
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: wireloom
                  labels:
                    app.kubernetes.io/part-of: wireloom
                spec:
                """
                + groups(UnaryOperator.identity()).indent(2);
    }

    private static String groups(UnaryOperator<Duration> lasting) {
        StringBuilder yaml = new StringBuilder("groups:\n  - name: wireloom-objectives\n    rules:\n");
        for (Recording recording : LatencyObjective.recordings()) {
            yaml.append("      - record: ").append(recording.name()).append('\n');
            yaml.append("        expr: ").append(recording.expression()).append('\n');
        }
        yaml.append("  - name: wireloom\n    rules:\n");
        Alerts.all().forEach(alert -> yaml.append(rule(alert, lasting.apply(alert.lasting()))));
        return yaml.toString();
    }

    private static String rule(Alert alert, Duration lasting) {
        return "      - alert: " + alert.name() + "\n"
                + "        expr: |\n" + alert.expression().indent(10)
                + "        for: " + lasting.toSeconds() + "s\n"
                + "        labels:\n"
                + "          severity: " + alert.severity().name().toLowerCase(Locale.ROOT) + "\n"
                + "        annotations:\n"
                + annotations(List.of(
                        List.of("summary", alert.summary()),
                        List.of("description", alert.description()),
                        List.of("runbook_url", alert.runbook())));
    }

    private static String annotations(List<List<String>> annotations) {
        StringBuilder yaml = new StringBuilder();
        annotations.forEach(annotation -> yaml.append("          ")
                .append(annotation.get(0))
                .append(": '")
                .append(annotation.get(1).replace("'", "''"))
                .append("'\n"));
        return yaml.toString();
    }
}
