package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That the read model takes in what the topics hold, in any order and however often; against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class ReadModelIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final String articleId = Ids.fresh("a");
    private final String incidentId = Ids.fresh("i");
    private final Article article =
            Copy.article(articleId, "v1", "Raid on river town", "Twenty-seven civilians died, a monitor counted.");
    private final Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 27, "River Watch");

    @Inject
    MeterRegistry meters;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void keepsTheGreatestRevisionWhateverTheOrderAndCountsTheRestAsDuplicates() {
        double before = duplicates("incidents");
        wire.send(
                Copy.incident(incidentId, 5, "Newest", claim),
                Copy.incident(incidentId, 4, "Older", claim),
                Copy.incident(incidentId, 5, "Newest", claim));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(duplicates("incidents")).isGreaterThanOrEqualTo(before + 2));
        given().get("/api/v1/incidents/{id}", incidentId).then().body("title", equalTo("Newest"));
    }

    @Test
    void namesWhatSomethingHasChangedInTheDatabase() throws SQLException {
        wire.send(Copy.incident(incidentId, 1, "As told", claim));
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/incidents/{id}", incidentId).then().statusCode(200));
        given().get("/api/v1/digest/damage").then().body("damaged.id", not(hasItem(incidentId)));

        change("As told", "Not told");
        given().get("/api/v1/digest/damage")
                .then()
                .body("damaged.find { it.id == '" + incidentId + "' }.kind", equalTo("incident"));
        change("\"incidentId\"", "\"broken");
        given().get("/api/v1/digest/damage").then().body("damaged.id", hasItem(incidentId));
        change("\"broken", "\"incidentId\"");
        change("Not told", "As told");
        given().get("/api/v1/digest/damage").then().body("damaged.id", not(hasItem(incidentId)));
    }

    private void change(String from, String to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update query.incident set document = replace(document, ?, ?) where incident_id = ?")) {
            update.setString(1, from);
            update.setString(2, to);
            update.setString(3, incidentId);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whatAnIncidentStillHoldsIsNotWrittenAgain() throws SQLException {
        wire.send(Copy.incident(incidentId, 1, "As told", claim));
        awaitTitle("As told");
        List<String> before = writings();

        wire.send(Copy.incident(incidentId, 2, "Told again", claim));
        awaitTitle("Told again");

        assertThat(before).hasSizeGreaterThan(2);
        assertThat(writings()).isEqualTo(before);
    }

    private void awaitTitle(String title) {
        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/incidents/{id}", incidentId)
                .then()
                .statusCode(200)
                .body("title", equalTo(title)));
    }

    /** What the incident is found by and what it holds, each with the transaction that wrote it. */
    private List<String> writings() throws SQLException {
        String query =
                """
                select kind || ' ' || term || ' ' || xmin from query.incident_term where incident_id = ?
                union all
                select claim_id || ' ' || xmin from query.incident_claim where incident_id = ?
                union all
                select lens || ' ' || xmin from query.incident_lens where incident_id = ?
                order by 1""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                select.setString(parameter, incidentId);
            }
            List<String> writings = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    writings.add(rows.getString(1));
                }
            }
            return writings;
        }
    }

    @Test
    void deadLettersWhatItCannotReadAndGoesOn() {
        byte[] poison = "{\"incidentId\": 7,".getBytes(StandardCharsets.UTF_8);
        String key = Ids.fresh("poison");
        for (String topic : List.of("articles", "claims", "copies", "incidents")) {
            wire.send(new ProducerRecord<>(topic, key, poison));
        }
        wire.send(article);

        for (String topic : List.of("articles", "claims", "copies", "incidents")) {
            ConsumerRecord<String, byte[]> letter =
                    wire.await(topic + ".query-service.dead-letter", key, SOON).orElseThrow();
            assertThat(letter.value()).isEqualTo(poison);
            assertThat(new String(
                            letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                    .contains("not a readable");
        }
        Answered.article(articleId, "versionId", "v1");
    }

    @Test
    void balancesItsLedger() {
        wire.send(article, article, Copy.incident(incidentId, 1, "Raid", claim));
        Answered.incident(incidentId, "revision", 1);

        await().atMost(SOON).untilAsserted(() -> {
            for (String door : List.of("articles", "claims", "copies", "incidents")) {
                double closed = meters.get("wireloom.records.closed").tag("door", door).counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum();
                double received = meters.get("wireloom.records.received")
                        .tag("door", door)
                        .counter()
                        .count();
                assertThat(closed).as(door).isEqualTo(received);
            }
        });
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("consumers"));
    }

    @Test
    void givesTheSameDigestForTheSameStateAfterAnyRepetition() throws Exception {
        wire.send(article, Copy.claims(article, claim), Copy.copies(article, 1, "f-" + articleId, null, Map.of()));
        wire.send(Copy.incident(incidentId, 1, "Raid", claim));
        Answered.incident(incidentId, "revision", 1);
        Answered.article(articleId, "family.familyId", "f-" + articleId);
        JsonNode before = settledDigest();

        wire.send(Copy.copies(article, 2, "f-" + articleId, null, Map.of()));
        wire.send(article, Copy.incident(incidentId, 2, "Raid", claim));
        Answered.incident(incidentId, "revision", 2);

        assertThat(settledDigest()).isEqualTo(before);
        wire.send(Copy.incident(incidentId, 3, "Raid on another town", claim));
        Answered.incident(incidentId, "revision", 3);
        assertThat(settledDigest().get("digest")).isNotEqualTo(before.get("digest"));
        assertThat(before.get("incidents").asInt()).isPositive();
    }

    private JsonNode settledDigest() throws Exception {
        await().atMost(SOON).untilAsserted(() -> assertThat(meters.get("wireloom.records.in.flight").gauges().stream()
                        .mapToDouble(gauge -> gauge.value())
                        .sum())
                .isZero());
        return Answered.json("/api/v1/digest");
    }

    private double duplicates(String door) {
        return meters.get("wireloom.records.closed")
                .tag("door", door)
                .tag("outcome", "duplicate")
                .counter()
                .count();
    }
}
