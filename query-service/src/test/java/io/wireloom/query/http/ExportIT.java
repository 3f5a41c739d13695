package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.jerolba.carpet.CarpetReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports and feeds over HTTP, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class ExportIT {

    private static final int INCIDENTS = 3;

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("dunlin").replace("-", "");

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        wire.close();
    }

    @BeforeEach
    void sendThreeIncidents() {
        for (int at = 0; at < INCIDENTS; at++) {
            Article article = Copy.in(
                    Copy.article(Ids.fresh("a"), "v1", "Raid", "Nine people died."),
                    "The Courier",
                    "2015-10-0" + (at + 1) + "T17:30:00Z");
            Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
            wire.send(article, Copy.claims(article, claim), Copy.incident(Ids.fresh("i"), 1, "Raid " + word, claim));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(export("jsonl").asString().lines()).hasSize(INCIDENTS));
    }

    @ParameterizedTest
    @CsvSource({
        "jsonl, application/x-ndjson, jsonl, 3",
        "csv, text/csv, csv, 4",
        "acled, text/csv, acled.csv, 4",
        "ucdp, text/csv, ucdp.csv, 4",
        "gdelt, text/tab-separated-values, gdelt.tsv, 4"
    })
    void saysHowManyIncidentsThereAreAndStreamsThem(String format, String type, String extension, int lines) {
        Response answer = export(format);

        answer.then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("X-Total-Count", "3")
                .header("Content-Disposition", "attachment; filename=\"wireloom-incidents." + extension + "\"");
        assertThat(answer.asString().lines()).hasSize(lines);
    }

    @Test
    void goesOnAfterTheLastRowThatTheCallerHas() {
        List<String> lines = export("csv").asString().lines().toList();
        String last = lines.get(1).split(",")[0].replace("\"", "");

        Response rest = given().queryParam("q", word)
                .queryParam("format", "csv")
                .queryParam("after", last)
                .get("/api/v1/export");

        assertThat(rest.asString().lines()).containsExactlyElementsOf(lines.subList(2, lines.size()));
        given().queryParam("after", "no-such-incident")
                .get("/api/v1/export")
                .then()
                .statusCode(404);
    }

    @Test
    void streamsAParquetFile() throws IOException {
        Response answer = export("parquet");

        answer.then().statusCode(200).header("Content-Type", "application/vnd.apache.parquet");
        Path file = Files.write(directory.resolve("incidents.parquet"), answer.asByteArray());
        List<Map> rows = new CarpetReader<>(file.toFile(), Map.class).toList();
        assertThat(rows).hasSize(INCIDENTS).allSatisfy(row -> assertThat(row)
                .containsEntry("title", "Raid " + word)
                .containsEntry("killed_best", 9L));
    }

    @Test
    void tellsOfArticlesAsFarAsColumnsAskForThem() {
        assertThat(export("acled").asString()).contains("\"The Courier\"");
        assertThat(export("ucdp").asString()).contains("\"Raid, The Courier, 1 Oct 2015\"");
        assertThat(export("gdelt").asString()).contains("https://example.org/");
        assertThat(export("jsonld").jsonPath().getList("'@graph'")).hasSize(INCIDENTS);
    }

    @Test
    void servesFeedsOfTheNewest() {
        String tag = given().queryParam("q", word)
                .queryParam("limit", 2)
                .get("/api/v1/feed.atom")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .body("feed.entry.size()", equalTo(2))
                .body("feed.entry[0].updated", equalTo("2015-10-03T17:30:00Z"))
                .body("feed.link.collect { it.@rel.toString() }", hasItem("next"))
                .extract()
                .header("ETag");
        given().queryParam("q", word)
                .queryParam("limit", 2)
                .header("If-None-Match", tag)
                .get("/api/v1/feed.atom")
                .then()
                .statusCode(304);
        given().queryParam("q", word)
                .get("/api/v1/feed.rss")
                .then()
                .contentType(startsWith("application/rss+xml"))
                .body("rss.channel.item.size()", equalTo(3))
                .body("rss.channel.item[0].link", containsString("/incidents/"));
        given().queryParam("grade", "great").get("/api/v1/feed.rss").then().statusCode(400);
    }

    private Response export(String format) {
        return given().queryParam("q", word).queryParam("format", format).get("/api/v1/export");
    }
}
