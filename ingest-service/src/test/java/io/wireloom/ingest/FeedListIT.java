package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wireloom.backing.BackingResource;
import io.wireloom.ingest.FeedSiteFixture.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Where feeds are named: lists of feeds that are taken over, and the file of feeds. */
@QuarkusTest
@WithTestResource(BackingResource.class)
@TestProfile(PolledFeed.Profile.class)
class FeedListIT extends PolledFeed {

    @Test
    void importsAListOfFeedsAndEndsAnImportedOne() {
        site.put("/" + mark, Reply.of("application/rss+xml", rss(entry("1"))));
        String opml =
                "<opml version='2.0'><head><title>x</title></head><body><outline text='World'><outline type='rss' text='Coast "
                        + mark + "' xmlUrl='" + site.url("/" + mark)
                        + "'/><outline type='rss' text='Bad' xmlUrl='file:///x'/></outline>"
                        + "</body></opml>";

        String name = given().contentType("text/x-opml")
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/opml")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused", equalTo(1))
                .body("items[0].category", equalTo("World"))
                .body("items[1].reason", startsWith("its xmlUrl is no"))
                .extract()
                .path("items[0].name");
        articleOf("1");
        given().contentType("text/x-opml")
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/opml")
                .then()
                .body("known", equalTo(1));

        given().delete("/api/v1/feeds/" + name).then().statusCode(204);
        given().get("/api/v1/feeds/" + name)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:wireloom:problem:http-404"));
        given().contentType("text/x-opml")
                .body("<html/>".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/opml")
                .then()
                .statusCode(422);
    }

    @Test
    void keepsTheOldFeedsWhenTheirFileIsBadAndSaysEverythingThatIsWrong() {
        site.put("/" + mark, Reply.of("application/rss+xml", rss("")));
        configure("every: 5s");

        write("feeds: {coast: {tier: 9, zone: Nowhere}}");
        given().post("/api/v1/feeds/reload")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.key", hasItem("tier"))
                .body("errors.key", hasItem("zone"));
        assertThat(report().getString("name")).isEqualTo(feed);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'feeds file' }.data.problems", startsWith("line 1, feed coast, zone"));
        metrics("wireloom_feeds_file_problems 2.0");
        configure("every: 5s");
    }
}
