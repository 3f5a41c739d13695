package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.WireHeaders;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Versions, embargoes and kills, through the door, the broker and the database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class LifecycleIT {

    private static final Duration EMBARGO = Duration.ofSeconds(4);

    private final String itemId = "urn:x:" + UUID.randomUUID();

    @Inject
    MeterRegistry meters;

    @Test
    void keepsTheNewerVersionOnTopWhenAnOlderOneComesLate() {
        String articleId = post("Dam leaks\n\nThe dam above Ruvik leaks, engineers said.", "&version=2")
                .extract()
                .path("articleId");
        awaitVersions(articleId, 1);

        post("Dam holds\n\nThe dam above Ruvik held, engineers said.", "&version=1")
                .body("status", equalTo("accepted"));

        awaitVersions(articleId, 2);
        assertThat(current(articleId).headline()).isEqualTo("Dam leaks");
    }

    @Test
    void holdsAnEmbargoedItemUntilItsTimeAndThenPublishesItOnce() {
        Instant until = Instant.now().plus(EMBARGO);

        String articleId = post("Budget told\n\nThe budget of Ost grows, its mayor said.", "&embargo=" + until)
                .body("embargoedUntil", equalTo(until.toString()))
                .body("status", equalTo("accepted"))
                .extract()
                .path("articleId");

        awaitHeld(articleId, "embargo");
        assertThat(versions(articleId)).isEmpty();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(meters.get("wireloom.articles.held")
                        .tag("reason", "embargo")
                        .gauge()
                        .value())
                .isPositive());
        awaitVersions(articleId, 1);
        Instant published = Instant.ofEpochMilli(records(articleId).get(0).timestamp());
        assertThat(published).isBetween(until.minusMillis(1), until.plusSeconds(1));
        assertThat(current(articleId).handling().embargoUntil()).isEqualTo(until);
        awaitNotHeld(articleId);
        markEnd();
        assertThat(versions(articleId)).hasSize(1);
    }

    @Test
    void publishesAnItemWithAPastEmbargoAtOnce() {
        String articleId = post(
                        "Harbour opens\n\nThe harbour of Lom opened, its master said.", "&embargo=2020-05-01T00:00:00Z")
                .body("embargoedUntil", nullValue())
                .extract()
                .path("articleId");

        awaitVersions(articleId, 1);
    }

    @Test
    void neverPublishesWhatIsKilledBeforeItsRelease() {
        Instant until = Instant.now().plus(EMBARGO);
        String articleId = post("Secret told\n\nThe secret of Ost is out, its mayor said.", "&embargo=" + until)
                .extract()
                .path("articleId");
        awaitHeld(articleId, "embargo");

        post("", "&status=canceled");

        awaitVersions(articleId, 1);
        awaitNotHeld(articleId);
        await().until(() -> Instant.now().isAfter(until.plusMillis(600)));
        markEnd();
        assertThat(versions(articleId)).extracting(Article::status).containsExactly(Article.Status.CANCELED);
    }

    @Test
    void withdrawsWhatIsKilledAfterItsRelease() {
        Instant until = Instant.now().plusMillis(1500);
        String articleId = post("Match moved\n\nThe match at Tamm is moved, its club said.", "&embargo=" + until)
                .extract()
                .path("articleId");
        awaitVersions(articleId, 1);

        post("", "&status=canceled");

        awaitVersions(articleId, 2);
        assertThat(current(articleId).status()).isEqualTo(Article.Status.CANCELED);
    }

    @Test
    void changesNothingWhenAnEmbargoedItemComesAgain() {
        Instant until = Instant.now().plus(EMBARGO);
        String text = "Prize told\n\nThe prize goes to a baker of Elm, the jury said.";
        String articleId = post(text, "&embargo=" + until).extract().path("articleId");
        awaitHeld(articleId, "embargo");

        post(text, "&embargo=" + until)
                .body("status", equalTo("unchanged"))
                .body("embargoedUntil", equalTo(until.toString()));
        TopicFixture.put(
                "wire-copy",
                itemId,
                text.getBytes(StandardCharsets.UTF_8),
                Map.of(WireHeaders.FEED, "coast", WireHeaders.ITEM_ID, itemId, WireHeaders.EMBARGO, until.toString()));

        awaitVersions(articleId, 1);
        markEnd();
        assertThat(versions(articleId)).hasSize(1);
    }

    @Test
    void refusesALimitThatIsNone() {
        given().get("/api/v1/held?limit=many").then().statusCode(400).contentType("application/problem+json");
    }

    private ValidatableResponse post(String text, String parameters) {
        return given().header("Content-Type", "text/plain")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/wire?feed=coast&itemId=" + itemId + parameters)
                .then()
                .statusCode(202);
    }

    /** Waits until everything put on the topic before has been dealt with. */
    private static void markEnd() {
        String mark = UUID.randomUUID().toString();
        TopicFixture.put(
                "wire-copy",
                mark,
                ("Marker\n\nThis one only marks the end of the others. " + mark).getBytes(StandardCharsets.UTF_8),
                Map.of());
        TopicFixture.await("articles", record -> new String(record.value(), StandardCharsets.UTF_8).contains(mark));
    }

    private static void awaitHeld(String articleId, String reason) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/api/v1/held?limit=1000")
                .then()
                .statusCode(200)
                .body("items.articleId", hasItem(articleId))
                .body("items.find { it.articleId == '" + articleId + "' }.reason", equalTo(reason))
                .body("items.find { it.articleId == '" + articleId + "' }.text", nullValue()));
    }

    private static void awaitNotHeld(String articleId) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        given().get("/api/v1/held?limit=1000").then().body("items.articleId", not(hasItem(articleId))));
    }

    private static void awaitVersions(String articleId, int number) {
        AtomicReference<List<Article>> found = new AtomicReference<>(List.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            found.set(versions(articleId));
            return found.get().size() >= number;
        });
        assertThat(found.get()).hasSize(number);
    }

    private static Article current(String articleId) {
        return versions(articleId).stream().max(Article.VERSION_ORDER).orElseThrow();
    }

    private static List<Article> versions(String articleId) {
        return records(articleId).stream()
                .map(record -> MessageCodec.read(record.value(), Article.class))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String articleId) {
        return TopicFixture.all("articles").stream()
                .filter(record -> articleId.equals(record.key()))
                .toList();
    }
}
