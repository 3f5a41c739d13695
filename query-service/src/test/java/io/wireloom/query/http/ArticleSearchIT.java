package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles found by the words of their bodies, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class ArticleSearchIT {

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("bilby").replace("-", "");
    private final Article deep =
            article("a-deep", "Notes from a port", "at the end the " + word + " keeper spoke of Tomé");
    private final Article titled = article("a-titled", "The " + word + " keeper", "the harbour was shut");

    @BeforeEach
    void sendTwoArticles() {
        wire.send(deep, titled);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> find(word).body("items", hasSize(2)));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void findsWordsPhrasesAndExclusionsOfTheBody() {
        find("\"" + word + " keepers\" tome").body("items.articleId", contains(deep.articleId()));
        find("\"" + word + " spoke\"").body("items", empty());
        find(word + " -harbours").body("items.articleId", contains(deep.articleId()));
        given().get("/api/v1/stories?q={word}", word).then().statusCode(200);
    }

    @Test
    void putsAHeadlineBeforeABody() {
        given().get("/api/v1/articles?q={word}&sort=relevance", word)
                .then()
                .body("items.articleId", contains(titled.articleId(), deep.articleId()));
    }

    @Test
    void showsThePassageInWhichTheWordsStand() {
        find(word + " Tome")
                .body("items[0].highlights", hasSize(1))
                .body("items[0].highlights[0].field", equalTo("body"))
                .body("items[0].highlights[0].text", containsString(word + " keeper spoke of Tomé"))
                .body("items[0].highlights[0].ranges", hasSize(2));
        given().accept("text/html")
                .get("/search?q={word}&in=articles", word)
                .then()
                .body(containsString("<mark>" + word + "</mark> keeper spoke of"));
    }

    @Test
    void doesNotTakeHeadlinesFromElsewhereForTheArticlesOwn() {
        find(word + " reopens").body("items", empty());
    }

    private static ValidatableResponse find(String q) {
        return given().get("/api/v1/articles?q={q}", q).then().statusCode(200);
    }

    /** An article whose body is longer than what lists show of it, and ends as told. */
    private static Article article(String id, String headline, String end) {
        String fresh = Ids.fresh(id);
        return Copy.article(fresh, "v-" + fresh, headline, "Boats went out and came home. ".repeat(20) + end + ".");
    }
}
