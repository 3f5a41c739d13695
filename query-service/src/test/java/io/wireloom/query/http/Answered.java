package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import java.time.Duration;

/** What the API answers, once it does. */
final class Answered {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Answered() {}

    /** Waits until a field of an article has a value. */
    static void article(String articleId, String path, Object value) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/articles/{id}", articleId).then().body(path, equalTo(value)));
    }

    /** Waits until a field of an incident has a value. */
    static void incident(String incidentId, String path, Object value) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/api/v1/incidents/{id}", incidentId).then().body(path, equalTo(value)));
    }

    /** What a path answers now. */
    static JsonNode json(String path) {
        try {
            return MessageCodec.mapper().readTree(given().get(path).asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
