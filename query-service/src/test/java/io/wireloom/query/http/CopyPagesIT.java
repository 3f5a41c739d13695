package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.query.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who copied whom, as the pages show it, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class CopyPagesIT {

    private final Wire wire = new Wire();
    private final ThreeOfAFamily three = new ThreeOfAFamily();

    @AfterEach
    void close() {
        wire.close();
    }

    @BeforeEach
    void sendAFamilyOfThree() {
        three.send(wire);
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
                .get("/families/{id}", three.family())
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("<title>Copies of Levee breaks"))
                .body(containsString("Who copied whom: <bdi>Levee breaks"))
                .body(containsString("3 articles in 3 outlets"))
                .body(containsString("1 machine-spun, 1 with old text under a new date"))
                .body(containsString("the copy was published 3 hours later"))
                .body(containsString("/articles/" + three.agency.articleId() + "/beside/" + three.site.articleId()));
    }

    @Test
    void showsThePassagesTheDifferencesAndTheDoubtsSideBySide() {
        String page = given().accept("text/html")
                .get("/articles/{a}/beside/{b}", three.agency.articleId(), three.site.articleId())
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
                .get("/articles/{a}/beside/{b}", three.paper.articleId(), three.site.articleId())
                .then()
                .body(containsString("Neither was taken from the other. Both share text with Levee breaks (Meridian)"));
    }

    @Test
    void marksSpinDriftAndAgeOnTheArticlePage() {
        given().accept("text/html")
                .get("/articles/{id}", three.site.articleId())
                .then()
                .statusCode(200)
                .body(containsString("Machine-spun: 1 sign of words put in by a machine, such as “granted way”."))
                .body(containsString("<span class=\"note spin\""))
                .body(containsString("<span class=\"note drift\""))
                .body(containsString("Levee breaks (Meridian)</a>"))
                .body(containsString(
                        "this article was taken from it: rewrite; the copy is machine-spun, the other is not"))
                .body(containsString("/families/" + three.family()));
        given().accept("text/html")
                .get("/articles/{id}", three.agency.articleId())
                .then()
                .body(containsString("data-testid=\"spun-mark\""))
                .body(containsString("taken from this article: reprint; the copy was published 3 hours later"));
    }
}
