package io.wireloom.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class BackingIT {

    private final Backing backing = SharedBacking.get();

    @Test
    void everyTopicIsThereAsTheContractsSay() throws Exception {
        backing.createTopics(Topic.all());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backing.bootstrapServers()))) {
            List<String> names = Topic.all().stream().map(TopicSettings::name).toList();
            var descriptions = admin.describeTopics(names).allTopicNames().get();
            for (TopicSettings topic : Topic.all()) {
                assertThat(descriptions.get(topic.name()).partitions()).hasSize(topic.partitions());
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                var config =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                topic.config()
                        .forEach((key, value) -> assertThat(config.get(key).value())
                                .as(topic.name() + " " + key)
                                .isEqualTo(value));
            }
        }
    }

    @Test
    void aRecordWrittenIsRead() throws Exception {
        TopicSettings topic =
                new TopicSettings("backing-it", 1, io.wireloom.contracts.Retention.FOREVER, Topic.MAX_MESSAGE_BYTES);
        backing.createTopics(List.of(topic));
        Map<String, Object> producing = Map.of("bootstrap.servers", backing.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", "value")).get();
        }
        Map<String, Object> consuming = Map.of(
                "bootstrap.servers",
                backing.bootstrapServers(),
                "group.id",
                "backing-it",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(consuming, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic.name()));
            assertThat(consumer.poll(Duration.ofSeconds(30)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("value"));
        }
    }

    @Test
    void databasesAreApartAndBelongToTheirUser() throws Exception {
        Database one = SharedBacking.freshDatabase();
        Database other = SharedBacking.freshDatabase();
        assertThat(one.name()).isNotEqualTo(other.name());
        try (Connection connection = DriverManager.getConnection(one.jdbcUrl(), one.user(), one.password());
                var statement = connection.createStatement()) {
            statement.execute("create schema ingest");
            statement.execute("create extension pg_trgm");
            statement.execute("create table ingest.seen (id text primary key)");
        }
        try (Connection connection = DriverManager.getConnection(other.jdbcUrl(), other.user(), other.password());
                var rows = connection.createStatement().executeQuery("select to_regclass('ingest.seen')::text")) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
        assertThat(backing.createDatabase(one.name())).isEqualTo(one);
    }
}
