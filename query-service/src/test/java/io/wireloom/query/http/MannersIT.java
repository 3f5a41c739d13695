package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.wireloom.backing.BackingResource;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer of the API keeps to, and the line, against the real broker and database. */
@QuarkusTest
@TestProfile(MannersIT.Settings.class)
@WithTestResource(BackingResource.class)
class MannersIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String READER = "https://reader.example";

    private final Wire wire = new Wire();

    /** A site that may read, limits that no test reaches, and a patience that a test can wait out. */
    public static final class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.cors.origins", READER,
                    "wireloom.limits.requests-per-second", "100000",
                    "wireloom.limits.burst", "100000",
                    "wireloom.query.stream.patience", "1s",
                    "wireloom.desk.url", "https://desk.example/");
        }
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles",
                "/api/v1/incidents",
                "/api/v1/stories",
                "/api/v1/families",
                "/api/v1/decisions",
                "/api/v1/digest",
                "/api/v1/pipeline",
                "/api/v1/quality"
            })
    void whoHasAnAnswerAlreadyIsToldSo(String path) {
        Response answer = given().get(path);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("RateLimit", startsWith("\"client\";r="));
        String tag = answer.header("ETag");

        assertThat(tag).startsWith("W/\"");
        await().atMost(SOON).untilAsserted(() -> given().header(
                        "If-None-Match", given().get(path).header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("Content-Length", nullValue()));
        given().head(path).then().statusCode(200).header("Content-Type", startsWith("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/quality", "/quality", "/assets/desk.css"})
    void answersAreCompressed(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Accept-Encoding");
    }

    @Test
    void aSiteThatIsNamedMayReadAndNoOther() {
        given().header("Origin", READER)
                .get("/api/v1/quality")
                .then()
                .header("Access-Control-Allow-Origin", READER)
                .header("Access-Control-Expose-Headers", containsString("RateLimit"));
        given().header("Origin", "https://elsewhere.example")
                .get("/api/v1/quality")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", READER)
                .header("Access-Control-Request-Method", "DELETE")
                .options("/api/v1/quality")
                .then()
                .header("Access-Control-Allow-Methods", not(containsString("DELETE")));
    }

    @Test
    void aBodyOfTheWrongKindAndAParameterThatNobodyKnows() {
        given().contentType("text/csv")
                .body("merge")
                .post("/api/v1/decisions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().queryParam("colour", "blue").get("/api/v1/incidents").then().statusCode(200);
    }

    @Test
    void aDeadLetterIsListedReplayedAndGone() {
        String key = Ids.fresh("torn");
        wire.send(new ProducerRecord<>("articles", key, "{\"articleId\": ".getBytes(StandardCharsets.UTF_8)));
        String path = "deadLetters.items.find { it.key == '" + key + "' }";
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/api/v1/pipeline").then().body(path, hasKey("reason")));
        String id = given().get("/api/v1/pipeline").path(path + ".id");

        given().post("/api/v1/pipeline/dead-letters/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("settled", equalTo(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(given().get("/api/v1/pipeline").<String>path(path + ".id"))
                        .isNotNull()
                        .isNotEqualTo(id));

        String again = given().get("/api/v1/pipeline").path(path + ".id");
        given().redirects()
                .follow(false)
                .formParam("id", again)
                .formParam("settlement", "discard")
                .post("/pipeline")
                .then()
                .statusCode(303)
                .header("Location", containsString("/pipeline?done=discard-1"));
        given().get("/api/v1/pipeline").then().body(path, nullValue());
        given().post("/api/v1/pipeline/dead-letters/{id}/replay", again).then().statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/pipeline/dead-letters/replay")
                .then()
                .statusCode(403);
    }
}
