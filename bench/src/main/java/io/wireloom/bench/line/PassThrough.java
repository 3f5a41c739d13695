package io.wireloom.bench.line;

import io.wireloom.bench.copies.stress.WireCopy.Item;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The reference of speed: the same records through a sender and three stages that read a topic and write the next with plain clients,
 * all with {@code acks=all}, idempotent, committed batch by batch, and nothing else done with them.
 */
final class PassThrough {

    private static final int STAGES = 3;
    private static final Duration POLL = Duration.ofMillis(200);

    private final String servers;
    private final String name = "pass-through-" + System.nanoTime();

    PassThrough(String servers) {
        this.servers = servers;
    }

    /**
     * Sends items in turn, over and over, and waits until all are through.
     *
     * @return records a second
     */
    double perSecond(List<Item> items, int count, int partitions) throws Exception {
        List<byte[]> bytes = items.stream()
                .map(item -> item.text().getBytes(StandardCharsets.UTF_8))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            List<String> topics =
                    IntStream.rangeClosed(0, STAGES).mapToObj(this::topic).toList();
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, partitions, (short) 1))
                            .toList())
                    .all()
                    .get();
            double perSecond = run(bytes, count);
            admin.deleteTopics(topics).all().get();
            return perSecond;
        }
    }

    private String topic(int stage) {
        return name + "-" + stage;
    }

    private double run(List<byte[]> bytes, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(STAGES + 1);
        try {
            long started = System.nanoTime();
            CompletableFuture<?> sending = CompletableFuture.runAsync(() -> send(bytes, count), threads);
            CompletableFuture<?>[] stages = IntStream.range(0, STAGES)
                    .mapToObj(stage -> CompletableFuture.runAsync(() -> pass(stage, count), threads))
                    .toArray(CompletableFuture[]::new);
            sending.get(10, TimeUnit.MINUTES);
            CompletableFuture.allOf(stages).get(10, TimeUnit.MINUTES);
            return count * 1e9 / (System.nanoTime() - started);
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(List<byte[]> bytes, int count) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (int i = 0; i < count; i++) {
                var unused = producer.send(new ProducerRecord<>(topic(0), "key-" + i, bytes.get(i % bytes.size())));
            }
        }
    }

    private void pass(int stage, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                name + "-" + stage,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false");
        try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<String, byte[]> producer = producer()) {
            consumer.subscribe(List.of(topic(stage)));
            int passed = 0;
            while (passed < count) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> record : records) {
                    var unused = producer.send(new ProducerRecord<>(topic(stage + 1), record.key(), record.value()));
                }
                producer.flush();
                consumer.commitSync();
                passed += records.count();
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", "true");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
