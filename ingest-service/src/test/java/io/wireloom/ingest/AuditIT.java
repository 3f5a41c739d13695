package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.BackingResource;
import io.wireloom.backing.ChangingOperations;
import io.wireloom.backing.ChangingOperations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes something leaves a line in the record of what was done, in a file of its own; against the real broker and database. */
@QuarkusTest
@TestProfile(GuardedSettings.class)
@WithTestResource(BackingResource.class)
class AuditIT {

    /** What is delivered is on the topic, with its feed; only who may not deliver is in the record. */
    private static final Set<String> DELIVERIES = Set.of("/api/v1/wire", "/api/v1/wire/bulk");

    static List<Operation> all() {
        return ChangingOperations.in("io.wireloom.ingest.http");
    }

    static List<Operation> ofOperators() {
        return all().stream()
                .filter(operation -> !DELIVERIES.contains(operation.path()))
                .toList();
    }

    @Test
    void findsTheOperations() {
        assertThat(all())
                .extracting(Operation::toString)
                .contains(
                        "POST /api/v1/wire",
                        "POST /api/v1/wire/bulk",
                        "POST /api/v1/feeds/none/poll",
                        "POST /api/v1/feeds/reload",
                        "POST /api/v1/feeds/opml",
                        "DELETE /api/v1/feeds/none")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ofOperators")
    void recordsWhoDidWhatWithWhatOutcome(Operation operation) {
        int before = lines().size();

        int status =
                with("operator").request(operation.method(), operation.path()).statusCode();

        assertThat(line(before))
                .contains("Audit done by=\"operator\" roles=operator action=\"" + operation + "\" status=" + status)
                .doesNotContain("wl_key-of-");
    }

    @ParameterizedTest
    @MethodSource("all")
    void recordsWhoWasRefused(Operation operation) {
        int before = lines().size();
        given().request(operation.method(), operation.path()).then().statusCode(401);
        assertThat(line(before)).contains("Audit refused by=\"\" roles= action=\"" + operation + "\" status=401");

        before = lines().size();
        with("reader").request(operation.method(), operation.path()).then().statusCode(403);
        assertThat(line(before))
                .contains("Audit refused by=\"reader\" roles=reader action=\"" + operation + "\" status=403")
                .doesNotContain("wl_key-of-");
    }

    @Test
    void recordsWhoDeliversForAFeedThatIsNotTheirs() {
        int before = lines().size();
        with("coast")
                .body("Pier closed")
                .post("/api/v1/wire?feed=inland")
                .then()
                .statusCode(403);

        assertThat(line(before))
                .contains("Audit refused by=\"coast\" roles=feed action=\"POST /api/v1/wire\" status=403");
    }

    @Test
    void recordsOnceWhoDeliversForFeedsThatAreNotTheirsAmongOthers() {
        String items =
                """
                {"feed": "coast-one", "body": "Ferry late"}
                {"feed": "inland", "body": "Pier closed"}
                {"feed": "inland", "body": "Pier closed again"}
                """;
        int before = lines().size();
        with("coast")
                .contentType("application/x-ndjson")
                .body(items.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/wire/bulk")
                .then()
                .statusCode(200);

        assertThat(line(before))
                .contains("Audit refused by=\"coast\" roles=feed action=\"POST /api/v1/wire/bulk\" status=403");
    }

    /** The one line that came since there were so many; it is written after the answer. */
    private static String line(int before) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(lines())
                .hasSizeGreaterThan(before));
        assertThat(lines()).hasSize(before + 1);
        return lines().get(before);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(GuardedSettings.RECORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestSpecification with(String who) {
        return given().header("X-API-Key", "wl_key-of-" + who);
    }
}
