package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.article.Identity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BackingResource.class)
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void forgetsTheArticleAndRefusesItFromThenOnByEveryDoor() throws SQLException {
        String itemId = "urn:erased:" + UUID.randomUUID();
        String articleId =
                post(itemId, "The first words.").statusCode(202).extract().path("articleId");
        TopicFixture.awaitArticle(articleId);

        order(articleId);

        await("the order is taken").atMost(PATIENCE).untilAsserted(() -> assertThat(rows("erased_article", articleId))
                .isEqualTo(1));
        for (String table : List.of("article_version", "story_item", "held_item")) {
            assertThat(rows(table, articleId)).as(table).isZero();
        }
        post(itemId, "The first words.").statusCode(410).body("type", equalTo("urn:wireloom:problem:erased"));
        post(itemId, "Other words in a later version.").statusCode(410).body("detail", containsString("2 O 114/24"));

        double rejected = rejected();
        TopicFixture.put(
                "wire-copy",
                "coast:" + itemId,
                "Words that came by the topic.".getBytes(StandardCharsets.UTF_8),
                Map.of(WireHeaders.FEED, "coast", WireHeaders.ITEM_ID, itemId));
        await("the record is rejected").atMost(PATIENCE).until(() -> rejected() > rejected);
        assertThat(rows("story_item", articleId)).isZero();
        assertThat(TopicFixture.all("articles"))
                .filteredOn(record -> articleId.equals(record.key()))
                .hasSize(1);
    }

    @Test
    void refusesAnArticleThatTheOrderCameBefore() throws SQLException {
        String itemId = "urn:erased:" + UUID.randomUUID();
        String articleId = Identity.articleId("coast", itemId);

        order(articleId);

        await("the order is taken").atMost(PATIENCE).untilAsserted(() -> assertThat(rows("erased_article", articleId))
                .isEqualTo(1));
        post(itemId, "Words that are never taken.").statusCode(410);
        assertThat(rows("article_version", articleId)).isZero();
    }

    private static void order(String articleId) {
        Erasure erasure = new Erasure(articleId, "2 O 114/24", "by order", "Awa Diarra", Instant.now());
        TopicFixture.put("erasures", articleId, MessageCodec.write(erasure), Map.of());
    }

    private static ValidatableResponse post(String itemId, String words) {
        return given().body(
                        ("Dam holds\n\nThe dam above Ruvik held on Tuesday. " + words).getBytes(StandardCharsets.UTF_8))
                .contentType("text/plain")
                .queryParam("feed", "coast")
                .queryParam("itemId", itemId)
                .post("/api/v1/wire")
                .then();
    }

    private double rejected() {
        return meters.get("wireloom.records.closed")
                .tag("door", "wire-copy")
                .tag("outcome", "rejected")
                .counter()
                .count();
    }

    private long rows(String table, String articleId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from ingest." + table + " where article_id = ?")) {
            query.setString(1, articleId);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
