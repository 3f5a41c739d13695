package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is thrown at it gets a clear answer or becomes a dead letter, and the line goes on. */
class BadInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIFTY_MEGABYTES = 50_000_000;

    private final TestStack stack = SharedStack.get().stack();

    @TempDir
    private Path directory;

    @AfterEach
    void theLineGoesOn() throws Exception {
        String name = UUID.randomUUID().toString();
        Path file = Files.writeString(
                directory.resolve(name + ".txt"),
                "Harbour office notes a quiet day\n\nNothing of note was entered in log " + name + " on Monday.\n");
        List<Fate> fates = stack.feed(List.of(new WireItem(file, Map.of("feed", "after-bad-input"))));
        assertThat(fates).extracting(Fate::kind).containsExactly(Fate.Kind.ACCEPTED);
    }

    @Test
    void anEmptyBodyIsRefused() throws Exception {
        assertProblem(post("text/plain", HttpRequest.BodyPublishers.noBody()), 400);
    }

    @Test
    void fiftyMegabytesAreRefused() throws Exception {
        HttpResponse<String> answer =
                post("text/plain", HttpRequest.BodyPublishers.ofInputStream(() -> new Letters(FIFTY_MEGABYTES)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        byte[] garbage = new byte[4096];
        new Random(7).nextBytes(garbage);
        HttpResponse<String> answer = post("text/plain", HttpRequest.BodyPublishers.ofByteArray(garbage));
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertProblem(answer, answer.statusCode());
    }

    @Test
    void aFormatThatIsNotReadIsRefused() throws Exception {
        assertProblem(post("image/png", HttpRequest.BodyPublishers.ofString("Two trains met.")), 415);
    }

    @Test
    void malformedJsonAmongTheArticlesBecomesADeadLetterOfEachReader() throws Exception {
        String key = "malformed-" + UUID.randomUUID();
        byte[] value = "{\"articleId\": ".getBytes(StandardCharsets.UTF_8);
        produce(Topic.ARTICLES.topicName(), key, value);
        for (String service : Topic.ARTICLES.consumers()) {
            assertThat(deadLetter(Topic.ARTICLES.deadLetterFor(service), key).value())
                    .as(service)
                    .isEqualTo(value);
        }
    }

    @Test
    void garbageOnTheWireTopicBecomesADeadLetterWithItsOwnBytes() throws Exception {
        String key = "garbage-" + UUID.randomUUID();
        byte[] garbage = new byte[512];
        new Random(8).nextBytes(garbage);
        produce(Topic.WIRE_COPY.topicName(), key, garbage);
        ConsumerRecord<String, byte[]> letter = deadLetter(Topic.WIRE_COPY.deadLetterFor("ingest-service"), key);
        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(letter.headers()).as("the reason").isNotEmpty();
    }

    private HttpResponse<String> post(String contentType, HttpRequest.BodyPublisher body) throws Exception {
        URI door = stack.address(Part.INGEST).resolve("/api/v1/wire?feed=bad-input");
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        return Http.send(request, Duration.ofSeconds(60));
    }

    private static void assertProblem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    private void produce(String topic, String key, byte[] value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.processes().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private ConsumerRecord<String, byte[]> deadLetter(String topic, String key) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.processes().bootstrapServers(), "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (found.isEmpty() && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(500)).forEach(letter -> {
                    if (key.equals(letter.key())) {
                        found.add(letter);
                    }
                });
            }
        }
        assertThat(found).as("dead letters of " + key + " on " + topic).hasSize(1);
        return found.get(0);
    }

    /** That many letters. */
    private static final class Letters extends InputStream {
        private int left;

        Letters(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int given = Math.min(length, left);
            if (given <= 0) {
                return -1;
            }
            Arrays.fill(target, offset, offset + given, (byte) 'a');
            left -= given;
            return given;
        }
    }
}
