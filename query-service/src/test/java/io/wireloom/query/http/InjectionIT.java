package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every parameter that the OpenAPI document names takes words that would be a query, a path or a template elsewhere, and nothing happens
 * but an answer: no error of the database, nothing found that the words do not say, nothing changed.
 */
@QuarkusTest
@WithTestResource(BackingResource.class)
class InjectionIT {

    private static final List<String> WORDS = List.of(
            "'; drop schema query cascade; --",
            "' or '1'='1",
            "x') or 1=1 --",
            "1); update query.incident set title = 'changed'; --",
            "\" OR \"\"=\"",
            "$$; select pg_sleep(20); $$",
            "' & | ! <-> :* (",
            "%' escape '",
            "\\",
            "../../../../etc/passwd",
            "{#let x=1}{x}{/let} ${7*7} {{7*7}}",
            "\u202e\ud83d\ude00\u2028",
            "a\r\nSet-Cookie: stolen=1");

    /** These stay open until their reader leaves. */
    private static final Set<String> ENDLESS = Set.of("/api/v1/stream");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> faults = new ArrayList<>();

    @TestHTTPResource("/")
    URI desk;

    @Test
    void wordsOfAnotherLanguageAreOnlyWords() throws Exception {
        String incidentId = Ids.fresh("i");
        var article =
                Copy.article(Ids.fresh("a"), "v1", "Raid on mill town", "Nine civilians died, a monitor counted.");
        try (Wire wire = new Wire()) {
            wire.send(Copy.incident(
                    incidentId,
                    1,
                    "As it was told",
                    Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "Mill Watch")));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/api/v1/incidents/{id}", incidentId)
                    .then()
                    .statusCode(200));
        }
        JsonNode document = MessageCodec.read(
                given().queryParam("format", "json").get("/q/openapi").asString(), JsonNode.class);
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (!operation.isMissingNode() && !ENDLESS.contains(path.getKey())) {
                asked += ask(document, path.getKey(), operation);
            }
        }

        assertThat(asked).isGreaterThan(1_000);
        assertThat(faults).isEmpty();
        assertThat(given().get("/api/v1/incidents/{id}", incidentId)
                        .path("title")
                        .toString())
                .isEqualTo("As it was told");
        assertThat(given().queryParam("q", "' or '1'='1")
                        .get("/api/v1/incidents")
                        .path("items")
                        .toString())
                .isEqualTo("[]");
    }

    private int ask(JsonNode document, String path, JsonNode operation) throws IOException, InterruptedException {
        int asked = 0;
        for (JsonNode stated : operation.path("parameters")) {
            JsonNode parameter = stated.has("$ref")
                    ? document.at(stated.path("$ref").asText().substring(1))
                    : stated;
            for (String words : WORDS) {
                check(
                        path,
                        parameter.path("in").asText(),
                        parameter.path("name").asText(),
                        words);
                asked++;
            }
        }
        return asked;
    }

    private void check(String path, String in, String name, String words) throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
        boolean inPath = in.equals("path");
        String address = (inPath ? path.replace("{" + name + "}", encoded) : path).replaceAll("\\{\\w+}", "none")
                + (inPath ? "" : "?" + name + "=" + encoded);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(desk.resolve(address))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500) {
            faults.add(address + ": " + status);
        } else if (status >= 400 && !type.startsWith("application/problem+json")) {
            faults.add(address + ": " + status + " is no problem but " + type);
        }
        if (answer.headers().firstValue("Set-Cookie").isPresent()) {
            faults.add(address + " sets a cookie");
        }
    }
}
