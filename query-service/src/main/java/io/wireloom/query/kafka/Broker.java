package io.wireloom.query.kafka;

import io.smallrye.common.annotation.Identifier;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.DeadLetterBox.Letter;
import io.wireloom.contracts.status.DeadLetterBox.Settlement;
import io.wireloom.contracts.status.Lag;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** What the broker says of the line: what waits, and what could not be processed. All calls wait, up to a few seconds. */
@ApplicationScoped
public class Broker {

    private static final Pattern CONNECTION =
            Pattern.compile("bootstrap\\.servers|security\\.protocol|(?:ssl|sasl)\\..+");
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** So many records at the end of each dead-letter topic are looked at for a list. */
    private static final int READ = 500;

    private final Map<String, Object> connection;
    private final DeadLetterBox box;
    private Admin admin;
    private Map<String, Long> readUpTo = Map.of();
    private List<Letter> letters = List.of();

    Broker(@Identifier("default-kafka-broker") Map<String, Object> config) {
        this.connection = connection(config);
        this.box = new DeadLetterBox(connection);
    }

    /** How to connect, out of what the channels are configured with: not their group, for one. */
    static Map<String, Object> connection(Map<String, Object> config) {
        return config.entrySet().stream()
                .filter(entry -> CONNECTION.matcher(entry.getKey()).matches())
                .filter(entry -> !entry.getValue().toString().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What waits on the topics.
     *
     * @throws BrokerSilentException when the broker does not answer
     */
    public synchronized Lag lag() {
        if (admin == null) {
            admin = Lag.client(connection, PATIENCE);
        }
        return Lag.ask(admin, PATIENCE);
    }

    /**
     * The dead letters that nobody has settled, oldest first. They are read only when {@code lag} tells of a change.
     *
     * @throws BrokerSilentException when the broker does not answer
     */
    public synchronized List<Letter> letters(Lag lag) {
        if (!lag.deadLetterEnds().equals(readUpTo)) {
            letters = box.letters(READ);
            readUpTo = lag.deadLetterEnds();
        }
        return letters;
    }

    /**
     * Settles letters.
     *
     * @return how many
     * @throws BrokerSilentException when the broker does not answer or take them
     */
    public int settle(Settlement settlement, Predicate<Letter> wanted) {
        return box.settle(settlement, wanted);
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
