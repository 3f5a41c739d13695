package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void showsAnArticleWithItsBlocksVersionsAndProgress() {
        wire.send(article);

        awaitArticle("versionId", "v1");
        given().get("/api/v1/articles/{id}", articleId)
                .then()
                .statusCode(200)
                .body("headline", equalTo("Raid on river town"))
                .body("byline", equalTo("By Nadia Brook"))
                .body("published", equalTo("2015-10-01T17:30:00Z"))
                .body("publishedBasis", equalTo("printed"))
                .body("source.name", equalTo("The Courier"))
                .body("status", equalTo("usable"))
                .body("blocks.kind", contains("headline", "paragraph", "foreign-headlines"))
                .body("blocks[1].text", equalTo("Twenty-seven civilians died, a monitor counted."))
                .body("versions.versionId", contains("v1"))
                .body("progress.received", equalTo("2026-01-02T03:04:05Z"));
        assertThat(json("/api/v1/articles/" + articleId).get("progress").has("extracted"))
                .as("a null while pending, not an absence")
                .isTrue();
    }

    @Test
    void reportsProgressOnlyOnceEveryIncidentIsHere() {
        Incident later = Copy.incident(incidentId, 3, "Raid", claim);
        wire.send(Copy.copies(article, 1, "f-" + articleId, null, Map.of(incidentId, 3L)));
        wire.send(Copy.claims(article, claim));
        wire.send(Copy.incident(incidentId, 2, "Raid", claim));
        wire.send(article);
        awaitIncident("revision", 2);
        awaitArticle("progress.extracted", Wire.MADE_AT.toString());
        given().get("/api/v1/articles/{id}", articleId).then().body("progress.deduplicated", nullValue());

        wire.send(later);

        awaitArticle("progress.deduplicated", "2026-01-02T03:05:00Z");
    }

    @Test
    void servesTheClaimsOfTheCurrentVersionAsTheContractHasThem() throws Exception {
        wire.send(Copy.claims(article, claim), article);

        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}/claims", articleId)
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));
        JsonNode served =
                json("/api/v1/articles/" + articleId + "/claims").get("items").get(0);
        assertThat(served).isEqualTo(MessageCodec.mapper().readTree(MessageCodec.write(claim)));
    }

    @Test
    void explainsClaimsByRulesAndWordsWhenAskedTo() {
        wire.send(Copy.claims(article, claim), article);

        await().atMost(SOON).untilAsserted(() -> given().queryParam("explain", true)
                .get("/api/v1/articles/{id}/claims", articleId)
                .then()
                .statusCode(200)
                .body("items.claimId", contains(claim.claimId()))
                .body("items[0].confidence", equalTo(0.75f))
                .body("items[0].explanation.rule", hasItems("verb", "said-after", "tally:exact"))
                .body("items[0].explanation.part", hasItems("event", "attribution", "tallies"))
                .body("items[0].explanation[0].says", equalTo("A verb names the event."))
                .body("items[0].explanation[0].text", equalTo(claim.event().text()))
                .body("items[0].explanation[0].start", equalTo(claim.event().start())));
        given().queryParam("explain", false)
                .get("/api/v1/articles/{id}/claims", articleId)
                .then()
                .body("items[0].explanation", nullValue());
        given().queryParam("explain", "maybe")
                .get("/api/v1/articles/{id}/claims", articleId)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("one of true, false is expected"));
    }

    @Test
    void keepsTheNewerVersionWhenAnOlderOneComesLate() {
        Article newer = Copy.article(articleId, "v2", "Toll rises", "Thirty died, it said.", Article.Status.USABLE, 2L);
        wire.send(newer, article);

        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}", articleId)
                .then()
                .body("versions.versionId", contains("v1", "v2")));
        given().get("/api/v1/articles/{id}", articleId)
                .then()
                .body("versionId", equalTo("v2"))
                .body("headline", equalTo("Toll rises"))
                .body("versions.current", contains(false, true));
    }

    @Test
    void showsAWithdrawnArticleAsWithdrawnWithoutClaims() {
        Article kill = Copy.article(
                articleId, "v2", "Kill: raid", "Do not use the earlier story.", Article.Status.CANCELED, 2L);
        wire.send(article, Copy.claims(article, claim), kill, Copy.claims(kill));

        awaitArticle("status", "canceled");
        given().get("/api/v1/articles/{id}/claims", articleId).then().body("items", hasSize(0));
        given().queryParam("status", "canceled")
                .queryParam("limit", 200)
                .get("/api/v1/articles")
                .then()
                .body("items.articleId", hasItem(articleId));
    }

    @Test
    void listsAFamilyWithItsOriginFirst() {
        String copyId = Ids.fresh("0");
        String familyId = "f-" + articleId;
        Article copy = Copy.article(copyId, "v1", "Raid on river town, again", "Twenty-seven civilians died.");
        wire.send(article, copy);
        wire.send(
                Copy.copies(article, 1, familyId, null, Map.of()), Copy.copies(copy, 1, familyId, articleId, Map.of()));

        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}/family", copyId)
                .then()
                .body("familyId", equalTo(familyId))
                .body("members.articleId", contains(articleId, copyId))
                .body("members.relation", contains("none", "excerpt"))
                .body("members.headline", contains("Raid on river town", "Raid on river town, again"))
                .body("members[1].of", equalTo(articleId))
                .body("members[1].passages[0].ofEnd", equalTo(15)));
    }

    @Test
    void showsAnIncidentWithEveryClaimFigureAndOrigin() {
        Claim rival = Copy.claim(article, Ids.fresh("c"), Claim.Status.DENIED, 36, "Air Ministry");
        wire.send(Copy.incident(incidentId, 1, "Raid on river town", claim, rival));

        awaitIncident("revision", 1);
        given().get("/api/v1/incidents/{id}", incidentId)
                .then()
                .body("type", equalTo("ASSAULT"))
                .body("time.start", equalTo("2015-09-30"))
                .body("place.country", equalTo("SY"))
                .body("origins", equalTo(2))
                .body("articles", equalTo(1))
                .body("articleIds", contains(articleId))
                .body("tallies[0].figures.low", contains(27, 36))
                .body("claims.claimId", contains(claim.claimId(), rival.claimId()))
                .body("claims.status", contains("occurred", "denied"))
                .body("claims.origin", contains("river-watch", "air-ministry"))
                .body("disagreements[0].text", equalTo("36 against 27: 9 apart"))
                .body("history", hasSize(2));
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
    void hidesADissolvedIncidentFromListsButSaysWhereItsClaimsWent() {
        wire.send(
                Copy.incident(incidentId, 1, "Raid", claim),
                Copy.incident(incidentId, 2, Incident.State.DISSOLVED, "Raid"));

        awaitIncident("state", "dissolved");
        given().get("/api/v1/incidents/{id}", incidentId)
                .then()
                .body("successors", contains("successor-of-" + incidentId));
        given().queryParam("limit", 200)
                .get("/api/v1/incidents")
                .then()
                .body("items.incidentId", not(hasItem(incidentId)));
    }

    @Test
    void findsIncidentsByEveryFilter() {
        String word = Ids.fresh("quokka").replace("-", "");
        wire.send(Copy.incident(incidentId, 1, "Raid on the " + word + " works", claim));
        awaitIncident("revision", 1);

        for (Map.Entry<String, String> hit : List.of(
                Map.entry("type", "ASSAULT"),
                Map.entry("subtype", "air-strike"),
                Map.entry("actor", "Northern Air Wing"),
                Map.entry("actor", "northern-air-wing"),
                Map.entry("actor", "Wing"),
                Map.entry("place", "rastan"),
                Map.entry("country", "sy"),
                Map.entry("near", "34.9,36.7,20"),
                Map.entry("from", "2015-09-30"),
                Map.entry("to", "2015-09-30"),
                Map.entry("grade", "weak"),
                Map.entry("origins", "1"))) {
            assertThat(found(word, hit.getKey(), hit.getValue()))
                    .as(hit.toString())
                    .containsExactly(incidentId);
        }
        for (Map.Entry<String, String> miss : List.of(
                Map.entry("type", "PROTEST"),
                Map.entry("subtype", "shelling"),
                Map.entry("actor", "Southern"),
                Map.entry("place", "Basra"),
                Map.entry("country", "IQ"),
                Map.entry("near", "34.9,36.7,2"),
                Map.entry("from", "2015-10-01"),
                Map.entry("to", "2015-09-29"),
                Map.entry("grade", "confirmed"),
                Map.entry("origins", "2"))) {
            assertThat(found(word, miss.getKey(), miss.getValue()))
                    .as(miss.toString())
                    .isEmpty();
        }
    }

    @Test
    void pagesThroughIncidentsOnceEachWhileMoreArrive() {
        String word = Ids.fresh("numbat").replace("-", "");
        List<String> ids = List.of(incidentId + "1", incidentId + "2", incidentId + "3");
        ids.forEach(id -> wire.send(Copy.incident(id, 1, "Raid " + word, claim)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(found(word, "limit", "50")).hasSize(3));

        JsonNode first = json("/api/v1/incidents?limit=2&q=" + word);
        String newcomer = incidentId + "9";
        wire.send(Copy.incident(newcomer, 1, "Raid " + word, claim));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(found(word, "limit", "50")).hasSize(4));
        JsonNode second = json("/api/v1/incidents?limit=2&q=" + word + "&cursor="
                + first.get("nextCursor").asText());

        assertThat(first.get("items").findValuesAsText("incidentId")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.get("items").findValuesAsText("incidentId")).containsExactly(ids.get(0));
        assertThat(second.has("nextCursor")).isFalse();
        given().get("/api/v1/incidents?cursor={c}", first.get("nextCursor").asText())
                .then()
                .statusCode(400)
                .body("parameter", equalTo("cursor"));
    }

    @Test
    void findsArticlesByWordsOfHeadlineAndLead() {
        String word = Ids.fresh("wombat").replace("-", "");
        wire.send(Copy.article(articleId, "v1", "Bridge at " + word, "The crossing fell on Tuesday."));

        await().atMost(SOON).untilAsserted(() -> given().queryParam("q", word + " crossing")
                .get("/api/v1/articles")
                .then()
                .body("items.articleId", contains(articleId))
                .body("items[0].source", equalTo("The Courier")));
        given().queryParam("q", word + " -crossing")
                .get("/api/v1/articles")
                .then()
                .body("items", hasSize(0));
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
        awaitArticle("versionId", "v1");
    }

    @Test
    void balancesItsLedger() {
        wire.send(article, article, Copy.incident(incidentId, 1, "Raid", claim));
        awaitIncident("revision", 1);

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
    void answersAKnownEntityTagWithNotModified() {
        wire.send(Copy.incident(incidentId, 1, "Raid", claim));
        awaitIncident("revision", 1);
        String tag = given().get("/api/v1/incidents/{id}", incidentId).header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/incidents/{id}", incidentId)
                .then()
                .statusCode(304);

        wire.send(Copy.incident(incidentId, 2, "Raid", claim));
        awaitIncident("revision", 2);
        given().header("If-None-Match", tag)
                .get("/api/v1/incidents/{id}", incidentId)
                .then()
                .statusCode(200);
    }

    @Test
    void givesTheSameDigestForTheSameStateAfterAnyRepetition() throws Exception {
        wire.send(article, Copy.claims(article, claim), Copy.copies(article, 1, "f-" + articleId, null, Map.of()));
        wire.send(Copy.incident(incidentId, 1, "Raid", claim));
        awaitIncident("revision", 1);
        awaitArticle("family.familyId", "f-" + articleId);
        JsonNode before = settledDigest();

        wire.send(Copy.copies(article, 2, "f-" + articleId, null, Map.of()));
        wire.send(article, Copy.incident(incidentId, 2, "Raid", claim));
        awaitIncident("revision", 2);

        assertThat(settledDigest()).isEqualTo(before);
        wire.send(Copy.incident(incidentId, 3, "Raid on another town", claim));
        awaitIncident("revision", 3);
        assertThat(settledDigest().get("digest")).isNotEqualTo(before.get("digest"));
        assertThat(before.get("incidents").asInt()).isPositive();
    }

    private JsonNode settledDigest() throws Exception {
        await().atMost(SOON).untilAsserted(() -> assertThat(meters.get("wireloom.records.in.flight").gauges().stream()
                        .mapToDouble(gauge -> gauge.value())
                        .sum())
                .isZero());
        return json("/api/v1/digest");
    }

    private double duplicates(String door) {
        return meters.get("wireloom.records.closed")
                .tag("door", door)
                .tag("outcome", "duplicate")
                .counter()
                .count();
    }

    private List<String> found(String word, String parameter, String value) {
        return given().queryParam("q", word)
                .queryParam(parameter, value)
                .get("/api/v1/incidents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.incidentId");
    }

    private void awaitArticle(String path, Object value) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/articles/{id}", articleId).then().body(path, equalTo(value)));
    }

    private void awaitIncident(String path, Object value) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/incidents/{id}", incidentId).then().body(path, equalTo(value)));
    }

    private static JsonNode json(String path) {
        try {
            return MessageCodec.mapper().readTree(given().get(path).asString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
