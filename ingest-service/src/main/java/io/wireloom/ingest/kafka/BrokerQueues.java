package io.wireloom.ingest.kafka;

import io.smallrye.common.annotation.Identifier;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Lag;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Asks the broker what waits. Safe for use by several threads. */
@ApplicationScoped
class BrokerQueues {

    private static final Pattern CONNECTION =
            Pattern.compile("bootstrap\\.servers|security\\.protocol|(?:ssl|sasl)\\..+");
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Map<String, Object> connection;
    private Admin admin;

    BrokerQueues(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.connection = kafka.entrySet().stream()
                .filter(entry -> CONNECTION.matcher(entry.getKey()).matches())
                .filter(entry -> !entry.getValue().toString().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Records of a topic that this service has still to read.
     *
     * @throws io.wireloom.contracts.status.BrokerSilentException when the broker does not answer
     */
    long waiting(Topic topic) {
        return Lag.waiting(admin(), Service.NAME, topic, PATIENCE);
    }

    /**
     * Records in the longest queue that live copy meets on its way to its readers.
     *
     * @throws io.wireloom.contracts.status.BrokerSilentException when the broker does not answer
     */
    long longestOfTheLine() {
        return Lag.longestQueue(admin(), PATIENCE);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Lag.client(connection, PATIENCE);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
