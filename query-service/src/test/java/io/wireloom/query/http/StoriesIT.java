package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Tale;
import io.wireloom.query.Wire;
import io.wireloom.query.persistence.ChangeLog;
import io.wireloom.query.stream.Change;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles about one event, as the API, the pages, the stream and the digest tell it, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StoriesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("heron").replace("-", "");
    private final String outlet = Ids.fresh("Ledger");
    private final String storyId = Ids.fresh("st");
    private final String incidentId = Ids.fresh("i");
    private final Article agency = article("Ferry aground", "Meridian", "2021-03-01T08:00:00Z");
    private final Article paper = article("Passengers ashore, says " + word, outlet, "2021-03-03T11:00:00Z");

    @Inject
    ChangeLog log;

    @AfterEach
    void close() {
        wire.close();
    }

    @BeforeEach
    void sendAStoryOfTwo() {
        Claim claim = Copy.claim(agency, Ids.fresh("c"), Claim.Status.OCCURRED, 2, "Harbour Office");
        wire.send(
                Tale.of(storyId, 1, agency),
                agency,
                paper,
                Copy.claims(agency, claim),
                Copy.incident(incidentId, 1, "Two dead on the ferry", claim));
        awaitStory(storyId, "revision", 1);
        wire.send(Tale.of(storyId, 2, agency, paper), Tale.of(storyId, 1, agency));
        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/stories/{id}", storyId)
                .then()
                .body("articles.source", contains("Meridian", outlet))
                .body("incidents.incidentId", contains(incidentId)));
    }

    @Test
    void showsAStoryWithItsArticlesAndTheIncidentsTheyTellOf() {
        String tag = given().get("/api/v1/stories/{id}", storyId)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("state", equalTo("active"))
                .body("headline", equalTo("Ferry aground"))
                .body("firstSeen", equalTo("2021-03-01T08:00:00Z"))
                .body("latest", equalTo("2021-03-03T11:00:00Z"))
                .body("families", equalTo(2))
                .body("origins", equalTo(2))
                .body("articles.articleId", contains(agency.articleId(), paper.articleId()))
                .body("articles[1].headline", equalTo(paper.headline()))
                .body("articles[1].published", equalTo("2021-03-03T11:00:00Z"))
                .body("articles[1].familyId", equalTo("f-" + paper.articleId()))
                .body("articles[1].reason", equalTo("names the same ferry"))
                .body("incidents.title", contains("Two dead on the ferry"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/stories/{id}", storyId)
                .then()
                .statusCode(304);
        given().get("/api/v1/articles/{id}", paper.articleId()).then().body("story", equalTo(storyId));
    }

    @Test
    void leadsFromADissolvedStoryToItsSuccessor() {
        String now = Ids.fresh("st");
        wire.send(Tale.of(now, 1, agency, paper), Tale.dissolved(storyId, 3, now), Tale.of(storyId, 2, agency, paper));
        awaitStory(storyId, "state", "dissolved");
        awaitStory(now, "revision", 1);

        given().get("/api/v1/stories/{id}", storyId).then().body("successors", contains(now));
        given().get("/api/v1/articles/{id}", paper.articleId()).then().body("story", equalTo(now));
        list("q", word).then().body("items.storyId", contains(now));
        given().accept("text/html")
                .get("/stories/{id}", storyId)
                .then()
                .statusCode(200)
                .body(containsString("This story no longer stands"))
                .body(containsString("/stories/" + now));
        assertThat(newsOf(storyId))
                .extracting(change -> change.kind().word())
                .containsExactly("story-created", "story-amended", "story-dissolved");
        assertThat(JsonPath.from(newsOf(storyId).get(2).document()).getList("successors"))
                .containsExactly(now);
    }

    @Test
    void listsStoriesByWordsDaysAndOutlet() {
        list("q", word).then().body("items.storyId", contains(storyId)).body("items[0].articles", equalTo(2));
        list("q", word, "from", "2021-03-01", "to", "2021-03-03").then().body("items.storyId", contains(storyId));
        list("q", word, "from", "2021-03-04").then().body("items", hasSize(0));
        list("q", word, "to", "2021-02-28").then().body("items", hasSize(0));
        list("q", "aground", "source", outlet).then().body("items.storyId", contains(storyId));
        list("q", word, "source", "Courier").then().body("items", hasSize(0));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        String older = Ids.fresh("st");
        Article early = article("Quay closed " + word, outlet, "2021-02-01T08:00:00Z");
        wire.send(early, Tale.of(older, 1, early));
        await().atMost(SOON)
                .untilAsserted(() -> list("q", word).then().body("items.storyId", contains(storyId, older)));

        JsonPath first = list("source", outlet, "limit", "1").jsonPath();
        assertThat(first.getList("items.storyId")).containsExactly(storyId);
        list("source", outlet, "limit", "1", "cursor", first.getString("nextCursor"))
                .then()
                .body("items.storyId", contains(older))
                .body("nextCursor", nullValue());
    }

    @Test
    void countsEveryStandingStoryInTheDigest() {
        JsonPath before = given().get("/api/v1/digest").jsonPath();
        String other = Ids.fresh("st");
        wire.send(Tale.of(other, 1, article("Quay closed", outlet, "2021-02-01T08:00:00Z")));
        awaitStory(other, "revision", 1);
        JsonPath after = given().get("/api/v1/digest").jsonPath();
        assertThat(after.getLong("stories")).isGreaterThan(before.getLong("stories"));

        wire.send(Tale.dissolved(other, 2, storyId));
        awaitStory(other, "state", "dissolved");
        assertThat(given().get("/api/v1/digest").jsonPath().getString("digest"))
                .isEqualTo(before.getString("digest"))
                .isNotEqualTo(after.getString("digest"));
    }

    @Test
    void showsStoriesOnPages() {
        given().accept("text/html")
                .get("/stories/{id}", storyId)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("2 articles, 2 families, 2 origins"))
                .body(containsString("/articles/" + paper.articleId()))
                .body(containsString("/incidents/" + incidentId));
        given().accept("text/html")
                .queryParam("q", word)
                .get("/stories")
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"/stories\" aria-current=\"page\">Stories</a>"))
                .body(containsString("/stories/" + storyId))
                .body(containsString("2 articles, 2 families, 2 origins"));
        given().accept("text/html")
                .queryParam("source", "nothing of the kind")
                .get("/stories")
                .then()
                .body(containsString("No story fits"));
        given().accept("text/html")
                .get("/articles/{id}", paper.articleId())
                .then()
                .body(containsString("/stories/" + storyId));
    }

    @Test
    void escapesWhateverAHeadlineHolds() {
        String hostile = Ids.fresh("st");
        Article article = article("<script>alert('loom')</script>", outlet, "2021-03-05T08:00:00Z");
        wire.send(article, Tale.of(hostile, 1, article));
        awaitStory(hostile, "articles[0].source", outlet);

        for (String page : List.of("/stories", "/stories/" + hostile)) {
            given().accept("text/html")
                    .queryParam("source", outlet)
                    .get(page)
                    .then()
                    .body(containsString("&lt;script&gt;"))
                    .body(not(containsString("<script>alert")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/stories/none, application/json, application/problem+json",
        "/stories/none, text/html, text/html"
    })
    void saysThatNothingIsKnown(String path, String accepted, String type) {
        given().accept(accepted)
                .get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith(type))
                .body(containsString("No story has the id none."));
    }

    @Test
    void namesAParameterThatCannotBeMeant() {
        list("from", "yesterday").then().statusCode(400).body("parameter", equalTo("from"));
    }

    @Test
    void isDescribedInTheOpenApiDocument() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body("paths.'/api/v1/stories'.get.parameters.$ref", hasItems("#/components/parameters/storyWords"))
                .body("paths.'/api/v1/stories/{storyId}'.get.responses", hasKey("404"))
                .body("paths", not(hasKey("/stories")))
                .body("paths.'/api/v1/stream'.get.description", containsString("story-dissolved"))
                .body("components.parameters", hasKey("storyId"));
    }

    private static Response list(String... parameters) {
        RequestSpecification request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/stories");
    }

    private static Article article(String headline, String outlet, String published) {
        return Copy.in(Copy.article(Ids.fresh("a"), "v1", headline, "Two died on the ferry."), outlet, published);
    }

    private List<Change> newsOf(String subject) {
        return log.after(0, 100_000, Set.of()).await().atMost(SOON).stream()
                .filter(change -> change.subjectId().equals(subject))
                .toList();
    }

    private static void awaitStory(String id, String path, Object value) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> given().get("/api/v1/stories/{id}", id).then().body(path, equalTo(value)));
    }
}
