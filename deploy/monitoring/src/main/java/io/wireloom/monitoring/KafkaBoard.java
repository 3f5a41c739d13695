package io.wireloom.monitoring;

import java.util.List;

/** Does the broker answer, and do consumers and producers keep up? */
final class KafkaBoard {

    static final Dashboard DASHBOARD = new Dashboard(
            "kafka",
            "Wireloom: Kafka",
            "Does the broker answer, has it room, do consumers and producers keep up?",
            List.of(
                    Panel.figure("Answers", "short", "1 when the broker answers.")
                            .with("max(wireloom_broker_up)", ""),
                    Panel.figure("Waiting", "short", "Records on all topics.")
                            .with("sum(max by (service, topic) (wireloom_consumer_lag_records))", ""),
                    Panel.figure("Disk free", "percentunit", "The fullest volume.")
                            .with("min(wireloom_broker_disk_free_bytes / wireloom_broker_disk_total_bytes)", ""),
                    Panel.lines(
                                    "Waiting by group",
                                    "short",
                                    "As the broker says; there also for services that are down.")
                            .with("max by (service, topic) (wireloom_consumer_lag_records)", "{{service}} {{topic}}"),
                    Panel.lines("Disk free", "bytes", "On the volumes that hold the log.")
                            .with(
                                    "min by (broker, directory) (wireloom_broker_disk_free_bytes)",
                                    "{{broker}} {{directory}}"),
                    Panel.lines("Dead letters", "short", "Neither replayed nor discarded.")
                            .with("max by (service, topic) (wireloom_dead_letters_waiting)", "{{service}} {{topic}}"),
                    Panel.lines("Consumed", "ops", "Records fetched.")
                            .with(
                                    "sum by (job) (rate(kafka_consumer_fetch_manager_records_consumed_total[5m]))",
                                    "{{job}}"),
                    Panel.lines("Produced", "ops", "Records sent.")
                            .with("sum by (job) (rate(kafka_producer_record_send_total[5m]))", "{{job}}"),
                    Panel.lines("Send errors", "ops", "Records that the broker did not take.")
                            .with("sum by (job) (rate(kafka_producer_record_error_total[5m]))", "{{job}}"),
                    Panel.lines(
                                    "Request latency of producers",
                                    "ms",
                                    "Mean of each producer; the slowest of a service.")
                            .with("max by (job) (kafka_producer_request_latency_avg)", "{{job}}"),
                    Panel.lines("Rebalances", "short", "In an hour; each stops its group for a moment.")
                            .with("sum by (job) (increase(kafka_consumer_coordinator_rebalance_total[1h]))", "{{job}}"),
                    Panel.lines("Commit latency", "ms", "Mean of each consumer; the slowest of a service.")
                            .with("max by (job) (kafka_consumer_coordinator_commit_latency_avg)", "{{job}}")));

    private KafkaBoard() {}
}
