package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One trace for each item, from the door to the read model. */
@Order(3)
class TracingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TOPICS = List.of("wire-copy", "articles", "claims", "copies", "incidents");

    @TempDir
    private Path directory;

    @Test
    void oneTraceGoesFromTheDoorThroughEveryTopicToTheReadModel() throws Exception {
        TestStack stack = EmptyStack.get();
        String id = "trace-" + System.nanoTime();
        Path file = Files.writeString(
                directory.resolve(id + ".txt"),
                "Seven killed in market blast\n\nNAIROBI, March 13 - Seven people were killed on Tuesday when a bomb exploded at a"
                        + " market in Baidoa, the Somali police said. (" + id + ")\n");
        List<Fate> fates = stack.feed(List.of(new WireItem(file, Map.of("feed", "traced"))));
        String articleId = fates.get(0).articleId();

        Map<String, String> traces = traces(stack, articleId);
        assertThat(traces).containsOnlyKeys(TOPICS);
        assertThat(traces.values()).as("trace ids by topic: %s", traces).containsOnly(traces.get("articles"));
        List<String> services = Part.services().stream().map(Part::title).toList();
        await("spans of every service").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        EmptyStack.spans().senders(traces.get("articles"), services))
                .isEqualTo(services));
    }

    /** The trace of the records of each topic that are about the article, or the last of the topic where the key tells nothing of it. */
    private static Map<String, String> traces(TestStack stack, String articleId) {
        Map<String, String> traces = new TreeMap<>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.processes().bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            TOPICS.forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(one -> partitions.add(new TopicPartition(topic, one.partition()))));
            consumer.assign(partitions);
            await("a trace in each topic").atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    String text = new String(record.value(), StandardCharsets.UTF_8);
                    String parent = DeadLetters.header(record, "traceparent");
                    if (!parent.isEmpty() && (text.contains(articleId) || text.contains("(trace-"))) {
                        traces.put(record.topic(), parent.split("-")[1]);
                    }
                });
                return traces.keySet().containsAll(TOPICS);
            });
        }
        return traces;
    }
}
