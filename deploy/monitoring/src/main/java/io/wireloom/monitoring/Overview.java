package io.wireloom.monitoring;

import java.util.List;

/** Is copy flowing, how late is it, is anything lost? */
final class Overview {

    private static final String LATE = "wireloom_receipt_to_queryable_seconds_bucket";

    static final Dashboard DASHBOARD = new Dashboard(
            "overview",
            "Wireloom: overview",
            "Is copy flowing, how late is it, is anything lost?",
            List.of(
                    Panel.figure("Received a minute", "short", "Items and records that came to any door.")
                            .with(
                                    "60 * sum(rate(wireloom_records_received_total{service=\"ingest-service\"}[5m]))",
                                    ""),
                    Panel.figure(
                                    "Late",
                                    "percentunit",
                                    "Versions queryable more than ten seconds after receipt; the objective is 1 %.")
                            .redFrom(0.01)
                            .with(LatencyObjective.late("1h"), ""),
                    Panel.figure(
                                    "Waiting",
                                    "short",
                                    "Records that a service has still to read, but for the backfill lane.")
                            .redFrom(1000)
                            .with(
                                    "sum(max by (service, topic) (wireloom_consumer_lag_records{topic!=\"wire-copy-backfill\"}))",
                                    ""),
                    Panel.figure("Dead letters", "short", "Neither replayed nor discarded.")
                            .redFrom(1)
                            .with("sum(max by (service, topic) (wireloom_dead_letters_waiting))", ""),
                    Panel.figure(
                                    "Unaccounted",
                                    "short",
                                    "Received less settled less in flight: anything but 0 is a loss.")
                            .redFrom(1)
                            .with("sum(abs(wireloom_records_unaccounted))", ""),
                    Panel.figure("Instances", "short", "Instances of services that answer.")
                            .with("sum(up{job=~\"" + Alerts.SERVICES + "\"})", ""),
                    Panel.lines("Received at the doors", "ops", "Where copy comes from.")
                            .with(
                                    "sum by (door) (rate(wireloom_records_received_total{service=\"ingest-service\"}[5m]))",
                                    "{{door}}"),
                    Panel.lines(
                                    "Settled by each stage",
                                    "ops",
                                    "A stage that settles less than the one before it falls behind.")
                            .with("sum by (service) (rate(wireloom_records_closed_total[5m]))", "{{service}}"),
                    Panel.lines("From receipt to queryable", "s", "Once for each article version.")
                            .with("histogram_quantile(0.5, sum by (le) (rate(" + LATE + "[5m])))", "half of them")
                            .with("histogram_quantile(0.95, sum by (le) (rate(" + LATE + "[5m])))", "95 %")
                            .with("histogram_quantile(0.99, sum by (le) (rate(" + LATE + "[5m])))", "99 %"),
                    Panel.lines("Waiting on the topics", "short", "Lag of each service on each topic.")
                            .with("max by (service, topic) (wireloom_consumer_lag_records)", "{{service}} {{topic}}"),
                    Panel.lines("Not published", "ops", "What came of records that have no effect.")
                            .with(
                                    "sum by (service, outcome) (rate(wireloom_records_closed_total{outcome!=\"published\"}[5m]))",
                                    "{{service}} {{outcome}}"),
                    Panel.lines("Retries and dead letters", "ops", "Attempts after the first, and what was put aside.")
                            .with("sum by (service) (rate(wireloom_records_retried_total[5m]))", "{{service}} retried")
                            .with(
                                    "sum by (service, reason) (rate(wireloom_records_dead_lettered_total[5m]))",
                                    "{{service}} {{reason}}"),
                    Panel.lines("In flight", "short", "Records in hand; a line that never touches 0 is stuck.")
                            .with("sum by (service, door) (wireloom_records_in_flight)", "{{service}} {{door}}"),
                    Panel.lines("Held back", "short", "Embargoed items, and takes that wait for what they go on from.")
                            .with("max by (reason) (wireloom_articles_held)", "{{reason}}"),
                    Panel.lines("Withdrawals", "short", "What corrections and kills took from incidents in an hour.")
                            .with("sum(increase(wireloom_withdrawals_total[1h]))", "withdrawals")));

    private Overview() {}
}
