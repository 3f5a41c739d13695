package io.wireloom.query.http;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes something leaves a line in the record of what was done, in a file of its own; against the real broker and database. */
@QuarkusTest
@TestProfile(AccessIT.Settings.class)
@WithTestResource(BackingResource.class)
class AuditIT {

    private static final AuditRecord RECORD = new AuditRecord(AccessIT.RECORD);

    static List<Operation> operations() {
        return ChangingOperations.in("io.wireloom.query.http");
    }

    @Test
    void findsTheOperations() {
        assertThat(operations())
                .contains(
                        new Operation("POST", "/api/v1/decisions"),
                        new Operation("POST", "/api/v1/decisions/none/undo"),
                        new Operation("POST", "/api/v1/erasures"),
                        new Operation("DELETE", "/api/v1/webhooks/none"),
                        new Operation("PATCH", "/api/v1/alerts/none"),
                        new Operation("POST", "/api/v1/pipeline/dead-letters/none/discard"),
                        new Operation("POST", "/incidents/none"),
                        new Operation("POST", "/pipeline"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void recordsWhoDidWhatWithWhatOutcome(Operation operation) {
        AtomicInteger status = new AtomicInteger();

        String line = RECORD.lineOf(() -> status.set(ask(with("operator"), operation)));

        assertThat(line)
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) Audit done .*")
                .contains(" by=\"operator-1\" roles=operator action=\"" + operation + "\" status=" + status)
                .doesNotContain("wl_key-of-");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void recordsWhoWasRefused(Operation operation) {
        assertThat(RECORD.lineOf(() -> assertThat(ask(given(), operation)).isEqualTo(401)))
                .contains("Audit refused by=\"\" roles= action=\"" + operation + "\" status=401");

        assertThat(RECORD.lineOf(() -> assertThat(ask(with("feed"), operation)).isEqualTo(403)))
                .contains("Audit refused by=\"feed-1\" roles=feed action=\"" + operation + "\" status=403")
                .doesNotContain("wl_key-of-");
    }

    @Test
    void recordsWhatWasMade() {
        AtomicReference<String> made = new AtomicReference<>();
        String line = RECORD.lineOf(() -> made.set(with("editor")
                .contentType("application/json")
                .body("{\"name\":\"Floods\",\"filter\":\"type=ASSAULT\"}")
                .post("/api/v1/searches")
                .then()
                .statusCode(201)
                .extract()
                .path("searchId")));
        String id = made.get();

        assertThat(line).contains("status=201 result=\"/api/v1/searches/" + id + "\"");
        assertThat(RECORD.lineOf(() ->
                        with("editor").delete("/api/v1/searches/" + id).then().statusCode(204)))
                .contains("action=\"DELETE /api/v1/searches/" + id + "\" status=204");
    }

    @Test
    void recordsThatAPageOfAnotherSiteWasRefused() {
        String line = RECORD.lineOf(() -> with("editor")
                .header("Origin", "https://elsewhere.example")
                .post("/api/v1/decisions")
                .then()
                .statusCode(403));

        assertThat(line).contains("Audit refused by=\"\" roles= action=\"POST /api/v1/decisions\" status=403");
    }

    private static int ask(RequestSpecification caller, Operation operation) {
        return caller.redirects()
                .follow(false)
                .request(operation.method(), operation.path())
                .statusCode();
    }

    private static RequestSpecification with(String who) {
        return given().header("X-API-Key", "wl_key-of-" + who);
    }
}
