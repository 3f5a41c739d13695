package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.BackingResource;
import io.wireloom.backing.IdentityProvider;
import io.wireloom.contracts.access.AccessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in with a key, a token, a sign-in, and who does not; against the real broker and database. */
@QuarkusTest
@TestProfile(AccessIT.Settings.class)
@WithTestResource(BackingResource.class)
class AccessIT {

    /** Where the record of what was done goes. */
    static final Path RECORD = Path.of("target", "audit.log");

    private static final Path KEYS = Path.of("target", "access-keys.json");
    private static final String DECISION = "{\"kind\":\"dismiss\",\"incidentId\":\"none\",\"by\":\"somebody else\"}";

    /** With keys, and a provider of identities. */
    public static class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            write("feed", "reader", "editor", "operator");
            return Map.of(
                    "wireloom.access.mode", "required",
                    "wireloom.access.keys-file", KEYS.toString(),
                    "wireloom.access.keys-check", "200ms",
                    "WIRELOOM_AUDIT_LOG", "on",
                    "WIRELOOM_AUDIT_LOG_PATH", RECORD.toString());
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IdentityProvider.class));
        }
    }

    @TestHTTPResource("/")
    URI desk;

    @ParameterizedTest
    @CsvSource({
        "'',       GET,    /q/health/ready,                  200",
        "'',       GET,    /q/openapi,                       200",
        "'',       GET,    /assets/desk.css,                 200",
        "'',       GET,    /,                                401",
        "'',       GET,    /api/v1/incidents,                401",
        "'',       GET,    /api/v1/stream,                   401",
        "'',       GET,    /api/v1/export?format=csv,        401",
        "'',       POST,   /mcp,                             401",
        "'',       GET,    /no/such/path,                    401",
        "feed,     GET,    /api/v1/incidents,                403",
        "reader,   GET,    /api/v1/incidents,                200",
        "reader,   GET,    /,                                200",
        "reader,   GET,    /api/v1/webhooks,                 403",
        "reader,   GET,    //api/v1/webhooks,                403",
        "reader,   GET,    /api/v1/./webhooks,               403",
        "reader,   GET,    /q/../api/v1/webhooks,            403",
        "reader,   GET,    /api/v1/%77ebhooks,               403",
        "reader,   GET,    /api/v1/webhooks;a=b,             403",
        "'',       GET,    /q/../api/v1/incidents,           401",
        "'',       GET,    /assets/..%2fapi/v1/incidents,    404",
        "reader,   POST,   /api/v1/decisions,                403",
        "reader,   POST,   /incidents/i1,                    403",
        "reader,   DELETE, /api/v1/searches/s1,              403",
        "editor,   DELETE, /api/v1/searches/s1,              404",
        "editor,   GET,    /api/v1/webhooks,                 403",
        "editor,   POST,   /api/v1/pipeline/dead-letters/replay, 403",
        "operator, GET,    /api/v1/webhooks,                 200",
        "operator, GET,    /api/v1/incidents,                200",
        "stranger, GET,    /api/v1/incidents,                401",
    })
    void letsInWhoMay(String who, String method, String path, int status) {
        with(who).urlEncodingEnabled(false).request(method, path).then().statusCode(status);
    }

    @Test
    void saysWhatIsMissingInAProblem() {
        given().get("/api/v1/incidents")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic realm"))
                .body("type", equalTo("urn:wireloom:problem:unknown"))
                .body("detail", containsString("X-API-Key"));
        with("reader")
                .get("/api/v1/webhooks")
                .then()
                .statusCode(403)
                .body("detail", equalTo("This needs the role operator, which reader-1 does not have."));
        given().auth()
                .preemptive()
                .basic("anybody", secret("reader"))
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void pagesOfferWhatTheirReaderMayDo() {
        String form = "<form method=\"post\" action=\"/alerts\"";
        with("reader").get("/alerts").then().statusCode(200).body(not(containsString(form)));
        with("editor").get("/alerts").then().statusCode(200).body(containsString(form));
        with("reader").get("/pipeline").then().statusCode(200).body(not(containsString("method=\"post\"")));
    }

    @Test
    void aTokenOfTheProviderOpensWhatItsRolesAllow() throws Exception {
        bearer(IdentityProvider.token("carl", "wireloom", "reader"))
                .get("/api/v1/incidents")
                .then()
                .statusCode(200);
        bearer(IdentityProvider.token("carl", "wireloom", "reader"))
                .contentType("application/json")
                .body(DECISION)
                .post("/api/v1/decisions")
                .then()
                .statusCode(403);
        bearer(IdentityProvider.token("carl", "wireloom", "gardener"))
                .get("/api/v1/incidents")
                .then()
                .statusCode(403);
        for (String wrong : List.of(
                IdentityProvider.token("carl", "another-client", "operator"),
                IdentityProvider.forged("carl", "wireloom", "operator"),
                "no-token")) {
            bearer(wrong)
                    .get("/api/v1/incidents")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("detail", not(containsString(wrong)));
        }
    }

    @Test
    void aPersonSignsInAtTheProviderAndComesBackToThePage() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(desk.resolve("/stories?q=river"))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/stories");
        assertThat(page.uri().getQuery()).isEqualTo("q=river");
        HttpResponse<String> refused = browser.send(
                HttpRequest.newBuilder(desk.resolve("/api/v1/webhooks")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("vera");
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "operator"})
    void whoDecidesIsWhoTheKeyIsAndIsRecorded(String who) {
        List<String> lines = recorded(() -> with(who)
                .contentType("application/json")
                .body(DECISION)
                .post("/api/v1/decisions")
                .then()
                .statusCode(422));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains(
                        "Audit done by=\"" + who + "-1\" roles=" + who,
                        "action=\"POST /api/v1/decisions\"",
                        "status=422");
        assertThat(recorded(() -> with("reader").post("/api/v1/decisions")))
                .singleElement()
                .asString()
                .contains("Audit refused by=\"reader-1\"", "status=403")
                .doesNotContain(secret("reader"));
        assertThat(recorded(() -> with(who).get("/api/v1/incidents"))).isEmpty();
    }

    @Test
    void takesChangedKeysWithoutAStart() {
        try {
            write("reader", "late");
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                Response late = with("late").get("/api/v1/incidents");
                late.then().statusCode(is(200));
                with("operator").get("/api/v1/incidents").then().statusCode(401);
            });
        } finally {
            write("feed", "reader", "editor", "operator");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> with("operator").get("/api/v1/incidents").then().statusCode(200));
    }

    @Test
    void noLineOfTheLogHoldsAKeyOrAToken() throws Exception {
        String good = IdentityProvider.token("carl", "wireloom", "reader");
        String forged = IdentityProvider.forged("carl", "wireloom", "operator");
        List<String> lines = recorded("", () -> {
            with("reader").get("/api/v1/incidents").then().statusCode(200);
            with("stranger")
                    .get("/api/v1/incidents?key=" + secret("stranger"))
                    .then()
                    .statusCode(401);
            given().auth().preemptive().basic("anybody", secret("editor")).post("/api/v1/no-such");
            bearer(good).get("/api/v1/webhooks").then().statusCode(403);
            bearer(forged).get("/api/v1/incidents").then().statusCode(401);
        });

        assertThat(lines).anyMatch(line -> line.contains("Audit refused"));
        assertThat(lines)
                .noneMatch(line -> line.contains("wl_key-of-") || line.contains(good) || line.contains(forged));
    }

    private static List<String> recorded(Runnable work) {
        return recorded("io.wireloom.audit", work);
    }

    private static List<String> recorded(String category, Runnable work) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                Throwable thrown = line.getThrown();
                lines.add(thrown == null ? said(line) : said(line) + " " + thrown);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(category);
        logger.addHandler(handler);
        try {
            work.run();
            Awaitility.await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    private static String said(LogRecord line) {
        return line instanceof ExtLogRecord extended ? extended.getFormattedMessage() : line.getMessage();
    }

    private static RequestSpecification with(String who) {
        return who.isEmpty() ? given() : given().header("X-API-Key", secret(who));
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String secret(String who) {
        return "wl_key-of-" + who;
    }

    /** A key for each, in the role of its name; late ones are readers. */
    private static void write(String... names) {
        String keys = Arrays.stream(names)
                .map(name -> "{\"id\": \"" + name + "-1\", \"sha256\": \"" + AccessKey.hash(secret(name))
                        + "\", \"roles\": [\"" + (name.equals("late") ? "reader" : name) + "\"]}")
                .collect(Collectors.joining(",", "{\"keys\": [", "]}"));
        try {
            Files.writeString(KEYS, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
