package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Tale;
import io.wireloom.query.Wire;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Claims, articles and stories as they are searched, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class ClaimSearchIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("avocet").replace("-", "");
    private final String articleId = Ids.fresh("a");
    private final String incidentId = Ids.fresh("i");
    private final Article article =
            Copy.article(articleId, "v1", "Raid on river town", "Nine people died there. " + word);
    private final Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
    private final Claim denial = Copy.claim(article, Ids.fresh("d"), Claim.Status.DENIED, 0, "Air Ministry");

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void findsAClaimByWhatItSaysAndLeadsToItsIncident() {
        wire.send(Copy.claims(article, claim, denial), article, Copy.incident(incidentId, 1, "Raid", claim));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(ids(Map.of())).hasSize(2);
            assertThat(claims(Map.of("status", "occurred")).getString("items[0].incidentId"))
                    .isEqualTo(incidentId);
        });

        assertThat(ids(Map.of("speaker", "ministry", "actor", "Northern Air Wing", "source", "The Courier")))
                .containsExactly(denial.claimId());
        assertThat(ids(Map.of("incident", incidentId, "article", articleId, "type", "assault")))
                .containsExactly(claim.claimId());
        assertThat(ids(Map.of("near", "34.9,36.7,20", "from", "2015-09-30", "to", "2015-09-30", "place", "rastan")))
                .hasSize(2);
        assertThat(ids(Map.of("box", "37,34,38,35"))).isEmpty();
        assertThat(ids(Map.of("publishedTo", "2015-09-30"))).isEmpty();
        assertThat(ids(Map.of("target", "civilians"))).isEmpty();
        JsonPath facets = get("/api/v1/claims/facets", Map.of());
        assertThat(facets.getList("facets.status.value")).containsExactly("denied", "occurred");
        assertThat(facets.getList("facets.speaker.label")).containsExactly("Air Ministry", "River Watch");
    }

    @Test
    void forgetsClaimsThatNoLongerStand() {
        wire.send(article, Copy.claims(article, claim, denial));
        await().atMost(SOON).untilAsserted(() -> assertThat(ids(Map.of())).hasSize(2));

        Article second =
                Copy.article(articleId, "v2", "Raid", "Ten people died there. " + word, Article.Status.USABLE, 2L);
        Claim anew = Copy.claim(second, Ids.fresh("c"), Claim.Status.OCCURRED, 10, "River Watch");
        wire.send(second, Copy.claims(second, anew));
        await().atMost(SOON).untilAsserted(() -> assertThat(ids(Map.of())).containsExactly(anew.claimId()));

        Article killed = Copy.article(articleId, "v3", "Kill", "Withdrawn.", Article.Status.CANCELED, 3L);
        wire.send(killed, Copy.claims(article, claim, denial));
        await().atMost(SOON).untilAsserted(() -> assertThat(ids(Map.of())).isEmpty());
        assertThat(claims(Map.of()).getInt("count.value")).isZero();
    }

    @Test
    void findsTheBestOfEachKindAtOnce() {
        Article aside = Copy.article(Ids.fresh("a"), "v1", "Harbour reopens", "Boats came. " + word);
        Article telling = Copy.article(Ids.fresh("a"), "v1", "The " + word + " strike", "Boats left.");
        String storyId = Ids.fresh("st");
        wire.send(article, Copy.claims(article, claim), Copy.incident(incidentId, 1, "Raid", claim));
        wire.send(aside, telling, Tale.of(storyId, 1, article));
        await().atMost(SOON).untilAsserted(() -> {
            JsonPath all = get("/api/v1/search", Map.of());
            assertThat(all.getList("articles.items")).hasSize(3);
            assertThat(all.getList("stories.items.storyId")).containsExactly(storyId);
            assertThat(all.getList("incidents.items.incidentId")).containsExactly(incidentId);
            assertThat(all.getList("claims.items.claimId")).containsExactly(claim.claimId());
        });

        JsonPath articles = get("/api/v1/articles", Map.of("sort", "relevance", "limit", "1"));
        assertThat(articles.getString("items[0].articleId")).isEqualTo(telling.articleId());
        assertThat(articles.getString("items[0].highlights[0].field")).isEqualTo("headline");
        assertThat(get("/api/v1/articles/facets", Map.of()).getInt("facets.source[0].count"))
                .isEqualTo(3);
        given().queryParam("q", word)
                .accept("text/html")
                .get("/search")
                .then()
                .statusCode(200)
                .body(containsString("<mark>" + word + "</mark>"));
    }

    private List<String> ids(Map<String, String> parameters) {
        return claims(parameters).getList("items.claimId");
    }

    private JsonPath claims(Map<String, String> parameters) {
        return get("/api/v1/claims", parameters);
    }

    private JsonPath get(String path, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(Map.of("q", word));
        all.putAll(parameters);
        return given().queryParams(all)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
