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
import io.wireloom.local.wire.Key;
import io.wireloom.local.wire.ReadModel;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The services as production runs them: encrypted connections, and on broker and database the rights of the overlay and no others. */
class SecuredIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ARTICLE = "article-that-nobody-can-read";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void anArticleAndADeadLetterGoThroughWithTheRightsOfTheProductionOverlay() throws Exception {
        SecuredStack stack = SecuredStack.get();
        Fate fate =
                new Door(stack.address(Part.INGEST)).send(TestStack.sampleCopy().get(0));
        Awaitility.await("the article is through").atMost(PATIENCE).until(() -> new ReadModel(stack.address(Part.QUERY))
                .through(fate.articleId(), fate.versionId()));

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
        Awaitility.await("each is sent to both services again, for which nothing was mended")
                .atMost(PATIENCE)
                .until(() -> box.letters().size() == 4);
        assertThat(toldInLog(stack, Part.DEDUPE)).isTrue();
        assertThat(toldInLog(stack, Part.QUERY)).isTrue();

        Awaitility.await("the brokers' disks, which the account may look at")
                .atMost(PATIENCE)
                .until(() -> metrics(stack).contains("wireloom_broker_disk_free_bytes{"));
        assertThatThrownBy(() -> send(stack.connection("ingest-service"), Topic.CLAIMS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThat(schemas(stack))
                .containsExactlyInAnyOrder(
                        "dedupe-service: dedupe",
                        "ingest-service: ingest",
                        "query-service: desk",
                        "query-service: query");
    }

    /** Whether a line of the log, all of which is JSON, tells of the unreadable record by its article and its trace. */
    private static boolean toldInLog(SecuredStack stack, Part part) throws Exception {
        boolean told = false;
        for (String line : stack.log(part)) {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.path("message").isTextual()).as(line).isTrue();
            told |= entry.path("message").asText().startsWith("Dead-lettering")
                    && entry.at("/mdc/articleId").asText().equals(ARTICLE)
                    && entry.at("/mdc/traceId").asText().equals(TRACE);
        }
        return told;
    }

    /** Every schema with whoever may look into it. */
    private static List<String> schemas(SecuredStack stack) throws Exception {
        List<String> schemas = new ArrayList<>();
        try (Connection superuser = stack.superuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select rolname || ': ' || nspname from pg_roles, pg_namespace
                        where rolname like '%-service' and nspname in ('ingest', 'dedupe', 'query', 'desk')
                          and has_schema_privilege(rolname, nspname, 'usage')""")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private static JsonNode pipeline(SecuredStack stack, String path) throws Exception {
        HttpRequest.Builder request = Key.request(stack.address(Part.QUERY).resolve("/api/v1/pipeline" + path));
        HttpRequest asked = path.isEmpty()
                ? request.build()
                : request.POST(HttpRequest.BodyPublishers.noBody()).build();
        return JSON.readTree(Http.send(asked, PATIENCE).body());
    }

    private static String metrics(SecuredStack stack) throws Exception {
        HttpRequest request =
                Key.request(stack.address(Part.QUERY).resolve("/q/metrics")).build();
        return Http.send(request, PATIENCE).body();
    }

    private static void send(Map<String, Object> connection, Topic topic) throws Exception {
        Map<String, Object> config = new HashMap<>(connection);
        config.put("max.block.ms", 10_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    topic.topicName(),
                    ARTICLE.getBytes(StandardCharsets.UTF_8),
                    "not JSON".getBytes(StandardCharsets.UTF_8));
            record.headers()
                    .add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }
}
