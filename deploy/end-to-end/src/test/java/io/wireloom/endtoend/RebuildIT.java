package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.backing.Database;
import io.wireloom.backing.FreePorts;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.Lag;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.ReadModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The read model built anew from the topics beside the one in use, as the runbook has it. */
@EnabledIfSystemProperty(named = "wireloom.procedures", matches = "true")
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestStack stack = SharedStack.get().stack();

    @Test
    void buildsAnotherReadModelBesideTheOneInUseAndTellsNobody() throws Exception {
        String before = stack.digest();
        long told = told();
        URI beside = URI.create("http://localhost:" + FreePorts.one());
        Process spare = start(beside, stack.database("rebuilt"));
        try {
            Awaitility.await("a second read model that says the same")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        assertThat(Health.ask(beside).up()).isTrue();
                        assertThat(new ReadModel(beside).digest().path("digest").asText())
                                .isEqualTo(before);
                        assertThat(stack.digest()).as("of the one in use").isEqualTo(before);
                    });
            assertThat(told()).as("changes told").isEqualTo(told);
        } finally {
            spare.destroy();
            assertThat(spare.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Records of the topic of changes. */
    private long told() throws Exception {
        try (Admin admin = Lag.client(Map.of("bootstrap.servers", stack.bootstrapServers()), PATIENCE)) {
            String topic = Topic.CHANGES.topicName();
            Map<TopicPartition, OffsetSpec> latest =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(topic, partition.partition()),
                                    partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    private Process start(URI address, Database database) throws IOException {
        Layout layout =
                new Layout(TestStack.PROJECT, Path.of("target", "stack-rebuilt").toAbsolutePath());
        layout.prepare();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                layout.serviceJar(Part.QUERY).toString());
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        stack.bootstrapServers(),
                        "WIRELOOM_DB_HOST",
                        database.host(),
                        "WIRELOOM_DB_PORT",
                        Integer.toString(database.port()),
                        "WIRELOOM_DB_NAME",
                        database.name(),
                        "WIRELOOM_QUERY_GROUP",
                        "query-service.rebuilt",
                        "WIRELOOM_QUERY_CHANGES_TELL",
                        "false",
                        "WIRELOOM_ACCESS",
                        "off",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(address.getPort())));
        builder.redirectErrorStream(true)
                .redirectOutput(layout.log("query-service").toFile());
        return builder.start();
    }
}
