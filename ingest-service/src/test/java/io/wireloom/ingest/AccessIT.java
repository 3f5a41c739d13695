package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.BackingResource;
import io.wireloom.backing.IdentityProvider;
import io.wireloom.contracts.access.AccessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may deliver, which feeds and how much; against the real broker and database. */
@QuarkusTest
@TestProfile(AccessIT.Settings.class)
@WithTestResource(BackingResource.class)
class AccessIT {

    /** Where the record of what was done goes. */
    static final Path RECORD = Path.of("target", "audit.log");

    private static final int PER_MINUTE = 1;

    /** With keys, a provider of identities and a feed that may send little. */
    public static class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "wireloom.access.mode", "required",
                    "wireloom.access.keys-file",
                            file(
                                    "access-keys.json",
                                    "{\"keys\": [" + key("coast", "feed", ", \"feeds\": [\"coast-*\"]") + ","
                                            + key("any", "feed", "") + "," + key("reader", "reader", "") + ","
                                            + key("operator", "operator", "") + "]}"),
                    "wireloom.ingest.feeds-file",
                            file(
                                    "access-feeds.yaml",
                                    "feeds:\n  slow-desk:\n    itemsPerMinute: " + PER_MINUTE + "\n"),
                    "WIRELOOM_AUDIT_LOG", "on",
                    "WIRELOOM_AUDIT_LOG_PATH", RECORD.toString());
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IdentityProvider.class));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',       POST, /api/v1/wire?feed=coast-one,  401",
        "stranger, POST, /api/v1/wire?feed=coast-one,  401",
        "reader,   POST, /api/v1/wire?feed=coast-one,  403",
        "operator, POST, /api/v1/wire?feed=coast-one,  403",
        "coast,    POST, /api/v1/wire?feed=coast-one,  202",
        "coast,    POST, /api/v1/wire?feed=inland,     403",
        "coast,    POST, /api/v1/wire,                 403",
        "any,      POST, /api/v1/wire?feed=inland,     202",
        "coast,    GET,  /api/v1/feeds,                403",
        "reader,   GET,  /api/v1/feeds,                200",
        "reader,   POST, /api/v1/feeds/reload,         403",
        "operator, POST, /api/v1/feeds/reload,         200",
        "'',       GET,  /q/health/ready,              200",
        "'',       GET,  /api/v1/held,                 401",
    })
    void letsInWhoMay(String who, String method, String path, int status) {
        send(with(who), method, path).statusCode(status);
    }

    @Test
    void asksForEachItemOfADocumentWhoseFeedItIs() {
        String lines = line("coast-one") + line("inland") + line("coast-two");

        with("coast")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/wire?feed=coast-one")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(1))
                .body("items[1].problem.type", equalTo("urn:wireloom:problem:anothers-feed"))
                .body("items[1].problem.status", equalTo(403));
        with("coast")
                .contentType("application/x-ndjson")
                .body(line("inland").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/wire/bulk?feed=coast-one")
                .then()
                .statusCode(200)
                .body(containsString("coast may not deliver items of the feed inland"));
    }

    @Test
    void aTokenBoundsWhatItsBearerDelivers() {
        String token = IdentityProvider.token("pusher", "wireloom", "feed");
        send(bearer(token), "POST", "/api/v1/wire?feed=inland").statusCode(202);
        send(bearer(token), "GET", "/api/v1/feeds").statusCode(403);
        String bound = IdentityProvider.token("pusher", "wireloom", List.of("coast-one"), "feed");
        send(bearer(bound), "POST", "/api/v1/wire?feed=coast-one").statusCode(202);
        send(bearer(bound), "POST", "/api/v1/wire?feed=inland")
                .statusCode(403)
                .body("detail", equalTo("pusher may not deliver items of the feed inland"));
        send(bearer("no-token"), "POST", "/api/v1/wire?feed=inland")
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aFeedThatSendsTooMuchIsToldWhenToComeAgain() {
        for (int i = 0; i < PER_MINUTE; i++) {
            send(with("any"), "POST", "/api/v1/wire?feed=slow-desk").statusCode(202);
        }
        String after = send(with("any"), "POST", "/api/v1/wire?feed=slow-desk")
                .statusCode(429)
                .body("type", equalTo("urn:wireloom:problem:too-often"))
                .extract()
                .header("Retry-After");

        assertThat(Integer.parseInt(after), greaterThan(0));
        send(with("any"), "POST", "/api/v1/wire?feed=inland").statusCode(202);
    }

    private static ValidatableResponse send(RequestSpecification who, String method, String path) {
        return (method.equals("POST") && path.startsWith("/api/v1/wire")
                        ? who.contentType("text/plain")
                                .body("Pier closed\n\nThe pier was closed on Monday. " + UUID.randomUUID())
                        : who)
                .request(method, path)
                .then();
    }

    private static RequestSpecification with(String who) {
        return who.isEmpty() ? given() : given().header("X-API-Key", secret(who));
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String line(String feed) {
        return "{\"feed\": \"" + feed
                + "\", \"contentType\": \"text/plain\", \"body\": \"Pier closed\\n\\nThe pier was closed on Monday. "
                + UUID.randomUUID() + "\"}\n";
    }

    private static String secret(String who) {
        return "wl_key-of-" + who;
    }

    private static String key(String who, String role, String more) {
        return "{\"id\": \"" + who + "\", \"sha256\": \"" + AccessKey.hash(secret(who)) + "\", \"roles\": [\"" + role
                + "\"]" + more + "}";
    }

    private static String file(String name, String content) {
        try {
            return Files.writeString(Path.of("target", name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
