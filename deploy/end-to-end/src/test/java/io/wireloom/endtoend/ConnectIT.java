package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.connect.cli.ConnectStandalone;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.standalone.StandaloneHerder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka Connect, run with the configuration that is shipped, delivers copy. */
class ConnectIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = TestStack.PROJECT.resolve("deploy/connect");

    private final TestStack stack = SharedStack.get().stack();

    @TempDir
    Path directory;

    @Test
    void linesOfAFileBecomeArticles() throws IOException {
        Path lines = directory.resolve("lines.ndjson");
        Files.writeString(
                lines,
                "{\"itemId\":\"urn:connect:1\",\"contentType\":\"text/plain\",\"body\":"
                        + "\"Harbour log\\n\\nNothing of note was entered in the log of Skærvig on Friday.\"}\n");

        Connect<StandaloneHerder> connect = start(lines);
        try {
            JsonNode first = awaitArticle("urn:connect:1");
            assertThat(first.path("headline").asText()).isEqualTo("Harbour log");
            assertThat(first.path("feed").asText()).isEqualTo("wire-lines");
            assertThat(first.path("text").asText()).contains("Skærvig");

            Files.writeString(
                    lines,
                    "{\"itemId\":\"urn:connect:2\",\"feed\":\"isle\",\"contentType\":\"text/plain\",\"body\":"
                            + "\"Lighthouse log\\n\\nNothing of note was entered in the log of Ostra on Sunday.\"}\n",
                    StandardOpenOption.APPEND);
            JsonNode second = awaitArticle("urn:connect:2");
            assertThat(second.path("headline").asText()).isEqualTo("Lighthouse log");
            assertThat(second.path("feed").asText()).isEqualTo("isle");
        } finally {
            connect.stop();
            connect.awaitStop();
        }
    }

    private Connect<StandaloneHerder> start(Path lines) throws IOException {
        Map<String, String> worker = shipped("worker.properties");
        worker.put("bootstrap.servers", stack.processes().bootstrapServers());
        worker.put("offset.storage.file.filename", directory.resolve("offsets").toString());
        worker.put("listeners", "http://localhost:0");
        worker.put("plugin.path", "");
        Map<String, String> source = shipped("file-source.properties");
        source.put("file", lines.toString());
        Path written = directory.resolve("file-source.properties");
        Properties properties = new Properties();
        properties.putAll(source);
        try (var out = Files.newBufferedWriter(written)) {
            properties.store(out, null);
        }
        ConnectStandalone command = new ConnectStandalone();
        Connect<StandaloneHerder> connect = command.startConnect(worker);
        command.processExtraArgs(connect, new String[] {written.toString()});
        return connect;
    }

    private static Map<String, String> shipped(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(SHIPPED.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> settings = new HashMap<>();
        properties.forEach((name, value) -> settings.put((String) name, (String) value));
        return settings;
    }

    /** The article as it stands on its topic: the proof that the item came all the way from the connector. */
    private JsonNode awaitArticle(String itemId) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.processes().bootstrapServers(),
                "group.id",
                itemId,
                "auto.offset.reset",
                "earliest");
        List<JsonNode> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.ARTICLES.topicName()));
            Awaitility.await(itemId).atMost(Duration.ofSeconds(90)).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    // Others leave what is no article on the topic, to see it dead-lettered.
                    if (record.value().contains(itemId)) {
                        found.add(JSON.readTree(record.value()));
                    }
                }
                return !found.isEmpty();
            });
        }
        return found.get(0);
    }
}
