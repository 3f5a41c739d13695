package io.wireloom.query.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.contracts.status.DeadLetterBox.Letter;
import io.wireloom.contracts.status.Lag;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.timing.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the broker says of the whole line, as gauges, so that a service that is down is seen to lag: {@code wireloom_broker_up},
 * {@code wireloom_consumer_lag_records}, {@code wireloom_dead_letters_waiting}, {@code wireloom_broker_disk_total_bytes} and
 * {@code wireloom_broker_disk_free_bytes}. Every instance shows the same. While the broker is silent only the first is there.
 */
@ApplicationScoped
class BrokerMetrics {

    private final Broker broker;
    private final Ticks ticks;
    private final QueryConfig config;
    private final AtomicInteger up = new AtomicInteger();
    private final MultiGauge lag;
    private final MultiGauge letters;
    private final MultiGauge total;
    private final MultiGauge free;

    BrokerMetrics(Broker broker, Ticks ticks, QueryConfig config, MeterRegistry meters) {
        this.broker = broker;
        this.ticks = ticks;
        this.config = config;
        Gauge.builder("wireloom.broker.up", up, AtomicInteger::get)
                .description("1 when the broker answers")
                .register(meters);
        lag = gauge(meters, "wireloom.consumer.lag.records", "Records on the topic that the service has still to read");
        letters = gauge(
                meters,
                "wireloom.dead.letters.waiting",
                "Dead letters that are neither replayed nor discarded, of the last 500 of each dead-letter topic");
        total = gauge(meters, "wireloom.broker.disk.total.bytes", "Size of the volume that holds the broker's log");
        free = gauge(
                meters, "wireloom.broker.disk.free.bytes", "What is free on the volume that holds the broker's log");
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
        return MultiGauge.builder(name).description(description).register(meters);
    }

    void start(@Observes StartupEvent event) {
        ticks.every(config.metrics().poll(), "Asking the broker", () -> Uni.createFrom()
                .item(this::ask)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private boolean ask() {
        try {
            Lag now = broker.lag();
            show(now, broker.letters(now));
            up.set(1);
        } catch (BrokerSilentException e) {
            up.set(0);
            show(lag, List.of());
            show(letters, List.of());
        }
        try {
            showDisks(broker.disks());
        } catch (BrokerSilentException e) {
            Log.debugf("No sizes of disks reason=%s", e.getMessage());
            showDisks(List.of());
        }
        return false;
    }

    private void show(Lag now, List<Letter> waiting) {
        List<Row<?>> lags = new ArrayList<>();
        List<Row<?>> boxes = new ArrayList<>();
        for (Lag.Group group : now.groups()) {
            Tags tags = Tags.of("service", group.service(), "topic", group.topic());
            lags.add(Row.of(tags, group.waiting()));
            boxes.add(Row.of(
                    tags,
                    waiting.stream()
                            .filter(letter -> letter.service().equals(group.service())
                                    && letter.topic().equals(group.topic()))
                            .count()));
        }
        show(lag, lags);
        show(letters, boxes);
    }

    private void showDisks(List<Broker.Disk> disks) {
        show(
                total,
                disks.stream()
                        .<Row<?>>map(disk -> Row.of(tags(disk), disk.totalBytes()))
                        .toList());
        show(
                free,
                disks.stream()
                        .<Row<?>>map(disk -> Row.of(tags(disk), disk.freeBytes()))
                        .toList());
    }

    private static Tags tags(Broker.Disk disk) {
        return Tags.of("broker", Integer.toString(disk.broker()), "directory", disk.directory());
    }

    private static void show(MultiGauge gauge, List<Row<?>> rows) {
        gauge.register(rows, true);
    }
}
