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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;

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
        return Lag.ask(client(), PATIENCE);
    }

    /**
     * A volume on which a broker keeps its log.
     *
     * @param broker the broker's id
     * @param directory the folder that is on it
     */
    record Disk(int broker, String directory, long totalBytes, long freeBytes) {}

    /**
     * The volumes of all brokers, as far as they tell.
     *
     * @throws BrokerSilentException when a broker does not answer, or not to this account
     */
    synchronized List<Disk> disks() {
        try {
            long wait = PATIENCE.toMillis();
            List<Integer> ids = client().describeCluster().nodes().get(wait, TimeUnit.MILLISECONDS).stream()
                    .map(Node::id)
                    .toList();
            return client().describeLogDirs(ids).allDescriptions().get(wait, TimeUnit.MILLISECONDS).entrySet().stream()
                    .flatMap(broker -> broker.getValue().entrySet().stream()
                            .filter(folder -> folder.getValue().totalBytes().isPresent())
                            .map(folder -> disk(broker.getKey(), folder.getKey(), folder.getValue())))
                    .toList();
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerSilentException("The broker does not tell of its disks.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerSilentException("Interrupted while asking the broker for its disks.", e);
        }
    }

    private static Disk disk(int broker, String directory, LogDirDescription folder) {
        return new Disk(
                broker,
                directory,
                folder.totalBytes().orElse(0),
                folder.usableBytes().orElse(0));
    }

    private Admin client() {
        if (admin == null) {
            admin = Lag.client(connection, PATIENCE);
        }
        return admin;
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
