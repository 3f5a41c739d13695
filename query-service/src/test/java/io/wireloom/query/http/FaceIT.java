package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Description, stream, export and pages, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class FaceIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final String articleId = Ids.fresh("a");
    private final String incidentId = Ids.fresh("i");
    private final String word = Ids.fresh("heron").replace("-", "");
    private final Article article =
            Copy.article(articleId, "v1", "Raid on river town", "Nine people died there. " + word);
    private final Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");

    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void describesItselfAsOpenApi31WithWordsAsTheyStandInJson() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths", hasKey("/api/v1/incidents/{incidentId}"))
                .body("paths", not(hasKey("/")))
                .body("components.parameters.near.example", equalTo("34.73,36.71,50"))
                .body("components.schemas.BlockKind.enum", hasItems("live-blog-entry", "foreign-headlines"))
                .body("components.schemas", hasKey("IncidentSummary"))
                .body("paths.'/api/v1/incidents'.get.parameters.$ref", hasItem("#/components/parameters/asOf"));
    }

    @Test
    void streamsChangesAndResumesAfterTheLastOneSeen() throws IOException {
        Listener first = new Listener(null);
        first.await("event:ready");
        wire.send(Copy.incident(incidentId, 1, "Raid", claim));
        first.await("\"subjectId\":\"" + incidentId + "\"");
        String seen = first.lastId();
        first.close();

        wire.send(Copy.incident(incidentId, 2, "Raid, amended", claim));
        wire.send(Copy.incident(incidentId, 3, Incident.State.DISSOLVED, "Raid"));
        wire.send(article);
        awaitIncident("state", "dissolved");

        Listener second = new Listener(seen);
        second.await("event:article-added");
        second.await("event:incident-dissolved");
        second.close();
        List<String> ours = second.eventsOf(incidentId);
        assertThat(ours).containsExactly("incident-amended", "incident-dissolved");
        assertThat(first.eventsOf(incidentId)).containsExactly("incident-created");
    }

    @Test
    void tellsAReaderOfAnotherReadModelToLoadAfresh() throws IOException {
        Listener listener = new Listener("00000000-5");

        listener.await("event:reset");
        listener.close();
    }

    @Test
    void exportsEveryFormatByParameterAndByHeader() throws Exception {
        String word = Ids.fresh("bilby").replace("-", "");
        wire.send(Copy.incident(incidentId, 1, "Raid " + word, claim), Copy.incident(incidentId + "b", 1, word, claim));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(export(word, "jsonl").asString().lines()).hasSize(2));

        assertThat(MessageCodec.mapper()
                        .readTree(export(word, "jsonl")
                                .asString()
                                .lines()
                                .findFirst()
                                .orElseThrow()))
                .hasSizeGreaterThan(10);
        assertThat(export(word, "csv").asString().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("incident_id,");
        assertThat(export(word, "geojson").jsonPath().getList("features")).hasSize(2);
        assertThat(export("nothingofthekind", "geojson").jsonPath().getList("features"))
                .isEmpty();
        given().accept("application/geo+json")
                .queryParam("q", word)
                .get("/api/v1/export")
                .then()
                .contentType(startsWith("application/geo+json"))
                .header("Content-Disposition", containsString("wireloom-incidents.geojson"));
    }

    @Test
    void escapesWhateverAnArticleHolds() {
        String attack = "<script>alert('loom')</script><img src=x onerror=alert(1)>";
        Article hostile = Copy.article(articleId, "v1", attack, "\"><b>Nine</b> people died" + attack);
        Claim told = Copy.claim(hostile, Ids.fresh("c"), Claim.Status.OCCURRED, 9, attack);
        wire.send(hostile, Copy.claims(hostile, told), Copy.incident(incidentId, 1, attack, told));
        awaitIncident("revision", 1);
        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/articles/{id}/claims", articleId)
                .then()
                .body("items", hasSize(1)));

        for (String page : List.of(
                "/",
                "/incidents/" + incidentId,
                "/articles/" + articleId,
                "/search?q=" + "%3Cscript%3Ealert('loom')")) {
            given().accept("text/html")
                    .get(page)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("object-src 'none'"))
                    .header("Cross-Origin-Opener-Policy", containsString("same-origin"))
                    .header("Permissions-Policy", containsString("camera=()"))
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("<img src=x")))
                    .body(not(containsString("<b>Nine")));
        }
        given().get("/articles/{id}", articleId).then().body(containsString("&lt;script&gt;"));
    }

    @Test
    void showsTheRivalFiguresAndTheEvidenceOnThePages() {
        Claim denial = Copy.claim(article, Ids.fresh("c"), Claim.Status.DENIED, 0, "Air Ministry");
        wire.send(article, Copy.claims(article, claim, denial), Copy.incident(incidentId, 1, "Raid", claim, denial));
        awaitIncident("revision", 1);

        given().get("/incidents/{id}", incidentId)
                .then()
                .statusCode(200)
                .body(containsString("Denies it"))
                .body(containsString("36 against 27: 9 apart"))
                .body(containsString("/articles/" + articleId + "#at-" + claim.claimId()));
        await().atMost(SOON).untilAsserted(() -> given().get("/articles/{id}", articleId)
                .then()
                .body(containsString("id=\"at-" + claim.claimId() + "\""))
                .body(containsString("part-foreign-headlines"))
                .body(containsString("/incidents/" + incidentId + "#claim-" + claim.claimId())));
        given().queryParam("q", word).get("/search").then().body(containsString(articleId));
        given().queryParam("country", "IQ").get("/").then().body(containsString("No incident fits this filter"));
    }

    private static Response export(String word, String format) {
        return given().queryParam("q", word).queryParam("format", format).get("/api/v1/export");
    }

    private void awaitIncident(String path, Object value) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/incidents/{id}", incidentId).then().body(path, equalTo(value)));
    }

    /** Reads the stream line by line on a thread of its own. */
    private final class Listener {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;

        Listener(String lastEventId) throws IOException {
            HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            try {
                body = HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            Thread reader = new Thread(this::read, "stream-listener");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try {
                new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))
                        .lines()
                        .forEach(lines::add);
            } catch (java.io.UncheckedIOException e) {
                lines.add("closed");
            }
        }

        void await(String part) {
            org.awaitility.Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(lines)
                    .anySatisfy(line -> assertThat(line).contains(part)));
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((one, other) -> other)
                    .orElseThrow()
                    .substring(3)
                    .strip();
        }

        /** The kinds of the events about one subject, in order. */
        List<String> eventsOf(String subject) {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains("\"subjectId\":\"" + subject + "\""))
                    .map(line -> io.restassured.path.json.JsonPath.from(line.substring(5))
                            .getString("kind"))
                    .toList();
        }

        void close() throws IOException {
            body.close();
        }
    }
}
