package io.wireloom.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.extract.claims.Articles;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles in, claims out, on a real broker. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class ExtractIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DEAD_LETTERS = "articles.extract-service.dead-letter";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    MeterRegistry meters;

    private final String run = UUID.randomUUID().toString();
    private final Map<String, ConsumerRecord<String, byte[]>> seen = new HashMap<>();
    private KafkaProducer<String, byte[]> producer;
    private KafkaConsumer<String, byte[]> consumer;

    @BeforeEach
    void open() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("group.id", "test-" + run);
        properties.put("auto.offset.reset", "earliest");
        properties.put("acks", "all");
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of("claims", DEAD_LETTERS));
    }

    @AfterEach
    void close() {
        producer.close();
        consumer.close();
    }

    @Test
    void publishesTheClaimsOfAnArticle() {
        Article article = Articles.of(
                        run,
                        "Nigerian jets bombed a Boko Haram camp near Maiduguri on Monday, killing 14 fighters, the army said.")
                .build();
        send(article);

        ConsumerRecord<String, byte[]> record = published("claims", run);
        ArticleClaims claims = MessageCodec.read(record.value(), ArticleClaims.class);
        assertThat(claims.versionId()).isEqualTo(article.versionId());
        assertThat(claims.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.event().subtype()).isEqualTo("air-strike");
            assertThat(claim.tallies()).extracting(Claim.Tally::low).containsExactly(14L);
            assertThat(claim.evidence().standsIn(article.text())).isTrue();
        });
        assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.wireloom.article-claims.v1");
    }

    @Test
    void publishesAnEmptyListForWhatHoldsNoClaim() {
        send(Articles.of(run + "-plain", "The museum opens at nine.").build());
        send(Articles.of(run + "-killed", "Jets bombed the town, killing four people.")
                .status(Article.Status.CANCELED)
                .build());
        send(Articles.of(run + "-other", "Des avions ont bombardé la ville, faisant quatre morts.")
                .language("fr")
                .build());

        for (String name : List.of("-plain", "-killed", "-other")) {
            ArticleClaims claims =
                    MessageCodec.read(published("claims", run + name).value(), ArticleClaims.class);
            assertThat(claims.claims()).as(name).isEmpty();
        }
    }

    @Test
    void deadLettersWhatCannotBeReadAndGoesOn() {
        byte[] poison = "{\"articleId\": 7, ".getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>("articles", run + "-poison", poison));
        send(Articles.of(run + "-poison-2", "Rebels seized the town of Goma on Tuesday.")
                .build());

        ConsumerRecord<String, byte[]> letter = published(DEAD_LETTERS, run + "-poison");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(new String(letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8))
                .contains("not a readable Article");
        assertThat(published("claims", run + "-poison-2")).isNotNull();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(total("wireloom.records.closed"))
                    .isEqualTo(total("wireloom.records.received"))
                    .isPositive();
        });
    }

    @Test
    void saysThatItIsReady() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString()).contains("wireloom_records_received_total");
    }

    private void send(Article article) {
        send(OutgoingRecords.of(article, "test", Instant.EPOCH));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConsumerRecord<String, byte[]> published(String topic, String key) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            consumer.poll(Duration.ofMillis(200)).forEach(r -> seen.put(r.topic() + "/" + r.key(), r));
                            return seen.get(topic + "/" + key);
                        },
                        record -> record != null);
    }

    private double total(String name) {
        return meters.get(name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
