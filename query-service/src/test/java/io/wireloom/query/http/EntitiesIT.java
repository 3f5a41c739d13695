package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import io.wireloom.query.entities.EntityLinks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was claimed by and about actors, places, speakers and sources, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class EntitiesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Wire wire = new Wire();
    private final String articleId = Ids.fresh("a");
    private final String incidentId = Ids.fresh("i");
    private final String outlet = Ids.fresh("Gazette");
    private final String watch = Ids.fresh("Watch");
    private final String ministry = Ids.fresh("Ministry");
    private final Article first = version("v1", 1L, Article.Status.USABLE);
    private final Claim nine = Copy.claim(first, Ids.fresh("c"), Claim.Status.OCCURRED, 9, watch);
    private final Claim denial = Copy.claim(first, Ids.fresh("c"), Claim.Status.DENIED, 0, ministry);

    @AfterEach
    void close() {
        wire.close();
    }

    private Article version(String versionId, Long order, Article.Status status) {
        return Copy.in(
                Copy.article(articleId, versionId, "Raid", "Nine people died.", status, order),
                outlet,
                "2015-10-01T17:30:00Z");
    }

    @Test
    void countsWhatWasClaimedByAndAboutEachWithLinks() {
        wire.send(
                first,
                Copy.claims(first, nine, denial),
                Copy.incident(incidentId, 1, "Raid on the river town", nine, denial));

        awaitFigures("source", outlet, Map.of("by", 2, "denials-by", 1, "disputed", 1, "first", 1, "withdrawn", 0));
        awaitFigures("speaker", watch, Map.of("by", 1, "denials-by", 0, "disputed", 1, "first", 1));
        awaitFigures("speaker", ministry, Map.of("by", 1, "denials-by", 1, "disputed", 0, "first", 0));
        get("speaker", ministry)
                .body("name", equalTo(ministry))
                .body("page", equalTo("/speakers/" + id(ministry)))
                .body("incidents.incidentId", contains(incidentId))
                .body("claims.claimId", contains(denial.claimId()));
        given().get("/api/v1/entities/source/{id}/claims?of=disputed", id(outlet))
                .then()
                .body("items.claimId", contains(nine.claimId()))
                .body("items[0].incidentId", equalTo(incidentId))
                .body("items[0].source", equalTo(outlet))
                .body("items[0].fate", equalTo("standing"));
        get("actor", "northern-air-wing").body("figures.figure", hasItem("denials-about"));
        get("place", Copy.TOWN.geonameId().toString()).body("name", equalTo("Rastan"));
    }

    @Test
    void keepsWhatACorrectionChangedAndAKillTookAway() {
        Article second = version("v2", 2L, Article.Status.USABLE);
        Claim seven = Copy.claim(second, Ids.fresh("c"), Claim.Status.OCCURRED, 7, watch);
        Claim still = Copy.claim(second, Ids.fresh("c"), Claim.Status.DENIED, 0, ministry);
        wire.send(first, Copy.claims(first, nine, denial));
        awaitFigures("source", outlet, Map.of("by", 2, "revised", 0));

        wire.send(second, Copy.claims(second, seven, still));
        awaitFigures("source", outlet, Map.of("by", 2, "revised", 1, "withdrawn", 0));
        awaitFigures("speaker", ministry, Map.of("by", 1, "revised", 0, "withdrawn", 0));
        given().get("/api/v1/entities/speaker/{id}/claims?of=revised", id(watch))
                .then()
                .body("items.claimId", contains(nine.claimId()))
                .body("items[0].fate", equalTo("revised"));

        wire.send(version("v3", 3L, Article.Status.CANCELED));
        awaitFigures("source", outlet, Map.of("by", 0, "revised", 0, "withdrawn", 3));
        given().get("/sources/{id}?show=withdrawn", id(outlet)).then().body(containsString("Withdrawn</span>"));
        listed("source", outlet).body("items.claims", contains(0));
    }

    @Test
    void endsInTheSameWhateverComesFirst() {
        Article second = version("v2", 2L, Article.Status.USABLE);
        Claim seven = Copy.claim(second, Ids.fresh("c"), Claim.Status.OCCURRED, 7, watch);
        ArticleClaims older = Copy.claims(first, nine, denial);
        wire.send(second, Copy.claims(second, seven));
        awaitFigures("source", outlet, Map.of("by", 1));

        wire.send(older, first, older);

        awaitFigures("source", outlet, Map.of("by", 1, "revised", 2, "withdrawn", 0));
        listed("source", outlet).body("items.claims", contains(1));
    }

    @Test
    void listsAndShowsPagesAndSaysWhatIsNotThere() {
        wire.send(first, Copy.claims(first, nine, denial));
        awaitFigures("source", outlet, Map.of("by", 2));

        listed("source", outlet.substring(0, outlet.length() - 1))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id(outlet)))
                .body("items[0].claims", equalTo(2));
        given().queryParam("kind", "source")
                .queryParam("limit", 1)
                .get("/api/v1/entities")
                .then()
                .body("items", hasSize(1));
        given().accept("text/html")
                .queryParam("kind", "speaker")
                .queryParam("q", watch)
                .get("/entities")
                .then()
                .statusCode(200)
                .body(containsString("/speakers/" + id(watch)));
        given().accept("text/html")
                .get("/speakers/{id}", id(ministry))
                .then()
                .statusCode(200)
                .body(containsString("Denies it"));
        given().get("/api/v1/entities/actor/nobody-of-that-name").then().statusCode(404);
        given().get("/api/v1/entities/persons/x").then().statusCode(400).body("parameter", equalTo("kind"));
        given().get("/api/v1/entities/place/x/claims?of=by")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("of"));
    }

    private static String id(String name) {
        return EntityLinks.id(name);
    }

    private static ValidatableResponse get(String kind, String name) {
        return given().get("/api/v1/entities/{kind}/{id}", kind, id(name))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse listed(String kind, String q) {
        return given().queryParam("kind", kind)
                .queryParam("q", q)
                .get("/api/v1/entities")
                .then()
                .statusCode(200);
    }

    private static void awaitFigures(String kind, String name, Map<String, Integer> expected) {
        await().atMost(SOON).untilAsserted(() -> {
            List<Map<String, Object>> figures =
                    get(kind, name).extract().jsonPath().getList("figures");
            Map<String, Object> counts = figures.stream()
                    .collect(Collectors.toMap(figure -> (String) figure.get("figure"), figure -> figure.get("count")));
            assertThat(counts).containsAllEntriesOf(expected);
        });
    }
}
