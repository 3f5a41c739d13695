package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused with a problem, or with a page where a person asks. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class RefusalsIT {

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET;/api/v1/articles/none;application/json;404",
                "GET;/api/v1/articles/none/claims;application/json;404",
                "GET;/api/v1/articles/none/family;application/json;404",
                "GET;/api/v1/incidents/none;application/json;404",
                "GET;/api/v1/nowhere;application/json;404",
                "GET;/api/v1/incidents?limit=0;application/json;400",
                "GET;/api/v1/articles?status=gone;application/json;400",
                "GET;/api/v1/export?format=xml;*/*;400",
                "POST;/api/v1/digest;application/json;405",
                "GET;/api/v1/digest;image/png;406",
                "GET;/api/v1/export;image/png;406"
            })
    void answersEveryMistakeWithAProblem(String method, String path, String accept, int status) {
        given().accept(accept)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(containsString("Exception")))
                .body("instance", startsWith("/api/v1/"));
    }

    @Test
    void namesTheParameterInTheProblem() {
        given().queryParam("from", "soon")
                .get("/api/v1/incidents")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("from"))
                .body("detail", containsString("soon"));
    }

    @Test
    void showsPeopleAPageInsteadOfAProblem() {
        given().accept("text/html")
                .get("/incidents/none")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("No incident has the id none."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/incidents/none", "/stories/none", "/articles/none/beside/other"})
    void showsAPageThatIsAsGuardedAsAnyOther(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/v1/incidents", "POST,/api/v1/searches", "OPTIONS,/api/v1/incidents"})
    void tellsAPageOfAnotherSiteThatItMayNotCall(String method, String path) {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("https://elsewhere.example"));
    }

    @Test
    void letsItsOwnPagesCall() {
        String own = "http://" + root.getAuthority();

        given().header("Origin", own).get("/api/v1/incidents?limit=1").then().statusCode(200);
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeItComes() throws IOException {
        String answer =
                raw("POST /api/v1/searches HTTP/1.1", "Content-Type: application/json\r\nContent-Length: 99999999");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("10485760 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/stories", "/map"})
    void sendsNoPageASecondTimeWhileItIsTheSame(String path) {
        String tag = given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\""))
                .extract()
                .header("ETag");

        given().accept("text/html")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().accept("text/html")
                .header("If-None-Match", "W/\"other\"")
                .get(path)
                .then()
                .statusCode(200);
    }

    /** The answer to a request that no careful client sends. */
    private String raw(String request, String headers) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nHost: " + root.getAuthority() + "\r\n" + headers + "\r\n\r\n")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
