package io.wireloom.monitoring;

import static io.wireloom.monitoring.Alert.Severity.CRITICAL;
import static io.wireloom.monitoring.Alert.Severity.WARNING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All alerts. Each has a page of its name in docs/runbooks. */
public final class Alerts {

    static final String SERVICES = "ingest-service|extract-service|dedupe-service|query-service";

    private static final List<Alert> LOSS_AND_STANDSTILL = List.of(
            new Alert(
                    "WireloomLedgerDoesNotClose",
                    CRITICAL,
                    """
                        wireloom_records_unaccounted != 0
                        or
                        (
                          min_over_time(wireloom_records_in_flight[10m]) > 0
                          and on (job, instance, door)
                          sum by (job, instance, door) (increase(wireloom_records_closed_total[10m])) == 0
                        )""",
                    Duration.ofMinutes(5),
                    "What {{ $labels.service }} received through {{ $labels.door }} is not accounted for",
                    "{{ $value }} records were received and neither settled nor given up."),
            new Alert(
                    "WireloomStageDown",
                    CRITICAL,
                    stageDown(),
                    Duration.ofMinutes(2),
                    "{{ $labels.job }} is down",
                    "No instance of {{ $labels.job }} answers Prometheus. Nothing is lost: what comes in waits on the topics."),
            new Alert(
                    "WireloomBrokerSilent",
                    CRITICAL,
                    "max(wireloom_broker_up) == 0",
                    Duration.ofMinutes(2),
                    "Kafka does not answer",
                    "The query-service asks the broker in vain. Doors refuse what they cannot write."));

    private static final List<Alert> TROUBLE_TO_COME = List.of(
            new Alert(
                    "WireloomLagGrows",
                    WARNING,
                    """
                        max by (service, topic) (wireloom_consumer_lag_records{topic!="wire-copy-backfill"}) > 100
                        and
                        max by (service, topic) (deriv(wireloom_consumer_lag_records[10m])) > 0""",
                    Duration.ofMinutes(10),
                    "{{ $labels.service }} falls behind on {{ $labels.topic }}",
                    "{{ $value }} records wait, and more each minute."),
            new Alert(
                    "WireloomBackfillStands",
                    WARNING,
                    """
                        max(wireloom_consumer_lag_records{topic="wire-copy-backfill"}) > 0
                        and
                        min(min_over_time(wireloom_backfill_held_back[1h])) == 1""",
                    Duration.ofDays(1),
                    "The backfill stands",
                    "{{ $value }} items of the backfill lane have waited for a day in which the line was never free. After 14 days they"
                            + " are gone from the topic."),
            new Alert(
                    "WireloomDeadLetters",
                    WARNING,
                    "max by (service, topic) (wireloom_dead_letters_waiting) > 0",
                    Duration.ofMinutes(1),
                    "{{ $labels.service }} could not process records of {{ $labels.topic }}",
                    "{{ $value }} dead letters are neither replayed nor discarded."),
            new Alert(
                    "WireloomNoCopy",
                    WARNING,
                    "sum(increase(wireloom_records_received_total{service=\"ingest-service\"}[1h])) == 0",
                    Duration.ofMinutes(10),
                    "No copy comes in",
                    "No door has received anything for an hour."),
            new Alert(
                    "WireloomFeedSilent",
                    WARNING,
                    "max by (feed) (wireloom_feed_silent) == 1",
                    Duration.ofMinutes(5),
                    "The feed {{ $labels.feed }} is silent",
                    "It has brought nothing new for longer than it may."),
            new Alert(
                    "WireloomConfigurationRefused",
                    WARNING,
                    "max(wireloom_feeds_file_problems) > 0 or max(wireloom_lexicon_problems) > 0"
                            + " or max(wireloom_folder_troubles) > 0 or max(wireloom_access_keys_problems) > 0",
                    Duration.ofMinutes(5),
                    "A file of feeds or keys, a lexicon or a folder cannot be used",
                    "{{ $value }} problems. The last good state is used meanwhile."),
            new Alert(
                    "WireloomDiskFills",
                    CRITICAL,
                    """
                        min by (broker, directory) (wireloom_broker_disk_free_bytes / wireloom_broker_disk_total_bytes) < 0.15
                        or
                        min by (namespace, persistentvolumeclaim) (
                          kubelet_volume_stats_available_bytes{namespace="wireloom"}
                          / kubelet_volume_stats_capacity_bytes{namespace="wireloom"}
                        ) < 0.15""",
                    Duration.ofMinutes(5),
                    "A disk fills up",
                    "{{ $value | humanizePercentage }} is free of {{ $labels.directory }}{{ $labels.persistentvolumeclaim }}."),
            new Alert(
                    "WireloomCertificateExpires",
                    WARNING,
                    """
                        min by (cluster, type) (strimzi_certificate_expiration_timestamp_ms) / 1000 - time() < 14 * 86400
                        or
                        min by (instance) (probe_ssl_earliest_cert_expiry) - time() < 14 * 86400""",
                    Duration.ofHours(1),
                    "A certificate expires",
                    "{{ $labels.cluster }}{{ $labels.instance }} has {{ $value | humanizeDuration }} left."));

    private Alerts() {}

    /** All of them, in the order in which they matter. */
    public static List<Alert> all() {
        List<Alert> alerts = new ArrayList<>(LOSS_AND_STANDSTILL);
        alerts.addAll(LatencyObjective.alerts());
        alerts.addAll(TROUBLE_TO_COME);
        return List.copyOf(alerts);
    }

    /** A pod that is gone is no longer a target: then there is no {@code up} at all. */
    private static String stageDown() {
        StringBuilder expression = new StringBuilder("sum by (job) (up{job=~\"" + SERVICES + "\"}) == 0");
        for (String service : SERVICES.split("\\|")) {
            expression.append("\nor absent(up{job=\"").append(service).append("\"})");
        }
        return expression.toString();
    }
}
