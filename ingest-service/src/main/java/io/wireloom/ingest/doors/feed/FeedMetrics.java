package io.wireloom.ingest.doors.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Metrics of each feed: {@code wireloom_feed_polls_total{feed,outcome}} and the gauges
 * {@code wireloom_feed_last_success_timestamp_seconds}, {@code wireloom_feed_last_item_timestamp_seconds},
 * {@code wireloom_feed_consecutive_failures} and {@code wireloom_feed_silent}.
 * Every instance shows the gauges of all feeds, as all know the same of them.
 */
@ApplicationScoped
class FeedMetrics {

    private final MeterRegistry meters;
    private final MultiGauge lastSuccess;
    private final MultiGauge lastItem;
    private final MultiGauge failures;
    private final MultiGauge silent;

    FeedMetrics(MeterRegistry meters) {
        this.meters = meters;
        lastSuccess = MultiGauge.builder("wireloom.feed.last.success.timestamp.seconds")
                .description("When the feed last answered well, in seconds since 1970; 0 when it never has")
                .register(meters);
        lastItem = MultiGauge.builder("wireloom.feed.last.item.timestamp.seconds")
                .description("When the feed last brought something new, in seconds since 1970; 0 when it never has")
                .register(meters);
        failures = MultiGauge.builder("wireloom.feed.consecutive.failures")
                .description("Failed polls since the feed last answered well")
                .register(meters);
        silent = MultiGauge.builder("wireloom.feed.silent")
                .description("1 when the feed has brought nothing new for longer than it may")
                .register(meters);
    }

    void polled(String feed, PollOutcome outcome) {
        Counter.builder("wireloom.feed.polls")
                .description("Polls of the feed, by what came of them")
                .tags("feed", feed, "outcome", outcome.label())
                .register(meters)
                .increment();
    }

    void show(List<FeedReport> reports) {
        register(lastSuccess, reports, report -> seconds(report.lastSuccessAt()));
        register(lastItem, reports, report -> seconds(report.lastItemAt()));
        register(failures, reports, FeedReport::failures);
        register(silent, reports, report -> report.silent() ? 1 : 0);
    }

    private static double seconds(Instant at) {
        return at == null ? 0 : at.toEpochMilli() / 1000.0;
    }

    private static void register(MultiGauge gauge, List<FeedReport> reports, ToDoubleFunction<FeedReport> value) {
        gauge.register(
                reports.stream()
                        .map(report -> MultiGauge.Row.of(Tags.of("feed", report.name()), value.applyAsDouble(report)))
                        .toList(),
                true);
    }
}
