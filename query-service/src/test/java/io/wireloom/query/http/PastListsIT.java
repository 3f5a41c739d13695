package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims, articles and stories as they were known at a moment, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class PastListsIT {

    /** Before the first article, after it, after the second, and after the correction of the first. */
    private static final String BEFORE = "2015-10-01T17:00:00Z";

    private static final String FIRST = "2015-10-01T18:00:00Z";
    private static final String SECOND = "2015-10-01T20:00:00Z";
    private static final String LATER = "2026-01-03T00:00:00Z";

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("numbat").replace("-", "");
    private final String one = Ids.fresh("a-then");
    private final String two = Ids.fresh("a-after");
    private final Article early =
            Copy.article(one, "v1-" + one, "Raid on " + word, "Nine people died, the council said. " + ownWords("one"));
    private final Article late = Copy.in(
            Copy.article(two, "v1-" + two, "Talks about " + word, "Twelve people died. " + ownWords("two")),
            "The Herald",
            "2015-10-01T19:00:00Z");
    private final Article corrected = Copy.article(
            one,
            "v2-" + one,
            "Corrected: " + word,
            "Seven people died, the council said. " + ownWords("new"),
            Article.Status.USABLE,
            2L);
    private final Claim nine = Copy.claim(early, "c-nine-" + one, Claim.Status.OCCURRED, 9, "Council of " + word);
    private final Claim twelve = Copy.claim(late, "c-twelve-" + two, Claim.Status.DENIED, 12, "Ministry of " + word);
    private final Claim seven = Copy.claim(corrected, "c-seven-" + one, Claim.Status.OCCURRED, 7, "Council of " + word);

    @BeforeEach
    void sendTwoArticlesAndACorrection() {
        wire.send(early, late, corrected, Copy.claims(early, nine), Copy.claims(late, twelve));
        wire.send(Copy.claims(corrected, seven));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/v1/claims?speaker={word}&sort=newest", word)
                        .then()
                        .body("items.claimId.sort()", contains(seven.claimId(), twelve.claimId())));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void listsTheArticlesOfEachMoment() {
        at(BEFORE, "articles?q={word}", word).body("items", empty());
        at(FIRST, "articles?q={word}", word)
                .body("items.versionId", contains(early.versionId()))
                .body("items[0].highlights[0].field", equalTo("headline"))
                .body("count.value", equalTo(1));
        at(SECOND, "articles?q={word}", word).body("items.articleId", contains(two, one));
        at(LATER, "articles?q={word}", word).body("items.versionId", contains(late.versionId(), corrected.versionId()));
        at(SECOND, "articles?q={word}&clock=received", word).body("items", empty());
        at(SECOND, "articles?q={word}&source=The Herald", word).body("items.articleId", contains(two));
        at(SECOND, "articles/facets?q={word}", word).body("facets.source.value", contains("The Courier", "The Herald"));
    }

    @Test
    void findsTheWordsThatABodyHadThen() {
        at(SECOND, "articles?q={old}", word + "one7").body("items.versionId", contains(early.versionId()));
        at(SECOND, "articles?q={new}", word + "new7").body("items", empty());
        at(LATER, "articles?q={new}", word + "new7").body("items.versionId", contains(corrected.versionId()));
        at(LATER, "articles?q={old}", word + "one7").body("items", empty());
    }

    @Test
    void showsAnArticleAsItStood() {
        at(FIRST, "articles/{id}", one)
                .body("versionId", equalTo(early.versionId()))
                .body("headline", equalTo(early.headline()))
                .body("versions.versionId", contains(early.versionId()))
                .body("family.familyId", notNullValue())
                .body("story", notNullValue())
                .body("progress", nullValue());
        at(FIRST, "articles/{id}/claims", one).body("items.claimId", contains(nine.claimId()));
        at(LATER, "articles/{id}/claims", one).body("items.claimId", contains(seven.claimId()));
        given().get("/api/v1/articles/{id}?asOf={at}", two, FIRST)
                .then()
                .statusCode(404)
                .body("detail", containsString("Nothing was known by it at " + FIRST));
    }

    @Test
    void listsTheClaimsOfEachMoment() {
        at(FIRST, "claims?q={word}", word)
                .body("items.claimId", contains(nine.claimId()))
                .body("items[0].incidentId", notNullValue())
                .body("items[0].source", equalTo("The Courier"));
        at(FIRST, "claims?q={old}", word + "one7").body("items[0].highlights", hasSize(1));
        at(SECOND, "claims?speaker={word}", word).body("items.claimId", contains(twelve.claimId(), nine.claimId()));
        at(SECOND, "claims?speaker={word}&status=denied", word).body("items.claimId", contains(twelve.claimId()));
        at(SECOND, "claims?speaker={word}&near=34.9,36.7,20&from=2015-09-01&to=2015-10-01", word)
                .body("items", hasSize(2));
        at(SECOND, "claims?speaker={word}&from=2015-10-01", word).body("items", empty());
        at(SECOND, "claims/facets?speaker={word}", word).body("facets.status.value", contains("denied", "occurred"));
        String incident = at(FIRST, "claims?article={id}", one).extract().path("items[0].incidentId");
        at(FIRST, "claims?incident={id}&speaker={word}", incident, word)
                .body("items.claimId", contains(nine.claimId()));
    }

    @Test
    void listsTheStoriesOfEachMoment() {
        at(BEFORE, "stories?q={word}", word).body("items", empty());
        String story = at(FIRST, "stories?q={word}", word)
                .body("items.headline", contains(early.headline()))
                .extract()
                .path("items[0].storyId");
        at(FIRST, "stories/{id}", story)
                .body("articles.articleId", contains(one))
                .body("articles[0].headline", equalTo(early.headline()))
                .body("incidents", hasSize(1));
        at(FIRST, "stories?q={word}&source=The Herald", word).body("items", empty());
        given().get("/api/v1/stories/{id}?asOf={at}", story, BEFORE).then().statusCode(404);
    }

    @Test
    void pagesThroughAPastState() {
        String cursor = at(SECOND, "articles?q={word}&limit=1", word)
                .body("items.articleId", contains(two))
                .extract()
                .path("nextCursor");
        at(SECOND, "articles?q={word}&limit=1&cursor={cursor}", word, cursor)
                .body("items.articleId", contains(one))
                .body("nextCursor", nullValue());
    }

    @Test
    void searchesEverythingAtOnce() {
        at(FIRST, "search?q={word}", word)
                .body("articles.items", hasSize(1))
                .body("claims.items", hasSize(1))
                .body("stories.items", hasSize(1))
                .body("incidents.items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entities?kind=actor", "families", "articles/a-1/family", "decisions"})
    void refusesAPastMomentWhereNoneIsKept(String path) {
        given().queryParam("asOf", FIRST)
                .get("/api/v1/" + path)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("asOf"))
                .body("detail", containsString("incidents, claims, articles and stories"))
                .body("detail", not(containsString("null")));
    }

    private static ValidatableResponse at(String moment, String path, Object... values) {
        return given().queryParam("asOf", moment)
                .get("/api/v1/" + path, values)
                .then()
                .statusCode(200);
    }

    /** Enough words of its own that no article here is a copy of another. */
    private String ownWords(String article) {
        return IntStream.range(0, 60).mapToObj(i -> word + article + i).collect(Collectors.joining(" ", "", "."));
    }
}
