package io.wireloom.monitoring;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Writes how Prometheus finds the services. The name of the job is the service's, here as on a cluster. */
public final class Scraping {

    private Scraping() {}

    /**
     * A configuration of Prometheus.
     *
     * @param everySeconds how often the services are asked and the rules evaluated
     * @param rules the file of rules, from the configuration's folder
     * @param services where each service answers
     */
    public static String configuration(int everySeconds, String rules, Map<String, URI> services) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("global:\n  scrape_interval: ").append(everySeconds).append("s\n");
        yaml.append("  evaluation_interval: ").append(everySeconds).append("s\n");
        yaml.append("rule_files:\n  - ").append(rules).append('\n');
        yaml.append("scrape_configs:\n");
        new TreeMap<>(services).forEach((service, address) -> yaml.append("  - job_name: ")
                .append(service)
                .append("\n    metrics_path: /q/metrics\n    static_configs:\n      - targets: ['")
                .append(address.getAuthority())
                .append("']\n"));
        return yaml.toString();
    }
}
