package io.wireloom.ingest.kafka;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.contracts.status.Lag;
import io.wireloom.ingest.config.IngestConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/**
 * How many items stand on {@code wire-copy} that no instance has made an article of. Items that are taken while there are very many
 * would be late, not lost; the doors ask their senders to wait instead.
 */
@ApplicationScoped
public class Backlog {

    private static final Pattern CONNECTION =
            Pattern.compile("bootstrap\\.servers|security\\.protocol|(?:ssl|sasl)\\..+");
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Map<String, Object> connection;
    private final int most;
    private Admin admin;
    private volatile long waiting;

    Backlog(@Identifier("default-kafka-broker") Map<String, Object> kafka, IngestConfig config) {
        this.connection = kafka.entrySet().stream()
                .filter(entry -> CONNECTION.matcher(entry.getKey()).matches())
                .filter(entry -> !entry.getValue().toString().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.most = config.door().mostWaiting();
    }

    /** Whether so many wait that no more should be taken now. */
    public boolean high() {
        return most > 0 && waiting > most;
    }

    /** While the broker is silent nothing is known, and nothing can be taken either: the doors say so by themselves. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void look() {
        if (most < 1) {
            return;
        }
        try {
            if (admin == null) {
                admin = Lag.client(connection, PATIENCE);
            }
            long found = Lag.waiting(admin, Service.NAME, Topic.WIRE_COPY, PATIENCE);
            if (found > most != high()) {
                Log.infof(
                        found > most ? "The doors ask to wait: %d items wait" : "The doors are open: %d items wait",
                        found);
            }
            waiting = found;
        } catch (BrokerSilentException e) {
            waiting = 0;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
