package io.wireloom.contracts.erasing;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Takes the records of erased articles off every topic, dead letters included; only their records on {@code erasures} stay. To be run
 * when {@link Arrival} says that the services have taken the erasure. May be run again at any time, and after an interruption.
 */
public final class TopicPurge implements AutoCloseable {

    /** Records that are written after a look can be of the article only while something is still on its way. */
    private static final int MOST_ROUNDS = 5;

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final PartitionReader reader;
    private final Consumer<String> progress;
    private final Duration patience;

    /**
     * @param connection where the broker is, and how to connect to it: {@code bootstrap.servers}, {@code security.protocol} and what
     *     that asks for
     * @param patience how long to wait for the services to tell incidents without the article
     * @param progress takes a line for each topic
     */
    public TopicPurge(Map<String, ?> connection, Duration patience, Consumer<String> progress) {
        Map<String, Object> config = new HashMap<>(connection);
        config.put("acks", "all");
        config.put("enable.idempotence", "true");
        config.put("max.request.size", Topic.MAX_MESSAGE_BYTES + 1024 * 1024);
        config.put("max.partition.fetch.bytes", Topic.MAX_MESSAGE_BYTES);
        config.put("enable.auto.commit", "false");
        this.admin = Admin.create(new HashMap<>(connection));
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        this.reader = new PartitionReader(consumer);
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Purges every topic.
     *
     * @return the records that were taken off, by topic; topics that held none are left out
     * @throws ErasingException when it cannot be brought to its end
     */
    public Map<String, Long> purge(Erased erased) {
        Map<String, Long> taken = new TreeMap<>();
        try {
            Set<String> there = admin.listTopics().names().get();
            for (TopicSettings topic : Topic.all()) {
                if (there.contains(topic.name()) && !topic.name().equals(Topic.ERASURES.topicName())) {
                    long records = purge(topic, erased);
                    progress.accept(topic.name() + ": " + (records == 0 ? "clean" : records + " records taken off"));
                    if (records > 0) {
                        taken.put(topic.name(), records);
                    }
                }
            }
            return taken;
        } catch (ExecutionException e) {
            throw new ErasingException("Kafka refuses: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ErasingException("Interrupted; run it again to bring it to its end.", e);
        }
    }

    /** Where on the topics the article's id or one of the phrases still stands, each as partition and offset. */
    public List<String> find(Erased erased) {
        List<String> found = new ArrayList<>();
        try {
            for (String topic : admin.listTopics().names().get()) {
                if (!topic.equals(Topic.ERASURES.topicName())) {
                    for (TopicPartition partition : partitions(topic)) {
                        reader.read(partition, reader.begin(partition), reader.end(partition), record -> {
                            if (erased.named(record)) {
                                found.add(partition + "@" + record.offset());
                            }
                        });
                    }
                }
            }
            return found;
        } catch (ExecutionException e) {
            throw new ErasingException("Kafka refuses: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ErasingException("Interrupted; run it again to bring it to its end.", e);
        }
    }

    private List<TopicPartition> partitions(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private long purge(TopicSettings topic, Erased erased) throws ExecutionException, InterruptedException {
        long taken = 0;
        for (TopicPartition partition : partitions(topic.name())) {
            long records = 1;
            for (int round = 0; records > 0 && round < MOST_ROUNDS; round++) {
                records = purge(partition, topic, erased);
                taken += records;
            }
            if (records > 0) {
                throw new ErasingException(
                        "Records of the article keep coming on " + partition + ". Run it again.", null);
            }
        }
        return taken;
    }

    private long purge(TopicPartition partition, TopicSettings topic, Erased erased)
            throws ExecutionException, InterruptedException {
        boolean compacted = topic.retention().cleanupPolicy().equals("compact");
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long from = reader.begin(partition);
            long to = reader.end(partition);
            PartitionPurge purge = new PartitionPurge(partition, compacted, erased, reader, producer);
            long found = purge.look(from, to);
            Set<String> standing = purge.standing();
            if (found == 0) {
                return 0;
            }
            if (standing.isEmpty()) {
                cut(partition, compacted, purge.rewrite(from, to));
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new ErasingException(
                        "The latest records of " + standing + " on " + partition
                                + " still tell of the article. Is the dedupe-service running? Run it again.",
                        null);
            }
            Thread.sleep(BETWEEN.toMillis());
        }
    }

    /** A topic that is compacted alone refuses to be cut off: for the moment it is one that also deletes, but nothing by age or size. */
    private void cut(TopicPartition partition, boolean compacted, long before)
            throws ExecutionException, InterruptedException {
        if (compacted) {
            policy(partition.topic(), "compact,delete");
        }
        try {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        } finally {
            if (compacted) {
                policy(partition.topic(), "compact");
            }
        }
    }

    private void policy(String topic, String policy) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> changes = List.of(
                new AlterConfigOp(new ConfigEntry("retention.bytes", "-1"), AlterConfigOp.OpType.SET),
                new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET));
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                .all()
                .get();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
