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
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The versions of an article and what changed between them, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class VersionsIT {

    private final Wire wire = new Wire();
    private final String articleId = Ids.fresh("a");

    @BeforeEach
    void sendThreeVersionsNewestFirst() {
        wire.send(
                Copy.article(articleId, "v3", "Raid on river town", "", Article.Status.CANCELED, 3L),
                handled(Copy.article(
                        articleId, "v2", "Raid on river towns", "Ten people died there.", Article.Status.USABLE, 2L)),
                Copy.article(
                        articleId, "v1", "Raid on river town", "Nine people died there.", Article.Status.USABLE, 1L));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/v1/articles/{id}/versions", articleId)
                        .then()
                        .body("items", hasSize(3)));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void listsTheVersionsNewestFirst() {
        String tag = given().get("/api/v1/articles/{id}/versions", articleId)
                .then()
                .statusCode(200)
                .body("items.versionId", contains("v3", "v2", "v1"))
                .body("items.current", contains(true, false, false))
                .body("items.status", contains("canceled", "usable", "usable"))
                .body("items.providerVersion", contains(3, 2, 1))
                .body("items[1].headline", equalTo("Raid on river towns"))
                .body("items[1].takeKey", equalTo("1st Ld-Writethru"))
                .body("items[1].editNote", equalTo("Raises toll"))
                .body("items[1].words", equalTo(11))
                .body("items[1].publishedAt", equalTo("2015-10-01T17:30:00Z"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/articles/{id}/versions", articleId)
                .then()
                .statusCode(304);
    }

    @Test
    void showsTheArticleAsAVersionHasIt() {
        given().get("/api/v1/articles/{id}/versions/v2", articleId)
                .then()
                .statusCode(200)
                .body("versionId", equalTo("v2"))
                .body("text", containsString("Ten people died there."))
                .body("handling.slug", equalTo("river-raid"))
                .body("handling.embargoUntil", equalTo("2015-10-01T17:00:00Z"))
                .body("originalText", nullValue())
                .body("versions.versionId", contains("v1", "v2", "v3"))
                .body("versions.current", contains(false, false, true));
        given().get("/api/v1/articles/{id}", articleId).then().body("versionId", equalTo("v3"));
    }

    @Test
    void tellsWhatChangedParagraphByParagraphAndWordByWord() {
        given().get("/api/v1/articles/{id}/diff?from=v1&to=v2", articleId)
                .then()
                .statusCode(200)
                .body("from.versionId", equalTo("v1"))
                .body("to.versionId", equalTo("v2"))
                .body("facts.field", hasItems("headline", "editNote", "takeKey", "embargoUntil"))
                .body("text.kind", contains("changed", "changed", "same"))
                .body("text[1].words.kind", contains("removed", "added", "same"))
                .body("text[1].words[0].from.text", equalTo("Nine "))
                .body("text[1].words[0].from.start", equalTo(20))
                .body("text[1].words[1].to.text", equalTo("Ten "))
                .body("text[1].words[1].to.start", equalTo(21))
                .body("text[1].words[1].from", nullValue());
    }

    @Test
    void comparesTheCurrentVersionWithTheOneBeforeUnlessToldOtherwise() {
        given().get("/api/v1/articles/{id}/diff", articleId)
                .then()
                .statusCode(200)
                .body("from.versionId", equalTo("v2"))
                .body("to.versionId", equalTo("v3"))
                .body("facts.find { it.field == 'status' }.to", equalTo("canceled"));
        given().get("/api/v1/articles/{id}/diff?to=v2", articleId).then().body("from.versionId", equalTo("v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/none/versions, 404",
        "/api/v1/articles/none/diff, 404",
        "/api/v1/articles/none/versions/v1, 404",
        "/api/v1/articles/{id}/versions/v9, 404",
        "/api/v1/articles/{id}/diff?from=v9, 400",
        "/api/v1/articles/{id}/diff?to=v9, 400",
    })
    void answersAMistakeWithAProblem(String path, int status) {
        given().get(path.replace("{id}", articleId))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    @Test
    void describesTheNewResources() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body("paths", hasKey("/api/v1/articles/{articleId}/versions"))
                .body("paths", hasKey("/api/v1/articles/{articleId}/versions/{versionId}"))
                .body("paths.'/api/v1/articles/{articleId}/diff'.get.parameters", hasSize(3));
    }

    @Test
    void showsPeopleWhatChanged() {
        given().accept("text/html")
                .get("/articles/{id}/diff?from=v1&to=v2", articleId)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<ins><span class=\"hidden\"> added: </span>Ten "))
                .body(containsString("<del><span class=\"hidden\"> removed: </span>Nine "))
                .body(containsString("Raises toll"))
                .body(not(containsString("<script>")));
        given().accept("text/html")
                .get("/articles/{id}/diff?from=v9", articleId)
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"));
    }

    @Test
    void showsPeopleHowAnArticleIsToBeHandledAndItsVersions() {
        Article handled = handled(Copy.article(
                articleId, "v4", "Raid on river towns", "Ten people died there.", Article.Status.USABLE, 4L));
        wire.send(handled);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(given().accept("text/html")
                        .get("/articles/{id}", articleId)
                        .asString())
                .contains("<dt>Slug</dt><dd>river-raid</dd>")
                .contains("<dt>Embargo until</dt><dd>1 Oct 2015, 17:00 UTC</dd>")
                .contains("<dt>Urgency</dt><dd>2 of 9</dd>")
                .contains("<dt>Credit</dt><dd>Northwire</dd>")
                .contains("<dt>Trust</dt><dd>tier 2 of 5</dd>")
                .contains("/articles/" + articleId + "/diff?to=v4")
                .contains("Canceled"));
    }

    private static Article handled(Article article) {
        return Copy.with(
                article,
                Map.of(
                        "source",
                        new Article.Source("The Courier", "Northwire", "NO", 2),
                        "editNote",
                        "Raises toll",
                        "handling",
                        new Article.Handling(
                                "river-raid",
                                "1st Ld-Writethru",
                                2,
                                List.of(),
                                Instant.parse("2015-10-01T17:00:00Z"),
                                "Not for archives")));
    }
}
