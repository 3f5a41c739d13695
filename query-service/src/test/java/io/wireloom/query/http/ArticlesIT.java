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
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One article as the API shows it: its versions, its progress, its claims; against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class ArticlesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final String articleId = Ids.fresh("a");
    private final String incidentId = Ids.fresh("i");
    private final Article article =
            Copy.article(articleId, "v1", "Raid on river town", "Twenty-seven civilians died, a monitor counted.");
    private final Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 27, "River Watch");

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void showsAnArticleWithItsBlocksVersionsAndProgress() {
        wire.send(article);

        Answered.article(articleId, "versionId", "v1");
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
        assertThat(Answered.json("/api/v1/articles/" + articleId)
                        .get("progress")
                        .has("extracted"))
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
        Answered.incident(incidentId, "revision", 2);
        Answered.article(articleId, "progress.extracted", Wire.MADE_AT.toString());
        given().get("/api/v1/articles/{id}", articleId).then().body("progress.deduplicated", nullValue());

        wire.send(later);

        Answered.article(articleId, "progress.deduplicated", "2026-01-02T03:05:00Z");
    }

    @Test
    void servesTheClaimsOfTheCurrentVersionAsTheContractHasThem() throws Exception {
        wire.send(Copy.claims(article, claim), article);

        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}/claims", articleId)
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));
        JsonNode served = Answered.json("/api/v1/articles/" + articleId + "/claims")
                .get("items")
                .get(0);
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

        Answered.article(articleId, "status", "canceled");
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
}
