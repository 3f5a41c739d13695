package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.wireloom.backing.BackingResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The door takes one request at a time here. */
@QuarkusTest
@WithTestResource(BackingResource.class)
@TestProfile(PolledFeed.Profile.class)
class BusyDoorIT {

    private static final String TEXT = "Ferry halts\n\nIt halted at Lomsund on Friday.";

    @Test
    void asksToComeAgainWhileItIsFull() throws IOException {
        try (Socket slow = hold("/api/v1/wire", () -> status(TEXT))) {
            given().header("Content-Type", "text/plain")
                    .body(TEXT)
                    .post("/api/v1/wire")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("1"))
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:wireloom:problem:busy"));
            given().header("Content-Type", "text/plain")
                    .body(TEXT.repeat(5_000))
                    .post("/api/v1/wire")
                    .then()
                    .statusCode(503)
                    .header("Connection", equalTo("close"));
            slow.getOutputStream().write(TEXT.getBytes(StandardCharsets.UTF_8));
            slow.getOutputStream().flush();
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 202");
        }
        Awaitility.await("the door is open again")
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(TEXT) == 202);
    }

    @Test
    void countsBulkRequestsApartAndLetsGoWhoBreaksOff() throws IOException {
        try (Socket slow = hold("/api/v1/wire/bulk", BusyDoorIT::bulk)) {
            assertThat(status(TEXT)).isEqualTo(202);
        }
        Awaitility.await("the next bulk request").atMost(Duration.ofSeconds(20)).until(() -> bulk() == 200);
    }

    private static int status(String body) {
        return given().header("Content-Type", "text/plain")
                .body(body)
                .post("/api/v1/wire")
                .statusCode();
    }

    private static int bulk() {
        return given().header("Content-Type", "application/x-ndjson")
                .body("{\"body\":\"Ferry halts. It halted at Lomsund on Friday.\"}\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/wire/bulk")
                .statusCode();
    }

    /**
     * Begins a request, again and again until it is the one that the door takes: one of the others may have come first.
     *
     * @param other status of another request
     */
    private static Socket hold(String path, IntSupplier other) throws IOException {
        for (int time = 0; time < 20; time++) {
            Socket slow = begin(path);
            InputStream answer = slow.getInputStream();
            Awaitility.await("the door is full")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> answer.available() > 0 || twice(other, 503));
            if (answer.available() == 0) {
                return slow;
            }
            slow.close();
        }
        throw new AssertionError("the door never took the slow request");
    }

    /** Whether one is answered so right after another, which then has not held the place itself. */
    private static boolean twice(IntSupplier other, int status) {
        return IntStream.range(0, 2).allMatch(turn -> other.getAsInt() == status);
    }

    /** Sends the head of a request, and nothing of its body yet. */
    private static Socket begin(String path) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
                                + TEXT.length() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
