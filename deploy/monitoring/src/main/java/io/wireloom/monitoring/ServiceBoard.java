package io.wireloom.monitoring;

import java.util.ArrayList;
import java.util.List;

/** One service: what it takes in, how long it takes, what it is made of. */
final class ServiceBoard {

    private static final String BUCKETS = "wireloom_records_processing_seconds_bucket";

    private final String service;

    private ServiceBoard(String service) {
        this.service = service;
    }

    /** The dashboard of a service, with panels that only it has. */
    static Dashboard of(String service, String description, List<Panel> own) {
        ServiceBoard board = new ServiceBoard(service);
        List<Panel> panels = new ArrayList<>(board.figures());
        panels.addAll(board.records());
        panels.addAll(own);
        panels.addAll(board.machine());
        return new Dashboard(service, "Wireloom: " + service, description, panels);
    }

    private List<Panel> figures() {
        return List.of(
                Panel.figure("Instances", "short", "Instances that answer.").with("sum(up" + mine() + ")", ""),
                Panel.figure("Settled a minute", "short", "Records and items whose fate was settled.")
                        .with("60 * sum(rate(wireloom_records_closed_total" + mine() + "[5m]))", ""),
                Panel.figure("In flight", "short", "Records in hand.")
                        .with("sum(wireloom_records_in_flight" + mine() + ")", ""),
                Panel.figure("Waiting", "short", "Records that it has still to read.")
                        .with("sum(max by (topic) (wireloom_consumer_lag_records{service=\"" + service + "\"}))", ""),
                Panel.figure("Dead letters", "short", "Neither replayed nor discarded.")
                        .redFrom(1)
                        .with("sum(max by (topic) (wireloom_dead_letters_waiting{service=\"" + service + "\"}))", ""),
                Panel.figure("Up for", "s", "The youngest instance.")
                        .with("min(process_uptime_seconds" + mine() + ")", ""));
    }

    private List<Panel> records() {
        return List.of(
                Panel.lines("Received", "ops", "By door or topic.")
                        .with("sum by (door) (rate(wireloom_records_received_total" + mine() + "[5m]))", "{{door}}"),
                Panel.lines("Outcomes", "ops", "What became of them.")
                        .with(
                                "sum by (outcome) (rate(wireloom_records_closed_total" + mine() + "[5m]))",
                                "{{outcome}}"),
                Panel.lines(
                                "Processing time, 95 %",
                                "s", "From taking a record to settling it, its batch and all retries included.")
                        .with(
                                "histogram_quantile(0.95, sum by (le, door) (rate(" + BUCKETS + mine() + "[5m])))",
                                "{{door}}"),
                Panel.lines(
                                "Retries",
                                "ops",
                                "Attempts after the first: an outage is waited out, a fault is tried five times.")
                        .with("sum by (door) (rate(wireloom_records_retried_total" + mine() + "[5m]))", "{{door}}"),
                Panel.lines("Put aside", "ops", "Unreadable, or failed as often as it is tried.")
                        .with(
                                "sum by (door, reason) (rate(wireloom_records_dead_lettered_total" + mine() + "[5m]))",
                                "{{door}} {{reason}}"),
                Panel.lines("Waiting", "short", "Lag by topic.")
                        .with(
                                "max by (topic) (wireloom_consumer_lag_records{service=\"" + service + "\"})",
                                "{{topic}}"));
    }

    private List<Panel> machine() {
        return List.of(
                Panel.lines("HTTP requests", "reqps", "By status class.")
                        .with(
                                "sum by (outcome) (rate(http_server_requests_seconds_count" + mine() + "[5m]))",
                                "{{outcome}}"),
                Panel.lines("HTTP time, mean", "s", "By path.")
                        .with(
                                "sum by (uri) (rate(http_server_requests_seconds_sum" + mine() + "[5m]))"
                                        + " / sum by (uri) (rate(http_server_requests_seconds_count" + mine()
                                        + "[5m]))",
                                "{{uri}}"),
                Panel.lines("CPU", "percentunit", "Of all the machine's processors.")
                        .with("process_cpu_usage" + mine(), "{{instance}}"),
                Panel.lines("Heap", "bytes", "Used, and what is allowed.")
                        .with(
                                "sum by (instance) (jvm_memory_used_bytes{job=\"" + service + "\",area=\"heap\"})",
                                "{{instance}}")
                        .with(
                                "sum by (instance) (jvm_memory_max_bytes{job=\"" + service + "\",area=\"heap\"})",
                                "{{instance}} limit"),
                Panel.lines(
                                "Garbage collection",
                                "percentunit",
                                "Share of the time in which the service stands still for it.")
                        .with("sum by (instance) (rate(jvm_gc_pause_seconds_sum" + mine() + "[5m]))", "{{instance}}"),
                Panel.lines("Threads", "short", "Live threads.")
                        .with("jvm_threads_live_threads" + mine(), "{{instance}}"));
    }

    private String mine() {
        return "{job=\"" + service + "\"}";
    }
}
