package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static io.wireloom.query.Kinship.passage;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import java.time.Duration;
import java.util.List;

/** An agency's article, its reprint in a paper a few hours later, and a machine-spun rewrite of it under a date of the year after. */
final class ThreeOfAFamily {

    /** The sentence that all three share. */
    static final String LEVEE = "The levee above Ostrava Bend gave way at dawn on Monday.";

    static final String SAID = "“We heard the wall go before we saw the water,” said the miller.";

    private static final Duration SOON = Duration.ofSeconds(30);

    final String id = Ids.fresh("a");
    final Article agency = Copy.in(
            Copy.article(id + "-agency", "v1", "Levee breaks", LEVEE + " " + SAID), "Meridian", "2021-03-01T08:00:00Z");
    final Article paper = Copy.in(
            Copy.article(id + "-paper", "v1", "Mill under water", "From our valley. " + LEVEE),
            "Ledger",
            "2021-03-01T11:00:00Z");
    final Article site = Copy.in(
            Copy.article(
                    id + "-site",
                    "v1",
                    "Levee shatters",
                    LEVEE.replace("gave way", "granted way")
                            + " “We heard the wall go,” said the miller. <b>Share</b>"),
            "Feed",
            "2022-03-05T11:00:00Z");
    final Kinship first = Kinship.of(agency, agency.articleId());
    final Kinship reprint = Kinship.of(paper, agency.articleId())
            .from(agency, Relation.SAME, 0.83, Basis.TIME, passage(paper, agency, LEVEE));

    /** Sends them, and waits until they are a family. */
    void send(Wire wire) {
        wire.send(agency, paper, site, spun().record(1), reprint.record(1), first.record(1));
        awaitMembers(agency.articleId(), 3);
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/families/{id}", family()).then().body("counts.outlets", equalTo(3)));
    }

    /** The family's id. */
    String family() {
        return "f-" + agency.articleId();
    }

    /** Waits until an article's family has so many members. */
    static void awaitMembers(String articleId, int count) {
        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}/family", articleId)
                .then()
                .body("members", hasSize(count)));
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
}
