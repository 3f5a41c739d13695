package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.AuditRecord;
import io.wireloom.backing.BackingResource;
import io.wireloom.backing.ChangingOperations;
import io.wireloom.backing.ChangingOperations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final AuditRecord RECORD = new AuditRecord(GuardedSettings.RECORD);

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
        AtomicInteger status = new AtomicInteger();

        String line = RECORD.lineOf(() -> status.set(
                with("operator").request(operation.method(), operation.path()).statusCode()));

        assertThat(line)
                .contains("Audit done by=\"operator\" roles=operator action=\"" + operation + "\" status=" + status)
                .doesNotContain("wl_key-of-");
    }

    @ParameterizedTest
    @MethodSource("all")
    void recordsWhoWasRefused(Operation operation) {
        assertThat(RECORD.lineOf(() -> given().request(operation.method(), operation.path())
                        .then()
                        .statusCode(401)))
                .contains("Audit refused by=\"\" roles= action=\"" + operation + "\" status=401");

        assertThat(RECORD.lineOf(() -> with("reader")
                        .request(operation.method(), operation.path())
                        .then()
                        .statusCode(403)))
                .contains("Audit refused by=\"reader\" roles=reader action=\"" + operation + "\" status=403")
                .doesNotContain("wl_key-of-");
    }

    @Test
    void recordsWhoDeliversForAFeedThatIsNotTheirs() {
        String line = RECORD.lineOf(() -> with("coast")
                .body("Pier closed")
                .post("/api/v1/wire?feed=inland")
                .then()
                .statusCode(403));

        assertThat(line).contains("Audit refused by=\"coast\" roles=feed action=\"POST /api/v1/wire\" status=403");
    }

    @Test
    void recordsOnceWhoDeliversForFeedsThatAreNotTheirsAmongOthers() {
        String items =
                """
                {"feed": "coast-one", "body": "Ferry late"}
                {"feed": "inland", "body": "Pier closed"}
                {"feed": "inland", "body": "Pier closed again"}
                """;

        String line = RECORD.lineOf(() -> with("coast")
                .contentType("application/x-ndjson")
                .body(items.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/wire/bulk")
                .then()
                .statusCode(200));

        assertThat(line).contains("Audit refused by=\"coast\" roles=feed action=\"POST /api/v1/wire/bulk\" status=403");
    }

    private static RequestSpecification with(String who) {
        return given().header("X-API-Key", "wl_key-of-" + who);
    }
}
