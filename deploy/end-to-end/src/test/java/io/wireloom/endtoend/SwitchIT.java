package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.backing.FreePorts;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Key;
import io.wireloom.local.wire.ReadModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A read model that was built anew takes the place of the one in use while copy flows, as the runbook has it. */
@EnabledIfSystemProperty(named = "wireloom.procedures", matches = "true")
class SwitchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final String GROUP = "query-service.";
    private static final String NEXT_GROUP = "query-service.next.";
    private static final String NEXT_DATABASE = "wireloom_next";
    private static final List<String> READ = Arrays.stream(Topic.values())
            .filter(topic -> topic.consumers().contains("query-service"))
            .map(Topic::topicName)
            .toList();

    private final SecuredStack stack = SecuredStack.get();

    @Test
    void theNewReadModelTakesOverAndEveryChangeIsToldOnce() throws Exception {
        try (SteadyCopy copy = SteadyCopy.start(stack::address, "switched");
                Admin admin = stack.admin()) {
            copy.awaitNews();
            String search = setUpSearch();
            try (Connection superuser = stack.superuser();
                    Statement statement = superuser.createStatement()) {
                statement.execute("create database " + NEXT_DATABASE + " owner \"query-service\"");
            }
            admin.createAcls(List.of(readAs(NEXT_GROUP))).all().get();
            URI beside = URI.create("http://localhost:" + FreePorts.one());
            Process next = stack.beside(
                    Part.QUERY,
                    "query-service-next",
                    Map.of(
                            "WIRELOOM_DB_NAME",
                            NEXT_DATABASE,
                            "WIRELOOM_QUERY_GROUP",
                            NEXT_GROUP.replaceFirst("\\.$", ""),
                            "WIRELOOM_QUERY_CHANGES_TELL",
                            "false",
                            "QUARKUS_HTTP_PORT",
                            Integer.toString(beside.getPort())));
            try {
                Awaitility.await("the second read model has what the first one has")
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> Health.ask(beside).up() && caughtUp(beside));
                stack.stop(Part.QUERY);
            } finally {
                next.destroy();
                SecuredStack.awaitEnd(next);
            }
            takeOffsets(admin);
            takeDesk();
            stack.tell(Part.QUERY, "WIRELOOM_DB_NAME", NEXT_DATABASE);
            stack.restart(Part.QUERY);
            copy.awaitNews();
            assertThat(copy.awaitAll()).isPositive();
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().startsWith(NEXT_GROUP));
            assertThat(search).isNotBlank();
            assertThat(ask("/api/v1/searches").toString()).contains(search);
        }
        Awaitility.await("all is told").atMost(PATIENCE).untilAsserted(this::assertToldOnce);
    }

    /** Whether as many incidents stand in the second one. What is on its way makes the rest. */
    private boolean caughtUp(URI beside) {
        return new ReadModel(beside).incidents().size()
                >= new ReadModel(stack.address(Part.QUERY)).incidents().size();
    }

    private String setUpSearch() throws Exception {
        HttpRequest request = Key.request(stack.address(Part.QUERY).resolve("/api/v1/searches"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"asked before the switch\"}"))
                .build();
        return MessageCodec.mapper()
                .readTree(Http.send(request, PATIENCE).body())
                .path("searchId")
                .asText();
    }

    private JsonNode ask(String path) throws Exception {
        HttpRequest request =
                Key.request(stack.address(Part.QUERY).resolve(path)).build();
        return MessageCodec.mapper().readTree(Http.send(request, PATIENCE).body());
    }

    private static AclBinding readAs(String prefix) {
        return new AclBinding(
                new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED),
                new AccessControlEntry("User:query-service", "*", AclOperation.READ, AclPermissionType.ALLOW));
    }

    /** The groups in use stand where those of the second read model stood; these are there no longer. */
    private static void takeOffsets(Admin admin) throws Exception {
        for (String topic : READ) {
            var offsets = admin.listConsumerGroupOffsets(NEXT_GROUP + topic)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Awaitility.await("nobody is in the group " + GROUP + topic)
                    .atMost(PATIENCE)
                    .ignoreException(ExecutionException.class)
                    .until(() -> {
                        admin.alterConsumerGroupOffsets(GROUP + topic, offsets)
                                .all()
                                .get();
                        admin.deleteConsumerGroups(List.of(NEXT_GROUP + topic))
                                .all()
                                .get();
                        return true;
                    });
        }
    }

    /** As {@code pg_dump --data-only} of the schema does, into tables that the second one has made. */
    private void takeDesk() throws Exception {
        try (Connection from = stack.superuser();
                Connection to = stack.superuser(NEXT_DATABASE);
                Statement statement = to.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'desk' order by 1")) {
                while (rows.next()) {
                    tables.add("desk." + rows.getString(1));
                }
            }
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables));
            for (String table : tables) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                new CopyManager(from.unwrap(BaseConnection.class)).copyOut("copy " + table + " to stdout", rows);
                new CopyManager(to.unwrap(BaseConnection.class))
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            }
        }
    }

    /** Each change begins where the one before it ended, and the last of each incident says what the read model says. */
    private void assertToldOnce() {
        Map<String, List<IncidentChange>> told = new LinkedHashMap<>();
        changes().values().stream()
                .filter(change -> change.kind() != IncidentChange.Kind.WITHDRAWN)
                .forEach(change -> told.computeIfAbsent(change.incidentId(), id -> new ArrayList<>())
                        .add(change));
        told.forEach((incident, changes) -> {
            for (int i = 1; i < changes.size(); i++) {
                assertThat(changes.get(i).before())
                        .as("change %d of %s", i, incident)
                        .isEqualTo(left(changes.get(i - 1).after()));
            }
        });
        assertThat(new ReadModel(stack.address(Part.QUERY)).incidents())
                .isNotEmpty()
                .allSatisfy(incident -> assertThat(
                                told.get(incident.path("incidentId").asText()))
                        .as("told of %s", incident)
                        .isNotNull()
                        .last()
                        .satisfies(change -> {
                            assertThat(change.after().state()).hasToString("ACTIVE");
                            assertThat(change.after().title())
                                    .isEqualTo(incident.path("title").asText());
                        }));
    }

    /** What a change leaves behind: of an incident that stands no longer, nothing. */
    private static IncidentChange.Outline left(IncidentChange.Outline after) {
        return after.state() == Incident.State.DISSOLVED ? null : after;
    }

    /** Every change on the topic by its id, in order. */
    private Map<String, IncidentChange> changes() {
        Map<String, Object> config = Map.of("bootstrap.servers", stack.bootstrapServers());
        Map<String, IncidentChange> changes = new LinkedHashMap<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.CHANGES.topicName()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    IncidentChange change = MessageCodec.read(record.value(), IncidentChange.class);
                    changes.putIfAbsent(change.changeId(), change);
                });
            }
        }
        return changes;
    }
}
