package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static io.wireloom.query.Kinship.passage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Kinship;
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

/** Who copied whom, as the API and the stream tell it, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class CopiesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Wire wire = new Wire();
    private final ThreeOfAFamily three = new ThreeOfAFamily();

    @Inject
    ChangeLog log;

    @AfterEach
    void close() {
        wire.close();
    }

    @BeforeEach
    void sendAFamilyOfThree() {
        three.send(wire);
    }

    @Test
    void showsAFamilyWithItsOriginItsEdgesAndItsCounts() {
        String tag = given().get("/api/v1/families/{id}", three.family())
                .then()
                .statusCode(200)
                .body("familyId", equalTo(three.family()))
                .body("origin", equalTo(three.agency.articleId()))
                .body("counts.articles", equalTo(3))
                .body("counts.spun", equalTo(1))
                .body("counts.stale", equalTo(1))
                .body("firstPublished", equalTo("2021-03-01T08:00:00Z"))
                .body("lastPublished", equalTo("2022-03-05T11:00:00Z"))
                .body(
                        "members.articleId",
                        contains(three.agency.articleId(), three.paper.articleId(), three.site.articleId()))
                .body("members[2].spin.signs[0].meant", equalTo("gave way"))
                .body("members[2].stale.firstPublished", equalTo("2021-03-01T08:00:00Z"))
                .body("members[2].quotations[0].drifts", contains("cut"))
                .body("edges.copy", contains(three.paper.articleId(), three.site.articleId()))
                .body("edges.basis", contains("time", "spin"))
                .body("edges[0].tells", equalTo("the copy was published 3 hours later"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/families/{id}", three.family())
                .then()
                .statusCode(304);
    }

    @Test
    void showsTheFamilyOfAnArticleAndWhetherItHasBeenCompared() {
        given().get("/api/v1/articles/{id}/family", three.site.articleId())
                .then()
                .body("state", equalTo("compared"))
                .body("origin", equalTo(three.agency.articleId()))
                .body("members.url", hasItems(three.agency.url()))
                .body("members[1].basis", equalTo("time"))
                .body("members[1].published", equalTo("2021-03-01T11:00:00Z"));
        given().get("/api/v1/articles/{id}", three.site.articleId())
                .then()
                .body("family.spun", equalTo(true))
                .body("family.basis", equalTo("spin"))
                .body("family.stale.of", equalTo(three.agency.articleId()));
        String fresh = Ids.fresh("a");
        wire.send(Copy.article(fresh, "v1", "Quiet day", "Nothing happened."));
        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}/family", fresh)
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("familyId", nullValue())
                .body("members", hasSize(0)));
    }

    @Test
    void leadsFromAFamilyThatIsGoneToTheOneItsOriginIsInNow() {
        Article earlier = Copy.in(
                Copy.article(
                        three.id + "-earlier", "v1", "Levee breaks", ThreeOfAFamily.LEVEE + " " + ThreeOfAFamily.SAID),
                "Alpha",
                "2021-03-01T07:00:00Z");
        String now = "f-" + earlier.articleId();
        wire.send(
                earlier,
                Kinship.of(earlier, earlier.articleId()).record(1),
                Kinship.of(three.agency, earlier.articleId())
                        .from(
                                earlier,
                                Relation.SAME,
                                1,
                                Basis.TIME,
                                passage(three.agency, earlier, ThreeOfAFamily.LEVEE))
                        .record(2),
                Kinship.of(three.paper, earlier.articleId())
                        .from(three.agency, Relation.SAME, 0.83, Basis.TIME)
                        .record(2),
                Kinship.of(three.site, earlier.articleId())
                        .from(three.agency, Relation.REWRITE, 0.3, Basis.TIME)
                        .record(2));
        ThreeOfAFamily.awaitMembers(three.agency.articleId(), 4);

        for (String path : List.of("/api/v1/families/", "/families/")) {
            given().redirects()
                    .follow(false)
                    .get(path + three.family())
                    .then()
                    .statusCode(307)
                    .header("Location", endsWith(path + now));
        }
        given().get("/api/v1/families/{id}", three.family())
                .then()
                .statusCode(200)
                .body("familyId", equalTo(now));
    }

    @Test
    void putsTwoArticlesBesideEachOther() {
        given().get("/api/v1/articles/{a}/beside/{b}", three.agency.articleId(), three.site.articleId())
                .then()
                .statusCode(200)
                .body("tie.kind", equalTo("direct"))
                .body("tie.edge.copy", equalTo(three.site.articleId()))
                .body("passages", hasSize(1))
                .body("passages[0].left.text", equalTo(ThreeOfAFamily.LEVEE))
                .body("passages[0].words.findAll { it.kind != 'same' }.kind", contains("removed", "added"))
                .body("left.text", equalTo(three.agency.text()))
                .body("right.spin.signs", hasSize(1));
        given().get("/api/v1/articles/{a}/beside/{b}", three.paper.articleId(), three.site.articleId())
                .then()
                .body("tie.kind", equalTo("through"))
                .body("tie.through", equalTo(three.agency.articleId()))
                .body("passages[0].right.text", containsString("granted way"));
    }

    @Test
    void tellsOnTheStreamThatAPlaceAmongTheCopiesHasChanged() {
        wire.send(Kinship.of(three.paper, three.paper.articleId()).record(2));
        ThreeOfAFamily.awaitMembers(three.paper.articleId(), 1);

        assertThat(newsOf(three.agency)).as("copies nobody").isEmpty();
        List<Change> news = newsOf(three.paper);
        assertThat(news).hasSize(2);
        JsonPath came = JsonPath.from(news.get(0).document());
        assertThat(came.getString("before")).isNull();
        assertThat(came.getString("after.relation")).isEqualTo("same");
        JsonPath left = JsonPath.from(news.get(1).document());
        assertThat(left.getString("before.familyId")).isEqualTo(three.family());
        assertThat(left.getString("before.of")).isEqualTo(three.agency.articleId());
        assertThat(left.getString("after.familyId")).isEqualTo("f-" + three.paper.articleId());
        assertThat(left.getString("after.relation")).isEqualTo("none");
        assertThat(JsonPath.from(newsOf(three.site).get(0).document()).getBoolean("after.spun"))
                .isTrue();
    }

    @Test
    void listsFamiliesOfTwoAndMoreNewestFirst() {
        String word = Ids.fresh("wallaby").replace("-", "");
        List<String> origins = List.of(three.id + "-1", three.id + "-2", three.id + "-3");
        for (String origin : origins) {
            String day = "2021-04-0" + origin.charAt(origin.length() - 1) + "T08:00:00Z";
            Article one = Copy.in(Copy.article(origin, "v1", "Flood " + word, ThreeOfAFamily.LEVEE), "Meridian", day);
            Article two =
                    Copy.in(Copy.article(origin + "-copy", "v1", "High water", ThreeOfAFamily.LEVEE), "Ledger", day);
            wire.send(one, two, Kinship.of(one, origin).record(1));
            if (!origin.equals(origins.get(2))) {
                wire.send(Kinship.of(two, origin)
                        .from(one, Relation.SAME, 1, Basis.TIME)
                        .record(1));
            }
        }
        await().atMost(SOON).untilAsserted(() -> given().queryParam("q", word)
                .get("/api/v1/families")
                .then()
                .body("items.origin", contains(origins.get(1), origins.get(0))));

        JsonPath first = given().queryParam("q", word)
                .queryParam("limit", 1)
                .get("/api/v1/families")
                .jsonPath();
        assertThat(first.getString("items[0].headline")).isEqualTo("Flood " + word);
        assertThat(first.getInt("items[0].counts.articles")).isEqualTo(2);
        assertThat(first.getInt("items[0].counts.outlets")).isEqualTo(2);
        assertThat(first.getString("items[0].lastPublished")).isEqualTo("2021-04-02T08:00:00Z");
        given().queryParam("q", word)
                .queryParam("limit", 1)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/api/v1/families")
                .then()
                .body("items.origin", contains(origins.get(0)))
                .body("nextCursor", nullValue());
        given().accept("text/html")
                .queryParam("q", word)
                .get("/families")
                .then()
                .statusCode(200)
                .body(containsString("/families/f-" + origins.get(1)))
                .body(containsString("2 articles in 2 outlets"))
                .body(not(containsString("/families/f-" + origins.get(2))));
        given().accept("text/html")
                .queryParam("q", "nothingofthekind")
                .get("/families")
                .then()
                .body(containsString("No family fits"));
        given().queryParam("q", word)
                .queryParam("minSize", 3)
                .get("/api/v1/families")
                .then()
                .body("items", hasSize(0));
        given().queryParam("minSize", 1)
                .get("/api/v1/families")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("minSize"));
    }

    @Test
    void isDescribedInTheOpenApiDocument() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body("paths", hasKey("/api/v1/families/{familyId}"))
                .body("paths.'/api/v1/articles/{articleId}/beside/{otherId}'.get.parameters.$ref", hasSize(2))
                .body("paths.'/api/v1/families/{familyId}'.get.responses", hasKey("307"))
                .body("paths.'/api/v1/stream'.get.description", containsString("family-changed"))
                .body("components.schemas.Basis.enum", hasItems("credit", "spin"))
                .body("components.schemas.collect { it.value.enum }.flatten()", hasItems("pending", "withdrawn"));
    }

    private List<Change> newsOf(Article article) {
        return log.after(0, 100_000, Set.of()).await().atMost(SOON).stream()
                .filter(change -> change.kind() == Change.Kind.FAMILY_CHANGED)
                .filter(change -> change.subjectId().equals(article.articleId()))
                .toList();
    }
}
