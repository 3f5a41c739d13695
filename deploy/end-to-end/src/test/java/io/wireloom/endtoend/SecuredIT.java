package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Door;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.ReadModel;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services as production runs them: encrypted connections, and on the broker the rights of their KafkaUsers and no others. */
class SecuredIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void anArticleAndADeadLetterGoThroughWithTheRightsOfTheKafkaUsers() throws Exception {
        try (SecuredStack stack = SecuredStack.start(folder)) {
            Fate fate = new Door(stack.address(Part.INGEST))
                    .send(TestStack.sampleCopy().get(0));
            Awaitility.await("the article is through")
                    .atMost(PATIENCE)
                    .until(() -> new ReadModel(stack.address(Part.QUERY)).through(fate.articleId(), fate.versionId()));

            // A record that nobody can read: two services set it aside, and the pipeline page sends it again.
            send(Map.of("bootstrap.servers", stack.bootstrapServers()), Topic.CLAIMS);
            DeadLetterBox box = new DeadLetterBox(stack.bootstrapServers());
            Awaitility.await("both letters")
                    .atMost(PATIENCE)
                    .until(() -> box.letters().size() == 2);
            JsonNode line = pipeline(stack, "");
            assertThat(line.toString())
                    .contains("claims.dedupe-service.dead-letter@0", "claims.query-service.dead-letter@0");
            JsonNode settled = pipeline(stack, "/dead-letters/replay");
            assertThat(settled.path("settled").asInt()).isEqualTo(2);

            Awaitility.await("the brokers' disks, which the account may look at")
                    .atMost(PATIENCE)
                    .until(() -> metrics(stack).contains("wireloom_broker_disk_free_bytes{"));
            assertThatThrownBy(() -> send(stack.connection("ingest-service"), Topic.CLAIMS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static JsonNode pipeline(SecuredStack stack, String path) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(stack.address(Part.QUERY).resolve("/api/v1/pipeline" + path));
        HttpRequest asked = path.isEmpty()
                ? request.build()
                : request.POST(HttpRequest.BodyPublishers.noBody()).build();
        return JsonMapper.builder().build().readTree(Http.send(asked, PATIENCE).body());
    }

    private static String metrics(SecuredStack stack) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.address(Part.QUERY).resolve("/q/metrics"))
                .build();
        return Http.send(request, PATIENCE).body();
    }

    private static void send(Map<String, Object> connection, Topic topic) throws Exception {
        Map<String, Object> config = new HashMap<>(connection);
        config.put("max.block.ms", 10_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), "not JSON".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
