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
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.SpinSign;
import io.wireloom.contracts.ArticleCopies.Stale;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who copied whom, as the API, the pages and the stream tell it, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class CopiesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SAID = "“We heard the wall go before we saw the water,” said the miller.";
    private static final String LEVEE = "The levee above Ostrava Bend gave way at dawn on Monday.";

    private final Wire wire = new Wire();
    private final String id = Ids.fresh("a");
    private final Article agency = Copy.in(
            Copy.article(id + "-agency", "v1", "Levee breaks", LEVEE + " " + SAID), "Meridian", "2021-03-01T08:00:00Z");
    private final Article paper = Copy.in(
            Copy.article(id + "-paper", "v1", "Mill under water", "From our valley. " + LEVEE),
            "Ledger",
            "2021-03-01T11:00:00Z");
    private final Article site = Copy.in(
            Copy.article(
                    id + "-site",
                    "v1",
                    "Levee shatters",
                    LEVEE.replace("gave way", "granted way")
                            + " “We heard the wall go,” said the miller. <b>Share</b>"),
            "Feed",
            "2022-03-05T11:00:00Z");
    private final Kinship first = Kinship.of(agency, agency.articleId());
    private final Kinship reprint = Kinship.of(paper, agency.articleId())
            .from(agency, Relation.SAME, 0.83, Basis.TIME, passage(paper, agency, LEVEE));

    @Inject
    ChangeLog log;

    @AfterEach
    void close() {
        wire.close();
    }

    @BeforeEach
    void sendAFamilyOfThree() {
        wire.send(agency, paper, site, spun().record(1), reprint.record(1), first.record(1));
        awaitMembers(agency.articleId(), 3);
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/families/{id}", family()).then().body("counts.outlets", equalTo(3)));
    }

    @Test
    void showsAFamilyWithItsOriginItsEdgesAndItsCounts() {
        String tag = given().get("/api/v1/families/{id}", family())
                .then()
                .statusCode(200)
                .body("familyId", equalTo(family()))
                .body("origin", equalTo(agency.articleId()))
                .body("counts.articles", equalTo(3))
                .body("counts.spun", equalTo(1))
                .body("counts.stale", equalTo(1))
                .body("firstPublished", equalTo("2021-03-01T08:00:00Z"))
                .body("lastPublished", equalTo("2022-03-05T11:00:00Z"))
                .body("members.articleId", contains(agency.articleId(), paper.articleId(), site.articleId()))
                .body("members[2].spin.signs[0].meant", equalTo("gave way"))
                .body("members[2].stale.firstPublished", equalTo("2021-03-01T08:00:00Z"))
                .body("members[2].quotations[0].drifts", contains("cut"))
                .body("edges.copy", contains(paper.articleId(), site.articleId()))
                .body("edges.basis", contains("time", "spin"))
                .body("edges[0].tells", equalTo("the copy was published 3 hours later"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/families/{id}", family())
                .then()
                .statusCode(304);
    }

    @Test
    void showsTheFamilyOfAnArticleAndWhetherItHasBeenCompared() {
        given().get("/api/v1/articles/{id}/family", site.articleId())
                .then()
                .body("state", equalTo("compared"))
                .body("origin", equalTo(agency.articleId()))
                .body("members.url", hasItems(agency.url()))
                .body("members[1].basis", equalTo("time"))
                .body("members[1].published", equalTo("2021-03-01T11:00:00Z"));
        given().get("/api/v1/articles/{id}", site.articleId())
                .then()
                .body("family.spun", equalTo(true))
                .body("family.basis", equalTo("spin"))
                .body("family.stale.of", equalTo(agency.articleId()));
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
                Copy.article(id + "-earlier", "v1", "Levee breaks", LEVEE + " " + SAID),
                "Alpha",
                "2021-03-01T07:00:00Z");
        String now = "f-" + earlier.articleId();
        wire.send(
                earlier,
                Kinship.of(earlier, earlier.articleId()).record(1),
                Kinship.of(agency, earlier.articleId())
                        .from(earlier, Relation.SAME, 1, Basis.TIME, passage(agency, earlier, LEVEE))
                        .record(2),
                Kinship.of(paper, earlier.articleId())
                        .from(agency, Relation.SAME, 0.83, Basis.TIME)
                        .record(2),
                Kinship.of(site, earlier.articleId())
                        .from(agency, Relation.REWRITE, 0.3, Basis.TIME)
                        .record(2));
        awaitMembers(agency.articleId(), 4);

        for (String path : List.of("/api/v1/families/", "/families/")) {
            given().redirects()
                    .follow(false)
                    .get(path + family())
                    .then()
                    .statusCode(307)
                    .header("Location", endsWith(path + now));
        }
        given().get("/api/v1/families/{id}", family()).then().statusCode(200).body("familyId", equalTo(now));
    }

    @Test
    void putsTwoArticlesBesideEachOther() {
        given().get("/api/v1/articles/{a}/beside/{b}", agency.articleId(), site.articleId())
                .then()
                .statusCode(200)
                .body("tie.kind", equalTo("direct"))
                .body("tie.edge.copy", equalTo(site.articleId()))
                .body("passages", hasSize(1))
                .body("passages[0].left.text", equalTo(LEVEE))
                .body("passages[0].words.findAll { it.kind != 'same' }.kind", contains("removed", "added"))
                .body("left.text", equalTo(agency.text()))
                .body("right.spin.signs", hasSize(1));
        given().get("/api/v1/articles/{a}/beside/{b}", paper.articleId(), site.articleId())
                .then()
                .body("tie.kind", equalTo("through"))
                .body("tie.through", equalTo(agency.articleId()))
                .body("passages[0].right.text", containsString("granted way"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/families/none, No family has the id none.",
        "/api/v1/articles/none/beside/other, No article has the id none.",
    })
    void saysThatNothingIsKnown(String path, String detail) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo(detail));
        given().accept("text/html")
                .get(path.replace("/api/v1", ""))
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString(detail));
    }

    @Test
    void showsTheFamilyOnAPage() {
        given().accept("text/html")
                .get("/families/{id}", family())
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("<title>Copies of Levee breaks"))
                .body(containsString("Who copied whom: <bdi>Levee breaks"))
                .body(containsString("3 articles in 3 outlets"))
                .body(containsString("1 machine-spun, 1 with old text under a new date"))
                .body(containsString("the copy was published 3 hours later"))
                .body(containsString("/articles/" + agency.articleId() + "/beside/" + site.articleId()));
    }

    @Test
    void showsThePassagesTheDifferencesAndTheDoubtsSideBySide() {
        String page = given().accept("text/html")
                .get("/articles/{a}/beside/{b}", agency.articleId(), site.articleId())
                .then()
                .statusCode(200)
                .body(containsString(
                        "The second (Feed) is a rewrite of the first (Meridian): 31 % of its text stands there."))
                .body(containsString("What tells it: the copy is machine-spun, the other is not."))
                .body(containsString("id=\"left-1\""))
                .body(containsString("href=\"#left-1\""))
                .body(containsString("a writer would put “gave way”"))
                .body(containsString(
                        "quotation cut; in Meridian it reads “We heard the wall go before we saw the water,”"))
                .body(containsString("Old text under a new date."))
                .body(containsString("&lt;b&gt;Share&lt;/b&gt;"))
                .body(not(containsString("<b>Share")))
                .extract()
                .asString();

        assertThat(page)
                .containsPattern("class=\"differs\"[^>]*>gave ?</span>")
                .contains("data-testid=\"column-right\"");
        given().accept("text/html")
                .get("/articles/{a}/beside/{b}", paper.articleId(), site.articleId())
                .then()
                .body(containsString("Neither was taken from the other. Both share text with Levee breaks (Meridian)"));
    }

    @Test
    void marksSpinDriftAndAgeOnTheArticlePage() {
        given().accept("text/html")
                .get("/articles/{id}", site.articleId())
                .then()
                .statusCode(200)
                .body(containsString("Machine-spun: 1 sign of words put in by a machine, such as “granted way”."))
                .body(containsString("<span class=\"note spin\""))
                .body(containsString("<span class=\"note drift\""))
                .body(containsString("Levee breaks (Meridian)</a>"))
                .body(containsString(
                        "this article was taken from it: rewrite; the copy is machine-spun, the other is not"))
                .body(containsString("/families/" + family()));
        given().accept("text/html")
                .get("/articles/{id}", agency.articleId())
                .then()
                .body(containsString("data-testid=\"spun-mark\""))
                .body(containsString("taken from this article: reprint; the copy was published 3 hours later"));
    }

    @Test
    void tellsOnTheStreamThatAPlaceAmongTheCopiesHasChanged() {
        wire.send(Kinship.of(paper, paper.articleId()).record(2));
        awaitMembers(paper.articleId(), 1);

        assertThat(newsOf(agency)).as("copies nobody").isEmpty();
        List<Change> news = newsOf(paper);
        assertThat(news).hasSize(2);
        JsonPath came = JsonPath.from(news.get(0).document());
        assertThat(came.getString("before")).isNull();
        assertThat(came.getString("after.relation")).isEqualTo("same");
        JsonPath left = JsonPath.from(news.get(1).document());
        assertThat(left.getString("before.familyId")).isEqualTo(family());
        assertThat(left.getString("before.of")).isEqualTo(agency.articleId());
        assertThat(left.getString("after.familyId")).isEqualTo("f-" + paper.articleId());
        assertThat(left.getString("after.relation")).isEqualTo("none");
        assertThat(JsonPath.from(newsOf(site).get(0).document()).getBoolean("after.spun"))
                .isTrue();
    }

    @Test
    void listsFamiliesOfTwoAndMoreNewestFirst() {
        String word = Ids.fresh("wallaby").replace("-", "");
        List<String> origins = List.of(id + "-1", id + "-2", id + "-3");
        for (String origin : origins) {
            String day = "2021-04-0" + origin.charAt(origin.length() - 1) + "T08:00:00Z";
            Article one = Copy.in(Copy.article(origin, "v1", "Flood " + word, LEVEE), "Meridian", day);
            Article two = Copy.in(Copy.article(origin + "-copy", "v1", "High water", LEVEE), "Ledger", day);
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

    private Kinship spun() {
        String spunLevee = LEVEE.replace("gave way", "granted way");
        int sign = site.text().indexOf("granted way");
        int quoted = site.text().indexOf("We heard");
        int fuller = agency.text().indexOf("We heard");
        return Kinship.of(site, agency.articleId())
                .from(agency, Relation.REWRITE, 0.31, Basis.SPIN, passage(site, spunLevee, agency, LEVEE))
                .spun(new Spin(List.of(
                        new SpinSign("odd-synonym", "granted way", sign, sign + "granted way".length(), "gave way"))))
                .stale(new Stale(agency.articleId(), agency.publishedAt()))
                .quoting(new SharedQuotation(
                        quoted,
                        quoted + "We heard the wall go,".length(),
                        agency.articleId(),
                        fuller,
                        agency.text().indexOf("” said"),
                        List.of(Drift.CUT),
                        "the miller",
                        "the miller"));
    }

    private String family() {
        return "f-" + agency.articleId();
    }

    private List<Change> newsOf(Article article) {
        return log.after(0, 100_000, Set.of()).await().atMost(SOON).stream()
                .filter(change -> change.kind() == Change.Kind.FAMILY_CHANGED)
                .filter(change -> change.subjectId().equals(article.articleId()))
                .toList();
    }

    private void awaitMembers(String articleId, int count) {
        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}/family", articleId)
                .then()
                .body("members", hasSize(count)));
    }
}
